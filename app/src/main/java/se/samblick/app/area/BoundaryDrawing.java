package se.samblick.app.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Boundaries as lines of an SVG, with north up: no map, only how areas lie beside each other.
 *
 * @param grounds the areas that hold others last, so that their lines lie on top
 * @param labels the numbers of areas that hold no others
 */
public record BoundaryDrawing(int width, int height, List<Ground> grounds, List<Label> labels) {
    private static final int WIDTH = 640;
    private static final int TALLEST = 900;
    private static final int LOWEST = 160;
    private static final int EDGE = 8;

    public BoundaryDrawing {
        grounds = List.copyOf(grounds);
        labels = List.copyOf(labels);
    }

    /**
     * An area.
     *
     * @param look {@code leaf}, {@code whole}, or {@code faulty} for a form that cannot be used
     */
    public record Ground(String path, String look) {}

    /** A number at a place. */
    public record Label(int x, int y, String text) {}

    /**
     * What is to be drawn.
     *
     * @param number shown in the area; empty for none
     */
    record Shape(String number, Geometry ground, boolean whole, boolean faulty) {}

    static BoundaryDrawing of(List<Shape> shapes) {
        var extent = new Envelope();
        shapes.forEach(s -> extent.expandToInclude(s.ground().getEnvelopeInternal()));
        double span = Math.max(1, Math.max(extent.getWidth(), extent.getHeight() * WIDTH / TALLEST));
        var scale = new Scale(extent, (WIDTH - 2 * EDGE) / span);
        List<Ground> grounds = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (boolean whole : new boolean[] {false, true}) {
            shapes.stream().filter(s -> s.whole() == whole).forEach(s -> {
                grounds.add(new Ground(scale.path(s.ground()), s.faulty() ? "faulty" : whole ? "whole" : "leaf"));
                if (!s.number().isEmpty()) {
                    labels.add(scale.label(s));
                }
            });
        }
        int height = (int) Math.ceil(extent.getHeight() * scale.factor()) + 2 * EDGE;
        return new BoundaryDrawing(WIDTH, Math.max(LOWEST, height), grounds, labels);
    }

    private record Scale(Envelope extent, double factor) {
        double x(Coordinate at) {
            double slack = (WIDTH - 2 * EDGE - extent.getWidth() * factor) / 2;
            return EDGE + slack + (at.x - extent.getMinX()) * factor;
        }

        double y(Coordinate at) {
            return EDGE + (extent.getMaxY() - at.y) * factor;
        }

        String path(Geometry ground) {
            var path = new StringBuilder();
            // Finer than what the eye sees of it.
            Geometry simple = simplified(ground);
            for (int i = 0; i < simple.getNumGeometries(); i++) {
                if (simple.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    ring(polygon.getExteriorRing(), path);
                    for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                        ring(polygon.getInteriorRingN(hole), path);
                    }
                }
            }
            return path.toString();
        }

        private Geometry simplified(Geometry ground) {
            var simplifier = new DouglasPeuckerSimplifier(ground);
            simplifier.setDistanceTolerance(0.4 / factor);
            simplifier.setEnsureValid(false);
            Geometry simple = simplifier.getResultGeometry();
            return simple.isEmpty() ? ground : simple;
        }

        private void ring(LinearRing ring, StringBuilder path) {
            Coordinate[] corners = ring.getCoordinates();
            for (int i = 0; i < corners.length - 1; i++) {
                path.append(i == 0 ? 'M' : 'L')
                        .append(tenths(x(corners[i])))
                        .append(' ')
                        .append(tenths(y(corners[i])));
            }
            path.append('Z');
        }

        private static String tenths(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }

        Label label(Shape shape) {
            Coordinate at = shape.faulty()
                    ? shape.ground().getEnvelopeInternal().centre()
                    : shape.ground().getInteriorPoint().getCoordinate();
            return new Label((int) Math.round(x(at)), (int) Math.round(y(at)), shape.number());
        }
    }
}
