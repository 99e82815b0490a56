package se.samblick.app.area;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One area, ready for its template. */
public record AreaPage(
        String id,
        String name,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Link parent,
        List<Link> parts,
        List<Link> police,
        List<Link> covered,
        List<String> parties,
        List<Vulnerability> classified,
        List<Held> boundaries,
        AreaProfile profile,
        List<PriorityLine> priorities,
        List<Choice> choices,
        boolean mayEditArea,
        boolean mayEditPriorities,
        @Nullable String removed) {

    /**
     * A boundary the area has or had.
     *
     * @param set the file it came in
     */
    public record Held(LocalDate from, @Nullable LocalDate to, String set) {}

    /** The grade that holds now, as its code; empty if none. */
    public String grade() {
        return classified.stream()
                .filter(v -> v.to() == null)
                .map(v -> v.grade().code())
                .findFirst()
                .orElse("");
    }

    public List<String> grades() {
        return Arrays.stream(Vulnerability.Grade.values())
                .map(Vulnerability.Grade::code)
                .toList();
    }

    /** Another area. */
    public record Link(String id, String name) {}

    /** A priority with its number; {@code chosen} if it is a city-wide focus area. */
    public record PriorityLine(String id, String number, String title, String description, boolean chosen, int depth) {}

    /** A focus area not yet chosen here. */
    public record Choice(String framework, String focusArea, String title) {}
}
