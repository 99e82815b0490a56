package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Token;

/** Labels that a single word of a sentence joins, narrows or is the last part of. */
final class Compounds {
    private record Compound(String first, String last, String key) {
        /** True for the two in order, with a link of a few letters between: "bostad-s-inbrott". */
        boolean isIn(String word) {
            int linking = word.length() - first.length() - last.length();
            return linking >= 0 && linking <= 3 && word.startsWith(first) && word.endsWith(last);
        }
    }

    private final Roots roots;
    private final List<Compound> compounds = new ArrayList<>();
    private final Map<String, String> singleRoots = new LinkedHashMap<>();
    private final Map<String, String> singleWords = new LinkedHashMap<>();
    private final Set<String> headings = new HashSet<>();
    private final Map<String, Optional<Mention>> known = new HashMap<>();

    Compounds(Roots roots) {
        this.roots = roots;
    }

    /** "Inbrott i bostad" is also said "bostadsinbrott". */
    void addJoined(String first, String last, String key) {
        compounds.add(new Compound(first, last, key));
        known.clear();
    }

    /** A label of one word: its root without "-brott", and with it. */
    void addSingle(String root, String whole, String key) {
        singleRoots.putIfAbsent(root, key);
        singleWords.putIfAbsent(whole, key);
        known.clear();
    }

    /** A word of the headings above the tables, by its root. */
    void addHeading(String root) {
        headings.add(root);
        known.clear();
    }

    boolean isSingle(String root) {
        return singleRoots.containsKey(root);
    }

    /** A compound for a label with a preposition, or a compound that narrows a label. */
    @Nullable
    Mention at(Token token, int i) {
        // A text uses few words many times, and every label must be looked at for each
        Mention found = known.computeIfAbsent(token.norm(), word -> Optional.ofNullable(find(token)))
                .orElse(null);
        return found == null ? null : new Mention(i, i + 1, found.keys(), found.closeness());
    }

    private @Nullable Mention find(Token token) {
        String root = roots.of(token);
        String whole = roots.whole(token);
        for (Compound compound : compounds) {
            if (compound.isIn(root) || compound.isIn(whole)) {
                return new Mention(0, 1, Set.of(compound.key()), Mention.Closeness.SAME);
            }
        }
        Mention last = lastPart(token, root);
        if (last != null) {
            return last;
        }
        if (!token.isWord() || token.norm().length() < 5) {
            return null;
        }
        Mention first = firstPart(root, whole);
        if (first != null) {
            return first;
        }
        for (Map.Entry<String, String> label : singleRoots.entrySet()) {
            boolean tail = label.getKey().length() > 2
                    && label.getValue().startsWith(Mention.CATEGORY)
                    && (root.endsWith(label.getKey()) || whole.endsWith(label.getKey()))
                    && root.length() >= label.getKey().length() + 3;
            if (tail) {
                boolean headed = isHeaded(root, label.getKey()) || isHeaded(whole, label.getKey());
                return new Mention(
                        0, 1, Set.of(label.getValue()), headed ? Mention.Closeness.SAME : Mention.Closeness.NARROWER);
            }
        }
        return null;
    }

    /** "Trafikolyckorna" under the heading "Trafiken" are the table's "Olyckor", no narrower ones. */
    private boolean isHeaded(String root, String label) {
        if (!root.endsWith(label)) {
            return false;
        }
        String first = root.substring(0, root.length() - label.length());
        return headings.contains(first)
                || first.length() > 3 && headings.stream().anyMatch(heading -> heading.startsWith(first))
                || first.endsWith("s") && headings.contains(first.substring(0, first.length() - 1));
    }

    /** "Fordonsbränderna" for the row "Fordon" of a table whose title or head speaks of "brand". */
    private @Nullable Mention firstPart(String root, String whole) {
        for (String word : List.of(whole, root)) {
            for (int cut = 4; cut + 4 <= word.length(); cut++) {
                String first = word.substring(0, cut);
                String key = singleWords.get(first.endsWith("s") ? first.substring(0, cut - 1) : first);
                String own = key == null ? singleWords.get(first) : key;
                if (own != null && own.startsWith(Mention.CATEGORY) && headings.contains(word.substring(cut))) {
                    return new Mention(0, 1, Set.of(own), Mention.Closeness.SAME);
                }
            }
        }
        return null;
    }

    /** "Ordningsvakternas ingripanden" for the row "Ordningsvaktsingripanden". */
    @Nullable
    Mention parted(Token first, Token last, int i) {
        if (!first.isWord() || !last.isWord() || !first.norm().endsWith("s")) {
            return null;
        }
        String start = roots.whole(first);
        String end = roots.whole(last);
        for (Map.Entry<String, String> label : singleWords.entrySet()) {
            String word = label.getKey();
            int link = word.length() - start.length() - end.length();
            if (start.length() > 3
                    && end.length() > 3
                    && link >= 0
                    && link <= 2
                    && word.startsWith(start)
                    && word.endsWith(end)) {
                return new Mention(i, i + 2, Set.of(label.getValue()), Mention.Closeness.SAME);
            }
        }
        return null;
    }

    /** "Rånen" for the row "Personrån", as long as no other row ends so: the definite form points at what is shown. */
    private @Nullable Mention lastPart(Token token, String root) {
        String word = token.norm();
        boolean definite = word.endsWith("en") || word.endsWith("na") || word.endsWith("et");
        if (!token.isWord()
                || !definite
                || root.length() < 3
                || Synonyms.swedish().isGeneric(root)
                || !roots.isCrimeWord(token)) {
            return null;
        }
        Set<String> keys = new TreeSet<>();
        String whole = roots.whole(token);
        singleWords.forEach((label, key) -> {
            boolean ends = label.endsWith(root) || label.endsWith(whole);
            if (key.startsWith(Mention.CATEGORY) && ends && label.length() >= root.length() + 3) {
                keys.add(key);
            }
        });
        return keys.size() == 1 ? new Mention(0, 1, keys, Mention.Closeness.SAME) : null;
    }
}
