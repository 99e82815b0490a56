package se.samblick.app.area;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import se.samblick.app.ui.InvalidInput;

/** Brings the forms of a file into SWEREF 99 TM and tells what is wrong with each. */
final class BoundaryReading {
    static final GeometryFactory SWEREF_99_TM = new GeometryFactory(new PrecisionModel(), 3006);
    private static final double PARTS_OF_A_METRE = 1000;

    private final ReferenceSystem system;
    private final boolean northFirst;
    private final List<BoundaryFinding> findings = new ArrayList<>();
    private final List<Drawn> forms = new ArrayList<>();

    /** A form in metres of SWEREF 99 TM, with what the file says of it. */
    record Drawn(GeoForm told, Geometry ground) {}

    private BoundaryReading(ReferenceSystem system, boolean northFirst) {
        this.system = system;
        this.northFirst = northFirst;
    }

    /**
     * @param asked the system that the user says the file is in, null for what the file or its coordinates say
     * @throws InvalidInput if the system cannot be told for certain, or no form lies in Sweden
     */
    static BoundaryReading of(GeoFile file, @Nullable ReferenceSystem asked) {
        var extent = new Envelope();
        file.positions().forEach(p -> extent.expandToInclude(p[0], p[1]));
        ReferenceSystem said = said(file.crs(), asked);
        ReferenceSystem system = said == null ? told(extent) : said;
        var reading = new BoundaryReading(system, northFirst(system, extent));
        if (said == null && system != ReferenceSystem.WGS_84) {
            reading.findings.add(BoundaryFinding.notice("system", List.of(), system.title()));
        }
        if (reading.northFirst) {
            reading.findings.add(BoundaryFinding.notice("northFirst", List.of()));
        }
        if (file.withoutShape() > 0) {
            reading.findings.add(
                    BoundaryFinding.notice("withoutShape", List.of(), Integer.toString(file.withoutShape())));
        }
        file.forms().forEach(reading::draw);
        reading.requireSweden(extent);
        return reading;
    }

    private static @Nullable ReferenceSystem said(@Nullable String crs, @Nullable ReferenceSystem asked) {
        if (crs == null) {
            return asked;
        }
        ReferenceSystem named = ReferenceSystem.named(crs)
                .orElseThrow(() -> new InvalidInput("area.boundaries.file.system.unknown", crs));
        if (asked != null && asked != named) {
            throw new InvalidInput("area.boundaries.file.system.conflict", named.title(), asked.title());
        }
        return named;
    }

    /** A file that names no system is in degrees; metres are told only where they can be of one system alone. */
    private static ReferenceSystem told(Envelope extent) {
        if (within(extent, -180, 180, -90, 90) || within(extent, -90, 90, -180, 180)) {
            return ReferenceSystem.WGS_84;
        }
        // East of 250 km there is no Swedish ground in a local zone; west of it hardly any in SWEREF 99 TM.
        boolean tm = within(extent, 250_000, 1_100_000, 6_000_000, 7_800_000)
                || within(extent, 6_000_000, 7_800_000, 250_000, 1_100_000);
        if (tm) {
            return ReferenceSystem.SWEREF_99_TM;
        }
        boolean metres = within(extent, 0, 1_100_000, 6_000_000, 7_800_000)
                || within(extent, 6_000_000, 7_800_000, 0, 1_100_000);
        throw new InvalidInput(
                metres ? "area.boundaries.file.system.ambiguous" : "area.boundaries.file.system.none",
                Math.round(extent.getMinX()),
                Math.round(extent.getMinY()));
    }

    private static boolean northFirst(ReferenceSystem system, Envelope extent) {
        return system == ReferenceSystem.WGS_84
                ? within(extent, 54, 70, 9, 26)
                : within(extent, 6_000_000, 7_800_000, 0, 1_100_000);
    }

    private static boolean within(Envelope extent, double minX, double maxX, double minY, double maxY) {
        return extent.getMinX() >= minX
                && extent.getMaxX() <= maxX
                && extent.getMinY() >= minY
                && extent.getMaxY() <= maxY;
    }

