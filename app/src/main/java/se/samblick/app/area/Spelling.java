package se.samblick.app.area;

import java.text.Normalizer;
import java.util.Locale;

/** Printed labels compared so that spellings that mean the same are equal, and misspellings near. */
public final class Spelling {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Spelling() {}

    /** Small letters, single spaces, one kind of dash, no space around slashes. */
    public static String key(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(SWEDISH)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Fewest letters to add, drop, change or swap with a neighbour to make one key into the other. */
    public static int distance(String one, String other) {
        int[][] d = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, one, other, i, j);
            }
        }
        return d[one.length()][other.length()];
    }

    private static int step(int[][] d, String one, String other, int i, int j) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
