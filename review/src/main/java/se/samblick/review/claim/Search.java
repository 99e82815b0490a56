package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.reading.Grid;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Qualifier;
import se.samblick.review.text.Token;

/**
 * The search for readings: which figures of the tables could a stated amount be of? Every candidate is weighed by how
 * nearly the text names it, and the stated number is evidence itself: the more exact it is, the further a figure may be
 * sought that it fits.
 *
 * <p>It has the last word before a claim is called wrong, and the first where no other rule understands one.
 */
final class Search {
    private static final int MOST_TABLES = 6;

    /** How far a figure is sought for a claim that another rule has understood and found wrong. */
    private static final int VETO = 2;

    private static final int FREE = 9;

    /** A figure so near that the words surely mean it. */
    private static final int SURE = 1;

    /** Figures this much further away must fail too before a statement is called wrong. */
    private static final int MARGIN = 2;

    /** How many clauses are remembered: a clause may be parted, or read at another time, while it is judged. */
    private static final int RECENT = 8;

    /** Kinds of claims that are true if the amount they state is. */
    private static final Set<Kind> SIZED = EnumSet.of(Kind.CHANGE, Kind.LEVEL, Kind.COMPARISON);

    private final Desk desk;
    private final Accounted accounted;
    private final Map<Clause, Map<Amount, Weighed>> recent = new IdentityHashMap<>();

    /** A statement with the figures it could be of; each rule that leaves it open, and each verdict, asks anew. */
    private record Weighed(Statement statement, Subject subject, List<Candidate> candidates) {}

    Search(Desk desk) {
        this.desk = desk;
        this.accounted = new Accounted(desk.vocabulary());
    }

    /** The judgements of a clause, with those mended that the search understands better, and those it adds. */
    List<Judgement> refine(Clause clause, List<Judgement> found) {
        if (Modality.isNegated(clause)) {
            // "Ökade inte med 50 procent" is no truer for a figure of 50 percent
            return found;
        }
        List<Judgement> refined = new ArrayList<>();
        for (Judgement judgement : found) {
            refined.addAll(isOpen(judgement) ? refine(judgement) : List.of(ofNamed(judgement)));
        }
        for (Amount amount : clause.amounts()) {
            if (found.stream().noneMatch(judgement -> covers(judgement, amount))) {
                Weighed weighed = weighed(clause, amount);
                Statement statement = weighed.statement();
                Candidate best = best(weighed, FREE);
                // "Två saker återstår": a number beside no name of a table may count anything
                boolean named = !statement.own().mentions().isEmpty();
                Candidate wrong = best == null && named ? refuting(weighed) : null;
                if (best != null) {
                    refined.add(judged(Verdict.CONFIRMED, statement, best, statement.quote()));
                } else if (wrong != null) {
                    refined.add(judged(Verdict.CONTRADICTED, statement, wrong, statement.quote()));
                }
            }
        }
        return refined;
    }

    /** A comparison of something that no table names is not borne out by the whole. */
    private Judgement ofNamed(Judgement judgement) {
        Subject subject = desk.subject(judgement.clause());
        boolean unnamed = judgement.kind() == Kind.COMPARISON
                && judgement.verdict() == Verdict.CONFIRMED
                && isUnnamed(judgement.clause(), subject);
        return unnamed ? unknown(judgement, String.valueOf(subject.unknown())) : judgement;
    }

    /** What is said of a place that nothing tells of is not wrong by the figures of all places. */
    List<Judgement> withinPlaces(Clause clause, List<Judgement> found) {
        boolean wrong = found.stream().anyMatch(judgement -> judgement.verdict() == Verdict.CONTRADICTED);
        Token place = wrong ? accounted.unknownPlace(clause) : null;
        return place == null
                ? found
                : found.stream()
                        .map(judgement -> judgement.verdict() == Verdict.CONTRADICTED
                                ? unknown(judgement, place.text())
                                : judgement)
                        .toList();
    }

