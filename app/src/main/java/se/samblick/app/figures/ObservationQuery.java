package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;

/**
 * Which observations are asked for; null means all.
 *
 * @param from first day a period may begin on
 * @param to last day a period may end on
 * @param extracts the extracts to look in, at least one
 * @param events whether the dataset counts single events, so that a day without a value is a true zero
 */
record ObservationQuery(
        DatasetId dataset,
        @Nullable AreaId area,
        @Nullable CategoryId category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<ExtractId> extracts,
        boolean events) {
    ObservationQuery {
        extracts = List.copyOf(extracts);
    }
}
