package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import se.samblick.analysis.Judgement;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;

@SpringBootTest
class ImportsTests {
    @Autowired
    private Imports imports;

    @Autowired
    private Figures figures;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    private DatasetId dataset;

    @BeforeEach
    void aCityAndADataset() {
        access.asSystem(() -> TestCity.in(areas));
        dataset = new DatasetId("inlasning-" + System.nanoTime());
        access.asSystem(() -> figures.add(new Dataset(dataset, "Brott", Dataset.Kind.COUNTS, "Polisen")));
    }

    @Test
    void takesInBothTablesOfADocumentWithTheirSumsApart() {
        Import read = upload(CrimeTexts.TWO_TABLES, "ekdalen");

        assertThat(read.state()).isEqualTo(Import.State.READY);
        assertThat(read.rows()).isEqualTo(80);
        assertThat(read.outcome().tables())
                .extracting(Outcome.Table::title, Outcome.Table::rows)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Hushåll", 20L),
                        org.assertj.core.groups.Tuple.tuple("Person", 60L));
        assertThat(read.outcome().totals()).hasSize(10);
        assertThat(read.outcome().problems())
                .filteredOn(p -> p.kind().equals("totalLeavesOut"))
                .hasSize(5)
                .allMatch(p -> p.severity() == Problem.Severity.WARNING)
                .extracting(Problem::found)
                .containsExactly("763", "825", "866", "827", "977");

        ExtractId extract = commit(read);

