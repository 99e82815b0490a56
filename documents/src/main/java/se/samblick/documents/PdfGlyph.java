package se.samblick.documents;

/**
 * A glyph on a page, in points from the upper left corner as the text is read.
 *
 * @param text what it says; white space is told by {@link #blank()}
 * @param y of the baseline
 * @param em size of the font
 * @param space width of a word space in the font
 * @param direction in which the text runs, in degrees
 * @param mark number of the piece of marked content it stands in, −1 for none; pieces of one number belong together
 * @param artifact marked by the writing program as page header, footer or ornament
 */
record PdfGlyph(
        String text, float x, float y, float width, float em, float space, int direction, int mark, boolean artifact) {
    float right() {
        return x + width;
    }

    boolean blank() {
        return text.isBlank();
    }
}
