package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.PeriodWords;

/**
 * Tells where a table could be read in another way too: dates whose day and month may change places, points that may
 * part thousands, numbers that may be years, and numbers that may be labels.
 */
final class OtherReadings {
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}\\b.*");
    private static final Pattern THOUSANDS = Pattern.compile("[+−–-]?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMALS = Pattern.compile(".*[.,]\\d{1,2}|.*[.,]\\d{4,}");
    private static final Set<String> COUNTED =
            Set.of("ålder", "åldersgrupp", "årskurs", "klass", "skolår", "kod", "nr", "nummer", "rang");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

    private final Table table;
    private final List<Problem> problems = new ArrayList<>();

    private OtherReadings(Table table) {
        this.table = table;
    }

    static List<Problem> of(Table table) {
        OtherReadings readings = new OtherReadings(table);
        for (TableColumn column : table.columns()) {
            switch (column.role()) {
                case PERIOD -> {
                    readings.dates(column);
                    readings.yearsByChance(column);
                }
                case DATA -> {
                    readings.thousands(column);
                    readings.countsLikeYears(column);
                }
                case CATEGORY -> readings.numbersAsLabels(column);
                default -> {
                    // areas, codes and what is left out are read in one way only
                }
            }
        }
        return readings.problems;
    }

    private List<TableCell> cells(TableColumn column) {
        List<TableCell> cells = new ArrayList<>();
        for (TableRow row : table.rows()) {
            if (row.role() == RowRole.DATA) {
                row.cell(column.index())
                        .filter(cell -> !cell.printed().isBlank())
                        .ifPresent(cells::add);
            }
        }
        return cells;
    }

    /** 03/04/2024 with no day above 12 in the whole column. */
    private void dates(TableColumn column) {
        TableCell doubtful = null;
        for (TableCell cell : cells(column)) {
            Matcher date = DATE.matcher(cell.printed().strip());
            if (!date.matches()) {
                continue;
            }
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(2));
            if (first > 12 || second > 12) {
                return;
            }
            doubtful = doubtful == null && first != second ? cell : doubtful;
        }
        Optional.ofNullable(doubtful)
                .ifPresent(cell -> add(
                        cell,
                        "\"" + cell.printed().strip() + "\", läst som dag och månad, men månaden kan stå först",
                        "datum skrivna som 2024-04-03"));
    }

    /** A point or comma before three digits, and never before another number of them. */
    private void thousands(TableColumn column) {
        boolean text = table.sheet().isEmpty();
        if (!text || !column.measure().equals(Measure.COUNT)) {
            return;
        }
        TableCell doubtful = null;
        for (TableCell cell : cells(column)) {
            String printed = cell.printed().strip();
            if (DECIMALS.matcher(printed).matches()) {
                return;
            }
            doubtful = doubtful == null && THOUSANDS.matcher(printed).matches() ? cell : doubtful;
        }
        Optional.ofNullable(doubtful)
                .ifPresent(cell -> add(
                        cell,
                        "\"" + cell.printed().strip() + "\", läst som ett decimaltal, men tecknet kan skilja tusental",
                        "tusental skilda av mellanslag, eller andra antal decimaler"));
    }

    /** A column of numbers between 1900 and 2099 under words that say neither year nor measure. */
    private void countsLikeYears(TableColumn column) {
        String header = column.header();
        boolean said = column.days() != null || MeasureWords.said(header).isPresent();
        List<TableCell> cells = cells(column);
        boolean years = !said && cells.size() > 1 && cells.stream().allMatch(OtherReadings::likeYear);
        if (years) {
            add(
                    cells.get(0),
                    "bara tal mellan 1900 och 2099 i kolumnen \"" + header + "\", lästa som värden, men de kan vara år",
                    "en rubrik som säger vad talen är");
        }
    }

    private void yearsByChance(TableColumn column) {
        String header = column.header();
        List<TableCell> cells = cells(column);
        boolean said = header.isEmpty()
                || PeriodWords.isHeader(header)
                || PeriodWords.whole(header).isPresent()
                || !PeriodWords.find(header).isEmpty();
        if (!said && cells.size() > 1 && cells.stream().allMatch(OtherReadings::likeYear)) {
            add(
                    cells.get(0),
                    "tal under \"" + header + "\", lästa som år, men de kan vara värden",
                    "rubriken År, eller ett mått");
        }
    }

    private static boolean likeYear(TableCell cell) {
        BigDecimal number = cell.number();
        return number != null
                && cell.printed().strip().length() == 4
                && number.compareTo(FIRST_YEAR) >= 0
                && number.compareTo(LAST_YEAR) <= 0;
    }

    /** The first column holds numbers alone: labels, or values of a table that lies on its side. */
    private void numbersAsLabels(TableColumn column) {
        List<TableCell> cells = cells(column);
        boolean numbers = cells.size() > 1 && cells.stream().allMatch(cell -> cell.number() != null);
        String header = column.header().toLowerCase(Locale.ROOT);
        boolean code = COUNTED.stream().anyMatch(header::contains);
        if (numbers && !code) {
            add(
                    cells.get(0),
                    "bara tal i kolumnen \"" + column.header() + "\", lästa som etiketter, men de kan vara värden",
                    "en kolumn med ord som etiketter");
        }
    }

    private void add(TableCell cell, String found, String expected) {
        String place = cell.origin().isEmpty() ? "tabell " + table.number() : cell.origin();
        problems.add(new Problem(Problem.Kind.AMBIGUOUS, Problem.Severity.WARNING, place, found, expected));
    }
}
