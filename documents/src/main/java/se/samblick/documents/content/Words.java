package se.samblick.documents.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text cut into words, numbers (also "1 920" and "36,7"), runs of space and single signs; joined they give the text. */
final class Words {
    private static final Pattern TOKEN =
            Pattern.compile("\\p{N}+(?:[\\u00a0\\u202f.,]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern LETTERS = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);

    private Words() {}

    static List<String> of(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** How often each word occurs; spaces and signs left out. */
    static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : of(text)) {
            if (LETTERS.matcher(word).matches()) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Dice's coefficient of two counts: twice what they share over what they have; 0 when one is empty. */
    static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        int shared = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            shared += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        int all = sum(one) + sum(other);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
