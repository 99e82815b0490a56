package se.samblick.app.figures;

import java.util.List;
import se.samblick.app.area.AreaId;

/**
 * The counts of one category in one area, step by step.
 *
 * @param points at least one, in order of time, each a whole step; steps without a value are left out
 */
public record StepSeries(DatasetId dataset, AreaId area, CategoryId category, Step step, List<SeriesPoint> points) {
    public StepSeries {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("Series of %s in %s: expected a value".formatted(category, area));
        }
        points = List.copyOf(points);
    }

    /** The latest step with a value. */
    public SeriesPoint latest() {
        return points.get(points.size() - 1);
    }
}
