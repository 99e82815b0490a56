package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * Values with their true zeros: where an extract of single events tells all that happened, a day without an event of a
 * category that the extract holds is a zero, not a gap.
 */
@Component
class FilledCells {
    private final ObservationRepository observations;
    private final PlaceRepository places;

    FilledCells(ObservationRepository observations, PlaceRepository places) {
        this.observations = observations;
        this.places = places;
    }

    /** As {@link ObservationRepository#cells}. */
    Map<CategoryId, List<Cell>> cells(
            DatasetId dataset,
            AreaId area,
            Measure measure,
            Collection<ExtractId> extracts,
            @Nullable Collection<CategoryId> categories,
            @Nullable Period span) {
        Map<CategoryId, List<Cell>> cells = observations.cells(dataset, area, measure, extracts, categories, span);
        List<PlaceRepository.Span> told = measure.equals(Measure.COUNT) ? places.spans(extracts) : List.of();
        if (!told.isEmpty()) {
            Map<ExtractId, Set<CategoryId>> held = observations.categories(dataset, extracts);
            for (PlaceRepository.Span one : told) {
                held.getOrDefault(one.extract(), Set.of()).stream()
                        .filter(c -> categories == null || categories.contains(c))
                        .forEach(c -> fill(cells.computeIfAbsent(c, k -> new ArrayList<>()), one, span));
            }
            cells.values().removeIf(List::isEmpty);
        }
        return cells;
    }

    private static void fill(List<Cell> cells, PlaceRepository.Span told, @Nullable Period asked) {
        Set<LocalDate> there = new HashSet<>();
        for (Cell cell : cells) {
            if (cell.extract().equals(told.extract())) {
                there.add(cell.period().first());
            }
        }
        for (LocalDate day : days(told.days(), asked)) {
            if (!there.contains(day)) {
                cells.add(new Cell(Period.ofDay(day), Amount.ZERO, told.extract()));
            }
        }
    }

    private static List<LocalDate> days(Period told, @Nullable Period asked) {
        LocalDate first = asked == null || asked.first().isBefore(told.first()) ? told.first() : asked.first();
        LocalDate last = asked == null || asked.last().isAfter(told.last()) ? told.last() : asked.last();
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).toList();
    }

    /** As {@link ObservationRepository#countedPeriods}. */
    List<Set<Period>> countedPeriods(DatasetId dataset, AreaId area, Collection<ExtractId> extracts) {
        List<PlaceRepository.Span> told = places.spans(extracts);
        if (told.isEmpty()) {
            return observations.countedPeriods(dataset, area, extracts);
        }
        Map<ExtractId, Set<CategoryId>> held = observations.categories(dataset, extracts);
        Map<CategoryId, Set<Period>> byCategory = new HashMap<>();
        for (PlaceRepository.Span span : told) {
            Set<Period> days = new HashSet<>();
            days(span.days(), null).forEach(d -> days.add(Period.ofDay(d)));
            held.getOrDefault(span.extract(), Set.of())
                    .forEach(c ->
                            byCategory.computeIfAbsent(c, k -> new HashSet<>()).addAll(days));
        }
        return List.copyOf(new HashSet<>(byCategory.values()));
    }
}
