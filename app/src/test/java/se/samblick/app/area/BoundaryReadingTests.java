package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import se.samblick.app.ui.InvalidInput;
import tools.jackson.databind.json.JsonMapper;

/** What a GeoJSON file is read as, and what is told of one that cannot be areas. */
class BoundaryReadingTests {
    private static final GeoJsonReader READER = new GeoJsonReader(JsonMapper.shared());

    @Test
    void readsPolygonsWithWhatTheirPropertiesSay() {
        var file = new GeoTexts().feature("""
                {"type":"Feature","id":7,"properties":{"namn":"Backen","kod":"0199A","yta":{"a":[1,2]},"x":null},
                 "geometry":{"coordinates":[[[18.0,59.1,12.5],[18.1,59.1,12.5],[18.1,59.2,0],[18.0,59.1,12.5]]],
                             "type":"Polygon"}}""").crs("");

        GeoFile read = READER.read(file.bytes());

        assertThat(read.forms()).hasSize(1);
        assertThat(read.forms().get(0).values())
                .containsExactly(
                        new GeoForm.Value("", "7"),
                        new GeoForm.Value("namn", "Backen"),
                        new GeoForm.Value("kod", "0199A"));
        assertThat(read.positions()).hasSize(4).allMatch(p -> p.length == 2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what the file holds                                                              | what is told
            ''                                                                                 | file.empty
            Brott;2024                                                                         | file.notJson
            {"type":"FeatureCollection","features":[                                           | file.notJson
            [1,2]                                                                              | file.notCollection
            {"type":"Polygon","coordinates":[]}                                                | file.notCollection
            {"type":"Topology","objects":{}}                                                   | file.notCollection
            {"type":"FeatureCollection","features":[]}                                         | file.noForms
            {"type":"FeatureCollection","features":[{"type":"Feature","geometry":null}]}       | file.noForms
            {"type":"FeatureCollection","features":[4]}                                        | file.geometry
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[18,59]}}]} | file.geometry
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[]}}]} | file.coordinates
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[18,59]}}]} | file.coordinates
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[[18]]]}}]} | file.coordinates
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[["18","59"]]]}}]} | file.coordinates
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[[[[18,59]]]]]}}]} | file.coordinates
            {"type":"FeatureCollection","features":[{"geometry":{"type":"Polygon","coordinates":[[[18,59],[18.1,59],[18,59]]]}}]} | file.ring
            """)
    void tellsInOneSentenceWhatCannotBeAreas(String content, String told) {
        byte[] bytes = content == null ? new byte[0] : content.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BoundaryReading.of(READER.read(bytes), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.key()).isEqualTo("area.boundaries." + told));
    }

    @Test
    void tellsWhatLiesTooDeepOrIsTooMuch() {
        String nested = "[".repeat(100_000);
        var many = new GeoTexts();
        for (int i = 0; i <= GeoJsonReader.MOST_FORMS; i++) {
            many.square("A" + i, 0, 0, 10, 10);
        }
        var fine = new StringBuilder("[[");
        for (int i = 0; i <= GeoJsonReader.MOST_VERTICES; i++) {
            fine.append("[1,2],");
        }
        String corners = new GeoTexts().form("A", "Polygon", fine + "[1,2]]]").toString();

        assertThatThrownBy(() -> READER.read(nested.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> READER.read(
                        new GeoTexts().form("A", "Polygon", nested).toString().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> READER.read(many.bytes())).hasMessageContaining("file.forms");
        assertThatThrownBy(() -> READER.read(corners.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("file.vertices");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # crs in the file                  | chosen    | read as
            urn:ogc:def:crs:EPSG::3006         | -         | 3006
            EPSG:3006                          | EPSG:3006 | 3006
            http://www.opengis.net/def/crs/EPSG/0/3006 | - | 3006
            -                                  | EPSG:3006 | 3006
            -                                  | -         | 3006
            """)
    void takesTheSystemOfTheFileOrOfTheUser(@Nullable String crs, @Nullable String chosen, String code) {
        var text = new GeoTexts().square("Backen", 0, 0, 1000, 1000).crs(crs == null ? "" : crs);

        BoundaryReading reading = BoundaryReading.of(
                READER.read(text.bytes()),
                chosen == null ? null : ReferenceSystem.named(chosen).orElseThrow());

        assertThat(reading.system().code()).isEqualTo(code);
        assertThat(reading.findings())
                .extracting(BoundaryFinding::kind)
                .containsExactlyElementsOf(crs == null && chosen == null ? List.of("system") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"4326, WGS_84", "3006, SWEREF_99_TM", "3011, SWEREF_99_18_00", "3010, SWEREF_99_16_30"})
    void theSameSquareInAnySystemIsTheSameGround(String code, ReferenceSystem system) {
        double[][] corners = {{59.10, 17.40}, {59.10, 17.45}, {59.13, 17.45}, {59.13, 17.40}};
        var ring = new StringBuilder();
        var expected = new Envelope();
        for (int i = 0; i <= corners.length; i++) {
            double[] corner = corners[i % corners.length];
            GaussKruger.Point tm = ReferenceSystem.WGS_84.toTm(corner[0], corner[1]);
            expected.expandToInclude(tm.east(), tm.north());
            GaussKruger.Point there = in(system, corner);
            ring.append(i == 0 ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%.9f,%.9f]", there.east(), there.north()));
        }
        var text = new GeoTexts().form("Backen", "Polygon", "[[" + ring + "]]").crs("EPSG:" + code);

        BoundaryReading reading = BoundaryReading.of(READER.read(text.bytes()), null);

        Envelope extent = reading.forms().get(0).ground().getEnvelopeInternal();
        assertThat(extent.getMinX()).isCloseTo(expected.getMinX(), within(0.01));
        assertThat(extent.getMaxX()).isCloseTo(expected.getMaxX(), within(0.01));
        assertThat(extent.getMinY()).isCloseTo(expected.getMinY(), within(0.01));
        assertThat(extent.getMaxY()).isCloseTo(expected.getMaxY(), within(0.01));
        assertThat(reading.findings()).isEmpty();
    }

    private static GaussKruger.Point in(ReferenceSystem system, double[] degrees) {
        return switch (system) {
            case WGS_84 -> new GaussKruger.Point(degrees[0], degrees[1]);
            case SWEREF_99_TM -> ReferenceSystem.WGS_84.toTm(degrees[0], degrees[1]);
            case SWEREF_99_18_00 -> new GaussKruger(18, 1, 0, 150_000).project(degrees[0], degrees[1]);
            default -> new GaussKruger(16.5, 1, 0, 150_000).project(degrees[0], degrees[1]);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # first corner    | crs        | chosen    | what is told
            153000, 6579000   | -          | -         | file.system.ambiguous
            12, 6579000       | EPSG:3857  | -         | file.system.unknown
            660000, 6560000   | EPSG:3006  | EPSG:3011 | file.system.conflict
            18.06, 59.33      | EPSG:3006  | -         | file.outside
            4000000, 4000000  | -          | -         | file.system.none
            12.57, 55.68      | -          | -         | file.outside
            10.75, 59.91      | -          | -         | file.outside
            24.94, 60.17      | -          | -         | file.outside
            0, 0              | -          | -         | file.outside
            """)
    void neverGuessesASystemSilently(String corner, @Nullable String crs, @Nullable String chosen, String told) {
        double x = Double.parseDouble(corner.split(", ")[0]);
        double y = Double.parseDouble(corner.split(", ")[1]);
        double step = Math.abs(x) > 180 ? 500 : 0.01;
        String ring = String.format(
                Locale.ROOT, "[[[%s,%s],[%s,%s],[%s,%s],[%s,%s]]]", x, y, x + step, y, x + step, y + step, x, y);
        var text = new GeoTexts().form("Backen", "Polygon", ring).crs(crs == null ? "" : crs);

        assertThatThrownBy(() -> BoundaryReading.of(
                        READER.read(text.bytes()),
                        chosen == null ? null : ReferenceSystem.named(chosen).orElseThrow()))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.key()).isEqualTo("area.boundaries." + told));
    }

    @ParameterizedTest
    @CsvSource({
        "55.61, 13.00", "56.05, 12.70", "57.71, 11.97", "58.94, 11.17", "59.33, 18.07", "57.64, 18.30", "60.33, 18.45",
        "65.84, 24.13", "67.86, 20.23", "68.43, 18.13", "61.73, 12.95", "55.34, 13.36", "56.16, 15.59", "62.39, 17.31"
    })
    void knowsSwedishTownsFromTheSouthToTheNorth(double latitude, double longitude) {
        GaussKruger.Point point = ReferenceSystem.WGS_84.toTm(latitude, longitude);

        assertThat(Sweden.holds(new org.locationtech.jts.geom.Coordinate(point.east(), point.north())))
                .isTrue();
    }

    @Test
    void readsAFileWithNorthBeforeEastAndSaysSo() {
        var text = new GeoTexts()
                .form("Backen", "Polygon", "[[[59.1,17.4],[59.1,17.5],[59.2,17.5],[59.1,17.4]]]")
                .crs("");

        BoundaryReading reading = BoundaryReading.of(READER.read(text.bytes()), null);

        assertThat(reading.findings()).extracting(BoundaryFinding::kind).containsExactly("northFirst");
    }

    @Test
    void tellsWhichFormsHaveAFaultAndWhere() {
        var text = new GeoTexts()
                .square("Hel", 0, 0, 1000, 1000)
                .form("Korsar", "Polygon", crossing())
                .frame("Hål", new int[] {0, 4000, 1000, 5000}, new int[] {200, 4200, 400, 4400})
                .frame("Hål utanför", new int[] {0, 6000, 1000, 7000}, new int[] {200, 8000, 400, 8200})
                .form("Ute", "Polygon", "[[[262000,6650000],[263000,6650000],[263000,6651000],[262000,6650000]]]")
                .form("Öppen", "Polygon", "[[[660000,6570000],[661000,6570000],[661000,6571000]]]");

        BoundaryReading reading = BoundaryReading.of(READER.read(text.bytes()), null);

        assertThat(reading.findings())
                .extracting(f -> f.severity().code() + " " + f.kind() + " " + f.forms())
                .containsExactlyInAnyOrder(
                        "error crosses [2]",
                        "notice holes [3]",
                        "error hole [4]",
                        "error outsideSweden [5]",
                        "notice unclosed [6]");
        assertThat(reading.findings().stream()
                        .filter(f -> f.kind().equals("crosses"))
                        .findFirst()
                        .orElseThrow()
                        .arguments())
                .containsExactly("6560500", "662500");
    }

    private static String crossing() {
        return "[[[662000,6560000],[663000,6561000],[663000,6560000],[662000,6561000],[662000,6560000]]]";
    }

    @RepeatedTest(50)
    void aDamagedFileIsReadOrToldInOneSentence(RepetitionInfo repetition) {
        var random = new java.util.Random(repetition.getCurrentRepetition());
        byte[] bytes = new GeoTexts()
                .square("Backen", 0, 0, 1000, 1000)
                .frame("Åsen", new int[] {0, 1000, 900, 1900}, new int[] {100, 1100, 200, 1200})
                .bytes();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] =
                    (byte) (random.nextBoolean() ? '0' + random.nextInt(70) : random.nextInt());
        }

        try {
            assertThat(BoundaryReading.of(READER.read(bytes), null).forms()).isNotEmpty();
        } catch (InvalidInput e) {
            assertThat(e.key()).startsWith("area.boundaries.file.");
        }
    }
}
