package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Division;

/**
 * Tables of reported crimes as pictures print them, with their sums and changes. The numbers are those of published
 * pictures; places are ours.
 *
 * @param lines label, then one value for each period
 */
record CrimeTables(String title, List<String> periods, String lines, boolean withChanges) {
    private static final List<String> NINE_MONTHS = List.of(
            "2018-01-01/2018-09-30",
            "2019-01-01/2019-09-30",
            "2020-01-01/2020-09-30",
            "2021-01-01/2021-09-30",
            "2022-01-01/2022-09-30");

    private static final List<String> UP_TO_WEEK_41 = List.of("2023-01-02/2023-10-15", "2022-01-03/2022-10-16");

    static final CrimeTables AGAINST_HOUSEHOLDS = new CrimeTables("Hushåll", NINE_MONTHS, """
            Bilstöld|105|82|68|49|31|-18|-36,7%
            Cykelstöld|281|253|342|282|81|-201|-71,3%
            Inbrott i bostad|170|143|124|115|98|-17|-14,8%
            Stöld ur fordon|349|212|311|372|185|-187|-50,3%
            Summa|905|690|845|818|395|-423|-51,7%
            """, true);

    /** Its printed sums leave out the last row; the label of the sums is empty in print, which the reader calls Totalt. */
    static final CrimeTables AGAINST_PERSONS = new CrimeTables("Person", NINE_MONTHS, """
            Bedrägeri (urval)|79|124|125|142|288|146|102,8%
            Fickstöld|90|78|58|49|39|-10|-20,4%
            Fridskränkning|37|40|45|32|39|7|21,9%
            Hot|253|283|273|292|295|3|1,0%
            Misshandel utomhus (0-14 år)|22|33|34|45|29|-16|-35,6%
            Misshandel utomhus (15- år)|162|168|206|173|180|7|4,0%
            Mord/dråp|4|4|7|2|1|-1|-50,0%
            Mord/dråp, försök|5|7|10|7|7|0|0,0%
            Rån|56|49|52|44|39|-5|-11,4%
            Sexuellt ofredande|51|37|48|36|54|18|50,0%
            Våldtäkt, utomhus|4|2|8|5|6|1|20,0%
            Narkotikabrott|256|442|562|518|681|163|31,5%
            Totalt|763|825|866|827|977|313|37,8%
            """, true);

    static final CrimeTables CITY_DISTRICT = new CrimeTables("Brottsstatistik distriktet", UP_TO_WEEK_41, """
            Total|9184|9335
            Våldsbrott|750|727
            Trafikbrott|815|763
            Övriga brott mot person|590|554
            Tillgreppsbrott (exkl i butik)|1920|1757
            Tillgrepp i butik|243|197
            Bedrägeribrott m.m.|828|585
            Övriga BrB-brott|288|292
            Skadegörelsebrott|2272|3134
            Övriga specialstraffrättsliga brott|356|347
            Narkotikabrott|1122|979
            """, false);

    static final CrimeTables NEIGHBOURHOOD = new CrimeTables("Brottsstatistik torget", UP_TO_WEEK_41, """
            Total|1013|1319
            Våldsbrott|60|87
            Trafikbrott|11|16
            Övriga brott mot person|27|47
            Tillgreppsbrott (exkl i butik)|119|102
            Tillgrepp i butik|41|56
            Bedrägeribrott m.m.|31|32
            Övriga BrB-brott|23|24
            Skadegörelsebrott|530|761
            Övriga specialstraffrättsliga brott|29|47
            Narkotikabrott|142|147
            """, false);

    static CrimeTables titled(String title) {
        return new CrimeTables(title, List.of("2022"), "Hot|3\n", false);
    }

    static ImportDefaults ofArea(@Nullable String area) {
        return defaults(area, Corrections.NONE);
    }

    static ImportDefaults defaults(@Nullable String area, Corrections corrections) {
        var dataset = new Dataset(DatasetId.REPORTED_CRIMES, "Anmälda brott", Dataset.Kind.COUNTS, "Polisen");
        return new ImportDefaults(dataset, area, null, corrections, PlacePrecision.GRID);
    }

    static Interpreter interpreter(ImportDefaults defaults, Consumer<Observation> sink) {
        return new Interpreter(
                defaults,
                new AreaMatcher(areas(), defaults.corrections().areas()),
                new CategoryMatcher(
                        defaults.dataset().id(),
                        List.of(),
                        java.util.Map.of(),
                        defaults.corrections().categories()),
                new AreaId("norrvik"),
                sink);
    }

    static List<Area> areas() {
        return List.of(area("norrvik", "Norrvik", null), area("ekdalen", "Ekdalen", "norrvik"));
    }

    private static Area area(String id, String name, @Nullable String parent) {
        return new Area(
                new AreaId(id),
                name,
                Division.MUNICIPAL,
                parent == null ? Area.Kind.MUNICIPALITY : Area.Kind.DISTRICT,
                parent == null ? null : new AreaId(parent),
                LocalDate.of(2000, 1, 1),
                null);
    }

    /** Hands the table over as the reader of tables does. */
    void feed(Interpreter interpreter, int number) {
        interpreter.begin(number, title, false);
        rows(number).forEach(interpreter::row);
        interpreter.end(null);
    }

    List<ReadRow> rows(int number) {
        List<ReadRow> rows = new ArrayList<>();
        int line = number * 100;
        for (String printed : lines.split("\n")) {
            line++;
            String[] cells = printed.split("\\|");
            for (int i = 1; i < cells.length; i++) {
                rows.add(row(cells[0], i - 1, cells[i], line + ":" + (i + 1)));
            }
        }
        return rows;
    }

    private ReadRow row(String label, int column, String cell, String origin) {
        boolean change = column >= periods.size();
        String last = periods.get(periods.size() - 1);
        boolean percent = cell.endsWith("%");
        double number = Double.parseDouble(cell.replace("%", "").replace(',', '.'));
        var status = TotalWords.isTotal(label) ? ReadRow.Status.TOTAL : ReadRow.Status.OK;
        return new ReadRow(
                "",
                label,
                change ? last : periods.get(column),
                change ? periods.get(periods.size() - 2) : "",
                change ? (percent ? "change-percent" : "change") : "count",
                percent ? number / 100 : number,
                null,
                status,
                origin,
                cell);
    }
}
