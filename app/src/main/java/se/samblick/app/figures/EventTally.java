package se.samblick.app.figures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Spot;

/**
 * Counts single events by area, category and day while they pass by, and keeps where they were as exactly as the
 * municipality allows. Nothing else of an event is kept.
 */
final class EventTally {
    private final PlacePrecision precision;
    private final Map<Key, Count> counts = new LinkedHashMap<>();
    private final PlaceList places;
    private long events;
    private int placed;
    private long withoutDay;
    private long outside;

    private record Key(AreaId area, CategoryId category, Period day) {}

    private static final class Count {
        private final String origin;
        private final Category category;
        private long events;

        Count(String origin, Category category) {
            this.origin = origin;
            this.category = category;
        }
    }

    EventTally(PlacePrecision precision) {
        this.precision = precision;
        this.places = new PlaceList(precision.metres());
    }

    /** True if the row has no day and is left out; counted. */
    boolean leavesOut(ReadRow row) {
        boolean noDay = row.status() == ReadRow.Status.ERROR
                && Matching.parsed(row.period()).isEmpty();
        withoutDay += noDay ? 1 : 0;
        outside += !noDay && row.status() == ReadRow.Status.ERROR ? 1 : 0;
        return noDay;
    }

    /** Counts an event in its area, or in one of each division. */
    void add(ReadRow row, Collection<AreaId> areas, Category category, Period days) {
        events++;
        Optional<Spot> spot = precision == PlacePrecision.AREA ? Optional.empty() : Spot.of(row.position());
        placed += spot.isPresent() ? 1 : 0;
        for (AreaId area : areas) {
            counts.computeIfAbsent(new Key(area, category.id(), days), k -> new Count(row.origin(), category)).events++;
            spot.ifPresent(s ->
                    places.add(area, category.id(), days.first(), precision == PlacePrecision.POINT ? s : s.snapped()));
        }
    }

    /** Hands over the counts by day. */
    void forEach(BiConsumer<Observation, Category> each) {
        counts.forEach((key, count) -> each.accept(
                new Observation(
                        key.area(),
                        key.category(),
                        Measure.COUNT,
                        key.day(),
                        key.day().toString(),
                        (double) count.events,
                        null,
                        Observation.Status.OK,
                        count.origin),
                count.category));
    }

    long events() {
        return events;
    }

    /** How many of them have a place to keep. */
    int placed() {
        return placed;
    }

    PlaceList places() {
        return places;
    }

    /** The days that the list tells all about: as said, widened to its first and its last event. */
    @Nullable
    Period span(@Nullable Period said) {
        Period span = said;
        for (Key key : counts.keySet()) {
            Period day = key.day();
            span = span == null
                    ? day
                    : new Period(
                            day.first().isBefore(span.first()) ? day.first() : span.first(),
                            day.last().isAfter(span.last()) ? day.last() : span.last());
        }
        return span;
    }

    /** What was left out, in sums: a long list would tell the same thing a thousand times. */
    void tell(Problems problems) {
        if (withoutDay > 0) {
            problems.add(file("eventDay", withoutDay));
        }
        if (outside > 0) {
            problems.add(file("eventOutside", outside));
        }
    }

    private static Problem file(String kind, long number) {
        return new Problem(kind, 0, "", Long.toString(number), List.of(), Problem.Severity.WARNING, List.of());
    }
}