    private static boolean isOpen(Judgement judgement) {
        boolean sized = SIZED.contains(judgement.kind());
        return sized
                && (judgement.verdict() == Verdict.CONTRADICTED
                        || judgement.verdict() == Verdict.UNVERIFIABLE
                        || judgement.verdict() == Verdict.SCOPE_MISMATCH);
    }

    /** True if the amount stands in the words the judgement is about. */
    private static boolean covers(Judgement judgement, Amount amount) {
        var sentence = judgement.clause().sentence();
        int start = sentence.text().indexOf(judgement.quote());
        int from = sentence.tokens().get(amount.from()).start();
        int to = sentence.tokens().get(amount.to() - 1).end();
        boolean within =
                start >= 0 && start <= from && to <= start + judgement.quote().length();
        boolean compared = !SIZED.contains(judgement.kind()) || judgement.kind() == Kind.COMPARISON;
        // "240 brott, fler än i Mon" was tried as a comparison; the 240 still stands untried
        return within && !(compared && amount.unit() == Amount.Unit.COUNT && !isNumberOf(judgement, amount));
    }

    private static boolean isNumberOf(Judgement judgement, Amount amount) {
        return judgement.claimed().contains(Say.number(amount.value(), amount.decimals()));
    }

    /** Each amount the judgement is about on its own: those that fit a figure are confirmed, the rest stays as it was. */
    private List<Judgement> refine(Judgement judgement) {
        Clause clause = judgement.clause();
        List<Amount> amounts = clause.amounts().stream()
                .filter(amount -> covers(judgement, amount))
                .toList();
        List<Judgement> better = new ArrayList<>();
        List<Amount> left = new ArrayList<>();
        for (Amount amount : amounts) {
            Weighed weighed = weighed(clause, amount);
            Candidate best = best(weighed, judgement.verdict() == Verdict.CONTRADICTED ? VETO : FREE);
            if (best == null) {
                left.add(amount);
            } else {
                Statement statement = weighed.statement();
                better.add(judged(Verdict.CONFIRMED, statement, best, statement.quote()));
            }
        }
        boolean wrong = judgement.verdict() == Verdict.CONTRADICTED;
        if (better.isEmpty() && amounts.size() == 1 && !wrong) {
            Weighed weighed = weighed(clause, amounts.get(0));
            Candidate refuting = refuting(weighed);
            return List.of(
                    refuting == null
                            ? judgement
                            : judged(Verdict.CONTRADICTED, weighed.statement(), refuting, judgement.quote()));
        }
        if (wrong && !better.isEmpty()) {
            // "Bland kvinnorna 5 procentenheter och bland männen 4": each amount has its own name and its own truth
            better.addAll(refuted(clause, left));
            if (better.size() == amounts.size() && !left.isEmpty()) {
                return better;
            }
        }
        if (better.isEmpty() || wrong && !left.isEmpty()) {
            Token strange = wrong ? accounted.unknownCrime(clause) : null;
            Subject subject = desk.subject(clause);
            boolean unnamed = wrong && judgement.kind() == Kind.COMPARISON && isUnnamed(clause, subject);
            return List.of(
                    strange != null
                            ? unknown(judgement, strange.text())
                            : unnamed ? unknown(judgement, String.valueOf(subject.unknown())) : ofPlace(judgement));
        }
        if (left.isEmpty()) {
            return amounts.size() == 1 ? List.of(better.get(0).quoting(judgement.quote())) : better;
        }
        better.add(0, judgement.quoting(weighed(clause, left.get(0)).statement().quote()));
        return better;
    }

