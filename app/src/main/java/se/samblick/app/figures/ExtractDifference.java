package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * What changed from one extract to another of the same dataset, one page of it.
 *
 * @param total how many values differ in all
 */
public record ExtractDifference(Extract from, Extract to, List<Line> lines, long total) {
    public ExtractDifference {
        lines = List.copyOf(lines);
    }

    /** One value; {@code before} is null if only the later extract has it, {@code after} if only the earlier. */
    public record Line(
            AreaId area,
            CategoryId category,
            Measure measure,
            Period period,
            @Nullable Side before,
            @Nullable Side after) {}

    /** The value in one of the two. */
    public record Side(
            Observation.Status status,
            @Nullable Double value,
            @Nullable Double upper) {}
}
