package se.samblick.app.watch;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.figures.AgeGroup;

/** Whether areas can be compared as if the ages were the same everywhere. */
sealed interface Ages {
    /**
     * They can.
     *
     * @param standard the areas whose people together are the standard population
     * @param firstYear at whose end they were counted
     * @param lastYear the same as {@code firstYear}, unless the years differ between areas
     * @param people of the standard population, by age
     * @param left cases of those areas without a known age or outside the ages; they take no part
     * @param without areas that cannot be told as their counts by age are not known
     */
    record Told(
            List<Area> standard,
            int firstYear,
            int lastYear,
            SortedMap<AgeGroup, Double> people,
            long left,
            List<Area> without)
            implements Ages {
        public Told {
            standard = List.copyOf(standard);
            people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
            without = List.copyOf(without);
        }

        double all() {
            return people.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * They cannot.
     *
     * @param area where something is missing; null if it is not the fault of any area
     */
    record Untold(Reason reason, @Nullable Area area) implements Ages {}

    /** Why they cannot. */
    enum Reason {
        /** The category is not parted by age. */
        UNDIVIDED,
        /** How many live in an area is not known for the ages of the category. */
        PEOPLE,
        /** The counts by age are not known. */
        COUNTS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
