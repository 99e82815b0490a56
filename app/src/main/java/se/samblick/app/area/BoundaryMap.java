package se.samblick.app.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * All boundaries there are and were, in memory: says in which area a point lay on a day. It does not change; ask
 * {@link Boundaries#map} for the one that holds now. Safe to use from many threads.
 */
public final class BoundaryMap {
    /** Without any boundary. */
    public static final BoundaryMap NONE = new BoundaryMap(List.of(), List.of());

    private final Map<AreaId, Area> areas = new HashMap<>();
    private final List<Boundary> boundaries;
    private final NavigableSet<LocalDate> changes = new TreeSet<>();
    private final Map<LocalDate, Times> times = new ConcurrentHashMap<>();

    /** Why a point has no area. */
    public enum Absence {
        /** No boundary of the division held that day. */
        NO_BOUNDARIES,
        /** It lies in an area that had no boundary, or was none, that day. */
        NOT_THAT_DAY,
        /** It lies outside all areas. */
        OUTSIDE
    }

    /** @param areas all that ever were */
    BoundaryMap(List<Area> areas, List<Boundary> boundaries) {
        areas.forEach(a -> this.areas.put(a.id(), a));
        this.boundaries = List.copyOf(boundaries);
        boundaries.forEach(b -> {
            begins(b.from());
            endsAfter(b.to());
        });
        areas.forEach(a -> {
            begins(a.validFrom());
            endsAfter(a.validTo());
        });
    }

    private void begins(LocalDate day) {
        changes.add(day);
    }

    private void endsAfter(@Nullable LocalDate last) {
        if (last != null) {
            changes.add(last.plusDays(1));
        }
    }

    /** The boundaries that hold on a day, of areas that are there that day. */
    public List<Boundary> on(LocalDate day) {
        return boundaries.stream()
                .filter(b -> b.holdsOn(day) && area(b).existsOn(day))
                .toList();
    }

    /** The boundaries of an area over the years, earliest first. */
    public List<Boundary> of(AreaId area) {
        return boundaries.stream()
                .filter(b -> b.area().equals(area))
                .sorted(Comparator.comparing(Boundary::from))
                .toList();
    }

    private Area area(Boundary boundary) {
        return Objects.requireNonNull(areas.get(boundary.area()));
    }

    /**
     * The finest area of a division that a point lay in on a day. A point on the line between two areas belongs to one of
     * them, always the same: the one whose id comes first.
     */
    public Optional<AreaId> areaAt(Spot point, LocalDate day, Division division) {
        return at(day).find(coordinate(point), division).map(Ground::area);
    }

    /** Why {@link #areaAt} found none. */
    public Absence absence(Spot point, LocalDate day, Division division) {
        if (!at(day).any(division)) {
            return Absence.NO_BOUNDARIES;
        }
        Coordinate at = coordinate(point);
        boolean otherDay =
                changes.stream().anyMatch(c -> at(c).find(at, division).isPresent());
        return otherDay ? Absence.NOT_THAT_DAY : Absence.OUTSIDE;
    }

    private static Coordinate coordinate(Spot point) {
        return new Coordinate(point.east(), point.north());
    }

    private Times at(LocalDate day) {
        LocalDate since = changes.floor(day);
        return since == null ? Times.EMPTY : times.computeIfAbsent(since, this::times);
    }

    private Times times(LocalDate since) {
        List<Ground> grounds = on(since).stream()
                .map(b -> new Ground(b, area(b).division(), depth(b.area())))
                .toList();
        return new Times(grounds);
    }

    private int depth(AreaId id) {
        int depth = 0;
        for (Area area = areas.get(id); area != null && area.parent() != null && depth < areas.size(); depth++) {
            area = areas.get(area.parent());
        }
        return depth;
    }

    /** The areas between two changes. */
    private static final class Times {
        static final Times EMPTY = new Times(List.of());

        private final Map<Division, STRtree> trees = new EnumMap<>(Division.class);

        Times(List<Ground> grounds) {
            for (Ground ground : grounds) {
                trees.computeIfAbsent(ground.division(), d -> new STRtree())
                        .insert(ground.boundary().ground().getEnvelopeInternal(), ground);
            }
            trees.values().forEach(STRtree::build);
        }

        boolean any(Division division) {
            return trees.containsKey(division);
        }

        Optional<Ground> find(Coordinate point, Division division) {
            STRtree tree = trees.get(division);
            if (tree == null) {
                return Optional.empty();
            }
            List<Hit> hits = new ArrayList<>();
            for (Object near : tree.query(new Envelope(point))) {
                Ground ground = (Ground) near;
                int where = ground.locator().locate(point);
                if (where != Location.EXTERIOR) {
                    hits.add(new Hit(ground, where == Location.INTERIOR));
                }
            }
            return hits.stream().min(Hit.FINEST).map(Hit::ground);
        }
    }

    private record Ground(Boundary boundary, Division division, int depth, IndexedPointInAreaLocator locator) {
        Ground(Boundary boundary, Division division, int depth) {
            this(boundary, division, depth, new IndexedPointInAreaLocator(boundary.ground()));
        }

        AreaId area() {
            return boundary.area();
        }
    }

    private record Hit(Ground ground, boolean inside) {
        static final Comparator<Hit> FINEST = Comparator.comparingInt(
                        (Hit h) -> -h.ground().depth())
                .thenComparing(h -> h.inside() ? 0 : 1)
                .thenComparing(h -> h.ground().area().value());
    }
}
