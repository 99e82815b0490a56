package se.samblick.app.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How the areas of a file lie beside each other and those that have a boundary already: overlaps, gaps, parts outside the
 * whole. Two files seldom agree to the metre, so slivers are not told.
 */
final class BoundaryChecks {
    /** Ground that is worth telling: larger than this many square metres … */
    static final double LEAST_GROUND = 100;
    /** … and somewhere wider than this many metres. */
    static final double LEAST_WIDTH = 2;

    /** The kinds of findings told here. */
    static final Set<String> KINDS =
            Set.of("replaced", "parts", "overlap", "missing", "gap", "gapBetween", "outsideParent");

    private static final int MOST_NAMED = 8;

    private final List<Area> areas;
    private final Map<AreaId, Geometry> grounds = new HashMap<>();
    private final Map<AreaId, List<Integer>> inFile = new LinkedHashMap<>();
    private final List<BoundaryFinding> findings = new ArrayList<>();

    private BoundaryChecks(List<Area> areas) {
        this.areas = areas;
    }

    /**
     * @param areas of the day from which the file is valid
     * @param held the boundaries of that day
     */
    static List<BoundaryFinding> of(BoundarySet set, List<Area> areas, List<Boundary> held) {
        var checks = new BoundaryChecks(areas);
        held.forEach(b -> checks.grounds.put(b.area(), b.ground()));
        Map<AreaId, List<Geometry>> parts = new LinkedHashMap<>();
        for (BoundaryForm form : set.forms()) {
            if (form.area() != null && !set.faulty(form.number())) {
                parts.computeIfAbsent(form.area(), a -> new ArrayList<>()).add(form.ground());
                checks.inFile
                        .computeIfAbsent(form.area(), a -> new ArrayList<>())
                        .add(form.number());
            }
        }
        parts.forEach((area, of) -> checks.grounds.put(area, union(of)));
        checks.replaced(set.validFrom(), held);
        checks.severalForms();
        checks.overlaps();
        checks.parents().forEach(checks::family);
        return List.copyOf(checks.findings);
    }

    /** All parts as one. */
    static Geometry union(Collection<Geometry> parts) {
        return parts.size() == 1 ? parts.iterator().next() : OverlayNGRobust.union(parts);
    }

    private void replaced(LocalDate day, List<Boundary> held) {
        List<AreaId> same = held.stream()
                .filter(b -> b.from().equals(day) && inFile.containsKey(b.area()))
                .map(Boundary::area)
                .toList();
        if (!same.isEmpty()) {
            findings.add(BoundaryFinding.notice("replaced", forms(same), names(same)));
        }
    }

    private void severalForms() {
        inFile.forEach((area, forms) -> {
            if (forms.size() > 1) {
                findings.add(BoundaryFinding.notice("parts", forms, name(area), Integer.toString(forms.size())));
            }
        });
    }

    private void overlaps() {
        var tree = new STRtree();
        grounds.forEach((id, ground) -> tree.insert(ground.getEnvelopeInternal(), id));
        Set<Set<AreaId>> met = new java.util.HashSet<>();
        for (AreaId id : inFile.keySet()) {
            for (Object other : tree.query(ground(id).getEnvelopeInternal())) {
                AreaId beside = (AreaId) other;
                if (siblings(id, beside) && met.add(Set.of(id, beside))) {
                    tell("overlap", List.of(id, beside), overlay(ground(id), ground(beside), OverlayNG.INTERSECTION));
                }
            }
        }
    }

    /** Areas as far down in the same division, such as neighbourhoods, also of different districts. */
    private boolean siblings(AreaId one, AreaId other) {
        Area a = find(one).orElse(null);
        Area b = find(other).orElse(null);
        return a != null && b != null && !one.equals(other) && a.division() == b.division() && depth(a) == depth(b);
    }

    private int depth(Area area) {
        int depth = 0;
        for (Area at = area; at != null && at.parent() != null && depth < areas.size(); depth++) {
            at = find(at.parent()).orElse(null);
        }
        return depth;
    }

