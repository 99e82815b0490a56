package se.samblick.app.identity;

import java.util.List;

/**
 * Where an area lies: the ids of the areas around it, largest first, and its own last. An area has one path in each
 * division that it belongs to; a district under a city and under a police area has two.
 *
 * @param ids at least one
 */
public record AreaPath(List<String> ids) {
    public AreaPath {
        ids = List.copyOf(ids);
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("An area path holds at least the area's own id");
        }
    }

    public static AreaPath of(String... ids) {
        return new AreaPath(List.of(ids));
    }

    /** True if the area with this id is the path's own or one around it. */
    public boolean lies(String within) {
        return ids.contains(within);
    }
}
