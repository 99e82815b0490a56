package se.samblick.app.figures;

import java.util.List;

/** Those who have drawn figures from an extract, so that it cannot be taken back under them. */
public interface ExtractUsers {
    /** Everything that shows a figure from the extract, whatever the reader may see. */
    List<Use> usesOf(ExtractId extract);

    /**
     * One who uses it.
     *
     * @param title as users know it, such as the picture's title
     * @param address of its page
     */
    record Use(String title, String address) {}
}
