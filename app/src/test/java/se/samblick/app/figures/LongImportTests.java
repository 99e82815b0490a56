package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.ui.Conflict;

/** Files so long that jobs read and save them. */
@SpringBootTest
@org.springframework.context.annotation.Import(TestAccounts.class)
class LongImportTests {
    private static final int WEEKS = 700;
    private static final int KINDS = 80;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportWork work;

    @Autowired
    private ImportReading reading;

    @Autowired
    private ResolvedFiles resolved;

    @Autowired
    private Figures figures;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private DatasetId dataset;

    @BeforeEach
    void aCityAndADataset() {
        access.asSystem(() -> TestCity.in(areas));
        dataset = new DatasetId("lang-" + Long.toString(System.nanoTime(), 36));
        access.asSystem(() -> figures.add(new Dataset(dataset, "Brott", Dataset.Kind.COUNTS, "Polisen")));
    }

    @Test
    void areReadAndSavedByJobsThatTellHowFarTheyHaveCome() {
        Import read = readByJob(weeks("Ekdalen", "Björkhaga"));
        assertThat(read.rows()).isEqualTo(2L * WEEKS * KINDS);

        assertThat(access.asSystem(() -> imports.save(read.id()))).isEmpty();

        await().atMost(Duration.ofMinutes(2)).until(() -> imports.get(read.id()).state() == Import.State.COMMITTED);
        ExtractId extract = Objects.requireNonNull(imports.get(read.id()).extract());
        assertThat(figures.extract(extract).rows()).isEqualTo(2L * WEEKS * KINDS);
        assertThat(figures.areasOf(extract)).containsExactlyInAnyOrder(new AreaId("bjorkhaga"), new AreaId("ekdalen"));
        assertThat(imports.saving(read.id())).isEmpty();
    }

    @Test
    void areSavedAlikeWhetherTheReadingWasKeptOrIsDoneOnceMore() {
        String text = weeks("Ekdalen");
        Import kept = readByJob(text);
        ExtractId one = access.asSystem(() -> imports.commit(kept.id()));
        Import lost = readByJob(text);
        resolved.forget(lost.id());

        ExtractId other = access.asSystem(() -> imports.commit(lost.id()));

        assertThat(figures.difference(one, other, 1, 10).total()).isZero();
        assertThat(figures.extract(other).rows()).isEqualTo((long) WEEKS * KINDS);
        assertThat(sample(other)).isEqualTo(sample(one));
    }

    private List<Observation> sample(ExtractId extract) {
        var query = new ObservationQuery(dataset, null, null, null, null, List.of(extract), false);
        return figures.observations(query, 3, 50).stream()
                .map(ObservationRepository.StoredObservation::observation)
                .toList();
    }

    @Test
    void areReadOnceMoreWhenACategoryHasComeMeanwhile() {
        Import read = readByJob(weeks("Ekdalen"));
        access.asSystem(() -> {
            figures.addCategories(
                    dataset,
                    List.of(new Category(
                            dataset, new CategoryId("slag-1-annat"), "Slag 1", null, false, Polarity.NEUTRAL, false)));
            return dataset;
        });

        access.asSystem(() -> imports.commit(read.id()));

        assertThat(figures.categories(dataset)).hasSize(KINDS);
    }

    @Test
    void stopBeingReadAtTheNextRowWhenCalledOff() {
        Import read = readByJob(weeks("Ekdalen"));
        var shares = new AtomicInteger();
        var calledOff = new ReadingWatch() {
            @Override
            public void progress(double share) {
                shares.incrementAndGet();
            }

            @Override
            public boolean cancelled() {
                return shares.get() >= 2;
            }
        };

        assertThatThrownBy(() -> reading.preview(read, calledOff)).isInstanceOf(ReadingWatch.CalledOff.class);

        assertThat(shares).hasValue(2);
    }

