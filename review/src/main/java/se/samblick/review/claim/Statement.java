package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Pointers;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/**
 * One stated amount with the words that belong to it, and what stands before them that it may point back at.
 *
 * @param from first token of its own words
 * @param to last token, not included
 * @param own the names in its own words
 * @param before names before them, the nearest first
 * @param times the times it may be of, the nearest first
 * @param pointers its words for something named before
 */
record Statement(
        Clause clause,
        Amount amount,
        int from,
        int to,
        Layer own,
        List<Layer> before,
        List<Timed> times,
        Pointers pointers) {
    /** A time and how far it was sought. */
    record Timed(When when, int cost) {}

    private static final int CLAUSES_BACK = 6;

    private static final Set<String> JOINTS = Set.of(
            "och", ",", "mot", "men", "respektive", "samt", "medan", "som", "vilket", "varav", "då", "alltså", "trots");

    /** A smaller number that no counted noun follows may count anything. */
    private static final int SMALL = 12;

    /** How the words for stretches of time begin. */
    private static final Set<String> PERIODS = Set.of(
            "mätning", "år", "läsår", "månad", "vecko", "kvartal", "tertial", "halvår", "gång", "termin", "dag",
            "sommar");

    Statement {
        before = List.copyOf(before);
        times = List.copyOf(times);
    }

    static Statement of(Clause clause, Amount amount) {
        List<Amount> all = clause.amounts().stream()
                .filter(one -> one == amount || clause.mentionAt(one.from()) == null)
                .toList();
        int index = all.indexOf(amount);
        int start =
                index <= 0 ? clause.from() : joint(clause, all.get(index - 1).to(), amount.from());
        int to = index + 1 >= all.size()
                ? clause.to()
                : joint(clause, amount.to(), all.get(index + 1).from());
        int from = afterColon(clause, start, amount.from());
        List<Mention> own = new ArrayList<>(clause.mentions().stream()
                .filter(mention -> mention.from() >= from && mention.to() <= to)
                .toList());
        var earlier = new Antecedents(clause, from, to);
        Mention meant = earlier.formerOrLatter();
        if (meant != null) {
            own.add(meant);
        }
        return new Statement(
                clause,
                amount,
                from,
                to,
                new Layer(0, own),
                earlier.layers(),
                times(clause, from, to),
                earlier.pointers());
    }

    /** The same with more names in its own words. */
    Statement naming(List<Mention> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Mention> all = new ArrayList<>(own.mentions());
        all.addAll(more);
        return new Statement(clause, amount, from, to, new Layer(0, all), before, times, pointers);
    }

    /** "Stölderna och rånen: de förra minskade": what stands before a colon is told of after it. */
    private static int afterColon(Clause clause, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (clause.token(i).is(":")) {
                return i + 1;
            }
        }
        return from;
    }

    /** The last word between two amounts that parts them; the later amount's own beginning where none does. */
    private static int joint(Clause clause, int after, int before) {
        for (int i = before - 1; i >= after; i--) {
            if (JOINTS.contains(clause.token(i).norm()) && clause.mentionAt(i) == null) {
                return i;
            }
        }
        return before;
    }

    static List<Timed> times(Clause clause, int from, int to) {
        List<Timed> times = new ArrayList<>();
        When own = WhenReader.read(clause.sentence(), from, to);
        When said = own.or(clause.when());
        boolean dated = own.year() != null || own.window() != null;
        if (clause.amounts().size() > 1) {
            // Of several amounts each may have its own time: "202 larm, jämfört med 168 under samma veckor 2023"
            Integer base = own.baseYear();
            if (base != null && own.year() == null) {
                add(times, own.inYear(base), 0);
            }
            add(times, own, 0);
            add(times, said, own.saysNothing() ? 0 : 1);
        } else {
            dated = said.year() != null || said.window() != null;
            add(times, said, 0);
        }
        Clause one = clause.before();
        for (int i = 0; !dated && one != null && i < CLAUSES_BACK; i++, one = one.before()) {
            if (one.when().year() != null
                    || one.when().window() != null
                    || one.when().hasBase()) {
                add(times, said.or(one.when()), 1);
                break;
            }
        }
        return times;
    }

    private static void add(List<Timed> times, When when, int cost) {
        if (times.stream().noneMatch(timed -> timed.when().equals(when))) {
            times.add(new Timed(when, cost));
        }
    }

    boolean isNarrower() {
        return own.mentions().stream().anyMatch(mention -> mention.closeness() == Mention.Closeness.NARROWER);
    }

    /** "De har blivit åtta färre" where nothing that the tables have was named before. */
    boolean pointsAtNothing() {
        return own.mentions().isEmpty() && pointers.thing() && before.isEmpty();
    }

    /** The word right after the amount; empty at the end. */
    String next() {
        return amount.to() < to ? clause.token(amount.to()).norm() : "";
    }

    /** Its own words, without joining words and signs at the ends. */
    String quote() {
        if (clause.amounts().size() < 2) {
            return clause.quote();
        }
        int first = from;
        int last = to;
        while (first < last && isLoose(first)) {
            first++;
        }
        while (last > first
                && clause.token(last - 1).kind() == Token.Kind.SIGN
                && !clause.token(last - 1).is("%")) {
            last--;
        }
        return clause.sentence().words(first, last);
    }

    private boolean isLoose(int index) {
        Token token = clause.token(index);
        return token.kind() == Token.Kind.SIGN || token.is("och") || token.is("men") || token.is("samt");
    }

    /** Counts what tables count: "24 rån", "1 012 anmälningar", "låg på 312"; not "tre mätningar i rad" or "två kategorier". */
    boolean counts() {
        Lexicon words = Lexicon.swedish();
        String next = next();
        boolean named = amount.to() < to && clause.mentionAt(amount.to()) != null;
        boolean counted = words.has("counted-noun", next) || next.equals("stycken") || next.equals("st");
        if (named
                || words.has("crime-total", next)
                || counted && !own.mentions().isEmpty()) {
            return true;
        }
        boolean other = words.has("kind-noun", next)
                || words.has("area-noun", next)
                || words.has("interval-noun", next)
                || words.has("ordinal", next)
                || PERIODS.stream().anyMatch(next::startsWith);
        // A number with decimals counts nothing: it is told of a rate or an index
        return !other && (amount.value() > SMALL || amount.decimals() > 0);
    }

    /** True if its words tell what sort of figure it states: a size of change, a count of what is named, a part of a whole. */
    boolean isPlain() {
        boolean changes = clause.sense() != null && clause.sense() != Sense.FLAT;
        return switch (amount.unit()) {
            case COUNT -> changes ? isSizeOfChange() : counts() && isNamed();
            case PERCENT, FRACTION -> changes ? isSizeOfChange() && !next().equals("av") : isPartOfNamed();
            case POINTS, FACTOR -> changes;
            case RATE -> !changes && isNamed();
            default -> false;
        };
    }

    private boolean isNamed() {
        return Lexicon.swedish().has("crime-total", next()) || !own.mentions().isEmpty();
    }

    /** What the amount is told to be a part of: the rån of "hälften av rånen"; null if it names nothing. */
    @Nullable
    Mention whole() {
        int at = amount.to() + 1;
        if (!next().equals("av")) {
            return null;
        }
        while (at < to
                && (clause.token(at).is("de")
                        || clause.token(at).is("alla")
                        || clause.token(at).is("samtliga"))) {
            at++;
        }
        return clause.mentionAt(at);
    }

    /** "En tredjedel av brotten", "vart fjärde larm". */
    private boolean isPartOfNamed() {
        int at = next().equals("av") ? amount.to() + 1 : amount.to();
        for (int i = at; i < Math.min(to, at + 4); i++) {
            boolean all = Lexicon.swedish().has("crime-total", clause.token(i).norm())
                    || clause.token(i).is("dem")
                    || clause.token(i).is("dessa");
            if (all || clause.mentionAt(i) != null) {
                return true;
            }
        }
        return clause.token(from).is("av");
    }

    /** "Med 150 ärenden", "40 fler": the amount tells how much something changed, not what it came to. */
    boolean isSizeOfChange() {
        boolean with = amount.from() > from && clause.token(amount.from() - 1).is("med");
        boolean than =
                Lexicon.swedish().has("more", next()) || Lexicon.swedish().has("less", next());
        return with || than;
    }

    /** "Av brotten", "utgör": the amount is told as a part of something. */
    boolean isPart() {
        boolean of = next().equals("av") || next().equals("i");
        boolean led = clause.token(from).is("av");
        return of
                || led
                || !clause.sentence().marks("share-verb", from, to).isEmpty()
                || amount.unit() == Amount.Unit.FRACTION
                || Lexicon.swedish().has("crime-total", next())
                || clause.mentionAt(amount.to()) != null;
    }
}
