package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two names are, from 0 to 1: by their letters, which finds slips, or by their words, which finds other ways to
 * say the same. It orders what is suggested and never decides anything.
 */
final class Likeness {
    /** Less alike than this is not worth a question. */
    static final double SUGGESTED = 0.6;

    /** As alike as this it is probably meant. */
    static final double PROBABLE = 0.9;

    private static final Pattern PART = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");
    private static final Set<String> SMALL = Set.of(
            "av",
            "mot",
            "i",
            "och",
            "eller",
            "inkl",
            "inklusive",
            "m",
            "mm",
            "på",
            "från",
            "ur",
            "med",
            "utan",
            "för",
            "vid",
            "annan",
            "annat",
            "övriga",
            "övrigt",
            "brott",
            "brotten",
            "år",
            "äldre");
    private static final int SHORTEST_STEM = 5;
    private static final double STEM_SHARE = 0.6;
    private static final double OTHER_NUMBERS = 0.7;
    private static final double SAME_WORDS = 0.95;

    /** All words of one name are in the other, which says more: "Skadegörelse" and "Skadegörelse utom klotter". */
    private static final double PART_OF = 0.75;

    private Likeness() {}

    /** A name made ready to be compared. */
    record Name(String key, List<String> words, Set<String> numbers) {
        static Name of(String printed) {
            String key = Label.key(printed);
            List<String> all = new ArrayList<>();
            List<String> words = new ArrayList<>();
            for (String part : PART.split(key)) {
                if (!part.isEmpty() && !NUMBER.matcher(part).matches()) {
                    all.add(part);
                    if (!SMALL.contains(part)) {
                        words.add(part);
                    }
                }
            }
            Set<String> numbers = NUMBER.matcher(key)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .collect(java.util.stream.Collectors.toSet());
            return new Name(key, words.isEmpty() ? all : words, numbers);
        }
    }

    static double of(Name one, Name other) {
        double alike = Math.max(letters(one.key(), other.key()), SAME_WORDS * words(one.words(), other.words()));
        return one.numbers().equals(other.numbers()) ? alike : alike * OTHER_NUMBERS;
    }

    /** Names of very different lengths share too few letters to be slips of each other. */
    private static double letters(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer == 0 || shorter < SUGGESTED * longer) {
            return 0;
        }
        return 1 - (double) Label.distance(one, other) / longer;
    }

    private static double words(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        List<String> left = new ArrayList<>(other);
        int shared = 0;
        for (String word : one) {
            String same =
                    left.stream().filter(w -> sameWord(word, w)).findFirst().orElse(null);
            if (same != null) {
                left.remove(same);
                shared++;
            }
        }
        double both = 2.0 * shared / (one.size() + other.size());
        boolean part = shared == Math.min(one.size(), other.size());
        return part ? Math.max(both, PART_OF) : both;
    }

    /** The same word, or two forms of one: {@code cykelstöld} and {@code cykelstölder}. */
    private static boolean sameWord(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int stem = 0;
        while (stem < Math.min(one.length(), other.length()) && one.charAt(stem) == other.charAt(stem)) {
            stem++;
        }
        return stem >= SHORTEST_STEM && stem >= STEM_SHARE * Math.max(one.length(), other.length());
    }
}