    @Test
    void tellWhichValueStandsTwiceHoweverFarDown() {
        String text = weeks("Ekdalen", "Björkhaga");
        String last = text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
        String other = last.replaceFirst("\\d+\n$", "77\n");

        Import same = readByJob(text + last);
        Import clash = read(upload(text + other).id());

        assertThat(same.rows()).isEqualTo(2L * WEEKS * KINDS);
        assertThat(clash.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        Problem twice = clash.outcome().problems().get(0);
        assertThat(twice.kind()).isEqualTo("twice");
        int lines = 2 * WEEKS * KINDS;
        assertThat(List.of(twice.origin(), twice.found(), twice.arguments().get(2)))
                .containsExactly((lines + 2) + ":4", "77", (lines + 1) + ":4");
    }

    @Test
    void letAColumnBeReadOtherwiseByItsHeaderAlone() {
        String text = weeks("Ekdalen", "Björkhaga").replaceFirst("Område;Brott", "Brott;Område")
                + (" ".repeat(1_000) + "\n").repeat(4_000);

        Import misread = read(upload(text).id());
        Outcome.Table table = misread.outcome().tables().get(0);
        access.asSystem(() -> imports.correct(misread.id(), columns("1", "area", "2", "category")));
        Import mended = read(misread.id());

        RoleGrid grid = Objects.requireNonNull(table.grid());
        assertThat(grid.rows()).hasSizeBetween(20, 200);
        assertThat(grid.rows().get(0).cells())
                .extracting(RoleGrid.Cell::text)
                .containsExactly("Brott", "Område", "Vecka", "Antal");
        assertThat(grid.rows().get(1).cells().get(3).role()).isEqualTo("value");
        assertThat(table.columns())
                .extracting(Outcome.Column::name, Outcome.Column::header, Outcome.Column::role)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("1", "Brott", "category"),
                        org.assertj.core.groups.Tuple.tuple("2", "Område", "area"));
        assertThat(misread.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        assertThat(mended.state()).isEqualTo(Import.State.READY);
        assertThat(mended.rows()).isEqualTo(2L * WEEKS * KINDS);
        assertThat(mended.outcome().preview().get(0).areaName()).isEqualTo("Ekdalen");
    }

    private static Corrections columns(String... namesAndRoles) {
        return new Corrections(
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(namesAndRoles[0], namesAndRoles[1], namesAndRoles[2], namesAndRoles[3]),
                Map.of(),
                Set.of());
    }

    @Test
    void areLaidAsideWhenTheirReadingIsCalledOff() {
        Import begun = upload(weeks("Ekdalen", "Björkhaga", "Backen"));
        boolean stillReading = begun.state() == Import.State.READING;

        if (stillReading) {
            access.asSystem(() -> {
                imports.cancel(begun.id());
                return begun;
            });
        }

        assertThat(stillReading).isTrue();
        assertThat(imports.get(begun.id()).state()).isEqualTo(Import.State.UNDONE);
        assertThatThrownBy(() -> imports.cancel(begun.id())).isInstanceOf(Conflict.class);
    }

    @Test
    void areReadFromTheBeginningWhenTheProgramStoppedMidway() {
        Import begun = upload(weeks("Ekdalen", "Björkhaga", "Backen"));

        stopWhile(begun.id(), "figures.import", "id");

        assertThat(imports.get(begun.id()).state()).isEqualTo(Import.State.READING);
        runner().start();
        Import read = readByJob(begun);
        assertThat(read.rows()).isEqualTo(3L * WEEKS * KINDS);
        assertThat(read.outcome().problems()).extracting(Problem::kind).doesNotContain("twice");
    }

    @Test
    void areSavedOnceWhenTheProgramStoppedMidway() {
        Import read = readByJob(weeks("Ekdalen", "Björkhaga", "Backen"));
        // As after a stop: the values that were read are gone, the file is not.
        resolved.forget(read.id());
        access.asSystem(() -> imports.save(read.id()));

        stopWhile(imports.saving(read.id()).orElseThrow().id().value(), "job.job", "id");

        assertThat(imports.get(read.id()).state()).isEqualTo(Import.State.READY);
        assertThat(figures.countExtracts(dataset)).isZero();
        runner().start();
        await().atMost(Duration.ofMinutes(2)).until(() -> imports.get(read.id()).state() == Import.State.COMMITTED);
        ExtractId extract = Objects.requireNonNull(imports.get(read.id()).extract());
        assertThat(figures.countExtracts(dataset)).isEqualTo(1);
        assertThat(observations(extract)).isEqualTo(3L * WEEKS * KINDS);
    }

    private long observations(ExtractId extract) {
        return jdbc.sql("select count(*) from figures.observation where dataset = :dataset and extract = :extract")
                .param("dataset", dataset.value())
                .param("extract", extract.value())
                .query(Long.class)
                .single();
    }

    private Lifecycle runner() {
        return program.getBean("jobRunner", Lifecycle.class);
    }

    private void stopWhile(ImportId waiting, String table, String column) {
        stopWhile(waiting.value(), table, column);
    }

    /** Stops the runner of jobs while one stands between two words on its progress: whoever locks its row makes it wait. */
    private void stopWhile(UUID locked, String table, String column) {
        CompletableFuture<Void> stopping = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select 1 from %s where %s = :id for update".formatted(table, column))
                    .param("id", locked)
                    .query(Integer.class)
                    .single();
            await().atMost(Duration.ofMinutes(1)).until(() -> waitsForALock(table));
            CompletableFuture.runAsync(() -> runner().stop()).thenAccept(stopping::complete);
            await().until(() -> !runner().isRunning());
        });
        stopping.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private boolean waitsForALock(String table) {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                         where wait_event_type = 'Lock' and query like :update
                        """)
                        .param("update", "%update " + table + "%")
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Test
    void areNotSavedForWhoMayNotSaveFiguresOfTheirAreas() {
        var editor = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        Import read = readByJob(access.as(editor.id(), () -> uploadNow(weeks("Ekdalen", "Björkhaga"))));

        access.as(editor.id(), () -> imports.save(read.id()));

        await().atMost(Duration.ofMinutes(2)).until(() -> work.savingFailed(read.id()) != null);
        assertThat(work.savingFailed(read.id())).isEqualTo("Du får inte spara siffror för alla områden i filen.");
        assertThat(imports.get(read.id()).state()).isEqualTo(Import.State.READY);
        assertThat(figures.countExtracts(dataset)).isZero();
    }

    private Import upload(String text) {
        return access.asSystem(() -> uploadNow(text));
    }

    private Import uploadNow(String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return imports.upload(NewImport.of(dataset, "veckor.csv", null), content);
    }

    private Import read(ImportId id) {
        await().atMost(Duration.ofMinutes(2)).until(() -> imports.get(id).state() != Import.State.READING);
        return imports.get(id);
    }

    private Import readByJob(String text) {
        return readByJob(upload(text));
    }

    private Import readByJob(Import begun) {
        Import read = read(begun.id());
        assertThat(read.state()).as("%s", read.outcome().problems()).isEqualTo(Import.State.READY);
        return read;
    }

    private static String weeks(String... places) {
        var text = new StringBuilder("Område;Brott;Vecka;Antal\n");
        for (int week = 0; week < WEEKS; week++) {
            for (String place : places) {
                for (int kind = 1; kind <= KINDS; kind++) {
                    text.append(place)
                            .append(";Slag ")
                            .append(kind)
                            .append(';')
                            .append(2010 + week / 52)
                            .append('v');
                    text.append("%02d".formatted(1 + week % 52))
                            .append(';')
                            .append((week * 7 + kind) % 19)
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