    /** Contradictions of those amounts that have names of their own and that a figure shows to be wrong. */
    private List<Judgement> refuted(Clause clause, List<Amount> amounts) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : amounts) {
            Weighed weighed = weighed(clause, amount);
            Statement statement = weighed.statement();
            Candidate refuting = statement.own().mentions().isEmpty() ? null : refuting(weighed);
            if (refuting != null) {
                found.add(judged(Verdict.CONTRADICTED, statement, refuting, statement.quote()));
            }
        }
        return found;
    }

    /** "Högst är den i Mon, där 34 procent är otrygga" is not wrong by what a table tells of all places. */
    private Judgement ofPlace(Judgement judgement) {
        Clause clause = judgement.clause();
        Clause before = clause.before();
        boolean there = judgement.verdict() == Verdict.CONTRADICTED
                && before != null
                && before.sentence() == clause.sentence()
                && clause.says("där")
                && clause.mentions().stream().noneMatch(Mention::isArea);
        if (!there || before == null) {
            return judgement;
        }
        for (Mention place : before.mentions()) {
            boolean used = judgement.evidence().stream()
                    .anyMatch(cell -> place.keys().contains(desk.vocabulary().areaKey(cell.area())));
            if (place.isOnlyArea() && !used) {
                return unknown(judgement, clause.sentence().words(place.from(), place.to()));
            }
        }
        return judgement;
    }

    /** "Tätorten har dubbelt så många som Kvarnby": what leads the comparison is no name of any table. */
    private static boolean isUnnamed(Clause clause, Subject subject) {
        Mark anchor = clause.anchor();
        return subject.unknown() != null
                && anchor != null
                && Than.isComparative(anchor)
                && clause.token(clause.from()).text().equals(subject.unknown())
                && clause.mentions().stream().noneMatch(mention -> mention.from() < anchor.from());
    }

    /** What no table has: then no figure shows the statement to be wrong. */
    private static Judgement unknown(Judgement judgement, String words) {
        return judgement.opened("Det finns inga siffror för \"" + words + "\" i tabellerna.");
    }

    private Judgement judged(Verdict verdict, Statement statement, Candidate best, String quote) {
        Candidate.Told told = best.told().get();
        return Judgement.of(
                        best.kind(),
                        verdict,
                        statement.clause(),
                        claimed(statement, best),
                        told.computed(),
                        told.story())
                .with(told.cells())
                .quoting(quote);
    }

    private static String claimed(Statement statement, Candidate best) {
        Sense sense = best.kind() == Kind.LEVEL ? null : statement.clause().sense();
        return SizeOfChange.claimed(statement.amount(), sense);
    }

    private Weighed weighed(Clause clause, Amount amount) {
        if (recent.size() > RECENT) {
            recent.clear();
        }
        return recent.computeIfAbsent(clause, any -> new HashMap<>()).computeIfAbsent(amount, any -> {
            var statement = Statement.of(clause, amount);
            Subject subject = desk.subject(clause);
            boolean open = !statement.isNarrower()
                    && subject.restriction() == null
                    && !desk.resolver().isElsewhere(subject);
            return new Weighed(statement, subject, open ? candidates(statement, subject) : List.of());
        });
    }

    /** The nearest figure that fits, if it is near enough for how exact the number is; null if there is none. */
    private static @Nullable Candidate best(Weighed weighed, int most) {
        int unknown = weighed.subject().unknown() == null ? 0 : 1;
        int furthest = Math.min(most, tolerance(weighed.statement().amount())) - unknown;
        return weighed.candidates().stream()
                .filter(candidate -> candidate.cost() <= furthest && candidate.holds())
                .min(Comparator.comparingInt(Candidate::cost))
                .orElse(null);
    }

    /**
     * The figure that shows a statement to be wrong: its own words, or what they surely point at, name all of it, every
     * word is accounted for, and no figure near it fits. Null if any of that fails.
     */
    private @Nullable Candidate refuting(Weighed weighed) {
        Statement statement = weighed.statement();
        boolean clear = !statement.isNarrower()
                && desk.isWithinScope(weighed.subject())
                && statement.isPlain()
                && !statement.pointsAtNothing()
                && !isBeside(statement)
                && accounted.isWhole(statement);
        if (!clear) {
            return null;
        }
        List<Candidate> all = weighed.candidates();
        int cheapest = all.stream().mapToInt(Candidate::cost).min().orElse(FREE);
        boolean fails = all.stream()
                .filter(candidate -> candidate.cost() <= cheapest + MARGIN)
                .allMatch(candidate -> candidate.fit() == Fit.FAILS);
        return cheapest > SURE || !fails
                ? null
                : all.stream()
                        .filter(candidate -> candidate.cost() == cheapest)
                        .findFirst()
                        .orElse(null);
    }

    /** "Var femte plats, att jämföra med tre fjärdedelar vid resecentrum": the other side of a comparison. */
    private static boolean isBeside(Statement statement) {
        int with = statement.amount().from() - 1;
        Clause clause = statement.clause();
        return statement.amount().unit() == Amount.Unit.FRACTION
                && with > clause.from()
                && clause.token(with).is("med")
                && clause.token(with - 1).norm().startsWith("jämför");
    }

    List<Candidate> candidates(Statement statement, Subject subject) {
        List<Candidate> found = new ArrayList<>();
        int tables = 0;
        Subject anywhere = subject.withoutTopics();
        for (FigureTable table : desk.resolver().tablesNaming(names(statement), anywhere, statement.clause())) {
            Grid grid = desk.grid(table);
            if (!namesOnly(statement, grid) || !hasPlace(statement, subject, grid)) {
                continue;
            }
            boolean near = Resolver.distance(table, statement.clause()) < Resolver.ELSEWHERE;
            if (!near && tables > 0 && !statement.own().mentions().isEmpty()) {
                // What the section's own table tells, no other section's is asked for
                break;
            }
            boolean titled = subject.topics().isEmpty() || subject.topics().contains(table);
            int extra = (near ? 0 : 2) + (titled ? 0 : 2) + (tables > 0 ? 1 : 0);
            List<Mention> more =
                    LabelWords.in(statement.clause(), statement.from(), statement.to(), grid, desk.vocabulary());
            found.addAll(new Candidates(statement.naming(more), grid, extra).all());
            if (++tables == MOST_TABLES) {
                break;
            }
        }
        return found;
    }

    /** What a table must have, as a label or in its title, to be looked at: all names but those of the whole. */
    private List<Set<String>> names(Statement statement) {
        return statement.own().mentions().stream()
                .filter(mention -> !desk.vocabulary().isWholeArea(mention))
                .map(Mention::keys)
                .toList();
    }

    /** "Där" points at a place named before, which the table must have. */
    private static boolean hasPlace(Statement statement, Subject subject, Grid grid) {
        return !statement.pointers().place()
                || subject.mentions().stream()
                        .filter(Mention::isOnlyArea)
                        .allMatch(place -> grid.dimensionOf(place) >= 0);
    }

    /** Every name in the statement's own words is one of the table's, or a word of its title. */
    private boolean namesOnly(Statement statement, Grid grid) {
        for (Mention mention : statement.own().mentions()) {
            boolean title = mention.keys().stream()
                    .anyMatch(key -> desk.vocabulary().topics().isTitleOf(key, grid.table()));
            boolean word = mention.closeness() == Mention.Closeness.SHORTENED
                    && desk.vocabulary()
                            .topics()
                            .tablesAbout(statement.clause().token(mention.from()))
                            .contains(grid.table());
            if (grid.dimensionOf(mention) < 0
                    && !word
                    && !title
                    && !desk.vocabulary().isWholeArea(mention)) {
                return false;
            }
        }
        return true;
    }

    /** How far a figure may be sought: an exact number is seldom hit by chance, a vague one often. */
    private static int tolerance(Amount amount) {
        if (amount.qualifier() != Qualifier.EXACT || amount.upper() > amount.value()) {
            boolean bounded = amount.qualifier() == Qualifier.ABOUT
                    || amount.qualifier() == Qualifier.NEARLY
                    || amount.qualifier() == Qualifier.OVER_A_LITTLE;
            return bounded ? 2 : 1;
        }
        return switch (amount.unit()) {
            case COUNT ->
                amount.decimals() > 0
                        ? 4
                        : amount.value() >= 100 ? 5 : amount.value() >= 20 ? 4 : amount.value() >= 10 ? 3 : 1;
            case PERCENT, RATE, POINTS -> amount.decimals() > 0 ? 4 : amount.value() >= 10 ? 3 : 1;
            default -> 2;
        };
    }
}
