package se.samblick.app.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samblick.app.area.AreaId;

class InterpreterTests {
    private final List<Observation> saved = new ArrayList<>();

    @Test
    void keepsTheValuesAndSetsTheSumApart() {
        Reckoning read = read(CrimeTables.AGAINST_HOUSEHOLDS, CrimeTables.ofArea("ekdalen"));

        assertThat(read.ready()).isTrue();
        assertThat(saved).hasSize(20).allMatch(o -> o.area().equals(new AreaId("ekdalen")));
        assertThat(read.totals()).hasSize(5).noneMatch(PrintedTotal::differs);
        assertThat(problems(read)).isEmpty();
    }

    @Test
    void tellsWhichRowAPrintedSumLeavesOut() {
        Reckoning read = read(CrimeTables.AGAINST_PERSONS, CrimeTables.ofArea("ekdalen"));

        assertThat(read.ready()).isTrue();
        assertThat(saved).hasSize(60);
        assertThat(read.totals()).hasSize(5).allMatch(PrintedTotal::differs);
        assertThat(problems(read))
                .contains("totalLeavesOut 977 [1658, 681, Narkotikabrott]")
                .contains("change 313 [Totalt, 150]", "percent 37,8% [Totalt, 18,1\u00a0%]");
    }

    @Test
    void asksForAnAreaWhereTheTableNamesNone() {
        Reckoning read = read(CrimeTables.AGAINST_HOUSEHOLDS, CrimeTables.ofArea(null));

        assertThat(read.ready()).isFalse();
        assertThat(saved).isEmpty();
        assertThat(problems(read)).containsExactly("noArea Hushåll []");
    }

    @Test
    void doesNotLetTwoTablesClaimTheSameCells() {
        var interpreter = interpreter(CrimeTables.ofArea("ekdalen"));
        CrimeTables.CITY_DISTRICT.feed(interpreter, 1);
        CrimeTables.NEIGHBOURHOOD.feed(interpreter, 2);
        Reckoning read = interpreter.finish();

        assertThat(read.ready()).isFalse();
        assertThat(problems(read)).containsExactly("sameArea Brottsstatistik torget [Brottsstatistik distriktet]");
    }

    @Test
    void tellsWhereTheSameCellStandsTwiceInOneTable() {
        var interpreter = interpreter(CrimeTables.ofArea("ekdalen"));
        interpreter.begin(1, "", false);
        interpreter.row(row("", "Hot", "2022", 4.0, ReadRow.Status.OK, "2:2"));
        interpreter.row(row("", "Hot", "2022", 5.0, ReadRow.Status.OK, "3:2"));
        interpreter.end(null);

        assertThat(problems(interpreter.finish())).containsExactly("twice 5 [Hot, 2022, 2:2, 4]");
    }

    @Test
    void usesTheChosenAreaWhereTheTextAroundNamesOneNobodyKnows() {
        var interpreter = interpreter(CrimeTables.ofArea("ekdalen"));
        interpreter.begin(1, "", true);
        interpreter.row(row("Okända lpo", "Hot", "2022", 4.0, ReadRow.Status.OK, "2:2"));
        interpreter.end(null);

        Reckoning read = interpreter.finish();

        assertThat(read.ready()).isTrue();
        assertThat(saved).extracting(Observation::area).containsExactly(new AreaId("ekdalen"));
        assertThat(problems(read)).containsExactly("textArea Okända lpo []");
    }

    @Test
    void givesEachTableTheAreaSaidOfIt() {
        var corrections = new Corrections(
                null, null, Map.of(2, "ekdalen"), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Set.of());
        var interpreter = interpreter(CrimeTables.defaults("norrvik", corrections));
        CrimeTables.CITY_DISTRICT.feed(interpreter, 1);
        CrimeTables.NEIGHBOURHOOD.feed(interpreter, 2);
        Reckoning read = interpreter.finish();

        assertThat(read.ready()).isTrue();
        assertThat(saved)
                .hasSize(40)
                .extracting(Observation::area)
                .contains(new AreaId("norrvik"), new AreaId("ekdalen"));
        assertThat(read.totals()).hasSize(4).noneMatch(PrintedTotal::differs);
    }

    @Test
    void warnsWhenTheTitleNamesAnotherAreaThanTheOneChosen() {
        Reckoning read = read(CrimeTables.titled("Statistik Ekdalen"), CrimeTables.ofArea("norrvik"));

        assertThat(read.ready()).isTrue();
        assertThat(problems(read)).contains("otherArea Statistik Ekdalen []");
    }

    @Test
    void suggestsAreasForNearMisses() {
        var interpreter = interpreter(CrimeTables.ofArea(null));
        interpreter.begin(1, "", false);
        interpreter.row(row("Ekdahlen", "Hot", "2022", 4.0, ReadRow.Status.OK, "2:2"));
        interpreter.end(null);

        Problem problem = interpreter.finish().problems().all().get(0);

        assertThat(problem.kind()).isEqualTo("area");
        assertThat(problem.suggestions()).containsExactly(new Problem.Suggestion("ekdalen", "Ekdalen"));
    }

