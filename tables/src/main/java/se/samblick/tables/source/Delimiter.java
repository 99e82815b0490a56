package se.samblick.tables.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the sign that parts the fields of a text: the one that gives a steady number of fields. */
public final class Delimiter {
    /** The line that tells Excel the delimiter. */
    private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=([;,\\t|])\"?\\1*\\R");

    private static final int LINES = 400;
    private static final int LONGEST = 20_000;

    private Delimiter() {}

    /** The delimiter, or nothing when the text is no table from end to end. */
    public static Optional<Character> of(String text) {
        Matcher told = TOLD.matcher(text);
        if (told.lookingAt()) {
            return Optional.of(told.group(1).charAt(0));
        }
        List<String> lines = text.lines()
                .limit(LINES)
                .filter(line -> !line.isBlank())
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) : line)
                .toList();
        char best = 0;
        double bestScore = 0;
        for (char candidate : new char[] {';', '\t', ','}) {
            double score = score(lines, candidate);
            if (score > bestScore + 0.05) {
                best = candidate;
                bestScore = score;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    /** The share of the lines that have the most common number of fields, if that is enough to be a table. */
    private static double score(List<String> lines, char delimiter) {
        Map<Integer, Integer> counts = new HashMap<>();
        int counted = 0;
        boolean quoted = false;
        double beforeQuote = 0;
        int delimiters = 0;
        for (String line : lines) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == delimiter && !quoted) {
                    delimiters++;
                }
            }
            if (quoted && opensNever(lines, line)) {
                beforeQuote = counted > 1 && beforeQuote == 0 ? steadiness(counts, counted, delimiter) : beforeQuote;
                quoted = false;
            }
            if (!quoted) {
                counts.merge(delimiters, 1, Integer::sum);
                counted++;
                delimiters = 0;
            }
        }
        double best = steadiness(counts, counted, delimiter);
        // lines of words inside a cell that ends far down are no fields
        return best > 0 ? best : beforeQuote;
    }

    private static double steadiness(Map<Integer, Integer> counts, int counted, char delimiter) {
        int withAny = counted - counts.getOrDefault(0, 0);
        double best = 0;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            if (entry.getKey() > 0) {
                double share = (double) entry.getValue() / counted;
                double steady = (double) entry.getValue() / withAny;
                boolean comma = delimiter == ',';
                // prose has commas, one or two a line; a table has them on every line
                boolean enough = comma
                        ? share >= (entry.getKey() >= 2 ? 0.5 : 0.8) && steady >= 0.6
                        : share >= 0.4 && steady >= 0.5;
                best = enough ? Math.max(best, share) : best;
            }
        }
        return best;
    }

    /** A quote without an end anywhere must not swallow the whole file while its delimiter is looked for. */
    private static boolean opensNever(List<String> lines, String line) {
        int from = lines.indexOf(line);
        for (int at = from + 1; at < lines.size(); at++) {
            if (lines.get(at).indexOf('"') >= 0) {
                return false;
            }
        }
        return true;
    }
}