    /** The wholes whose parts stand in the file; null is the top. */
    private Set<@Nullable AreaId> parents() {
        Set<@Nullable AreaId> parents = new java.util.LinkedHashSet<>();
        inFile.keySet().forEach(id -> find(id).ifPresent(a -> parents.add(a.parent())));
        inFile.keySet().stream()
                .filter(id -> areas.stream().anyMatch(a -> id.equals(a.parent()) && grounds.containsKey(a.id())))
                .forEach(parents::add);
        return parents;
    }

    private void family(@Nullable AreaId parent) {
        List<Area> children = areas.stream()
                .filter(a -> Objects.equals(a.parent(), parent))
                .filter(a -> parent != null || inFile.containsKey(a.id()))
                .toList();
        List<AreaId> drawn =
                children.stream().map(Area::id).filter(grounds::containsKey).toList();
        List<AreaId> missing = children.stream()
                .map(Area::id)
                .filter(id -> !grounds.containsKey(id))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(
                    BoundaryFinding.notice("missing", List.of(), names(missing), Integer.toString(missing.size())));
        }
        if (drawn.isEmpty()) {
            return;
        }
        Geometry together = union(drawn.stream().map(this::ground).toList());
        Geometry whole = parent == null ? null : grounds.get(parent);
        if (whole == null) {
            tell("gapBetween", drawn.subList(0, 1), holes(together));
        } else {
            drawn.stream()
                    .filter(id -> inFile.containsKey(id) || inFile.containsKey(parent))
                    .forEach(id -> tell(
                            "outsideParent", List.of(id, parent), overlay(ground(id), whole, OverlayNG.DIFFERENCE)));
            if (missing.isEmpty()) {
                tell("gap", List.of(parent), overlay(whole, together, OverlayNG.DIFFERENCE));
            }
        }
    }

    private static Geometry holes(Geometry ground) {
        List<Geometry> holes = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            if (ground.getGeometryN(i) instanceof Polygon polygon) {
                for (int ring = 0; ring < polygon.getNumInteriorRing(); ring++) {
                    holes.add(ground.getFactory().createPolygon(polygon.getInteriorRingN(ring)));
                }
            }
        }
        return ground.getFactory().buildGeometry(holes);
    }

    private static Geometry overlay(Geometry one, Geometry other, int operation) {
        return OverlayNGRobust.overlay(one, other, operation);
    }

    /** Tells of ground if it is more than slivers: how much in all, and where the largest piece lies. */
    private void tell(String kind, List<AreaId> about, Geometry ground) {
        double sum = 0;
        Geometry largest = null;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Geometry piece = ground.getGeometryN(i);
            boolean matters = piece.getArea() > LEAST_GROUND
                    && !piece.buffer(-LEAST_WIDTH / 2).isEmpty();
            if (matters) {
                sum += piece.getArea();
                largest = largest == null || piece.getArea() > largest.getArea() ? piece : largest;
            }
        }
        if (largest != null) {
            Coordinate at = largest.getInteriorPoint().getCoordinate();
            findings.add(BoundaryFinding.notice(
                    kind,
                    kind.equals("gapBetween") ? List.of() : forms(about),
                    names(about.subList(0, 1)),
                    about.size() == 2 ? name(about.get(1)) : "",
                    Long.toString(Math.round(sum)),
                    Long.toString(Math.round(at.y)),
                    Long.toString(Math.round(at.x))));
        }
    }

    private Geometry ground(AreaId id) {
        return Objects.requireNonNull(grounds.get(id));
    }

    private List<Integer> forms(List<AreaId> about) {
        return about.stream()
                .flatMap(a -> inFile.getOrDefault(a, List.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    private String names(List<AreaId> ids) {
        String first = ids.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED ? first + " …" : first;
    }

    private String name(AreaId id) {
        return find(id).map(Area::name).orElse(id.value());
    }

    private Optional<Area> find(AreaId id) {
        return areas.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