    private void draw(GeoForm form) {
        List<Polygon> polygons = new ArrayList<>();
        boolean unclosed = false;
        for (List<List<double[]>> rings : form.polygons()) {
            List<LinearRing> lines = new ArrayList<>();
            for (List<double[]> ring : rings) {
                List<Coordinate> line = line(ring);
                boolean closed = line.get(0).equals2D(line.get(line.size() - 1));
                if (!closed) {
                    line.add(line.get(0).copy());
                }
                unclosed |= !closed;
                if (line.size() < 4) {
                    throw new InvalidInput("area.boundaries.file.ring", form.number(), line.size() - 1);
                }
                lines.add(SWEREF_99_TM.createLinearRing(line.toArray(new Coordinate[0])));
            }
            polygons.add(SWEREF_99_TM.createPolygon(
                    lines.get(0), lines.subList(1, lines.size()).toArray(new LinearRing[0])));
        }
        Geometry ground = polygons.size() == 1
                ? polygons.get(0)
                : SWEREF_99_TM.createMultiPolygon(polygons.toArray(new Polygon[0]));
        if (unclosed) {
            findings.add(BoundaryFinding.notice("unclosed", List.of(form.number())));
        }
        judge(form.number(), ground);
        forms.add(new Drawn(form, ground));
    }

    private List<Coordinate> line(List<double[]> ring) {
        List<Coordinate> line = new ArrayList<>(ring.size() + 1);
        for (double[] pair : ring) {
            double north = northFirst ? pair[0] : pair[1];
            double east = northFirst ? pair[1] : pair[0];
            GaussKruger.Point point = system.toTm(north, east);
            line.add(new Coordinate(millimetres(point.east()), millimetres(point.north())));
        }
        if (line.isEmpty()) {
            line.add(new Coordinate());
        }
        return line;
    }

    /** Points that two files or two areas share stay the same point after the projection. */
    private static double millimetres(double metres) {
        return Math.round(metres * PARTS_OF_A_METRE) / PARTS_OF_A_METRE;
    }

    private void judge(int number, Geometry ground) {
        TopologyValidationError fault = new IsValidOp(ground).getValidationError();
        if (fault != null) {
            Coordinate at = fault.getCoordinate();
            findings.add(BoundaryFinding.error(
                    kind(fault.getErrorType()),
                    number,
                    at == null ? "–" : Long.toString(Math.round(at.y)),
                    at == null ? "–" : Long.toString(Math.round(at.x))));
        }
        if (outside(ground)) {
            findings.add(BoundaryFinding.error("outsideSweden", number));
        }
        int holes = 0;
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            holes += ((Polygon) ground.getGeometryN(i)).getNumInteriorRing();
        }
        if (holes > 0 && fault == null) {
            findings.add(BoundaryFinding.notice("holes", List.of(number), Integer.toString(holes)));
        }
    }

    private static String kind(int error) {
        return switch (error) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> "crosses";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL,
                    TopologyValidationError.NESTED_HOLES,
                    TopologyValidationError.DISCONNECTED_INTERIOR -> "hole";
            default -> "invalid";
        };
    }

    private static boolean outside(Geometry ground) {
        for (Coordinate corner : ground.getCoordinates()) {
            if (!Sweden.holds(corner)) {
                return true;
            }
        }
        return false;
    }

    private void requireSweden(Envelope extent) {
        boolean none = forms.stream().noneMatch(f -> Sweden.holds(f.ground().getCoordinates()[0]));
        if (none) {
            throw new InvalidInput(
                    "area.boundaries.file.outside",
                    system.title(),
                    "%s, %s".formatted(plain(extent.getMinX()), plain(extent.getMinY())));
        }
    }

    private static String plain(double value) {
        return new java.math.BigDecimal(value)
                .setScale(Math.abs(value) < 1000 ? 4 : 0, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    ReferenceSystem system() {
        return system;
    }

    List<Drawn> forms() {
        return List.copyOf(forms);
    }

    /** What is to be told of single forms and of the file, apart from how areas lie beside each other. */
    List<BoundaryFinding> findings() {
        return List.copyOf(findings);
    }
}
