package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.WordForms;

/** Reads a printed label into the ways it may be said: turned, in part, as a compound, by its synonyms. */
final class LabelReader {
    private final Roots roots;
    private final WordForms forms;
    private final Names names;
    private final Compounds compounds;
    private final Synonyms synonyms = Synonyms.swedish();
    private final Map<String, Set<String>> heads = new LinkedHashMap<>();
    private final Map<String, Set<String>> leads = new LinkedHashMap<>();
    private final Map<String, Set<String>> rootsOf = new HashMap<>();
    private final Map<String, Set<String>> byRoot = new HashMap<>();

    LabelReader(Roots roots, Names names, Compounds compounds) {
        this.roots = roots;
        this.forms = roots.forms();
        this.names = names;
        this.compounds = compounds;
    }

    /** The roots of all labels read, by their key. */
    Map<String, Set<String>> rootsOf() {
        return rootsOf;
    }

    /** Keys of the labels read that have a word of the root. */
    Set<String> withRoot(String root) {
        return byRoot.getOrDefault(root, Set.of());
    }

    void read(String label, String key) {
        List<String> whole = Label.roots(label, forms);
        whole.forEach(
                root -> byRoot.computeIfAbsent(root, any -> new HashSet<>()).add(key));
        rootsOf.computeIfAbsent(key, any -> new HashSet<>()).addAll(whole);
        List<String> main = Label.roots(Label.main(label), forms);
        if (Label.isOnlyACrimeAsBrott(Label.main(label), forms)) {
            names.keepToCrimes(key);
        }
        if (!excludes(label)) {
            names.add(whole, key, Mention.Closeness.SAME);
        }
        names.add(main, key, Mention.Closeness.SAME);
        String bare = Label.withoutLead(Label.main(label));
        if (!bare.equals(Label.main(label))) {
            names.add(Label.roots(bare, forms), key, Mention.Closeness.SAME);
        }
        if (main.size() > 2 && main.get(main.size() - 1).chars().allMatch(Character::isDigit)) {
            // "Buss linje 7" is said "linje 7"
            names.add(main.subList(1, main.size()), key, Mention.Closeness.SAME);
        }
        addTurned(Label.main(label), key);
        if (label.toLowerCase(Locale.ROOT).startsWith("jag ")) {
            addStatement(label, key);
        }
        if (main.size() > 1 && key.startsWith(Mention.CATEGORY) && !isCollective(label)) {
            heads.computeIfAbsent(head(label, main), root -> new TreeSet<>()).add(key);
            if (Label.main(label).contains(" för ")) {
                leads.computeIfAbsent(main.get(0), root -> new TreeSet<>()).add(key);
            }
        }
        synonyms.of(main).forEach(name -> names.add(name, key, Mention.Closeness.SAME));
        if (main.size() == 1) {
            compounds.addSingle(main.get(0), forms.root(Label.main(label).toLowerCase(Locale.ROOT)), key);
        }
        addParts(label, key);
        addCompound(label, key);
    }

    /** "Bedrägerierna" are never "Övriga bedrägerier" alone. */
    static boolean isCollective(String label) {
        String first = Label.main(label).strip().toLowerCase(Locale.ROOT);
        int space = first.indexOf(' ');
        return space > 0 && Lexicon.swedish().has("collective", first.substring(0, space));
    }

    /** The noun of a label: the first word before a preposition or an adverb, else the last ("Öppen drogförsäljning"). */
    private static String head(String label, List<String> words) {
        String main = Label.main(label).toLowerCase(Locale.ROOT);
        String last = main.substring(main.lastIndexOf(' ') + 1);
        boolean first = Labels.hasPreposition(main)
                || main.contains(",")
                || main.contains("/")
                || main.contains(" och ")
                || last.chars().allMatch(Character::isDigit)
                || Lexicon.swedish().has("narrower", last);
        return first ? words.get(0) : words.get(words.size() - 1);
    }

    /** "Jag känner mig trygg där jag bor" is told of as "känner sig trygga där de bor" and as "tryggheten". */
    private void addStatement(String label, String key) {
        List<String> core = new ArrayList<>();
        for (Token token : Tokens.of(label)) {
            boolean idle = Lexicon.swedish().has("joining", token.norm())
                    || Lexicon.swedish().has("function", token.norm())
                    || Lexicon.swedish().has("auxiliary", token.norm());
            if (token.isWord() && !idle) {
                core.add(roots.of(token));
            }
        }
        if (!core.isEmpty()) {
            names.add(core, key, Mention.Closeness.SAME);
            List<String> first = List.of(core.get(0));
            names.add(first, key, Mention.Closeness.SHORTENED);
            synonyms.of(first).forEach(name -> names.add(name, key, Mention.Closeness.SHORTENED));
        }
    }

    /** "Mord/dråp, försök" is said "försök till mord och dråp". */
    private void addTurned(String label, String key) {
        int comma = label.indexOf(',');
        if (comma > 0 && label.indexOf(',', comma + 1) < 0) {
            List<String> turned = new ArrayList<>(Label.roots(label.substring(comma + 1), forms));
            turned.addAll(Label.roots(label.substring(0, comma), forms));
            names.add(turned, key, Mention.Closeness.SAME);
        }
    }

    /** What stands in the brackets of "Tillgreppsbrott (exkl. i butik)" is no name of it. */
    private static boolean excludes(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return lower.contains("(exkl") || lower.contains("(ej ") || lower.contains("(utom") || lower.contains("(utan");
    }

    /** The parts of a joint label: "Hot och trakasserier", "Mord/dråp", "Våldtäkt, utomhus". */
    private void addParts(String label, String key) {
        String main = Label.main(label);
        String[] parts = main.split("/|,| och | samt | & ");
        if (parts.length > 1) {
            for (String part : parts) {
                List<String> words = Label.roots(part, forms);
                boolean narrowing = words.size() == 1 && Lexicon.swedish().has("narrower", part.strip());
                if (!words.isEmpty() && !narrowing && !Labels.isGeneric(part.strip())) {
                    names.add(words, key, Mention.Closeness.PART);
                }
            }
        }
    }

    /** "Inbrott i bostad" is also said "bostadsinbrott". */
    private void addCompound(String label, String key) {
        List<String> words = Label.roots(Label.main(label), forms);
        boolean narrowed = words.size() == 2
                && Lexicon.swedish()
                        .has(
                                "narrower",
                                label.substring(label.lastIndexOf(' ') + 1).strip());
        if (words.size() == 2 && (narrowed || Labels.hasPreposition(label) || label.contains(","))) {
            compounds.addJoined(words.get(1), words.get(0), key);
        }
    }

    /** The noun of a label may stand for all of it, as long as it is a word of no other label. Call when all are read. */
    void addHeads() {
        // "Orosanmälningarna" are the "Orosanmälningar för barn", but "oron" neither "Oro för inbrott" nor "Oro för
        // rån"
        leads.forEach((root, keys) -> {
            if (keys.size() == 1 && !compounds.isSingle(root) && !synonyms.isGeneric(root) && root.length() > 2) {
                names.addHead(root, keys.iterator().next());
            }
        });
        heads.forEach((root, keys) -> {
            // "Händelserna" is all of them, not the row "Övriga händelser"
            if (!compounds.isSingle(root) && root.length() > 2 && !synonyms.isGeneric(root)) {
                keys.forEach(key -> names.addHead(root, key));
            }
        });
    }
}
