package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;

/**
 * The search for readings of what is asserted without an amount: of all, none or some rows, of the most, of more than, of
 * which way. It has the last word before such a claim is called wrong, and the first where no other rule understands it.
 */
final class Assertions {
    private static final Set<Kind> KINDS =
            EnumSet.of(Kind.ALL, Kind.EXTREME, Kind.COMPARISON, Kind.DIRECTION, Kind.TREND);

    /** A bare comparison is easily true by chance, so the text must name nearly all of it. */
    private static final int FURTHEST = 2;

    /** So many tables of other sections are looked at; what nothing in them answers is not asked of a whole book. */
    private static final int MOST_ELSEWHERE = 24;

    private final Desk desk;
    private final Map<Grid, List<Mention>> homes = new IdentityHashMap<>();
    private final AssertionNames names;

    Assertions(Desk desk) {
        this.desk = desk;
        this.names = new AssertionNames(desk.vocabulary());
    }

    /** The judgements of a clause, with those mended that the search understands better, and those it adds. */
    List<Judgement> refine(Clause clause, List<Judgement> found) {
        List<Judgement> better = new ArrayList<>();
        List<Clause> parts = Parts.of(clause);
        for (Clause part : parts) {
            Assertion assertion = Assertion.of(part);
            Judgement judgement = assertion == null ? null : judge(assertion);
            boolean figured = Appended.comma(clause) >= 0 && assertion != null && !assertion.isOfRows();
            if (assertion != null
                    && !figured
                    && judgement != null
                    && isBetter(assertion, judgement, found, parts.size() > 1)) {
                better.add(judgement);
            }
        }
        if (better.isEmpty()) {
            return found.stream().map(this::withoutGuess).toList();
        }
        List<Judgement> refined = new ArrayList<>();
        int comma = Appended.comma(clause);
        for (Judgement judgement : found) {
            boolean same = KINDS.contains(judgement.kind());
            boolean whole = judgement.quote().equals(clause.quote());
            if (!same) {
                String figure = clause.sentence().words(comma + 1, clause.to());
                refined.add(comma >= 0 && whole ? judgement.quoting(figure) : judgement);
            } else if (better.size() == 1 && parts.size() == 1 && comma < 0) {
                better.set(0, better.get(0).quoting(judgement.quote()));
            }
        }
        refined.addAll(better);
        return refined;
    }

    /** The rules answer for what is said of single rows; a range, and any place but the first, is the search's to judge. */
    private static boolean isBetter(Assertion assertion, Judgement judgement, List<Judgement> found, boolean several) {
        List<Judgement> same =
                found.stream().filter(other -> KINDS.contains(other.kind())).toList();
        Range range = assertion.range();
        if (range != null && range.quantity() == Quantity.NOT_ALL) {
            // No rule for single rows knows of "inte alla"
            return true;
        }
        boolean settled = same.stream()
                .anyMatch(other -> other.verdict() == Verdict.CONFIRMED || other.verdict() == Verdict.DOUBTFUL);
        boolean wrong = same.stream().anyMatch(other -> other.verdict() == Verdict.CONTRADICTED);
        if (settled) {
            boolean sameKind = same.stream().anyMatch(other -> other.kind() == judgement.kind());
            boolean ranged = assertion.range() != null && !sameKind || assertion.place() > 1;
            boolean ofRows = assertion.range() != null && assertion.quality() == Assertion.Quality.AGAINST;
            return ranged || ofRows || assertion.ranksJoined() && sameKind;
        }
        boolean trend = same.stream().anyMatch(other -> other.kind() == Kind.TREND) && judgement.kind() != Kind.TREND;
        if (trend) {
            return false;
        }
        return !wrong
                || judgement.verdict() == Verdict.CONTRADICTED && several
                || mayOverturn(assertion, judgement, same);
    }

    /** What a rule calls wrong is right only by the same sort of claim, and not where a "not" may have been misread. */
    private static boolean mayOverturn(Assertion assertion, Judgement judgement, List<Judgement> same) {
        return judgement.verdict() == Verdict.CONFIRMED
                && !Modality.isNegated(assertion.clause())
                && (judgement.kind() != Kind.EXTREME || assertion.own().size() > 1)
                && same.stream().allMatch(other -> other.kind() == judgement.kind());
    }

    /** A claim about something no table names is not wrong by what a table says of something else. */
    private Judgement withoutGuess(Judgement judgement) {
        boolean ranked = judgement.kind() == Kind.ALL || judgement.kind() == Kind.EXTREME;
        if (judgement.verdict() != Verdict.CONTRADICTED || !ranked) {
            return judgement;
        }
        Subject subject = desk.subject(judgement.clause());
        boolean guess = Assertion.unequalled(judgement.clause()) != null
                || judgement.clause().says("år", "tidigare")
                || judgement.clause().mentions().isEmpty() && unknown(judgement.clause(), subject, null)
                || isAmbiguous(judgement.clause());
        return guess
                ? judgement.opened("Det går inte att avgöra vilka siffror i tabellerna som påståendet gäller.")
                : judgement;
    }

