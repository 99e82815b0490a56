package se.samblick.app.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Boundaries;
import se.samblick.app.area.NewBoundaries;

/**
 * Schematic boundaries of Norrvik, read in as the files of a map system: nine neighbourhoods in three rows, the districts and
 * the police areas made of them. In 2023 the line between the police areas moves to the railway.
 */
@Component
class DemoBoundaries {
    /** Where the made-up city lies: off the coast, so that no one's door is pointed out. */
    private static final int NORTH = 6_412_000;

    private static final int EAST = 612_000;
    private static final int CELL = 1200;
    /** How far a line strays from straight; {@link #spot} keeps clear of it. */
    private static final int STRAY = 90;

    private static final int MARGIN = 200;
    private static final int STEPS = 4;

    /** From north to south, from west to east. */
    private static final List<List<String>> ROWS = List.of(
            List.of("solhojden", "bjorkhaga-torg", "kvarnbyn"),
            List.of("angsbacken", "gamla-varvet", "lillasen"),
            List.of("strandangen", "hamnkvarteren", "ekbacken"));

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final Boundaries boundaries;

    DemoBoundaries(Boundaries boundaries) {
        this.boundaries = boundaries;
    }

    void load() {
        Map<String, Geometry> drawn = neighbourhoods();
        Map<String, Geometry> all = new LinkedHashMap<>();
        all.put(DemoPlaces.CITY.value(), union(drawn.values().stream()));
        DemoPlaces.DISTRICTS.forEach(d -> all.put(d.value(), district(d, drawn)));
        all.putAll(drawn);
        Geometry kvarnliden = district(DemoPlaces.KVARNLIDEN, drawn);
        Geometry north = district(DemoPlaces.BJORKHAGA, drawn);
        Geometry south = district(DemoPlaces.HAMNSTADEN, drawn);
        all.put(DemoPlaces.NORTH.value(), union(Stream.of(north, kvarnliden)));
        all.put(DemoPlaces.SOUTH.value(), south);
        load("granser-norrvik.geojson", "Stadsbyggnadskontoret", LocalDate.of(2015, 1, 1), all);

        var railway = NORTH + CELL * 3 / 2;
        Geometry above = kvarnliden.intersection(band(railway, railway + 3 * CELL));
        Geometry below = kvarnliden.intersection(band(railway - 3 * CELL, railway));
        Map<String, Geometry> moved = new LinkedHashMap<>();
        moved.put(DemoPlaces.NORTH.value(), union(Stream.of(north, above)));
        moved.put(DemoPlaces.SOUTH.value(), union(Stream.of(south, below)));
        load("polisens-granser-2023.geojson", "Polisen", LocalDate.of(2023, 1, 1), moved);
    }

    private void load(String name, String source, LocalDate from, Map<String, Geometry> grounds) {
        var content = new ByteArrayInputStream(file(grounds).getBytes(StandardCharsets.UTF_8));
        boundaries.load(boundaries
                .upload(new NewBoundaries(name, source, from, null), content)
                .id());
    }

    private static Geometry district(AreaId id, Map<String, Geometry> drawn) {
        return union(DemoPlaces.NEIGHBOURHOODS.getOrDefault(id, List.of()).stream()
                .map(n -> drawn.get(n.id()))
                .filter(g -> g != null));
    }

    private static Geometry union(Stream<Geometry> parts) {
        return OverlayNGRobust.union(parts.toList());
    }

    private static Geometry band(int south, int north) {
        return GEOMETRY.toGeometry(new Envelope(EAST - CELL, EAST + 4 * CELL, south, north));
    }

    /** A place in a neighbourhood, well inside its lines: {@code N;E} in SWEREF 99 TM. */
    static String spot(String neighbourhood, Random random) {
        for (int row = 0; row < ROWS.size(); row++) {
            int column = ROWS.get(row).indexOf(neighbourhood);
            if (column >= 0) {
                int within = CELL - 2 * MARGIN;
                int north = NORTH + CELL * (ROWS.size() - 1 - row) + MARGIN + random.nextInt(within);
                int east = EAST + CELL * column + MARGIN + random.nextInt(within);
                return north + ";" + east;
            }
        }
        throw new IllegalArgumentException("No such neighbourhood: " + neighbourhood);
    }

    private static Map<String, Geometry> neighbourhoods() {
        int size = ROWS.size();
        var random = new Random(20_150_101);
        Map<String, Coordinate> corners = new LinkedHashMap<>();
        for (int row = 0; row <= size * STEPS; row++) {
            for (int column = 0; column <= size * STEPS; column++) {
                corners.put(
                        row + "," + column,
                        new Coordinate(
                                EAST + column * CELL / STEPS + random.nextInt(2 * STRAY) - STRAY,
                                NORTH + row * CELL / STEPS + random.nextInt(2 * STRAY) - STRAY));
            }
        }
        Map<String, Geometry> drawn = new LinkedHashMap<>();
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                List<Coordinate> ring = ring((size - 1 - row) * STEPS, column * STEPS, corners);
                drawn.put(ROWS.get(row).get(column), GEOMETRY.createPolygon(ring.toArray(new Coordinate[0])));
            }
        }
        return drawn;
    }

    /** Around a neighbourhood: its sides are shared with its neighbours, corner by corner. */
    private static List<Coordinate> ring(int south, int west, Map<String, Coordinate> corners) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            keys.add(south + "," + (west + i));
        }
        for (int i = 0; i < STEPS; i++) {
            keys.add((south + i) + "," + (west + STEPS));
        }
        List<String> back = new ArrayList<>();
        for (int i = 1; i <= STEPS; i++) {
            back.add((south + i) + "," + west);
        }
        for (int i = 1; i <= STEPS; i++) {
            back.add((south + STEPS) + "," + (west + i));
        }
        Collections.reverse(back);
        keys.addAll(back);
        keys.add(keys.get(0));
        return keys.stream().map(k -> corners.getOrDefault(k, new Coordinate())).toList();
    }

    private static String file(Map<String, Geometry> grounds) {
        return grounds.entrySet().stream()
                .map(e -> """
                        {"type":"Feature","properties":{"id":"%s"},"geometry":{"type":"Polygon","coordinates":[[%s]]}}""".formatted(e.getKey(), ring(e.getValue())))
                .collect(Collectors.joining(
                        ",\n",
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3006\"}},"
                                + "\"features\":[\n",
                        "]}"));
    }

    private static String ring(Geometry ground) {
        return Stream.of(ground.getCoordinates())
                .map(c -> "[%d,%d]".formatted(Math.round(c.x), Math.round(c.y)))
                .collect(Collectors.joining(","));
    }
}
