package se.samblick.app.figures;

import java.text.Normalizer;
import se.samblick.app.area.Spelling;

/** A printed label folded so that spellings that mean the same compare equal. */
final class Label {
    private Label() {}

    /** As {@link Spelling#key}. */
    static String key(String label) {
        return Spelling.key(label);
    }

    /** Letters a–z, digits and hyphens, for an id: {@code Mord/dråp, försök} gives {@code mord-drap-forsok}. */
    static String slug(String label) {
        String plain = Normalizer.normalize(key(label).replace("æ", "a").replace("ø", "o"), Normalizer.Form.NFD);
        String slug =
                plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.length() <= 60 ? slug : slug.substring(0, 60).replaceAll("-+$", "");
    }

    /** As {@link Spelling#distance}. */
    static int distance(String one, String other) {
        return Spelling.distance(one, other);
    }
}
