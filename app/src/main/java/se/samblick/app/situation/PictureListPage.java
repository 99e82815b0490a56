package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;

/**
 * The pictures one may read, as filtered in the address.
 *
 * @param years those there are pictures of, newest first
 */
public record PictureListPage(
        List<Line> lines,
        List<Integer> years,
        List<Option> areas,
        List<String> states,
        String year,
        String area,
        String state,
        boolean mayCreate,
        boolean none) {
    public PictureListPage {
        lines = List.copyOf(lines);
        years = List.copyOf(years);
        areas = List.copyOf(areas);
        states = List.copyOf(states);
    }

    /** A picture. */
    public record Line(
            String address,
            String title,
            String area,
            int year,
            String framework,
            StateChip state,
            long signed,
            long parties,
            Instant changedAt,
            String changedBy) {}

    /** Something to choose. */
    public record Option(String id, String name) {}
}