    /** "Kontrollerna" beside two kinds of them. */
    private boolean isAmbiguous(Clause clause) {
        return clause.mentions().stream()
                .filter(mention -> mention.closeness() == Mention.Closeness.SHORTENED && mention.isOnlyCategory())
                .anyMatch(mention -> {
                    String root = desk.vocabulary().rootOf(clause.token(mention.to() - 1));
                    return !mention.keys().containsAll(desk.labelsSharing(root));
                });
    }

    /** The clause names a thing that no table has, other than what its rows are called. */
    private boolean unknown(Clause clause, Subject subject, @Nullable Range range) {
        String unknown = subject.unknown();
        if (unknown == null || leadsName(clause, unknown) || range != null && unknown.equalsIgnoreCase(range.noun())) {
            return false;
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            if (clause.token(i).text().equals(unknown)) {
                return !Lexicon.swedish().has("figure-word", clause.token(i).norm())
                        && desk.vocabulary()
                                .topics()
                                .tablesAbout(clause.token(i))
                                .isEmpty();
            }
        }
        return true;
    }

    /** What the nearest readings come to; null if there is none near enough. */
    private @Nullable Judgement judge(Assertion assertion) {
        Clause clause = assertion.clause();
        Subject subject = desk.subject(clause);
        boolean unweighed = clause.has("other-time")
                || clause.marks("one-of-two").stream().anyMatch(mark -> isUnnamed(clause, mark))
                || clause.marks("some-groups").stream().anyMatch(mark -> clause.mentionAt(mark.from()) == null)
                || clause.says("inte", "bara")
                || saysSomeAges(clause)
                || clause.says("i", "procent");
        if (unweighed
                || Gap.noun(clause) != null
                || isNarrowed(assertion, subject)
                || desk.resolver().isElsewhere(subject)
                || namesNarrower(clause)) {
            return null;
        }
        List<Candidate> all = candidates(assertion, subject);
        boolean unknown = unknown(clause, subject, assertion.range());
        if (all.isEmpty()
                || all.get(0).cost() + (unknown ? 1 : 0) > FURTHEST
                || unknown && assertion.own().isEmpty()) {
            return null;
        }
        int least = all.get(0).cost();
        List<Candidate> nearest =
                all.stream().filter(candidate -> candidate.cost() <= least + 1).toList();
        Candidate first = nearest.stream().filter(Candidate::holds).findFirst().orElse(null);
        if (first != null) {
            return first.cost() == least ? judgement(assertion, Verdict.CONFIRMED, first) : null;
        }
        Candidate between = nearest.stream()
                .filter(one -> one.fit() == Fit.BETWEEN)
                .findFirst()
                .orElse(null);
        if (between != null) {
            return between.cost() == least ? judgement(assertion, Verdict.DOUBTFUL, between) : null;
        }
        boolean sure = least <= 1 && !unknown && !isLoose(assertion, subject) && !isAmbiguous(clause);
        return sure ? judgement(assertion, Verdict.CONTRADICTED, nearest.get(0)) : null;
    }

