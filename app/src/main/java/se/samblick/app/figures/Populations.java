package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;

/**
 * How many live where, from all datasets of the kind population. An area without figures of its own gets the sum of its
 * parts, if all of them have figures.
 */
@Service
@Transactional(readOnly = true)
public class Populations {
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final ObservationRepository observations;
    private final Areas areas;

    Populations(
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            ObservationRepository observations,
            Areas areas) {
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.observations = observations;
        this.areas = areas;
    }

    /** The people of an area at the end of a year. */
    public Optional<Population> population(AreaId area, int year) {
        return all(area).stream().filter(p -> p.year() == year).findFirst();
    }

    /** The people of an area at the end of the year that lies nearest to the middle of a period; of two, the earlier. */
    public Optional<Population> population(AreaId area, Period period) {
        return population(area, period, Pins.NONE);
    }

    /** As {@link #population(AreaId, Period)}, each dataset read from the extract that is pinned. */
    public Optional<Population> population(AreaId area, Period period, Pins pins) {
        long middle = (period.first().toEpochDay() + period.last().toEpochDay()) / 2;
        return all(area, pins).stream()
                .min(Comparator.comparingLong(
                        p -> Math.abs(LocalDate.of(p.year(), 12, 31).toEpochDay() - middle)));
    }

    /** The people of an area at the end of every year there are figures of, the earliest first. */
    public List<Population> all(AreaId area) {
        return all(area, Pins.NONE);
    }

    private List<Population> all(AreaId area, Pins pins) {
        List<Population> own = own(area, pins);
        return own.isEmpty() ? ofParts(area, pins) : own;
    }

    private List<Population> own(AreaId area, Pins pins) {
        Map<Integer, Population> byYear = new TreeMap<>();
        catalogue.datasets().stream()
                .filter(d -> d.kind() == Dataset.Kind.POPULATION)
                .forEach(d ->
                        of(d.id(), area, pins.of(d.id())).forEach(p -> byYear.merge(p.year(), p, Populations::better)));
        return List.copyOf(byYear.values());
    }

    /** One that tells ages says more than one that does not. */
    private static Population better(Population one, Population other) {
        return one.byAge().isEmpty() && !other.byAge().isEmpty() ? other : one;
    }

    private List<Population> of(DatasetId dataset, AreaId area, @Nullable ExtractId pin) {
        List<ExtractId> scope = extracts.covering(dataset, area, pin);
        Map<CategoryId, PeopleKind> kinds = kinds(dataset);
        Map<Integer, Map<PeopleKind, Cell>> years = new TreeMap<>();
        observations
                .cells(dataset, area, Measure.COUNT, scope, null, null)
                .forEach((category, cells) -> cells.forEach(cell -> {
                    PeopleKind kind = kinds.get(category);
                    if (kind != null && kind.everyone()) {
                        years.computeIfAbsent(cell.period().last().getYear(), y -> new HashMap<>())
                                .merge(kind, cell, (a, b) -> newer(a, b, scope));
                    }
                }));
        List<Population> answer = new ArrayList<>();
        years.forEach((year, cells) -> population(area, year, cells).ifPresent(answer::add));
        return answer;
    }

    private Map<CategoryId, PeopleKind> kinds(DatasetId dataset) {
        Map<CategoryId, Category> byId = new LinkedHashMap<>();
        catalogue.categories(dataset).forEach(c -> byId.put(c.id(), c));
        Map<CategoryId, PeopleKind> kinds = new HashMap<>();
        byId.values().forEach(c -> {
            List<String> labels = new ArrayList<>();
            for (Category step = c; step != null; step = step.parent() == null ? null : byId.get(step.parent())) {
                labels.add(0, step.label());
            }
            kinds.put(c.id(), PeopleKind.of(labels));
        });
        return kinds;
    }

    /** Of two values for the same people and year: the later day, else the newer extract. */
    private static Cell newer(Cell a, Cell b, List<ExtractId> newestFirst) {
        int byDay = a.period().last().compareTo(b.period().last());
        if (byDay != 0) {
            return byDay > 0 ? a : b;
        }
        return newestFirst.indexOf(a.extract()) <= newestFirst.indexOf(b.extract()) ? a : b;
    }