        assertThat(figures.extract(extract).rows()).isEqualTo(80);
        assertThat(figures.groups(dataset)).extracting(CategoryGroup::title).containsExactly("Hushåll", "Person");
        List<ChangeRow> rows = changes("ekdalen", Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30), true);
        assertThat(rows).hasSize(18);
        assertThat(row(rows, "narkotikabrott").change().judgement()).isEqualTo(Judgement.INCREASE);
        assertThat(row(rows, "narkotikabrott").category().detectionDriven()).isTrue();
        assertThat(row(rows, "sexuellt-ofredande").change().judgement()).isEqualTo(Judgement.CHANCE);
        assertThat(row(rows, "mord-drap").change().judgement()).isEqualTo(Judgement.TOO_SMALL);
        assertThat(rows.stream().filter(ChangeRow::total))
                .extracting(ChangeRow::label, ChangeRow::current)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Summa (Hushåll)", Amount.exactly(395)),
                        org.assertj.core.groups.Tuple.tuple("Totalt (Person)", Amount.exactly(977)));
    }

    @Test
    void takesInTwoTablesOfDifferentAreasOnceItIsSaidWhichIsWhich() {
        Import read = upload(CrimeTexts.TWO_PLACES, "norrvik");

        assertThat(read.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        assertThat(read.outcome().tables().get(1).suggestions())
                .containsExactly(new Problem.Suggestion("backen", "Backen"));

        Import mended = as(() -> imports.correct(read.id(), tableArea(2, "backen")));

        assertThat(mended.state()).isEqualTo(Import.State.READY);
        assertThat(mended.rows()).isEqualTo(40);
        assertThat(mended.outcome().problems()).noneMatch(p -> p.kind().startsWith("total"));
        commit(mended);
        List<ChangeRow> rows = changes("backen", Window.ISO_WEEK_TO_DATE, LocalDate.of(2023, 10, 15), false);
        assertThat(rows).hasSize(10);
        assertThat(row(rows, "skadegorelsebrott").values()).containsExactly(Amount.exactly(530), Amount.exactly(761));
    }

    @Test
    void asksForAnAreaAndRemembersTheAnswer() {
        Import read = upload(CrimeTexts.TWO_TABLES, null);

        assertThat(read.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        assertThatThrownBy(() -> commit(read)).isInstanceOf(Conflict.class);

        Import mended = as(() -> imports.correct(read.id(), area("ekdalen")));

        assertThat(mended.state()).isEqualTo(Import.State.READY);
        assertThat(mended.corrections().area()).isEqualTo("ekdalen");
    }

    @Test
    void takesBackWhatItSaved() {
        Import read = upload(CrimeTexts.TWO_TABLES, "ekdalen");
        ExtractId extract = commit(read);

        as(() -> {
            imports.undo(read.id());
            return read;
        });

        assertThat(imports.get(read.id()).state()).isEqualTo(Import.State.UNDONE);
        assertThat(figures.extract(extract).state()).isEqualTo(Extract.State.WITHDRAWN);
        assertThat(changes("ekdalen", Window.YEAR_TO_DATE, LocalDate.of(2022, 9, 30), false))
                .isEmpty();
        assertThatThrownBy(() -> commit(read)).isInstanceOf(Conflict.class);
    }

    @Test
    void tellsWhenTheSameFileIsAlreadyIn() {
        ExtractId extract = commit(upload(CrimeTexts.TWO_TABLES, "ekdalen"));

        Import again = upload(CrimeTexts.TWO_TABLES, "ekdalen");

        assertThat(again.outcome().sameFile()).containsExactly(extract.value());
    }

    @Test
    void remembersWhatALabelMeantForTheNextFileOfTheSameShape() {
        commit(upload(CrimeTexts.oneYear("2021", "Stöld ur fordon", 7), "ekdalen"));
        Import read = upload(CrimeTexts.oneYear("2022", "Ur fordon, stöld", 8), "ekdalen");
        assertThat(read.outcome().newCategories()).hasSize(1);
        commit(as(() -> imports.correct(read.id(), category("Ur fordon, stöld", "stold-ur-fordon"))));

        Import next = upload(CrimeTexts.oneYear("2023", "Ur fordon, stöld", 9), "ekdalen");

        assertThat(next.outcome().newCategories()).isEmpty();
        assertThat(next.outcome().profile()).isEqualTo(1);
        assertThat(next.outcome().preview())
                .extracting(Outcome.Preview::category)
                .contains("stold-ur-fordon");
    }

    @Test
    void asksNothingOfNextMonthsFileOfTheSameShape() {
        String january = """
                Anmälda brott i Ekdalens grannskap, uttag 2024-02-05
                Plats;Brott;jan 2024
                Björkhaga Stad;Mord/dråp;1
                Björkhaga Stad;0365;7
                Ekdaln;Stöld ur fordån;4
                """;
        Import read = upload(january, null);
        assertThat(read.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        commit(as(() -> imports.correct(
                read.id(),
                new Corrections(
                        null,
                        null,
                        Map.of(),
                        Map.of("Björkhaga Stad", "bjorkhaga", "Ekdaln", "ekdalen"),
                        Map.of("Mord/dråp", "mord-och-drap", "Stöld ur fordån", "stold-ur-fordon"),
                        Map.of(),
                        Map.of("1", Corrections.AREA),
                        Map.of(),
                        Set.of(),
                        false))));

        Import next = upload(
                january.replace("2024-02-05", "2024-04-04")
                        .replace("jan 2024", "jan 2024;feb 2024;mars 2024")
                        .replaceAll("(?m)(;\\d)$", "$1$1$1"),
                null);

        assertThat(next.state()).isEqualTo(Import.State.READY);
        assertThat(next.outcome().profile()).isEqualTo(1);
        assertThat(next.outcome().newCategories()).isEmpty();
        assertThat(next.outcome().problems())
                .filteredOn(p -> p.severity() != Problem.Severity.NOTICE)
                .isEmpty();
        assertThat(next.rows()).isEqualTo(9);
        commit(next);
    }

    @Test
    void forgetsAPeriodWhoseLabelSaysNoYear() {
        var said = new Corrections(
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("Hittills", "2024-01-01/2024-09-30", "Läsår 2024", "2024-07-01/2025-06-30"),
                Map.of(),
                Map.of(),
                Set.of());

        assertThat(said.lasting().periods()).containsOnlyKeys("Läsår 2024");
    }

    @Test
    void tellsBeforeSavingWhatTheFileSaysOtherwiseThanTheExtractBefore() {
        ExtractId before = commit(upload(CrimeTexts.TWO_TABLES, "ekdalen"));

        Import revised = upload(CrimeTexts.TWO_TABLES.replaceFirst("(Narkotikabrott\\D+)(\\d+)", "$199999"), "ekdalen");

        Outcome.Revision revision = Objects.requireNonNull(revised.outcome().revision());
        assertThat(revision.extract()).isEqualTo(before.value());
        assertThat(List.of(revision.added(), revision.changed(), revision.gone(), revision.same()))
                .containsExactly(0, 1, 0, 79);
        assertThat(revision.examples())
                .extracting(Outcome.Changed::categoryLabel, Outcome.Changed::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Narkotikabrott", 99999.0));
        assertThat(upload(CrimeTexts.TWO_TABLES, "bjorkhaga").outcome().revision())
                .isNull();
    }

    @Test
    void readsARowNamedAsAGroupAsTheSumOfTheGroup() {
        commit(upload("""
                Brott;2021;2022
                Misshandel;10;12
                Rån;3;4
                Stöld;50;60
                """, "ekdalen"));
        as(() -> figures.addGroup(
                dataset, "Våld i offentlig miljö", List.of(new CategoryId("misshandel"), new CategoryId("ran"))));

        Import read = upload("""
                Brott;2023;2024
                Våld i offentlig miljö (urval);16;20
                Misshandel;11;14
                Rån;5;5
                Stöld;55;61
                """, "ekdalen");

        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.outcome().newCategories()).isEmpty();
        assertThat(read.outcome().problems())
                .extracting(Problem::kind, Problem::arguments)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("total", List.of("19", "-1")),
                        org.assertj.core.groups.Tuple.tuple("group", List.of("1", "Misshandel, Rån")));
        assertThat(read.outcome().totals())
                .extracting(Outcome.TotalLine::printed, Outcome.TotalLine::parts)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(16.0, 16.0),
                        org.assertj.core.groups.Tuple.tuple(20.0, 19.0));
    }

    @Test
    void comparesAFileInCodesWithAnEarlierOneInNames() {
        commit(upload("Brott;2021;2022\nNarkotikabrott;60;75\n", "ekdalen"));

        Import read = upload("Brottskod;2021;2022\n5004;1;1\n5005;4;2\n5010;25;30\n5011;30;40\n", "ekdalen");
        ExtractId codes = commit(read);

        Outcome.Revision revision = Objects.requireNonNull(read.outcome().revision());
        assertThat(revision.examples())
                .extracting(Outcome.Changed::categoryLabel, Outcome.Changed::before, Outcome.Changed::after)
                .contains(org.assertj.core.groups.Tuple.tuple("Narkotikabrott", 75.0, 73.0));
        assertThat(List.of(revision.changed(), revision.same())).containsExactly(1, 1);
        assertThat(figures.categories(dataset))
                .filteredOn(c -> c.id().value().equals("brottskod-5011"))
                .extracting(c -> Objects.requireNonNull(c.parent()).value(), Category::detectionDriven)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("narkotikabrott", true));
        assertThat(figures.extract(codes).rows()).isEqualTo(10);
    }

    @Test
    void remembersForTheNextFileThatItTellsOfAllCodes() {
        Import read = upload("Brottskod;2021\n0365;3\n0857;1\n", "ekdalen");
        commit(as(() -> imports.correct(read.id(), Corrections.ofCodes(true))));

        Import next = upload("Brottskod;2022\n0365;4\n0857;2\n", "ekdalen");

        assertThat(next.outcome().problems()).extracting(Problem::kind).doesNotContain("codesPartial");
        assertThat(next.rows()).isGreaterThan(2);
    }

    @Test
    void anotherChoiceOfMembersIsTheNextVersionOfAGroup() {
        commit(upload("Brott;2022\nMisshandel;12\nRån;4\n", "ekdalen"));
        as(() -> figures.addGroup(dataset, "Våld", List.of(new CategoryId("ran"))));
        as(() -> figures.addGroup(dataset, "Våld", List.of(new CategoryId("ran"), new CategoryId("misshandel"))));

        assertThat(figures.groupVersions(dataset))
                .extracting(CategoryGroup::version, g -> g.members().size())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 2), org.assertj.core.groups.Tuple.tuple(1, 1));
        assertThat(figures.groups(dataset)).extracting(CategoryGroup::version).containsExactly(2);
    }

    @Test
    void suggestsAreasWhoseNamesComeNearAndKeepsLeadingZeros() {
        Import read = upload("""
                Område;Brott;2022
                EKDALEN;Rån;1
                0199 Björkhaga;Rån;2
                Björkhaga Stad;Rån;4
                Bjorkhaga;Rån;3
                """, null);

        assertThat(read.outcome().problems())
                .filteredOn(p -> p.kind().equals("area"))
                .extracting(Problem::found, p -> p.suggestions().get(0).id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Björkhaga Stad", "bjorkhaga"));
    }

    @Test
    void refusesCorrectionsThatNameNothingKnown() {
        Import read = upload(CrimeTexts.TWO_TABLES, "ekdalen");

        assertThatThrownBy(() -> as(() -> imports.correct(read.id(), area("atlantis"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(() -> imports.correct(read.id(), category("Hot", "hotfull"))))
                .isInstanceOf(InvalidInput.class);
        assertThat(imports.get(read.id()).state()).isEqualTo(Import.State.READY);
    }

    @Test
    void saysInOneSentenceWhyAFileCannotBeRead() {
        Import read = upload("Bara ord, ingen tabell.", "ekdalen");

        assertThat(read.state()).isEqualTo(Import.State.NEEDS_ATTENTION);
        assertThat(read.outcome().problems()).extracting(Problem::kind).containsExactly("nothing");
    }

    private Import upload(String text, @Nullable String area) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return as(() -> imports.upload(NewImport.of(dataset, "bild.txt", area), content));
    }

    private ExtractId commit(Import read) {
        return as(() -> imports.commit(read.id()));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return access.asSystem(work);
    }

    private List<ChangeRow> changes(String area, Window window, LocalDate at, boolean totals) {
        return figures.changes(new ChangeQuery(dataset, new AreaId(area), window, at, null, 1, totals))
                .rows();
    }

    private static ChangeRow row(List<ChangeRow> rows, String category) {
        return rows.stream()
                .filter(r -> r.category().id().value().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static Corrections area(String id) {
        return new Corrections(id, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
    }

    private static Corrections tableArea(int table, String id) {
        return new Corrections(
                null, null, Map.of(table, id), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
    }

    private static Corrections category(String printed, String id) {
        return new Corrections(
                null, null, Map.of(), Map.of(), Map.of(printed, id), Map.of(), Map.of(), Map.of(), Set.of());
    }
}
