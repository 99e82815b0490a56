package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import se.samblick.app.area.AreaId;

/** What the values of an extract are values of, gathered while they pass by. */
final class SeriesIndex {
    private final Map<Key, Entry> entries = new HashMap<>();
    private long cells;

    private record Key(AreaId area, CategoryId category, Measure measure) {}

    /** One area, category and measure: how many values, from which day to which. */
    record Entry(AreaId area, CategoryId category, Measure measure, LocalDate first, LocalDate last, int cells) {
        private Entry with(Observation o) {
            LocalDate from = o.period().first().isBefore(first) ? o.period().first() : first;
            LocalDate to = o.period().last().isAfter(last) ? o.period().last() : last;
            return new Entry(area, category, measure, from, to, cells + 1);
        }
    }

    void add(Observation o) {
        cells++;
        entries.compute(
                new Key(o.area(), o.category(), o.measure()),
                (key, entry) -> entry == null
                        ? new Entry(
                                o.area(),
                                o.category(),
                                o.measure(),
                                o.period().first(),
                                o.period().last(),
                                1)
                        : entry.with(o));
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** All values that passed by. */
    long cells() {
        return cells;
    }
}