    private static Optional<Population> population(AreaId area, int year, Map<PeopleKind, Cell> cells) {
        Map<AgeGroup, Amount> ages = new HashMap<>();
        cells.keySet().stream()
                .map(PeopleKind::age)
                .filter(age -> age != null)
                .distinct()
                .forEach(age -> bothSexes(cells, age).ifPresent(people -> ages.put(age, people)));
        SortedMap<AgeGroup, Amount> byAge = Population.finest(ages);
        Optional<Amount> said = bothSexes(cells, null);
        Amount total = said.orElseGet(() -> byAge.values().stream().reduce(Amount.ZERO, Amount::plus));
        if (said.isEmpty() && byAge.isEmpty()) {
            return Optional.empty();
        }
        List<ExtractId> from =
                cells.values().stream().map(Cell::extract).distinct().toList();
        return Optional.of(new Population(area, year, total, byAge, from));
    }

    private static Optional<Amount> bothSexes(Map<PeopleKind, Cell> cells, @Nullable AgeGroup age) {
        Cell both = cells.get(new PeopleKind(age, null, List.of()));
        if (both != null) {
            return Optional.of(both.amount());
        }
        Cell women = cells.get(new PeopleKind(age, Sex.WOMEN, List.of()));
        Cell men = cells.get(new PeopleKind(age, Sex.MEN, List.of()));
        return women == null || men == null
                ? Optional.empty()
                : Optional.of(women.amount().plus(men.amount()));
    }

    private List<Population> ofParts(AreaId area, Pins pins) {
        Optional<Area> whole = areas.find(area);
        if (whole.isEmpty()) {
            return List.of();
        }
        LocalDate latest = whole.get().validTo() == null
                ? LocalDate.of(9999, 1, 1)
                : whole.get().validTo();
        List<AreaId> parts = parts(whole.get(), latest);
        List<List<Population>> each = parts.stream().map(p -> all(p, pins)).toList();
        if (each.isEmpty() || each.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        List<Population> answer = new ArrayList<>();
        for (Population first : each.get(0)) {
            List<Population> sameYear = each.stream()
                    .flatMap(List::stream)
                    .filter(p -> p.year() == first.year())
                    .toList();
            if (sameYear.size() == parts.size()) {
                answer.add(sum(area, sameYear));
            }
        }
        return answer;
    }

    /** What an area consists of. A police area that shares one of its districts with another cannot be told. */
    private List<AreaId> parts(Area whole, LocalDate day) {
        List<AreaId> children =
                areas.children(whole.id(), day).stream().map(Area::id).toList();
        if (!children.isEmpty()) {
            return children;
        }
        List<AreaId> covered =
                areas.coveredBy(whole.id(), day).stream().map(Area::id).toList();
        boolean alone =
                covered.stream().allMatch(c -> areas.policeAreasOf(c, day).size() == 1);
        return alone ? covered : List.of();
    }

    private static Population sum(AreaId area, List<Population> parts) {
        Amount total = parts.stream().map(Population::total).reduce(Amount.ZERO, Amount::plus);
        Set<AgeGroup> groups = new LinkedHashSet<>(parts.get(0).byAge().keySet());
        SortedMap<AgeGroup, Amount> byAge = new TreeMap<>();
        for (AgeGroup group : groups) {
            Amount people = Amount.ZERO;
            for (Population part : parts) {
                Amount some = Population.tiled(part.byAge(), group);
                people = people == null || some == null ? null : people.plus(some);
            }
            if (people != null) {
                byAge.put(group, people);
            }
        }
        boolean complete = byAge.size() == groups.size();
        List<ExtractId> from =
                parts.stream().flatMap(p -> p.extracts().stream()).distinct().toList();
        return new Population(area, parts.get(0).year(), total, complete ? byAge : new TreeMap<>(), from);
    }
}
