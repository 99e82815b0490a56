package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.When;

/**
 * What a clause claims without telling how much: that something is the most, more than something else, or went one way —
 * of one row, or of a range of rows.
 *
 * @param quality what is said of each row
 * @param sense up for more, down for less, flat for as much
 * @param place of a superlative, 1 for the first
 * @param range the rows it is said of; null if only of those named
 * @param own names of what it is said of
 * @param other names of what that is compared with
 * @param whole it is compared with the whole: "riket", "genomsnittet"
 * @param everyOther it is compared with all others: "än någon annan månad", "båda jämförelsestäderna"
 * @param otherWhen the time it is compared with; says nothing if it names none
 */
record Assertion(
        Clause clause,
        Quality quality,
        Sense sense,
        int place,
        @Nullable Range range,
        List<Mention> own,
        List<Mention> other,
        boolean whole,
        boolean everyOther,
        When otherWhen,
        String rankNoun) {
    /** What is said of a row. */
    enum Quality {
        RANK,
        CHANGE_RANK,
        AGAINST,
        AGAINST_OTHER,
        AGAINST_TIME,
        DIRECTION
    }

    private static final Lexicon WORDS = Lexicon.swedish();

    Assertion {
        own = List.copyOf(own);
        other = List.copyOf(other);
    }

    /** What the clause asserts; null if nothing of the kind. */
    static @Nullable Assertion of(Clause clause) {
        if (isSized(clause) || isExceptedUnclearly(clause) || ChangeComparison.ofChanges(clause)) {
            return null;
        }
        Assertion unequalled = unequalled(clause);
        if (unequalled != null) {
            return unequalled;
        }
        Rank rank = Extreme.rank(clause);
        if (rank != null) {
            return ranked(clause, rank);
        }
        Comparative comparative = Comparative.of(clause);
        if (comparative != null) {
            return compared(clause, comparative);
        }
        Sense bare = BareComparison.sense(clause);
        if (bare != null) {
            Range range = Range.of(clause, clause.from(), clause.to());
            return new Assertion(
                    clause,
                    Quality.AGAINST_OTHER,
                    bare,
                    1,
                    range,
                    without(named(clause), range),
                    List.of(),
                    false,
                    false,
                    When.UNSAID,
                    "");
        }
        Mark anchor = clause.anchor();
        boolean goes = anchor != null && clause.sense() != null && !Than.isComparative(anchor);
        return goes ? directed(clause) : null;
    }

    /** It tells by how much, and not only of how many rows. */
    private static boolean isSized(Clause clause) {
        Amount amount = ChangeAmount.of(clause);
        Range range = amount == null ? null : Range.of(clause, clause.from(), clause.to());
        return amount != null && (range == null || amount.from() < range.from() || amount.to() > range.to());
    }

    /** "I hela området utom i Udden": something is left out of what is no range of rows. */
    private static boolean isExceptedUnclearly(Clause clause) {
        Range range = clause.has("except") ? Range.of(clause, clause.from(), clause.to()) : null;
        return clause.has("except")
                && (range == null || !range.isOfTime() && range.named().isEmpty());
    }

    private static Assertion ranked(Clause clause, Rank rank) {
        boolean change = clause.sense() != null
                && clause.sense() != Sense.FLAT
                && clause.anchor() != null
                && !Than.isComparative(clause.anchor());
        Range range = Range.of(clause, clause.from(), clause.to());
        if (range != null
                && range.isOfTime()
                && range.named().isEmpty()
                && clause.when().year() != null) {
            // Of one of "båda åren", as they are taken one by one
            range = clause.has("except") ? range : null;
        }
        String noun = "";
        if (range != null && isAmong(clause, range)) {
            // "Högst av alla städer": what it is ranked among, not what it is said of
            noun = range.noun();
            range = null;
        }
        if (noun.isEmpty()) {
            noun = among(clause);
        }
        List<Mention> own = without(named(clause), range);
        Sense sense = change
                ? (rank.largest() ? clause.sense() : clause.sense() == Sense.UP ? Sense.DOWN : Sense.UP)
                : rank.largest() ? Sense.UP : Sense.DOWN;
        return new Assertion(
                clause,
                change ? Quality.CHANGE_RANK : Quality.RANK,
                java.util.Objects.requireNonNull(sense),
                rank.place(),
                range,
                own,
                List.of(),
                false,
                true,
                When.UNSAID,
                noun);
    }

    /** "Inget annat område har haft en lika stor ökning": what was told of before is the most. */
    static @Nullable Assertion unequalled(Clause clause) {
        for (Mark none : clause.marks("none")) {
            int other = none.to();
            boolean denied = other + 1 < clause.to()
                    && (clause.token(other).is("annan")
                            || clause.token(other).is("annat")
                            || clause.token(other).is("andra"));
            boolean asMuch = clause.says("lika") || clause.says("så") || clause.has("more") || clause.has("less");
            if (denied && asMuch) {
                Mark anchor = clause.anchor();
                boolean change = anchor != null
                        && clause.sense() != null
                        && clause.sense() != Sense.FLAT
                        && !Than.isComparative(anchor);
                Sense sense = change
                        ? java.util.Objects.requireNonNull(clause.sense())
                        : clause.has("less") ? Sense.DOWN : Sense.UP;
                return new Assertion(
                        clause,
                        change ? Quality.CHANGE_RANK : Quality.RANK,
                        sense,
                        1,
                        null,
                        named(clause),
                        List.of(),
                        false,
                        true,
                        When.UNSAID,
                        clause.token(other + 1).norm());
            }
        }
        return null;
    }

    /** The same with other names for what it speaks of. */
    Assertion naming(List<Mention> otherOwn, List<Mention> otherOther) {
        return new Assertion(
                clause, quality, sense, place, range, otherOwn, otherOther, whole, everyOther, otherWhen, rankNoun);
    }

    private static boolean isAmong(Clause clause, Range range) {
        if (range.quantity() == Quantity.ONLY || range.quantity() == Quantity.SOME) {
            return false;
        }
        int before = range.from() - 1;
        return before >= clause.from()
                && (clause.token(before).is("av") || clause.token(before).is("bland"));
    }

    /** "Av de tre städerna", "den åldersgrupp som": what the ranked are. */
    private static String among(Clause clause) {
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            boolean of = clause.token(i).is("av")
                    || clause.token(i).is("bland")
                    || clause.token(i).is("den")
                    || clause.token(i).is("det");
            for (int k = i + 1; of && k < Math.min(clause.to(), i + 4); k++) {
                String word = clause.token(k).norm();
                boolean kind = Range.isTime(word) && clause.token(i).is("den")
                        || clause.isKind(k)
                        || word.endsWith("städerna");
                if (kind && clause.mentionAt(k) == null) {
                    return word;
                }
            }
        }
        return "";
    }

    private static Assertion compared(Clause clause, Comparative comparative) {
        int than = comparative.than();
        int end = comparative.end();
        List<Mention> all = named(clause);
        List<Mention> other = all.stream()
                .filter(mention -> mention.from() > than && mention.to() <= end)
                .toList();
        List<Mention> left = all.stream()
                .filter(mention -> mention.from() < than || mention.from() >= end)
                .toList();
        Range beyond = Range.of(clause, than + 1, end);
        Range range = Range.of(clause, clause.from(), than);
        boolean everyOther = comparative.saysAnyOther(clause);
        boolean everyNamed = false;
        int only = beyond != null && beyond.quantity() == Quantity.ONLY ? beyond.from() : -1;
        if (range == null && other.stream().anyMatch(one -> one.to() <= only)) {
            // "Fler än männen endast i gruppen 65 år och äldre"
            range = beyond;
            left = Stream.concat(left.stream(), other.stream().filter(one -> one.from() > only))
                    .toList();
            other = other.stream().filter(one -> one.to() <= only).toList();
        }
        if (beyond != null && range == null && beyond.quantity() != Quantity.ONLY) {
            boolean ofOthers =
                    beyond.from() == than + 1 || clause.token(beyond.from() - 1).is("i") && beyond.from() == than + 2;
            if (ofOthers && other.isEmpty()) {
                everyOther = true;
                everyNamed = true;
            } else {
                range = beyond;
                int cut = beyond.from();
                other = other.stream().filter(mention -> mention.to() <= cut).toList();
            }
        }
        if (everyOther) {
            return new Assertion(
                    clause,
                    Quality.RANK,
                    comparative.sense(),
                    1,
                    range,
                    without(left, range),
                    List.of(),
                    false,
                    true,
                    When.UNSAID,
                    everyNamed && beyond != null ? beyond.noun() : comparative.otherNoun(clause));
        }
        When time = comparative.time(clause, range == null || range.from() < than ? end : range.from());
        boolean timed = time.year() != null || time.window() != null || time.hasBase() || time.yearBefore();
        boolean whole = other.isEmpty();
        if (whole && (timed || Than.isTime(clause, than)) && !comparative.saysWhole(clause)) {
            return new Assertion(
                    clause,
                    Quality.AGAINST_TIME,
                    comparative.sense(),
                    1,
                    range,
                    without(left, range),
                    List.of(),
                    false,
                    false,
                    time,
                    "");
        }
        return new Assertion(
                clause,
                Quality.AGAINST,
                comparative.sense(),
                1,
                range,
                without(left, range),
                other,
                whole,
                false,
                timed ? time : When.UNSAID,
                "");
    }

    private static Assertion directed(Clause clause) {
        Range said = Range.of(clause, clause.from(), clause.to());
        // "Ökat vid varje mätning" is told of each step of one row
        Range range = said != null && said.isOfTime() && Trend.isTrend(clause) ? null : said;
        Sense sense = java.util.Objects.requireNonNull(clause.sense());
        return new Assertion(
                clause,
                Quality.DIRECTION,
                sense,
                1,
                range,
                without(named(clause), range),
                List.of(),
                false,
                false,
                When.UNSAID,
                "");
    }

    /** What is named, units of a rate ("per 100 elever") aside. */
    private static List<Mention> named(Clause clause) {
        return clause.mentions().stream()
                .filter(mention -> !isUnit(clause, mention.from()))
                .toList();
    }

    private static boolean isUnit(Clause clause, int index) {
        for (int i = index - 1; i >= Math.max(clause.from(), index - 3); i--) {
            if (clause.token(i).is("per")) {
                return true;
            }
            if (!clause.token(i).isNumber()) {
                return false;
            }
        }
        return false;
    }

    /** The names that are not of the rows left out. */
    private static List<Mention> without(List<Mention> mentions, @Nullable Range range) {
        List<Mention> left = new ArrayList<>(mentions);
        if (range != null) {
            left.removeAll(range.named());
            left.removeIf(mention -> mention.from() < range.to() && range.from() < mention.to());
        }
        return left;
    }

    /** It sets rows beside each other, and not only times. */
    boolean isOfRows() {
        return quality != Quality.DIRECTION && quality != Quality.AGAINST_TIME;
    }

    /** The two names stand together and name one thing: "flickorna i årskurs 9", "män i åldern 18–29 år". */
    boolean areJoined(Mention one, Mention other) {
        int from = Math.min(one.to(), other.to());
        int to = Math.max(one.from(), other.from());
        for (int i = from; i < to; i++) {
            if (!WORDS.has("joining", clause.token(i).norm())) {
                return false;
            }
        }
        return from <= to && to - from <= 2;
    }

    /** What it ranks is named by two names together. */
    boolean ranksJoined() {
        return quality == Quality.RANK && own.size() == 2 && !rankNoun.isEmpty() && areJoined(own.get(0), own.get(1));
    }

    boolean isSingle() {
        return range == null;
    }

    boolean isNegated() {
        return Modality.isNegated(clause);
    }
}
