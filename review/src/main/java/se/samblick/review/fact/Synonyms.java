package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.WordForms;

/** Names for the same thing, from {@code synonyms.txt}, as roots; and the roots of words that name nothing in particular. */
final class Synonyms {
    private static final String OF_TIME = "tid:";

    private final Map<List<String>, Set<List<String>>> groups = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> generic = new HashSet<>(List.of("övr", "andel", "grov", "index", "nyckeltal"));

    private Synonyms() {
        var forms = new WordForms();
        for (String line : Lexicon.lines("synonyms.txt")) {
            Set<List<String>> group = new LinkedHashSet<>();
            boolean ofTime = line.startsWith(OF_TIME);
            for (String name : line.substring(ofTime ? OF_TIME.length() : 0).split(";")) {
                List<String> roots = List.copyOf(Label.roots(name.strip(), forms));
                group.add(roots);
                if (roots.size() == 1 && !ofTime) {
                    words.add(roots.get(0));
                }
            }
            group.forEach(name ->
                    groups.computeIfAbsent(name, any -> new LinkedHashSet<>()).addAll(group));
        }
        for (String type : List.of("crime-total", "generic-label", "kind-noun", "total")) {
            Lexicon.swedish().words(type).forEach(word -> generic.add(Label.bare(forms.root(word), forms)));
        }
    }

    private static final class Holder {
        private static final Synonyms SWEDISH = new Synonyms();
    }

    static Synonyms swedish() {
        return Holder.SWEDISH;
    }

    /** Names of the same extent, as roots; empty if none are known. */
    List<List<String>> of(List<String> name) {
        return new ArrayList<>(groups.getOrDefault(name, Set.of()));
    }

    /** True for a root that names a kind of crime, disorder or feeling known here. */
    boolean isWord(String root) {
        return words.contains(root);
    }

    /** True for words such as brott, händelse, ärende. */
    boolean isGeneric(String root) {
        return generic.contains(root);
    }
}
