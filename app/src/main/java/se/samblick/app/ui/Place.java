package se.samblick.app.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The area and year chosen now, which follow the user from page to page.
 *
 * @param area id of the area
 * @param name its name
 * @param year the year worked with
 * @param options what the viewer may choose among, parents before their parts
 */
public record Place(String area, String name, int year, List<Option> options) {
    public Place {
        options = List.copyOf(options);
    }

    /** An area to choose; {@code depth} 0 for the municipality. */
    public record Option(String area, String name, int depth) {}

    /** Told by the room that knows areas. */
    public interface Source {
        /** What is chosen, or null before the municipality has a name or for someone not signed in. */
        @Nullable
        Place place(HttpServletRequest request);
    }
}
