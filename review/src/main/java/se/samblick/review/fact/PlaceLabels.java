package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Prose;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;

/**
 * Tells the labels that are places from those that are things counted, where the table itself does not: columns headed
 * "Norr", "Söder", "Hamnen" or "Stenhamra", "Hela staden". A label is a place when the text speaks of it as one ("i
 * Norr"), and a row or column of labels is places when one of them is the whole or most are known so.
 */
final class PlaceLabels {
    private static final Set<String> LEADING = Set.of("i", "på", "vid", "inom", "från", "kring");

    private final Set<String> spoken = new HashSet<>();

    /** Reads how the text speaks of names. */
    PlaceLabels(Prose prose) {
        for (Sentence sentence : prose.sentences()) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i < tokens.size(); i++) {
                if (tokens.get(i).capitalised()
                        && LEADING.contains(tokens.get(i - 1).norm())) {
                    spoken.add(tokens.get(i).norm());
                }
            }
        }
    }

    /** The facts with the first such labels as their area; the same facts if no labels are places. */
    List<Fact> read(List<Fact> facts) {
        if (facts.isEmpty() || facts.stream().anyMatch(fact -> !fact.area().isEmpty())) {
            return facts;
        }
        int depth =
                facts.stream().mapToInt(fact -> fact.category().size()).max().orElse(0);
        for (int i = depth - 1; i >= 0; i--) {
            if (arePlaces(labels(facts, i))) {
                int dimension = i;
                return facts.stream().map(fact -> fact.withPlace(dimension)).toList();
            }
        }
        return facts;
    }

    private static Set<String> labels(List<Fact> facts, int dimension) {
        Set<String> labels = new LinkedHashSet<>();
        for (Fact fact : facts) {
            if (fact.category().size() > dimension) {
                labels.add(fact.category().get(dimension));
            }
        }
        return labels;
    }

    private boolean arePlaces(Set<String> labels) {
        List<String> parts = new ArrayList<>();
        boolean whole = false;
        for (String label : labels) {
            if (Labels.isTotal(label)) {
                whole |= label.strip().toLowerCase(Locale.ROOT).startsWith("hela ");
            } else {
                parts.add(label);
            }
        }
        long known = parts.stream().filter(this::isPlace).count();
        boolean compared = parts.stream().anyMatch(PlaceLabels::isUnit)
                && parts.stream().allMatch(label -> isUnit(label) || isPlace(label) || isName(label));
        return compared || !parts.isEmpty() && (whole || (parts.size() > 1 && 2 * known >= parts.size()));
    }

    /** "Riket", "Staden", "Länet": what places are compared with, and nothing else. */
    private static boolean isUnit(String label) {
        return Labels.isWhole(label)
                || Lexicon.swedish().has("comparison-unit", label.strip().toLowerCase(Locale.ROOT));
    }

    /** One capitalised word that is no thing a table counts. */
    private static boolean isName(String label) {
        List<Token> tokens = Tokens.of(label);
        return !tokens.isEmpty()
                && tokens.size() < 4
                && tokens.get(0).capitalised()
                && tokens.stream()
                        .noneMatch(token -> Synonyms.swedish().isWord(token.norm())
                                || token.isNumber()
                                || Lexicon.swedish().has("person", token.norm())
                                || Lexicon.swedish().has("act", token.norm())
                                || Lexicon.swedish().has("crime-total", token.norm())
                                || token.norm().endsWith("brott"));
    }

    private boolean isPlace(String label) {
        List<Token> tokens = Tokens.of(label);
        return !tokens.isEmpty()
                && tokens.get(0).capitalised()
                && spoken.contains(tokens.get(0).norm())
                && !Lexicon.swedish().has("person", tokens.get(0).norm());
    }
}
