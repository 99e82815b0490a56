package se.samblick.review.claim;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.reading.Grid;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Sentence;

/** What the kinds of claims work with: the document's figures and the ways to find the right ones. */
final class Desk {
    private final SubjectReader subjects;
    private final Resolver resolver;
    private final Vocabulary vocabulary;
    private final Map<FigureTable, List<Series>> categories = new IdentityHashMap<>();
    private final Map<FigureTable, List<Series>> areas = new IdentityHashMap<>();
    private final Map<FigureTable, Grid> grids = new IdentityHashMap<>();
    private final Set<String> labels = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> categoryKeys = new LinkedHashSet<>();
    private final Map<String, Set<String>> sharing = new HashMap<>();

    Desk(List<Sentence> sentences, List<FigureTable> tables, Vocabulary vocabulary) {
        var area = new DocumentArea(sentences, tables);
        this.vocabulary = vocabulary;
        this.subjects = new SubjectReader(vocabulary, area);
        for (FigureTable table : tables) {
            for (Series series : table.series()) {
                labels.add(series.area());
                labels.addAll(series.category());
                series.category().forEach(part -> categoryKeys.add(vocabulary.categoryKey(part)));
            }
        }
        this.resolver = new Resolver(tables, vocabulary, area);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Resolver resolver() {
        return resolver;
    }

    Subject subject(Clause clause) {
        return subjects.read(clause);
    }

    List<FigureTable> tables() {
        return resolver.tables();
    }

    /** The rows of a table that "alla kategorier" or "alla områden" means, totals left out. */
    List<Series> rows(FigureTable table, boolean byArea) {
        Map<FigureTable, List<Series>> known = byArea ? areas : categories;
        return known.computeIfAbsent(table, any -> Siblings.leaves(table, byArea));
    }

    /** The table as a grid of its labels. */
    Grid grid(FigureTable table) {
        return grids.computeIfAbsent(table, one -> Grid.of(one, vocabulary));
    }

    /** True if a row or column is labelled with the words. */
    boolean isLabel(String words) {
        return labels.contains(words);
    }

    /** Keys of the rows and columns that a word of the root, alone, may be short for. */
    Set<String> labelsSharing(String root) {
        return sharing.computeIfAbsent(
                root,
                any -> categoryKeys.stream()
                        .filter(key -> key.endsWith(root) || key.contains(root + " "))
                        .collect(Collectors.toSet()));
    }

    /** Targets in the tables a reader would look at: those in the clause's own section, if there are any. */
    List<Target> nearTargets(Subject subject, Clause clause, Predicate<Series> measure) {
        List<Target> near = resolver.targets(subject, clause, measure, true);
        List<Target> all = near.isEmpty() ? resolver.targets(subject, clause, measure, false) : near;
        if (subject.inherited()
                || (subject.mentions().isEmpty() && subject.topics().isEmpty())) {
            // A total without a name is that of the nearest table
            List<Target> choice = near.isEmpty() ? all : near;
            return subject.place() == null && !choice.isEmpty() && !near.isEmpty() ? choice.subList(0, 1) : choice;
        }
        return near.isEmpty() ? all : near;
    }

    /** The answer when the figures for a claim are not there, or are for something else. */
    Judgement missing(Kind kind, Clause clause, Subject subject, String claimed) {
        boolean counted = subject.mentions().stream().anyMatch(Mention::isCategory) || subject.total();
        if (subject.restriction() != null && !tables().isEmpty()) {
            boolean part = counted && !isElsewhere(subject.restriction()) && anyTarget(subject, clause);
            return Judgement.of(
                    kind,
                    part ? Verdict.SCOPE_MISMATCH : Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Påståendet gäller \"" + subject.restriction() + "\", och det finns inga siffror avgränsade så.");
        }
        if (subject.place() != null && resolver.isElsewhere(subject) && !tables().isEmpty()) {
            boolean part = resolver.isPartOfOwn(subject.place());
            return Judgement.of(
                    kind,
                    part ? Verdict.SCOPE_MISMATCH : Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Siffrorna gäller inte " + Say.title(subject.place()) + ".");
        }
        String what = subject.unknown() == null ? "det som påstås" : "\"" + subject.unknown() + "\"";
        return Judgement.of(
                kind,
                Verdict.UNVERIFIABLE,
                clause,
                claimed,
                "",
                tables().isEmpty()
                        ? "Dokumentet har inga tabeller att pröva påståendet mot."
                        : "Det finns inga siffror för " + what + " i tabellerna.");
    }

    private static boolean isElsewhere(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return Lexicon.swedish().has("elsewhere", lower) || Lexicon.swedish().has("unmeasured", lower);
    }

    private boolean anyTarget(Subject subject, Clause clause) {
        return !resolver.targets(subject, clause, series -> true, false).isEmpty();
    }

    /** True if the names are the title of the table, so that all its rows are of them. */
    boolean isTitled(List<Mention> names, FigureTable table) {
        return names.stream()
                .allMatch(name ->
                        name.keys().stream().anyMatch(key -> vocabulary.topics().isTitleOf(key, table)));
    }

    /** True if the clause, or the one it continues, has a word of the series' own question or labels. */
    boolean isAbout(Clause clause, Series series) {
        for (Mention mention : clause.mentions()) {
            boolean group = Lexicon.swedish()
                            .has("person", clause.token(mention.from()).norm())
                    || Lexicon.swedish()
                            .has("everyone", clause.token(mention.from()).norm())
                    || mention.isArea();
            if (!group) {
                return true;
            }
        }
        if (clause.before() == null && sameSection(clause, series.table()) && clause.anchor() != null) {
            // Right by the table, with nothing else said before it: "Bland samtliga är ökningen 5 procentenheter"
            return true;
        }
        boolean any = false;
        for (Clause one = clause;
                one != null && one.sentence().paragraph() == clause.sentence().paragraph();
                one = one.before()) {
            if (one.sentence() == clause.sentence() && names(one, series)) {
                return true;
            }
            for (int i = one.from(); i < one.to(); i++) {
                if (vocabulary.topics().tablesAbout(one.token(i)).contains(series.table())) {
                    return true;
                }
            }
            any = true;
        }
        return any && !vocabulary.topics().hasTopic(series.table());
    }

    /** True if the clause names what the series is of. */
    private boolean names(Clause clause, Series series) {
        return series.category().stream()
                .map(vocabulary::categoryKey)
                .anyMatch(key -> clause.mentions().stream()
                        .anyMatch(mention -> mention.keys().contains(key)));
    }

    private static boolean sameSection(Clause clause, FigureTable table) {
        return Resolver.distance(table, clause) < Resolver.ELSEWHERE;
    }

    /** True if nothing the clause names is unknown, elsewhere or narrower than the figures. */
    boolean isWithinScope(Subject subject) {
        return subject.unknown() == null && subject.restriction() == null && !resolver.isElsewhere(subject);
    }
}
