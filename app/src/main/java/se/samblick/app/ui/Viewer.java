package se.samblick.app.ui;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at the page, as the bar shows it.
 *
 * @param name the account's name
 * @param initials at most three letters
 * @param police true if drawn as police
 */
public record Viewer(String name, String initials, boolean police) {
    /** Told by the room that knows accounts. */
    public interface Source {
        /** The signed-in viewer, or null for anyone. */
        @Nullable
        Viewer viewer();
    }
}
