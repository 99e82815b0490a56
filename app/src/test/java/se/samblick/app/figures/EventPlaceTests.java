package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Boundaries;
import se.samblick.app.area.BoundarySet;
import se.samblick.app.area.BoundarySetId;
import se.samblick.app.area.GeoTexts;
import se.samblick.app.area.NewBoundaries;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;

/** Events that name no area get it by where they lay, by the boundaries of their day. */
@SpringBootTest
@org.springframework.context.annotation.Import(TestAccounts.class)
class EventPlaceTests {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2024, 3, 1);
    private static final AreaId NEW = new AreaId("nybygget");
    private static final AreaId POLICE = new AreaId("lpo-norrvik");

    @Autowired
    private Imports imports;

    @Autowired
    private Figures figures;

    @Autowired
    private Places places;

    @Autowired
    private Areas areas;

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Access access;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private final List<BoundarySetId> loaded = new ArrayList<>();
    private DatasetId dataset;

    @BeforeEach
    void aCityWithBoundaries() {
        access.asSystem(() -> {
            TestCity.in(areas);
            add(NEW, "Nybygget", Area.Kind.DISTRICT, "norrvik", LocalDate.of(2024, 1, 1));
            add(POLICE, "Lokalpolisområde Norrvik", Area.Kind.LOCAL_POLICE_AREA, null, FIRST);
            return areas;
        });
        draw(
                new GeoTexts()
                        .square("Ekdalen", 0, 0, 1000, 1000)
                        .square("Björkhaga", 0, 1000, 1000, 2000)
                        .square("Backen", 0, 0, 500, 500)
                        .square("LPO Norrvik", 0, 0, 1000, 1500),
                FIRST);
        dataset = new DatasetId("plats-" + Long.toString(System.nanoTime(), 36));
        access.asSystem(() -> figures.add(new Dataset(dataset, "Händelser", Dataset.Kind.INCIDENTS, "Polisen")));
    }

    private void add(AreaId id, String name, Area.Kind kind, @Nullable String parent, LocalDate from) {
        if (areas.find(id).isEmpty()) {
            areas.add(
                    new Area(id, name, kind.division(), kind, parent == null ? null : new AreaId(parent), from, null));
        }
    }

    private void draw(GeoTexts text, LocalDate from) {
        BoundarySet drawn = access.asSystem(() -> {
            BoundarySet draft = boundaries.upload(new NewBoundaries("granser.geojson", "", from, null), text.stream());
            return boundaries.load(draft.id());
        });
        loaded.add(drawn.id());
    }

    @AfterEach
    void withoutBoundaries() {
        access.asSystem(() -> {
            loaded.forEach(boundaries::undo);
            places.choose(PlacePrecision.GRID);
            return loaded;
        });
    }

    @Test
    void anEventGetsTheFinestAreaOfItsDay() {
        draw(new GeoTexts().square("Ekdalen", 0, 0, 1000, 800).square("Björkhaga", 0, 800, 1000, 2000), MOVED);

        Import read = upload(rows("2024-02-29 100 100", "2024-02-29 100 900", "2024-03-01 100 900"));

        assertThat(read.state()).isEqualTo(Import.State.READY);
        assertThat(preview(read))
                .containsExactlyInAnyOrder("backen 2024-02-29", "ekdalen 2024-02-29", "bjorkhaga 2024-03-01");
        assertThat(told(read)).containsExactly("pointLocated 3");
        commit(read);
        assertThat(places.find(dataset, new AreaId("backen"), null, Period.ofYear(2024)))
                .extracting(Place::north, Place::east, Place::metres)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(GeoTexts.NORTH + 150, GeoTexts.EAST + 150, 100));
    }

    @Test
    void aPointOnTheLineBetweenTwoAreasIsCountedOnce() {
        Import read = upload(rows("2024-02-01 700 1000"));

        assertThat(preview(read)).containsExactly("bjorkhaga 2024-02-01");
        assertThat(read.rows()).isEqualTo(1);
    }

    @Test
    void whatLiesOutsideIsLeftOutAndToldInOneSentenceAKind() {
        draw(new GeoTexts().square("Nybygget", 2000, 0, 3000, 1000), MOVED);
        String text = rows(
                        "2024-03-02 100 100",
                        "2024-03-02 2500 500",
                        // Its boundary does not hold yet.
                        "2024-02-02 2500 500",
                        "2024-03-02 8000 8000",
                        "2024-03-03 9000 8000",
                        "2019-12-31 100 100")
                + "2024-03-04;Klotter;;\n";

        Import read = upload(text);

        assertThat(read.state()).isEqualTo(Import.State.READY);
        assertThat(preview(read)).containsExactlyInAnyOrder("backen 2024-03-02", "nybygget 2024-03-02");
        assertThat(told(read))
                .containsExactlyInAnyOrder(
                        "pointLocated 2",
                        "pointNotThatDay 1",
                        "pointOutside 2",
                        "pointNoBoundaries 1",
                        "pointMissing 1");
        assertThat(read.outcome().events()).extracting(Outcome.Events::events).isEqualTo(2L);
    }

    @Test
    void whereNoneCanBePlacedTheUserSaysTheArea() {
        Import read = upload(rows("2019-05-01 100 100", "2019-05-02 100 100"));

        assertThat(read.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        assertThat(told(read)).containsExactly("pointNoBoundaries 2");
        assertThat(read.outcome().problems()).extracting(Problem::kind).contains("noArea");

        Import mended = access.asSystem(() -> imports.correct(
                read.id(),
                new Corrections(
                        "bjorkhaga",
                        null,
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Map.of(),
                        java.util.Set.of())));

        assertThat(mended.state()).isEqualTo(Import.State.READY);
        assertThat(preview(mended)).containsExactly("bjorkhaga 2019-05-01", "bjorkhaga 2019-05-02");
    }

    @Test
    void anAreaThatTheRowOrTheUserNamesIsNotChangedByTheBoundaries() {
        String named = "Datum;Typ;Stadsdel;N;E\n2024-02-01;Klotter;Björkhaga;%d;%d\n"
                .formatted(GeoTexts.NORTH + 100, GeoTexts.EAST + 100);

        assertThat(preview(upload(named))).containsExactly("bjorkhaga 2024-02-01");
        assertThat(preview(upload(rows("2024-02-01 100 100"), "ekdalen"))).containsExactly("ekdalen 2024-02-01");
    }

    @Test
    void aDatasetThatIsCountedByPoliceAreasGetsThoseOfThePolice() {
        commit(upload(rows("2024-01-05 100 100"), POLICE.value()));

        Import read = upload(rows("2024-02-05 100 100", "2024-02-06 100 1800"));

        assertThat(preview(read)).containsExactly("lpo-norrvik 2024-02-05");
        assertThat(told(read)).containsExactlyInAnyOrder("pointLocated 1", "pointOutside 1");
    }

    @Test
    void aDatasetOfBothDivisionsCountsAnEventInEach() {
        commit(upload(rows("2024-01-05 100 100"), POLICE.value()));
        commit(upload(rows("2024-01-05 100 100"), "ekdalen"));

        Import read = upload(rows("2024-02-05 100 100", "2024-02-06 100 1800"));

        assertThat(preview(read))
                .containsExactlyInAnyOrder("backen 2024-02-05", "lpo-norrvik 2024-02-05", "bjorkhaga 2024-02-06");
        assertThat(told(read)).containsExactlyInAnyOrder("pointLocated 2", "pointHalfway 1");
        assertThat(read.outcome().events()).isEqualTo(new Outcome.Events(2, 2, "grid", "2024-02-05/2024-02-06"));
    }

    @Test
    void keepsNoPlaceWhereTheMunicipalityKeepsTheAreaAlone() {
        access.asSystem(() -> {
            places.choose(PlacePrecision.AREA);
            return places;
        });

        commit(upload(rows("2024-02-05 123 456")));

        assertThat(places.find(dataset, new AreaId("backen"), null, Period.ofYear(2024)))
                .isEmpty();
        assertThat(jdbc.sql("select count(*) from figures.place where dataset = :dataset")
                        .param("dataset", dataset.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsKeptFollowsTheChoiceInForceWhenItIsSaved() {
        Import read = upload(rows("2024-02-05 123 456"));
        access.asSystem(() -> {
            places.choose(PlacePrecision.AREA);
            return places;
        });

        commit(read);

        assertThat(places.find(dataset, new AreaId("backen"), null, Period.ofYear(2024)))
                .isEmpty();
    }

    @Test
    void whoMayNotReadInFiguresForAnAreaDoesNotGetThereByAPoint() {
        var editor = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        Import read = access.as(editor.id(), () -> uploadNow(rows("2024-02-05 100 100", "2024-02-05 100 1900"), null));

        assertThat(read.state()).isEqualTo(Import.State.READY);
        assertThatThrownBy(() -> access.as(editor.id(), () -> imports.commit(read.id())))
                .isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # two columns                              | in Backen             | in Björkhaga
            N (SWEREF 99 TM);E (SWEREF 99 TM)          | 6560130;660170        | 6560130;661870
            X (SWEREF 99 18 00);Y (SWEREF 99 18 00)    | 6559409,1;138589,59   | 6559332,68;140288,01
            Longitud;Latitud                           | 17,800604;59,1501212  | 17,830287;59,1494774
            """)
    void crimesByCodeAreCountedByKindWhereverTheirPlaceIsTold(String columns, String backen, String bjorkhaga) {
        Import read = upload("""
                Händelsenr;Datum;Brottskod;Brott;%s;Fritext
                K-1;2024-02-01;0365;Misshandel inomhus mot kvinna, obekant;%s;Kalle Persson slog
                K-2;2024-02-01;365;Misshandel inomhus mot kvinna, obekant;%s;
                K-3;2024-02-03;0357;Misshandel;%s;bor på Storgatan 4
                K-4;2024-02-03;0857;Försök till inbrott i villa;%s;
                """.formatted(columns, backen, backen, backen, bjorkhaga));

        assertThat(read.state()).isEqualTo(Import.State.READY);
        assertThat(read.outcome().problems())
                .extracting(Problem::kind)
                .contains("freeText", "pointLocated")
                .doesNotContain("unknownCode", "codesPartial");
        commit(read);

        assertThat(counted("backen", "brottskod-0365")).isEqualTo(2);
        assertThat(counted("backen", "misshandel")).isEqualTo(3);
        assertThat(counted("backen", "kap-3")).isEqualTo(3);
        assertThat(counted("bjorkhaga", "kap-8")).isEqualTo(1);
        assertThat(places.find(dataset, new AreaId("bjorkhaga"), null, Period.ofYear(2024)))
                .extracting(Place::north, Place::east, Place::metres)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(GeoTexts.NORTH + 150, GeoTexts.EAST + 1850, 100));
        assertThat(kept(read)).doesNotContain("Kalle", "Storgatan", "K-1");
    }

    private double counted(String area, String category) {
        var key = new SeriesKey(dataset, new AreaId(area), new CategoryId(category), Measure.COUNT);
        return figures.value(key, Period.parse("2024-02-01/2024-02-03"), null)
                .map(sum -> sum.amount().upper())
                .orElse(-1.0);
    }

    /** All words that are left of an import. */
    private String kept(Import read) {
        return jdbc.sql("""
                        select i.outcome::text || coalesce(encode(f.content, 'escape'), '')
                          from figures.import i join figures.file f on f.sha256 = i.sha256 where i.id = :id
                        """).param("id", read.id().value()).query(String.class).single();
    }

    private static List<String> told(Import read) {
        return read.outcome().problems().stream()
                .filter(p -> p.kind().startsWith("point"))
                .map(p -> p.kind() + " " + p.found())
                .toList();
    }

    private static List<String> preview(Import read) {
        return read.outcome().preview().stream()
                .map(p -> p.area() + " " + Period.parse(p.period()).first())
                .toList();
    }

    /** Each as a day, and metres north and east of the city's corner. */
    private static String rows(String... events) {
        var text = new StringBuilder("Datum;Typ;N (SWEREF 99 TM);E (SWEREF 99 TM)\n");
        for (String event : events) {
            String[] parts = event.split(" ");
            text.append(parts[0])
                    .append(";Klotter;")
                    .append(GeoTexts.NORTH + Integer.parseInt(parts[1]))
                    .append(';')
                    .append(GeoTexts.EAST + Integer.parseInt(parts[2]))
                    .append('\n');
        }
        return text.toString();
    }

    private Import upload(String text) {
        return access.asSystem(() -> uploadNow(text, null));
    }

    private Import upload(String text, String area) {
        return access.asSystem(() -> uploadNow(text, area));
    }

    private Import uploadNow(String text, @Nullable String area) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return imports.upload(new NewImport(dataset, "handelser.csv", null, null, area, null, true), content);
    }

    private ExtractId commit(Import read) {
        return access.asSystem(() -> imports.commit(read.id()));
    }
}
