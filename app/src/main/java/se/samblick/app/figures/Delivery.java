package se.samblick.app.figures;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;

/** What is to become an extract. The values are asked for first; the rest may be known only when they have passed by. */
@FunctionalInterface
interface Delivery {
    /** Hands over each value once. Must not use the database: the connection is busy copying. */
    void values(Consumer<Observation> each);

    /** The values as rows on disk, if they are there; then {@link #values} is not asked. */
    default @Nullable ResolvedRows rows() {
        return null;
    }

    /** Categories the values need that were not known, parents before their children. */
    default List<Category> newCategories() {
        return List.of();
    }

    /** What the source printed beside values of a survey; known when they have passed by. */
    default List<PrintedMark> marks() {
        return List.of();
    }

    /** Sums the source printed. */
    default List<PrintedTotal> totals() {
        return List.of();
    }

    /** Where single events happened, null if it holds none. */
    default @Nullable PlaceList places() {
        return null;
    }

    /** From which day to which it tells all single events, null if it holds none. */
    default @Nullable Period span() {
        return null;
    }

    /** Who waits for the values to be saved. */
    default ReadingWatch watch() {
        return ReadingWatch.NONE;
    }
}