    @Test
    void takesTheWholeMunicipalityForAnAreaNotForASum() {
        var interpreter = interpreter(CrimeTables.ofArea(null));
        interpreter.begin(1, "", false);
        interpreter.row(row("Ekdalen", "Hot", "2022", 4.0, ReadRow.Status.OK, "2:2"));
        interpreter.row(row("Hela kommunen", "Hot", "2022", 9.0, ReadRow.Status.TOTAL, "3:2"));
        interpreter.end(null);

        interpreter.finish();

        assertThat(saved)
                .extracting(o -> o.area().value(), Observation::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ekdalen", 4.0),
                        org.assertj.core.groups.Tuple.tuple("norrvik", 9.0));
    }

    @Test
    void readsSuppressedAndMissingAsSuch() {
        var interpreter = interpreter(CrimeTables.ofArea("ekdalen"));
        interpreter.begin(1, "", false);
        interpreter.row(new ReadRow("", "Rån", "2022", "", "count", null, 4.0, ReadRow.Status.SUPPRESSED, "2:2", "<5"));
        interpreter.row(row("", "Hot", "2022", null, ReadRow.Status.MISSING, "3:2"));
        interpreter.end(null);

        Reckoning read = interpreter.finish();

        assertThat(read.ready()).isTrue();
        assertThat(saved.get(0).amount()).isEqualTo(new Amount(0, 4));
        assertThat(saved.get(1).amount()).isNull();
        assertThat(problems(read)).contains("suppressed <5 [4]");
    }

    @Test
    void acceptsATypedValueInThePlaceOfABrokenCell() {
        var wrong = new ReadRow("", "Hot", "2022", "", "count", null, null, ReadRow.Status.ERROR, "B!D6", "1O1");
        var corrections = new Corrections(
                null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of("B!D6", "101"), Set.of());

        assertThat(readOne(wrong, Corrections.NONE).ready()).isFalse();
        assertThat(readOne(wrong, corrections).ready()).isTrue();
        assertThat(saved).extracting(Observation::value).containsExactly(101.0);
    }

    @Test
    void leavesOutWhatTheUserSkips() {
        var corrections = new Corrections(
                null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of("3", "skip"), Map.of(), Set.of("7:2"));
        var interpreter = interpreter(CrimeTables.defaults("ekdalen", corrections));
        interpreter.begin(1, "", false);
        interpreter.row(row("", "Hot", "2021", 1.0, ReadRow.Status.OK, "7:2"));
        interpreter.row(row("", "Hot", "2022", 2.0, ReadRow.Status.OK, "7:3"));
        interpreter.row(row("", "Hot", "2023", 3.0, ReadRow.Status.OK, "7:4"));
        interpreter.end(null);

        interpreter.finish();

        assertThat(saved).extracting(Observation::value).containsExactly(3.0);
    }

    @Test
    void refusesCountsThatAreNoCounts() {
        assertThat(problems(readOne(row("", "Hot", "2022", 4.5, ReadRow.Status.OK, "2:2"), Corrections.NONE)))
                .containsExactly("whole 4,5 []");
        assertThat(problems(readOne(row("", "Hot", "2022", -1.0, ReadRow.Status.OK, "2:2"), Corrections.NONE)))
                .containsExactly("whole -1 []");
    }

    @Test
    void countsEventsOfADayTogether() {
        var cases = new Dataset(new DatasetId("synpunkter"), "Synpunkter", Dataset.Kind.CASES, "Kommunen");
        var interpreter =
                interpreter(new ImportDefaults(cases, "ekdalen", null, Corrections.NONE, PlacePrecision.GRID));
        interpreter.begin(1, "", false);
        interpreter.row(row("", "Belysning", "2022-09-14/2022-09-14", 1.0, ReadRow.Status.OK, "2:1"));
        interpreter.row(row("", "Belysning", "2022-09-14/2022-09-14", 1.0, ReadRow.Status.OK, "3:1"));
        interpreter.row(row("", "Belysning", "2022-09-15/2022-09-15", 1.0, ReadRow.Status.OK, "4:1"));
        interpreter.end(null);

        Reckoning read = interpreter.finish();

        assertThat(read.ready()).isTrue();
        assertThat(saved).extracting(Observation::value).containsExactly(2.0, 1.0);
    }

    private Reckoning read(CrimeTables table, ImportDefaults defaults) {
        var interpreter = interpreter(defaults);
        table.feed(interpreter, 1);
        return interpreter.finish();
    }

    private Reckoning readOne(ReadRow row, Corrections corrections) {
        var interpreter = interpreter(CrimeTables.defaults("ekdalen", corrections));
        interpreter.begin(1, "", false);
        interpreter.row(row);
        interpreter.end(null);
        return interpreter.finish();
    }

    private Interpreter interpreter(ImportDefaults defaults) {
        return CrimeTables.interpreter(defaults, saved::add);
    }

    private static ReadRow row(
            String area, String category, String period, @Nullable Double value, ReadRow.Status status, String origin) {
        return new ReadRow(area, category, period, "", "count", value, null, status, origin, "");
    }

    /** Kind, found and arguments of what is more than a notice of a new category. */
    private static List<String> problems(Reckoning read) {
        return read.problems().all().stream()
                .filter(p -> !p.kind().equals("newCategory"))
                .map(p -> p.kind() + " " + p.found() + " " + p.arguments())
                .toList();
    }
}
