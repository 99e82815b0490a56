package se.samblick.review.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * Brings Swedish nouns to a common root, so that "stölderna" meets "Stöld" and "klottret" meets "Klotter".
 *
 * <p>Snowball's Swedish stemmer does the regular endings. It leaves the neuter definite (-et), the lost e of -el, -er
 * and -en (cykel, cyklar), vowel changes (brand, bränder) and the neuter of adjectives (sexuellt, sexuella); those are
 * taken here, before and after it.
 */
public final class WordForms {
    private static final List<String> NEUTER_ADJECTIVES = List.of("ellt", "iskt", "igt", "bart", "ivt");

    /** Words met so far in this process; a text's words come back in the next one. Emptied when it grows large. */
    private static final Map<String, String> SHARED = new ConcurrentHashMap<>();

    /** Inflections of nouns in -nad. */
    private static final java.util.regex.Pattern NAD =
            java.util.regex.Pattern.compile("nad(?:s|en|ens|er|ers|erna|ernas)$");

    private static final int MOST_KEPT = 60_000;

    private final SwedishStemmer stemmer = new SwedishStemmer();

    /** The root of a word in lower case; not a word itself, only good for comparing. */
    public String root(String word) {
        String known = SHARED.get(word);
        if (known == null) {
            known = compute(word);
            if (SHARED.size() > MOST_KEPT) {
                SHARED.clear();
            }
            SHARED.put(word, known);
        }
        return known;
    }

    private String compute(String word) {
        String base = Lexicon.swedish().regularForm(word);
        if (base.length() < 4) {
            return base;
        }
        String noun = NAD.matcher(base).replaceFirst("nad");
        if (noun.endsWith("nad") && noun.length() > 5) {
            // The stemmer takes the "ad" of "kostnad" for an ending, but not that of "kostnaden"
            return noun;
        }
        stemmer.setCurrent(withoutArticle(base));
        stemmer.stem();
        return withoutSyncope(withoutDefiniteA(stemmer.getCurrent()));
    }

    /** "Skolan" is the "skola" that the stemmer leaves as "skol"; what ends in -an of itself ("handlingsplan") loses it too. */
    private static String withoutDefiniteA(String stem) {
        return stem.endsWith("an") && stem.length() > 4 ? stem.substring(0, stem.length() - 2) : stem;
    }

    private static String withoutArticle(String word) {
        String bare = word;
        if (bare.endsWith("s") && bare.length() > 5 && !bare.endsWith("ss")) {
            String owner = bare.substring(0, bare.length() - 1);
            if (owner.endsWith("en")
                    || owner.endsWith("et")
                    || owner.endsWith("na")
                    || owner.endsWith("or")
                    || owner.endsWith("an")) {
                bare = owner;
            }
        }
        if (bare.endsWith("ena") && bare.length() > 6) {
            return bare.substring(0, bare.length() - 2);
        }
        if (bare.endsWith("varon")) {
            return bare.substring(0, bare.length() - 1);
        }
        if (bare.endsWith("andet") || bare.endsWith("endet")) {
            return bare.substring(0, bare.length() - 1);
        }
        if (bare.endsWith("et") && bare.length() > 4 && !bare.endsWith("het")) {
            return bare.substring(0, bare.length() - 2);
        }
        if (bare.length() > 5 && isNeuterAdjective(bare)) {
            return bare.substring(0, bare.length() - 1);
        }
        if (bare.endsWith("eln") || bare.endsWith("ern")) {
            return bare.length() > 4 ? bare.substring(0, bare.length() - 1) : bare;
        }
        return bare;
    }

    private static boolean isNeuterAdjective(String word) {
        return NEUTER_ADJECTIVES.stream().anyMatch(word::endsWith);
    }

    private static String withoutSyncope(String stem) {
        String root = stem;
        int length = root.length();
        if (length > 4 && root.endsWith("el") && isConsonant(root.charAt(length - 3))) {
            root = root.substring(0, length - 2);
        } else if (length > 4 && "lrn".indexOf(root.charAt(length - 1)) >= 0 && isStop(root.charAt(length - 2))) {
            root = root.substring(0, length - 1);
        }
        length = root.length();
        if (length > 4 && root.endsWith("s") && "bdfgjklmnprtv".indexOf(root.charAt(length - 2)) >= 0) {
            // The stemmer takes the "s" of "plats" for an ending, but not that of "platser"
            root = root.substring(0, length - 1);
        }
        length = root.length();
        if (length > 3 && root.charAt(length - 1) == root.charAt(length - 2)) {
            root = root.substring(0, length - 1);
        }
        return root;
    }

    private static boolean isConsonant(char c) {
        return "aeiouyåäö".indexOf(c) < 0;
    }

    private static boolean isStop(char c) {
        return "ptkbdgfvsm".indexOf(c) >= 0;
    }
}
