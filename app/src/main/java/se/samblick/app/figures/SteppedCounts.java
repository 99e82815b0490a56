package se.samblick.app.figures;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.AreaId;

/**
 * Counts by week, month or year of many series at once, for what looks at all of them. Where several extracts tell a
 * step, the one taken out of the source last decides. Weeks also come from counts by day, where all seven days are told;
 * years from their twelve months, where no year is delivered.
 */
@Service
@Transactional(readOnly = true)
public class SteppedCounts {
    private final StepRepository repository;

    SteppedCounts(StepRepository repository) {
        this.repository = repository;
    }

    /**
     * What is asked for.
     *
     * @param area only this one; all if null
     * @param category only this one; all if null
     * @param extract as known with this extract; null for all that is known now
     */
    public record Query(
            DatasetId dataset,
            Step step,
            @Nullable AreaId area,
            @Nullable CategoryId category,
            @Nullable ExtractId extract) {
        /** All series of a dataset as known now. */
        public static Query all(DatasetId dataset, Step step) {
            return new Query(dataset, step, null, null, null);
        }
    }

    /** The series that have a value, by area and category. */
    public List<StepSeries> of(Query query) {
        var all = new java.util.ArrayList<StepSeries>();
        each(query, all::add);
        return all;
    }

    /** As {@link #of}, one series at a time, so that not all need be held. */
    public void each(Query query, Consumer<StepSeries> taker) {
        repository.each(query, taker);
    }

    /** The newest committed extract that a series of this dataset could be drawn from; 0 if there is none. */
    public long newest(DatasetId dataset) {
        return repository.newest(dataset);
    }
}