    /** "De båda yngre grupperna": some of the groups of ages, told by none of their names. */
    private static boolean saysSomeAges(Clause clause) {
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            boolean some = clause.token(i).is("yngre") || clause.token(i).is("äldre");
            boolean groups = clause.token(i + 1).norm().endsWith("grupperna")
                    || clause.token(i + 1).norm().endsWith("grupper");
            if (some && groups && clause.mentionAt(i) == null) {
                return true;
            }
        }
        return false;
    }

    /** "Den äldsta gruppen" is known where it is one of the table's. */
    private static boolean isUnnamed(Clause clause, Mark mark) {
        return clause.mentions().stream().noneMatch(name -> name.from() < mark.to() && mark.from() < name.to());
    }

    /** The claim is of something narrower than any row; "unga" before "mellan 16 och 29 år" only says it twice. */
    private static boolean isNarrowed(Assertion assertion, Subject subject) {
        String words = subject.restriction();
        Range range = assertion.range();
        boolean ofRange = words != null
                && range != null
                && !range.noun().isEmpty()
                && words.toLowerCase(java.util.Locale.ROOT).endsWith(range.noun());
        return words != null && !ofRange && !leadsName(assertion.clause(), words);
    }

    private static boolean leadsName(Clause clause, String words) {
        return Lexicon.swedish().has("person", words.toLowerCase(java.util.Locale.ROOT))
                && clause.mentions().stream()
                        .anyMatch(mention -> clause.sentence()
                                .words(Math.max(clause.from(), mention.from() - 2), mention.from())
                                .startsWith(words));
    }

    /** Without any name of its own the clause may be about something else. */
    private static boolean isLoose(Assertion assertion, Subject subject) {
        boolean continues = subject.inherited()
                || assertion.clause().before() != null
                        && assertion.clause().before().sentence()
                                == assertion.clause().sentence();
        boolean dated = subject.total() && assertion.clause().when().window() != null;
        return assertion.own().isEmpty()
                && assertion.range() == null
                && subject.topics().isEmpty()
                && !dated
                && !continues;
    }

    private static boolean namesNarrower(Clause clause) {
        return clause.mentions().stream().anyMatch(mention -> mention.closeness() == Mention.Closeness.NARROWER);
    }

    private static Judgement judgement(Assertion assertion, Verdict verdict, Candidate candidate) {
        Clause clause = assertion.clause();
        Candidate.Told told = candidate.told().get();
        return Judgement.of(candidate.kind(), verdict, clause, clause.quote(), told.computed(), told.story())
                .with(told.cells());
    }

    List<Candidate> candidates(Assertion assertion, Subject subject) {
        Clause clause = assertion.clause();
        var around = AssertionTable.Around.of(assertion, subject.total());
        List<Predicate<Series>> measures = measures(clause);
        List<Candidate> found = new ArrayList<>();
        int tables = 0;
        int elsewhere = 0;
        for (FigureTable table : desk.resolver().tablesNaming(names(assertion), subject.withoutTopics(), clause)) {
            boolean near = Resolver.distance(table, clause) < Resolver.ELSEWHERE;
            Grid grid = desk.grid(table);
            Assertion named = names.of(assertion, grid);
            if (!namesOnly(named, grid)) {
                continue;
            }
            if (!near && (!found.isEmpty() || ++elsewhere > MOST_ELSEWHERE)) {
                break;
            }
            boolean titled = subject.topics().isEmpty() || subject.topics().contains(table);
            int extra = (near ? 0 : 1)
                    + (titled ? 0 : 1)
                    + (tables == 0 ? 0 : assertion.own().isEmpty() ? 2 : 1);
            List<Candidate> here = new ArrayList<>();
            for (Predicate<Series> measure : measures) {
                if (here.isEmpty()) {
                    Assertion measured =
                            clause.has("share-noun") ? AssertionNames.ofMeasure(named, grid, measure) : named;
                    here.addAll(new AssertionTable(measured, around, grid, measure, home(grid)).candidates());
                }
            }
            here.forEach(one -> found.add(one.costing(one.cost() + extra)));
            tables += here.isEmpty() ? 0 : 1;
        }
        found.sort(Comparator.comparingInt(Candidate::cost));
        return found;
    }

    /** What a table must have to be looked at: all names but those of the whole, a short one as any label with its word. */
    private List<Set<String>> names(Assertion assertion) {
        return Stream.of(assertion.own(), assertion.other())
                .flatMap(List::stream)
                .filter(mention -> !desk.vocabulary().isWholeArea(mention))
                .map(mention -> keys(assertion.clause(), mention))
                .toList();
    }

    private Set<String> keys(Clause clause, Mention mention) {
        if (mention.closeness() != Mention.Closeness.SHORTENED) {
            return mention.keys();
        }
        Set<String> keys = new HashSet<>(desk.vocabulary().labelsWith(clause.token(mention.from())));
        keys.addAll(mention.keys());
        return keys;
    }

    /** The document's own area, if it is a row of the table. */
    private List<Mention> home(Grid grid) {
        return homes.computeIfAbsent(grid, this::findHome);
    }

    private List<Mention> findHome(Grid grid) {
        return grid.parts(0).stream()
                .filter(key -> desk.resolver().isOwnArea(grid.printed(key)))
                .map(key -> new Mention(0, 1, Set.of(key), Mention.Closeness.SAME))
                .limit(1)
                .toList();
    }

    /** "Talet" and "per 100 elever" are of a rate. */
    private static List<Predicate<Series>> measures(Clause clause) {
        Predicate<Series> rate = series -> series.measure().equals("rate");
        if (clause.says("per")) {
            return List.of(rate);
        }
        List<Predicate<Series>> measures = new ArrayList<>();
        if (clause.says("talet") || clause.says("tal")) {
            measures.add(rate);
        }
        measures.addAll(Measures.of(clause));
        return measures;
    }

    /** Every name in the clause is one of the table's, or a word of its title. */
    private boolean namesOnly(Assertion assertion, Grid grid) {
        return Stream.of(assertion.own(), assertion.other())
                .flatMap(List::stream)
                .allMatch(mention -> grid.dimensionOf(mention) >= 0
                        || mention.closeness() == Mention.Closeness.SHORTENED
                                && desk.vocabulary()
                                        .topics()
                                        .tablesAbout(assertion.clause().token(mention.from()))
                                        .contains(grid.table())
                        || desk.vocabulary().isWholeArea(mention)
                        || mention.keys().stream()
                                .anyMatch(key -> desk.vocabulary().topics().isTitleOf(key, grid.table())));
    }
}
