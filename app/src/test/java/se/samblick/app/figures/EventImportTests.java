package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;

@SpringBootTest
@org.springframework.context.annotation.Import(TestAccounts.class)
class EventImportTests {
    private static final String INCIDENTS = """
            Händelsenr;Datum;Brottstyp;Beskrivning;N (SWEREF 99 TM);E (SWEREF 99 TM);Handläggare
            K-1;2024-03-01;Skadegörelse;Kalle Persson sågs vid porten;6580821;674032;AB
            K-2;2024-03-01;Skadegörelse;;6580899;674001;CD
            K-3;2024-03-01;Rån;Målsägande bor på Storgatan 4;674500;6581200;AB
            K-4;2024-03-04;Skadegörelse;;0;0;AB
            K-5;2024-03-06;Skadegörelse;;120;340;AB
            K-6;okänt;Rån;;6580821;674032;AB
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private Figures figures;

    @Autowired
    private Places places;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private static final AreaId EKDALEN = new AreaId("ekdalen");
    private DatasetId dataset;

    @BeforeEach
    void aCityAndADataset() {
        access.asSystem(() -> TestCity.in(areas));
        dataset = new DatasetId("handelser-" + Long.toString(System.nanoTime(), 36));
        access.asSystem(() -> figures.add(new Dataset(dataset, "Händelser", Dataset.Kind.INCIDENTS, "Polisen")));
    }

    @AfterEach
    void squaresAgain() {
        choose(PlacePrecision.GRID);
    }

    @Test
    void countsIncidentsByDayAndKeepsTheirSquaresAlone() {
        Import read = upload(INCIDENTS, "ekdalen", null);

        assertThat(read.state()).isEqualTo(Import.State.READY);
        Outcome.Events events = read.outcome().events();
        assertThat(events).isEqualTo(new Outcome.Events(5, 3, "grid", "2024-03-01/2024-03-06"));
        assertThat(read.outcome().problems())
                .extracting(Problem::kind, Problem::found)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("freeText", "Beskrivning"),
                        org.assertj.core.groups.Tuple.tuple("columnsLeftOut", "Händelsenr, Handläggare"),
                        org.assertj.core.groups.Tuple.tuple("eventDay", "1"),
                        org.assertj.core.groups.Tuple.tuple("eventOutside", "1"));

        commit(read);

        assertThat(places.find(dataset, EKDALEN, null, Period.ofYear(2024)))
                .extracting(p -> p.category().value(), Place::day, Place::north, Place::east, Place::metres)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ran", LocalDate.of(2024, 3, 1), 6581250, 674550, 100),
                        org.assertj.core.groups.Tuple.tuple(
                                "skadegorelse", LocalDate.of(2024, 3, 1), 6580850, 674050, 100),
                        org.assertj.core.groups.Tuple.tuple(
                                "skadegorelse", LocalDate.of(2024, 3, 1), 6580850, 674050, 100));
    }

    @Test
    void neverKeepsFreeTextNorExactCoordinates() {
        Import read = upload(INCIDENTS, "ekdalen", null);
        commit(read);

        String kept =
                jdbc.sql("""
                        select i.outcome::text || coalesce(encode(f.content, 'escape'), '')
                          from figures.import i join figures.file f on f.sha256 = i.sha256 where i.id = :id
                        """).param("id", read.id().value()).query(String.class).single();

        assertThat(kept).doesNotContain("Kalle", "Storgatan", "6580821", "674032", "K-1");
        Import again = upload(INCIDENTS, "ekdalen", null);
        assertThat(again.outcome().sameFile()).hasSize(1);
        assertThat(again.rows()).isEqualTo(read.rows());
    }

    @Test
    void aDayWithoutIncidentsWithinTheSpanIsATrueZero() {
        commit(upload(INCIDENTS, "ekdalen", "2024-02-01/2024-03-31"));
        var robbery = new SeriesKey(dataset, EKDALEN, new CategoryId("ran"), Measure.COUNT);

        List<SeriesPoint> series = figures.series(robbery, null);

        assertThat(series).hasSize(60);
        assertThat(series.stream().mapToDouble(p -> p.amount().upper()).sum()).isEqualTo(1);
        assertThat(figures.value(robbery, Period.parse("2024-02"), null))
                .map(Sum::amount)
                .contains(Amount.ZERO);
        assertThat(figures.value(robbery, Period.parse("2024-04"), null)).isEmpty();
        assertThat(figures.windows(dataset, EKDALEN, null)).isEmpty();
        commit(upload(INCIDENTS.replace("2024-", "2023-"), "ekdalen", "2023-01-01/2023-12-31"));
        commit(upload(INCIDENTS, "ekdalen", "2024-01-01/2024-06-30"));
        assertThat(figures.windows(dataset, EKDALEN, null)).containsKey(Window.YEAR_TO_DATE);
    }

    @Test
    void observationsOfADayWithoutIncidentsAreZeros() {
        commit(upload(INCIDENTS, "ekdalen", null));
        var query = new ObservationQuery(
                dataset, EKDALEN, new CategoryId("ran"), null, null, figures.committed(dataset, EKDALEN), true);

        assertThat(figures.countObservations(query)).isEqualTo(6);
        assertThat(figures.observations(query, 1, 10))
                .extracting(o -> o.observation().value())
                .containsExactly(1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void keepsWhatTheMunicipalityHasChosen() {
        choose(PlacePrecision.POINT);
        commit(upload(INCIDENTS, "ekdalen", null));
        assertThat(places.find(dataset, EKDALEN, new CategoryId("ran"), Period.ofYear(2024)))
                .extracting(Place::north, Place::east, Place::metres)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(6581200, 674500, 1));

        choose(PlacePrecision.AREA);
        commit(upload(INCIDENTS + "\n", "ekdalen", null));
        assertThat(places.find(dataset, EKDALEN, null, Period.ofYear(2024))).isEmpty();
    }

    @Test
    void takesTheAreaOfAColumnAndThePlaceOfTheCoordinates() {
        Import read = upload("""
                Datum,Typ,Stadsdel,lat,long
                2024-05-01,Klotter,Ekdalen,59.33,18.06
                2024-05-02,Klotter,Björkhaga,59.34,18.07
                """, null, null);

        assertThat(read.state()).isEqualTo(Import.State.READY);
        commit(read);

        assertThat(places.find(dataset, new AreaId("bjorkhaga"), null, Period.ofYear(2024)))
                .hasSize(1);
    }

    @Test
    void readsResidentsCasesFromOpen311WithoutTheirText() {
        var cases = new DatasetId("arenden-" + Long.toString(System.nanoTime(), 36));
        access.asSystem(() -> figures.add(new Dataset(cases, "Ärenden", Dataset.Kind.CASES, "Kommunen")));
        dataset = cases;
        Import read = upload("""
                [
                 {"service_request_id":"1","status":"open","service_name":"Klotter","service_code":"7",
                  "description":"Min granne Berit ritade","requested_datetime":"2024-06-30T22:30:00Z",
                  "updated_datetime":"2024-07-09T10:00:00Z","address":"Ekgatan 3","lat":59.3301,"long":18.0602,
                  "media_url":"https://example.org/1.jpg"},
                 {"service_request_id":"2","status":"closed","service_name":"Nedskräpning","service_code":"9",
                  "description":"","requested_datetime":"2024-07-02T08:00:00+02:00",
                  "updated_datetime":"","address":"","lat":null,"long":null,"media_url":""}
                ]
                """, "ekdalen", null);

        assertThat(read.state()).isEqualTo(Import.State.READY);
        assertThat(read.outcome().problems())
                .filteredOn(p -> p.kind().equals("freeText"))
                .extracting(Problem::found)
                .containsExactly("description, address, media_url");
        commit(read);

        // Half past ten in the evening of Greenwich is the next day in Swedish summer.
        assertThat(places.find(cases, EKDALEN, null, Period.ofYear(2024)))
                .extracting(Place::day)
                .containsExactly(LocalDate.of(2024, 7, 1));
        assertThat(figures.categories(cases))
                .extracting(Category::label)
                .containsExactlyInAnyOrder("Klotter", "Nedskräpning");
    }

    @Test
    void onlyWhoAnswersForTheWholeMunicipalityChoosesHowPlacesAreKept() {
        var editor = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));

        assertThatThrownBy(() -> access.as(editor.id(), () -> {
                    places.choose(PlacePrecision.POINT);
                    return editor;
                }))
                .isInstanceOf(Forbidden.class);
    }

    private void choose(PlacePrecision precision) {
        access.asSystem(() -> {
            places.choose(precision);
            return precision;
        });
    }

    private Import upload(String text, @Nullable String area, @Nullable String period) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var asked = new NewImport(dataset, "handelser.csv", null, null, area, period, true);
        return access.asSystem(() -> imports.upload(asked, content));
    }

    private ExtractId commit(Import read) {
        return access.asSystem(() -> imports.commit(read.id()));
    }
}
