package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;

@SpringBootTest
class PopulationsTests {
    private static final String BY_AGE_AND_SEX = """
            Område;Kön;Ålder;2023;2024
            %1$s;Kvinnor;0–15 år;310;320
            %1$s;Kvinnor;16–64 år;900;910
            %1$s;Kvinnor;65 år och äldre;240;250
            %1$s;Män;0–15 år;330;335
            %1$s;Män;16–64 år;950;940
            %1$s;Män;65 år och äldre;200;205
            """;

    @Autowired
    private Imports imports;

    @Autowired
    private Figures figures;

    @Autowired
    private Populations populations;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    private AreaId place;
    private DatasetId dataset;

    @BeforeEach
    void aPlaceOfItsOwn() {
        String own = Long.toString(System.nanoTime(), 36);
        place = new AreaId("plats-" + own);
        dataset = new DatasetId("befolkning-" + own);
        access.asSystem(() -> {
            TestCity.in(areas);
            area(place, "ekdalen");
            return figures.add(new Dataset(dataset, "Befolkning", Dataset.Kind.POPULATION, "SCB"));
        });
    }

    @Test
    void tellsPeopleByAgeFromATableByAgeAndSex() {
        read(BY_AGE_AND_SEX.formatted(place));

        Population population = populations.population(place, 2024).orElseThrow();

        assertThat(population.total()).isEqualTo(Amount.exactly(2960));
        assertThat(population.byAge().toString())
                .isEqualTo("{0–15=%s, 16–64=%s, 65+=%s}"
                        .formatted(Amount.exactly(655), Amount.exactly(1850), Amount.exactly(455)));
        assertThat(figures.categories(dataset))
                .filteredOn(c -> c.parent() == null)
                .extracting(Category::label)
                .containsExactly("0–15 år", "16–64 år", "65 år och äldre");
    }

    @Test
    void takesTheYearThatLiesNearestToAPeriod() {
        read(BY_AGE_AND_SEX.formatted(place));

        assertThat(populations.population(place, Period.parse("2023-11")))
                .map(Population::year)
                .contains(2023);
        assertThat(populations.population(place, Period.ofYear(2030)))
                .map(Population::year)
                .contains(2024);
        assertThat(populations.population(place, 2019)).isEmpty();
    }

    @Test
    void addsUpThePartsOfAnAreaWithoutFiguresOfItsOwn() {
        AreaId one = new AreaId(place.value() + "-a");
        AreaId other = new AreaId(place.value() + "-b");
        access.asSystem(() -> {
            area(one, place.value());
            area(other, place.value());
            return one;
        });
        read(BY_AGE_AND_SEX.formatted(one));
        assertThat(populations.all(place)).isEmpty();

        read(BY_AGE_AND_SEX.formatted(other));

        Population both = populations.population(place, 2024).orElseThrow();
        assertThat(both.total()).isEqualTo(Amount.exactly(5920));
        assertThat(both.in(List.of(new AgeGroup(0, 64))).orElseThrow())
                .containsEntry(new AgeGroup(0, 64), Amount.exactly(5010));
        assertThat(both.in(List.of(new AgeGroup(0, 20)))).isEmpty();
    }

    @Test
    void keepsTheFinestOfOverlappingAgesAndTheDoubtOfSmallNumbers() {
        read("""
                Område;Ålder;2024
                %1$s;0–19 år;40
                %1$s;0–5 år;12
                %1$s;6–19 år;28
                %1$s;20–64 år;100
                %1$s;65+;<5
                """.formatted(place));

        Population population = populations.population(place, 2024).orElseThrow();

        assertThat(population.byAge().keySet().toString()).isEqualTo("[0–5, 6–19, 20–64, 65+]");
        assertThat(population.total()).isEqualTo(new Amount(140, 144));
    }

    @Test
    void knowsATotalWithoutAges() {
        read("""
                Område;Folkmängd 2023;Folkmängd 2024
                %1$s;1000;1020
                """.formatted(place));

        Population population = populations.population(place, 2024).orElseThrow();

        assertThat(population.total()).isEqualTo(Amount.exactly(1020));
        assertThat(population.byAge()).isEmpty();
    }

    private void area(AreaId id, @Nullable String parent) {
        areas.add(new Area(
                id,
                "Plats " + id.value(),
                Area.Kind.NEIGHBOURHOOD.division(),
                Area.Kind.NEIGHBOURHOOD,
                parent == null ? null : new AreaId(parent),
                LocalDate.of(2000, 1, 1),
                null));
    }

    private void read(String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        access.asSystem(() -> {
            Import read = imports.upload(NewImport.of(dataset, "befolkning.csv", null), content);
            assertThat(read.outcome().problems()).noneMatch(p -> p.severity() == Problem.Severity.ERROR);
            return imports.commit(read.id());
        });
    }
}
