package se.samblick.app.ui;

import java.util.function.BooleanSupplier;

/**
 * A room's line in the rail. A room offers itself by a bean of this kind; its words are the message {@code rail.<room>}.
 *
 * @param room the word by which pages say where they are
 * @param section where it stands
 * @param order within the section, smallest first
 * @param href address of the room's first page
 * @param icon name in the icon sprite
 * @param bottom true if it is one of the few places at the foot of a phone
 * @param shown whether the viewer may enter
 */
public record RailItem(
        String room, Section section, int order, String href, String icon, boolean bottom, BooleanSupplier shown) {

    /** A line that everyone signed in sees. */
    public static RailItem of(String room, Section section, int order, String href, String icon, boolean bottom) {
        return new RailItem(room, section, order, href, icon, bottom, () -> true);
    }

    /** Headings of the rail, in order; the first and the last two have no words. */
    public enum Section {
        HOME,
        SEE,
        WRITE,
        DO,
        MEET,
        DATA
    }
}
