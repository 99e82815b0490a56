package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;

/** Those who have drawn figures from an extract, so that it cannot be taken back under them. */
public interface ExtractUsers {
    /** Everything that shows a figure from the extract or is tried against it, whatever the reader may see. */
    List<Use> usesOf(Extract extract, Telling telling);

    /** What an extract tells that no later one does: a reading of a later extract still draws that from it. */
    @FunctionalInterface
    interface Telling {
        /**
         * @param category null for any
         * @param known leave out extracts committed after this one
         */
        boolean of(AreaId area, @Nullable CategoryId category, ExtractId known);
    }

    /**
     * One who uses it.
     *
     * @param title as users know it, such as the picture's title
     * @param address of its page
     * @param figures how many figures in the text are drawn from it
     * @param tables how many tables and charts
     * @param claims whether what the text claims is tried against it
     */
    record Use(String title, String address, int figures, int tables, boolean claims) {}
}
