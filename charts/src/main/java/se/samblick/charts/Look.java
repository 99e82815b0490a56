package se.samblick.charts;

/**
 * Where a chart is shown. On screen, marks bear the classes of the style sheet; in print and PDF they bear the light
 * colours themselves, since no style sheet reaches them there.
 *
 * @param onScreen marks bear classes
 * @param fontFamily font of the text in print; unused on screen
 */
public record Look(boolean onScreen, String fontFamily) {
    /** For web pages with the style sheet's {@code ch} classes. */
    public static final Look SCREEN = new Look(true, "");

    /** For PDF and print. */
    public static Look print(String fontFamily) {
        return new Look(false, fontFamily);
    }
}
