package se.samblick.app.watch;

import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Step;

/**
 * Which alarms are asked for; what is null is not asked about.
 *
 * @param parts also those of the area's parts
 * @param open true for open ones, false for closed ones
 */
record AlarmFilter(
        @Nullable DatasetId dataset,
        @Nullable AreaId area,
        boolean parts,
        @Nullable CategoryId category,
        @Nullable Step step,
        @Nullable Boolean open,
        Verdict.@Nullable State direction) {
    static final AlarmFilter ALL = new AlarmFilter(null, null, true, null, null, null, null);
}
