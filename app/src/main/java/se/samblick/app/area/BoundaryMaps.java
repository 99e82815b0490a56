package se.samblick.app.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/** Keeps the latest map of all boundaries, and makes it anew when the areas or the loaded sets have changed. */
@Component
class BoundaryMaps {
    private final BoundaryRepository repository;
    private final AreaRepository areas;
    private volatile @Nullable Snapshot latest;

    BoundaryMaps(BoundaryRepository repository, AreaRepository areas) {
        this.repository = repository;
        this.areas = areas;
    }

    /** The map with what it was made of: with the same areas and sets it is still true. */
    private record Snapshot(List<Area> areas, List<BoundaryRepository.Since> sets, BoundaryMap map) {}

    BoundaryMap latest() {
        List<Area> all = areas.all();
        List<BoundaryRepository.Since> sets = repository.since();
        Snapshot known = latest;
        if (known == null || !known.areas().equals(all) || !known.sets().equals(sets)) {
            known = new Snapshot(all, sets, new BoundaryMap(all, boundaries(sets)));
            latest = known;
        }
        return known.map();
    }

    private List<Boundary> boundaries(List<BoundaryRepository.Since> sets) {
        record Key(AreaId area, BoundarySetId set) {}
        Map<Key, List<Geometry>> parts = new LinkedHashMap<>();
        repository
                .loaded(sets.stream().map(BoundaryRepository.Since::set).toList())
                .forEach(l -> parts.computeIfAbsent(new Key(l.area(), l.set()), k -> new ArrayList<>())
                        .add(l.ground()));
        Map<AreaId, List<Boundary>> byArea = new LinkedHashMap<>();
        for (BoundaryRepository.Since since : sets) {
            parts.forEach((key, grounds) -> {
                if (key.set().equals(since.set())) {
                    follow(
                            byArea.computeIfAbsent(key.area(), a -> new ArrayList<>()),
                            new Boundary(key.area(), key.set(), since.from(), null, BoundaryChecks.union(grounds)));
                }
            });
        }
        return byArea.values().stream().flatMap(List::stream).toList();
    }

    /** The one before ends the day before; one from the same day is replaced. */
    private static void follow(List<Boundary> earlier, Boundary next) {
        if (!earlier.isEmpty()) {
            Boundary last = earlier.remove(earlier.size() - 1);
            if (last.from().isBefore(next.from())) {
                earlier.add(new Boundary(
                        last.area(), last.set(), last.from(), next.from().minusDays(1), last.ground()));
            }
        }
        earlier.add(next);
    }
}
