package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.samblick.analysis.Comparison;
import se.samblick.analysis.Period;
import se.samblick.analysis.Tiling;
import se.samblick.analysis.Window;

/** Which windows can be compared with the year before, ending on which days. */
final class Availability {
    /** More days than anyone picks among; daily figures of ten years would take seconds to try. */
    private static final int MOST_DAYS = 400;

    private Availability() {}

    /**
     * @param periods the periods with a value, one set for each category
     * @return for each window that at least one category allows, the days it can end on, latest first
     */
    static Map<Window, List<LocalDate>> of(Collection<Set<Period>> periods) {
        // Categories of one delivery nearly always have the same periods, so there are few sets to try.
        Set<Set<Period>> different = new HashSet<>(periods);
        Set<LocalDate> all = new TreeSet<>(Comparator.reverseOrder());
        different.forEach(s -> s.forEach(p -> all.add(p.last())));
        List<LocalDate> ends = all.stream().limit(MOST_DAYS).toList();
        Map<Window, List<LocalDate>> allowed = new EnumMap<>(Window.class);
        for (Window window : Window.values()) {
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate end : ends) {
                if (different.stream().anyMatch(s -> tiles(s, window.endingOn(end)))) {
                    days.add(end);
                }
            }
            if (!days.isEmpty()) {
                allowed.put(window, List.copyOf(days));
            }
        }
        return allowed;
    }

    private static boolean tiles(Set<Period> pieces, Comparison comparison) {
        return Tiling.of(pieces, comparison.current()).isPresent()
                && Tiling.of(pieces, comparison.previous()).isPresent();
    }
}
