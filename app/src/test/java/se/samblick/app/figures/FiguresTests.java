package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.samblick.analysis.Change;
import se.samblick.analysis.Judgement;
import se.samblick.analysis.Multiplicity;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;

@SpringBootTest
@RecordApplicationEvents
class FiguresTests {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final AreaId EKDALEN = new AreaId("ekdalen");
    private static final CategoryId THEFT = new CategoryId("stold");
    private static final CategoryId DRUGS = new CategoryId("narkotikabrott");
    private static final CategoryId MURDER = new CategoryId("mord");

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private UsesForTests uses;

    @Autowired
    private ApplicationEvents events;

    private DatasetId dataset;

    @BeforeEach
    void addADataset() {
        dataset = new DatasetId("test-" + COUNT.incrementAndGet());
        figures.add(new Dataset(dataset, "Brott", Dataset.Kind.COUNTS, "Polisen"));
        figures.addCategories(
                dataset,
                List.of(
                        category(THEFT, "Stöld", false),
                        category(DRUGS, "Narkotikabrott", true),
                        category(MURDER, "Mord", false)));
        uses.all = List.of();
    }

    @Test
    void everyInstallationHasReportedCrimes() {
        assertThat(figures.dataset(DatasetId.REPORTED_CRIMES))
                .isEqualTo(new Dataset(DatasetId.REPORTED_CRIMES, "Anmälda brott", Dataset.Kind.COUNTS, "Polisen"));
    }

    @Test
    void comparesTheSamePartOfTwoYears() {
        ExtractId extract = commit(
                nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 185),
                nineMonths(2021, DRUGS, 518), nineMonths(2022, DRUGS, 681),
                nineMonths(2021, MURDER, 2), nineMonths(2022, MURDER, 1));

