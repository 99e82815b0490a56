package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.reading.Grid;

/** What the names of an assertion are in one table: labels of it that the words are short for, and those of one measure. */
final class AssertionNames {
    private final Vocabulary vocabulary;

    AssertionNames(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** "Andelen platser med lås": of the labels named only those that are told in shares; the other is what they are of. */
    static Assertion ofMeasure(Assertion assertion, Grid grid, Predicate<Series> measure) {
        return assertion.naming(ofMeasure(assertion.own(), grid, measure), ofMeasure(assertion.other(), grid, measure));
    }

    private static List<Mention> ofMeasure(List<Mention> mentions, Grid grid, Predicate<Series> measure) {
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions) {
            int dimension = grid.dimensionOf(mention);
            Set<String> keys = dimension < 0
                    ? mention.keys()
                    : grid.labelsOf(mention, dimension).stream()
                            .filter(key -> grid.has(key, dimension, measure))
                            .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                found.add(new Mention(mention.from(), mention.to(), keys, mention.closeness()));
            }
        }
        return found;
    }

    /** Names that are short for a label of another table are, here, short for the one label that has the word. */
    Assertion of(Assertion assertion, Grid grid) {
        Clause clause = assertion.clause();
        Comparative comparative = assertion.quality() == Assertion.Quality.AGAINST ? Comparative.of(clause) : null;
        int than = comparative == null ? clause.to() : comparative.than();
        List<Mention> own = new ArrayList<>(inTable(clause, assertion.own(), grid));
        List<Mention> other = new ArrayList<>(inTable(clause, assertion.other(), grid));
        if (comparative != null) {
            own.addAll(LabelWords.in(clause, clause.from(), than, grid, vocabulary));
            other.addAll(LabelWords.in(clause, than, comparative.end(), grid, vocabulary));
        }
        return assertion.naming(own, other);
    }

    private List<Mention> inTable(Clause clause, List<Mention> mentions, Grid grid) {
        List<Mention> found = new ArrayList<>();
        for (Mention mention : mentions) {
            boolean elsewhere = grid.dimensionOf(mention) < 0 && mention.closeness() == Mention.Closeness.SHORTENED;
            List<String> labels = !elsewhere
                    ? List.of()
                    : IntStream.range(0, grid.dimensions())
                            .boxed()
                            .flatMap(d -> grid.labels(d).stream())
                            .filter(key -> vocabulary.isWordOf(
                                    clause.token(mention.from()),
                                    new Mention(0, 1, Set.of(key), Mention.Closeness.SAME)))
                            .toList();
            found.add(
                    labels.size() == 1
                            ? new Mention(mention.from(), mention.to(), Set.of(labels.get(0)), mention.closeness())
                            : mention);
        }
        return found;
    }
}
