package se.samblick.app.figures;

import java.text.Normalizer;
import java.util.Locale;

/** A printed label folded so that spellings that mean the same compare equal. */
final class Label {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Label() {}

    /** Small letters, single spaces, one kind of dash, no space around slashes. */
    static String key(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .toLowerCase(SWEDISH)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Letters a–z, digits and hyphens, for an id: {@code Mord/dråp, försök} gives {@code mord-drap-forsok}. */
    static String slug(String label) {
        String plain = Normalizer.normalize(key(label).replace("æ", "a").replace("ø", "o"), Normalizer.Form.NFD);
        String slug =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-+$", "");
    }

    /** Fewest letters to add, drop, change or swap with a neighbour to make one key into the other. */
    static int distance(String one, String other) {
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