        ChangeTable table = changes(Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30));

        assertThat(table.rows())
                .extracting(
                        r -> r.category().id(),
                        ChangeRow::previous,
                        ChangeRow::current,
                        r -> r.change().judgement())
                .containsExactly(
                        tuple(THEFT, 372, 185, Judgement.DECREASE),
                        tuple(DRUGS, 518, 681, Judgement.INCREASE),
                        tuple(MURDER, 2, 1, Judgement.TOO_SMALL));
        double[] q = Multiplicity.BH.adjust(new double[] {
            Change.of(372, 185).pExact(),
            Change.of(518, 681).pExact(),
            Change.of(2, 1).pExact()
        });
        assertThat(table.rows()).extracting(ChangeRow::q).containsExactly(q[0], q[1], q[2]);
        assertThat(table.rows().get(1).notes()).containsExactly(Note.of("figures.note.detection"));
        assertThat(table.extracts()).containsExactly(extract);
    }

    @Test
    void saysWhichWindowsTheDataAllowWhenTheyDoNotTileTheOneAskedFor() {
        commit(nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 185));

        ChangeTable table = changes(Window.YEAR_TO_DATE, LocalDate.of(2022, 8, 31));

        assertThat(table.rows()).isEmpty();
        assertThat(table.notes())
                .containsExactly(Note.of("figures.note.window.year-to-date", Period.parse("2022-01-01/2022-09-30")));
    }

    @Test
    void showsAnyNumberOfEarlierYearsAndWhereOneIsMissing() {
        commit(nineMonths(2019, THEFT, 212), nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 185));

        ChangeTable table = figures.changes(
                new ChangeQuery(dataset, EKDALEN, Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30), null, 3, false));

        assertThat(table.periods()).hasSize(4);
        assertThat(table.rows().get(0).values())
                .containsExactly(Amount.exactly(185), Amount.exactly(372), null, Amount.exactly(212));
    }

    @Test
    void addsUpWeeksToTheSameWeekOfBothIsoYears() {
        List<Observation> weeks = new ArrayList<>();
        for (int week = 1; week <= 52; week++) {
            weeks.add(Observation.count(EKDALEN, THEFT, Period.ofWeek(2022, week), 2));
            weeks.add(Observation.count(EKDALEN, THEFT, Period.ofWeek(2023, week), week <= 41 ? 3 : 50));
        }
        commit(weeks.toArray(Observation[]::new));

        ChangeTable table =
                changes(Window.ISO_WEEK_TO_DATE, Period.ofWeek(2023, 41).last());

        assertThat(table.rows())
                .extracting(ChangeRow::previous, ChangeRow::current)
                .containsExactly(tuple(82, 123));
        assertThat(changes(Window.YEAR_TO_DATE, LocalDate.of(2023, 10, 15)).rows())
                .isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeComparedAndSaysSo() {
        commit(
                nineMonths(2021, THEFT, 372),
                nineMonths(2022, THEFT, 185),
                new Observation(
                        EKDALEN,
                        DRUGS,
                        Measure.COUNT,
                        Period.parse("2021-01-01/2021-09-30"),
                        "2021",
                        null,
                        null,
                        Observation.Status.MISSING,
                        ""),
                nineMonths(2022, DRUGS, 681));

        ChangeTable table = changes(Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30));

        assertThat(table.rows()).extracting(r -> r.category().id()).containsExactly(THEFT);
        assertThat(table.leftOut()).extracting(Category::id).containsExactly(DRUGS);
    }

    @Test
    void answersAsKnownWhenTheExtractWasCommitted() {
        ExtractId first = commit(nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 185));
        ExtractId second = commit(nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 199));
        var key = new SeriesKey(dataset, EKDALEN, THEFT, Measure.COUNT);
        Period period = Period.parse("2022-01-01/2022-09-30");

        assertThat(figures.value(key, period, first).orElseThrow().amount()).isEqualTo(Amount.exactly(185));
        assertThat(figures.value(key, period, second).orElseThrow().amount()).isEqualTo(Amount.exactly(199));
        assertThat(figures.value(key, period, null).orElseThrow().extracts()).containsExactly(second);
        assertThat(figures.series(key, null))
                .extracting(p -> p.amount().lower())
                .containsExactly(372.0, 199.0);
        assertThat(figures.latest(dataset, EKDALEN).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void showsWhatALaterExtractRevised() {
        ExtractId first =
                commit(nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 185), nineMonths(2022, DRUGS, 9));
        ExtractId second =
                commit(nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 199), nineMonths(2022, MURDER, 1));

        ExtractDifference difference = figures.difference(first, second, 1, 50);

        assertThat(difference.total()).isEqualTo(3);
        assertThat(difference.lines())
                .extracting(
                        l -> l.category().value(),
                        l -> l.before() == null ? null : l.before().value(),
                        l -> l.after() == null ? null : l.after().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mord", null, 1.0),
                        org.assertj.core.groups.Tuple.tuple("narkotikabrott", 9.0, null),
                        org.assertj.core.groups.Tuple.tuple("stold", 185.0, 199.0));
    }

    @Test
    void drawsNothingFromAnExtractThatWasTakenBack() {
        ExtractId extract = commit(nineMonths(2021, THEFT, 372), nineMonths(2022, THEFT, 185));

        figures.withdraw(extract);

        assertThat(changes(Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30)).rows())
                .isEmpty();
        assertThat(figures.latest(dataset, EKDALEN)).isEmpty();
        assertThat(figures.extract(extract).state()).isEqualTo(Extract.State.WITHDRAWN);
        assertThat(events.stream(ExtractWithdrawn.class)).containsExactly(new ExtractWithdrawn(extract, dataset));
        assertThatThrownBy(() -> figures.withdraw(extract)).isInstanceOf(Conflict.class);
    }

    @Test
    void doesNotTakeBackWhatAPictureUsesAndNamesIt() {
        ExtractId extract = commit(nineMonths(2022, THEFT, 185));
        uses.all = List.of(new ExtractUsers.Use("Lägesbild Ekdalen 2022", "/lagesbilder/1", 1, 0, true));

        assertThatThrownBy(() -> figures.withdraw(extract)).isInstanceOfSatisfying(ExtractInUse.class, e -> {
            assertThat(e.status()).isEqualTo(409);
            assertThat(e.arguments()).containsExactly("Lägesbild Ekdalen 2022");
        });
        assertThat(figures.extract(extract).state()).isEqualTo(Extract.State.COMMITTED);
    }

    @Test
    void savesAllOfADeliveryOrNothing() {
        Observation twice = nineMonths(2022, THEFT, 185);
        assertThatThrownBy(() -> commit(nineMonths(2021, THEFT, 1), twice, nineMonths(2022, THEFT, 186)))
                .isInstanceOf(InvalidInput.class);
        Iterable<Observation> broken = () -> new Iterator<>() {
            private int left = 20_000;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Observation next() {
                if (left-- == 0) {
                    throw new IllegalStateException("the file ended");
                }
                return Observation.count(
                        EKDALEN, THEFT, Period.ofDay(LocalDate.of(1900, 1, 1).plusDays(left)), 1);
            }
        };
        assertThatThrownBy(() -> figures.commit(delivery(), broken)).hasMessage("the file ended");

        assertThat(rows()).isZero();
        assertThat(figures.extracts(dataset, 1, 50)).isEmpty();
        assertThat(events.stream(ExtractCommitted.class)).isEmpty();
    }

    @Test
    void refusesCategoriesNobodyKnows() {
        assertThatThrownBy(() -> commit(nineMonths(2022, new CategoryId("okand"), 1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("okand");
        assertThat(rows()).isZero();
    }

    @Test
    void refusesToRewriteWhatWasDelivered() {
        commit(nineMonths(2022, THEFT, 185));

        for (String rewriting : List.of(
                "update figures.observation set value = 1 where dataset = :dataset",
                "delete from figures.observation where dataset = :dataset",
                "update figures.extract set extracted = '2000-01-01' where dataset = :dataset",
                "delete from figures.extract where dataset = :dataset")) {
            assertThatThrownBy(() -> jdbc.sql(rewriting)
                            .param("dataset", dataset.value())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("immutable");
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void countsPrintedSumsAsRowsOnlyWhenAsked() {
        var total = new Category(dataset, new CategoryId("summa"), "Summa", null, false, Polarity.MORE_IS_WORSE, true);
        Period before = Period.parse("2021-01-01/2021-09-30");
        Period after = Period.parse("2022-01-01/2022-09-30");
        figures.commit(delivery(), new Delivery() {
            @Override
            public void values(java.util.function.Consumer<Observation> each) {
                each.accept(nineMonths(2021, THEFT, 372));
                each.accept(nineMonths(2022, THEFT, 185));
            }

            @Override
            public List<Category> newCategories() {
                return List.of(total);
            }

            @Override
            public List<PrintedTotal> totals() {
                return List.of(printed(before, 372, 372), printed(after, 200, 185));
            }

            private PrintedTotal printed(Period period, double value, double parts) {
                return new PrintedTotal(
                        "Hushåll", EKDALEN, total.id(), "Summa", Measure.COUNT, period, value, parts, "9:2");
            }
        });

        List<ChangeRow> without =
                changes(Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30)).rows();
        List<ChangeRow> with = figures.changes(new ChangeQuery(
                        dataset, EKDALEN, Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30), null, 1, true))
                .rows();

        assertThat(without).extracting(ChangeRow::label).containsExactly("Stöld");
        assertThat(with).extracting(ChangeRow::label).containsExactly("Stöld", "Summa (Hushåll)");
        assertThat(with.get(0)).isEqualTo(without.get(0));
        assertThat(with.get(1).q()).isNull();
        assertThat(with.get(1).notes())
                .containsExactly(
                        Note.of("figures.note.printed"), Note.of("figures.note.printedDiffers", after, 200L, 185L));
    }

    @Test
    void keepsEarlierVersionsOfAGroupWhenItsMembersChange() {
        figures.addGroup(dataset, "Egendom", List.of(THEFT));
        figures.addGroup(dataset, "Egendom", List.of(THEFT));
        figures.addGroup(dataset, "Egendom", List.of(THEFT, DRUGS));

        assertThat(figures.groups(dataset))
                .containsExactly(new CategoryGroup(dataset, "egendom", 2, "Egendom", List.of(THEFT, DRUGS)));
    }

    private ExtractId commit(Observation... values) {
        return figures.commit(delivery(), List.of(values));
    }

    private NewExtract delivery() {
        return new NewExtract(dataset, "Polisen", LocalDate.of(2022, 10, 2), "test.csv", "0".repeat(64), null);
    }

    private ChangeTable changes(Window window, LocalDate at) {
        return figures.changes(new ChangeQuery(dataset, EKDALEN, window, at, null, 1, false));
    }

    private long rows() {
        return jdbc.sql("select count(*) from figures.observation where dataset = :dataset")
                .param("dataset", dataset.value())
                .query(Long.class)
                .single();
    }

    private static Observation nineMonths(int year, CategoryId category, long count) {
        return Observation.count(
                EKDALEN, category, new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 9, 30)), count);
    }

    private Category category(CategoryId id, String label, boolean detection) {
        return new Category(dataset, id, label, null, detection, Polarity.MORE_IS_WORSE, false);
    }

    private static org.assertj.core.groups.Tuple tuple(CategoryId id, long before, long after, Judgement judgement) {
        return org.assertj.core.groups.Tuple.tuple(id, Amount.exactly(before), Amount.exactly(after), judgement);
    }

    private static org.assertj.core.groups.Tuple tuple(long before, long after) {
        return org.assertj.core.groups.Tuple.tuple(Amount.exactly(before), Amount.exactly(after));
    }

    /** Stands in for the pictures. */
    static class UsesForTests implements ExtractUsers {
        private List<Use> all = List.of();

        @Override
        public List<Use> usesOf(Extract extract, Telling telling) {
            return all;
        }
    }

    @TestConfiguration
    static class Configuration {
        @Bean
        UsesForTests usesForTests() {
            return new UsesForTests();
        }
    }
}
