package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * More or less than another area or group: "högre i Udden än i Mon", "dubbelt så utbredd bland kvinnor som bland män".
 *
 * <p>Both sides are read from the same table and period and compared as they stand. A comparison with an earlier time is
 * no comparison but a direction.
 */
final class Comparison implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Mark anchor = clause.anchor();
        if (anchor == null
                || !(anchor.is("more")
                        || anchor.is("less")
                        || anchor.is("as-many")
                        || anchor.is("times-as")
                        || anchor.is("flat"))) {
            return List.of();
        }
        int than = than(clause, anchor);
        if (than < 0 || isTime(clause, than)) {
            return List.of();
        }
        List<Mention> left = left(clause, than);
        List<Mention> right = clause.mentions().stream()
                .filter(mention -> mention.from() > than)
                .toList();
        Amount amount = size(clause, anchor);
        String claimed = claimed(clause, anchor, amount);
        Judgement stated = statedNumbers(clause, claimed);
        if (stated != null && right.isEmpty()) {
            return List.of(stated);
        }
        Judgement judgement = judge(clause, desk, anchor, amount, left, right, claimed);
        if (judgement != null) {
            return List.of(judgement);
        }
        Judgement apart = betweenTables(clause, desk, anchor, amount, than, claimed);
        return List.of(apart != null ? apart : desk.missing(Kind.COMPARISON, clause, desk.subject(clause), claimed));
    }

    /** The names before "än"; where it leaves them out (", dubbelt så många som bland män"), those of the clause before. */
    private static List<Mention> left(Clause clause, int than) {
        List<Mention> own = clause.mentions().stream()
                .filter(mention -> mention.to() <= than)
                .toList();
        Clause before = clause.before();
        boolean elided = own.isEmpty() && before != null && before.sentence() == clause.sentence();
        return elided && before != null
                ? before.mentions().stream()
                        .filter(mention -> clause.mentions().stream()
                                .noneMatch(other -> other.keys().equals(mention.keys())))
                        .toList()
                : own;
    }

    /** "Fler i östra än i centrala Kungshaga": each place has a table of its own. */
    private static @Nullable Judgement betweenTables(
            Clause clause, Desk desk, Mark anchor, @Nullable Amount amount, int than, String claimed) {
        String other = place(clause, than, clause.to());
        String own = place(clause, clause.from(), than);
        Token last = clause.token(than - 1);
        if (own == null && other != null && PlaceNames.isPart(last) && other.indexOf(' ') > 0) {
            own = last.norm() + other.substring(other.indexOf(' '));
        }
        Subject subject = desk.subject(clause);
        if (own == null || other == null || own.equals(other) || subject.restriction() != null) {
            return null;
        }
        for (Predicate<Series> measure : Measures.of(clause)) {
            Series left = only(desk, subject.inPlace(own), clause, measure);
            Series right = only(desk, subject.inPlace(other), clause, measure);
            boolean apart = left != null && right != null && left.table() != right.table();
            if (apart && left != null && right != null) {
                return compare(clause, anchor, amount, left, right, claimed);
            }
        }
        return null;
    }

    private static @Nullable String place(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Lexicon.swedish().has("place-prep", clause.token(i).norm())) {
                String name = PlaceNames.after(clause, i);
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static @Nullable Series only(Desk desk, Subject subject, Clause clause, Predicate<Series> measure) {
        if (!desk.isWithinScope(subject)) {
            return null;
        }
        List<Target> targets = desk.nearTargets(subject, clause, measure);
        return targets.isEmpty() || targets.get(0).series().size() != 1
                ? null
                : targets.get(0).only();
    }

    /** True where one row is set against another, as against a row now and then: "alla områden ligger under riket". */
    static boolean comparesRows(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor == null
                || !(anchor.is("more") || anchor.is("less") || anchor.is("as-many") || anchor.is("times-as"))) {
            return false;
        }
        int than = than(clause, anchor);
        return than >= 0 && !isTime(clause, than);
    }

    /** Index of the word that leads in the other side: "än", "som" after "lika" or "dubbelt", "jämfört med". */
    private static int than(Clause clause, Mark anchor) {
        boolean ratio = anchor.is("as-many") || anchor.is("times-as") || anchor.is("flat");
        for (int i = anchor.to() - 1; i < clause.to(); i++) {
            Token token = clause.token(i);
            if (i >= anchor.to() && (token.is("än") || (ratio && token.is("som")))) {
                return i;
            }
            if (i == anchor.to() - 1 && ratio && (token.is("som") || token.is("med"))) {
                return i;
            }
            if (i >= anchor.to() && (token.is("jämfört") || token.is("jämförelse") || token.is("jämföra"))) {
                return i;
            }
        }
        for (int i = clause.from(); i < anchor.from(); i++) {
            if (clause.token(i).is("än")) {
                return i;
            }
        }
        boolean mean = clause.token(anchor.from()).is("under")
                || clause.token(anchor.from()).is("över");
        return mean ? anchor.from() : -1;
    }

    /** A year or a word of time follows: "fler än 2021", "högre än föregående år". */
    private static boolean isTime(Clause clause, int than) {
        for (int i = than + 1; i < Math.min(clause.to(), than + 7); i++) {
            if (clause.mentionAt(i) != null || clause.token(i).capitalised() || PlaceNames.isPart(clause.token(i))) {
                return false;
            }
            if (clause.token(i).looksLikeYear()) {
                return true;
            }
        }
        for (String type :
                List.of("previous", "same-period", "season", "previous-survey", "month", "last-year", "start")) {
            for (Mark mark : clause.marks(type)) {
                if (mark.from() > than) {
                    return true;
                }
            }
        }
        for (int i = than + 1; i < Math.min(clause.to(), than + 4); i++) {
            Token token = clause.token(i);
            if (token.is("innan")
                    || token.is("tidigare")
                    || token.is("förut")
                    || token.is("före")
                    || token.is("då")
                    || token.is("sedan")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Judgement judge(
            Clause clause,
            Desk desk,
            Mark anchor,
            @Nullable Amount amount,
            List<Mention> left,
            List<Mention> named,
            String claimed) {
        List<Mention> right = named;
        Subject subject = desk.subject(clause);
        if (desk.resolver().isElsewhere(subject) || subject.restriction() != null) {
            return null;
        }
        Clause before = clause.before();
        boolean repeated = right.isEmpty()
                && before != null
                && before.sentence() == clause.sentence()
                && (clause.token(anchor.from()).is("över")
                        || clause.token(anchor.from()).is("under"));
        if (repeated && before != null && before.anchor() != null) {
            // "…, medan Viken ligger under": what was compared with before
            int over = before.anchor().from();
            right = before.mentions().stream()
                    .filter(mention -> mention.from() > over)
                    .toList();
        }
        boolean otherIsTotal =
                right.isEmpty() && (pointsAtTotal(clause) || (repeated && before != null && pointsAtTotal(before)));
        if (right.isEmpty() && !otherIsTotal) {
            return null;
        }
        List<Mention> other = right;
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Sides sides : sides(left, other)) {
                Predicate<Series> ours = measure.and(series -> !isOther(series, sides, otherIsTotal, desk));
                Predicate<Series> theirs = otherIsTotal ? measure.and(Comparison::isOfTheWhole) : measure;
                for (Target own : desk.nearTargets(subject.withMentions(sides.own()), clause, ours)) {
                    Target against = desk.resolver().target(subject.withMentions(sides.other()), own.table(), theirs);
                    boolean single = against != null
                            && own.series().size() == 1
                            && against.series().size() == 1;
                    Judgement here =
                            single && against != null && !against.only().equals(own.only())
                                    ? compare(clause, anchor, amount, own.only(), against.only(), claimed)
                                    : null;
                    if (here != null && isFair(here, clause, own.only(), desk)) {
                        return here;
                    }
                }
            }
        }
        return null;
    }

    /** How many times or how much more; of "fyra av tio kvinnor, dubbelt så många som …" only the last says it. */
    private static @Nullable Amount size(Clause clause, Mark anchor) {
        if (!anchor.is("as-many") && !anchor.is("times-as")) {
            return ChangeAmount.of(clause);
        }
        return clause.amounts().stream()
                .filter(amount -> amount.unit() == Amount.Unit.FACTOR)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfTheWhole(Series series) {
        return series.area().isEmpty() || Labels.isTotal(series.area()) || Labels.isWhole(series.area());
    }

    /** A series of the area that is compared with, where the claim leaves its own area unsaid. */
    private static boolean isOther(Series series, Sides sides, boolean otherIsTotal, Desk desk) {
        if (series.area().isEmpty() || sides.own().stream().anyMatch(Comparison::isArea)) {
            return false;
        }
        String key = desk.vocabulary().areaKey(series.area());
        return sides.other().stream().anyMatch(mention -> mention.keys().contains(key))
                || (otherIsTotal && Labels.isTotal(series.area()));
    }

    /** Numbers of another question do not make a comparison wrong. */
    private static boolean isFair(Judgement judgement, Clause clause, Series series, Desk desk) {
        return judgement.verdict() != Verdict.CONTRADICTED || !series.isShare() || desk.isAbout(clause, series);
    }

    private record Sides(List<Mention> own, List<Mention> other) {}

    /** Ways to read which name stands against the first one after "än"; the others hold for both sides. */
    private static List<Sides> sides(List<Mention> left, List<Mention> right) {
        List<Sides> found = new ArrayList<>();
        if (right.isEmpty()) {
            List<Mention> rest =
                    left.stream().filter(mention -> !isArea(mention)).toList();
            found.add(new Sides(left, rest.size() == left.size() ? List.of() : rest));
            return found;
        }
        if (right.size() > 1 && right.size() == left.size() && areas(left) == areas(right)) {
            // "Kvinnor i Väster … än kvinnor i Öster": both sides are named in full
            found.add(new Sides(left, right));
        }
        Mention counterpart = right.get(0);
        List<Mention> shared = new ArrayList<>(right.subList(1, right.size()));
        for (int i = left.size() - 1; i >= 0; i--) {
            Mention named = left.get(i);
            List<Mention> rest = new ArrayList<>(left);
            rest.remove(named);
            rest.addAll(shared);
            if (isArea(named) == isArea(counterpart)) {
                found.add(new Sides(plus(rest, named), plus(rest, counterpart)));
            }
        }
        if (isArea(counterpart) && left.stream().noneMatch(Comparison::isArea)) {
            // "Otryggheten är högre än i hela staden": in the document's own area
            List<Mention> own = new ArrayList<>(left);
            own.addAll(shared);
            found.add(new Sides(own, plus(own, counterpart)));
        }
        return found;
    }

    private static List<Mention> plus(List<Mention> rest, Mention one) {
        List<Mention> all = new ArrayList<>(rest);
        all.add(one);
        return all;
    }

    private static long areas(List<Mention> mentions) {
        return mentions.stream().filter(Comparison::isArea).count();
    }

    private static boolean isArea(Mention mention) {
        return mention.keys().stream().anyMatch(key -> key.startsWith("a:"));
    }

    private static boolean pointsAtTotal(Clause clause) {
        return clause.has("mean-noun")
                || clause.says("kommunen")
                || clause.says("staden")
                || clause.says("hela", "kommunen")
                || clause.says("hela", "staden")
                || clause.says("totalt");
    }

    private static @Nullable Judgement compare(
            Clause clause, Mark anchor, @Nullable Amount amount, Series left, Series right, String claimed) {
        Fact own = at(left, clause);
        Fact other = at(right, clause);
        if (own == null || other == null || !own.isExact() || !other.isExact()) {
            return null;
        }
        var pair = new Pair(other, own);
        Sense sense = Anchors.sense(anchor);
        Fit fit = amount != null
                ? SizeOfChange.fit(pair, amount, sense == null || sense == Sense.FLAT ? Sense.UP : sense)
                : sense == Sense.FLAT
                        ? Math.abs(pair.percent()) <= 3
                                ? Fit.HOLDS
                                : Math.abs(pair.percent()) >= 8 ? Fit.FAILS : Fit.BETWEEN
                        : pair.difference() * (sense == Sense.UP ? 1 : -1) > 0 ? Fit.HOLDS : Fit.FAILS;
        if (Modality.isNegated(clause) && amount == null) {
            fit = fit == Fit.HOLDS ? Fit.FAILS : Fit.HOLDS;
        }
        Verdict verdict =
                fit == Fit.HOLDS ? Verdict.CONFIRMED : fit == Fit.BETWEEN ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
        String computed = Say.value(own) + " mot " + Say.value(other);
        return Judgement.of(
                        Kind.COMPARISON,
                        verdict,
                        clause,
                        claimed,
                        computed,
                        Say.upperFirst(left.name()) + " har " + Say.value(own) + " och " + right.name() + " "
                                + Say.value(other)
                                + (amount == null
                                        ? "."
                                        : ", en skillnad på " + Say.number(Math.abs(pair.percent()), 1)
                                                + " procent (kvot " + Say.number(pair.ratio(), 2) + ")."))
                .with(List.of(own, other));
    }

    private static @Nullable Fact at(Series series, Clause clause) {
        if (clause.when().year() != null && series.first().period() != null) {
            return series.of(clause.when().year(), clause.when().window()).orElse(null);
        }
        return series.latest(clause.when().window()).orElse(null);
    }

    // ---- two numbers stated side by side

    /** "Kvinnor svarar ja i högre grad än män, 47 procent jämfört med 31 procent": the text's own numbers. */
    private static @Nullable Judgement statedNumbers(Clause clause, String claimed) {
        List<Amount> amounts = clause.amounts().stream()
                .filter(a -> a.unit() == Amount.Unit.PERCENT)
                .toList();
        return amounts.size() < 2
                ? null
                : Judgement.of(
                        Kind.COMPARISON,
                        Verdict.UNVERIFIABLE,
                        clause,
                        claimed,
                        "",
                        "Det finns inga siffror att pröva jämförelsen mot.");
    }

    private static String claimed(Clause clause, Mark anchor, @Nullable Amount amount) {
        String words = clause.sentence().words(anchor.from(), anchor.to());
        return amount == null ? words : SizeOfChange.claimed(amount, null) + " " + words;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Stölderna är fler än våldsbrotten.", "confirmed"),
                Example.of("Våldsbrotten är fler än narkotikabrotten 2023.", "contradicted"),
                Example.of("Våldsbrotten är vanligare i Björkvik än i Ekdalen.", "unverifiable"));
    }
}
