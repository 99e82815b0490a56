package se.samblick.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.Piece.BodyKind;
import se.samblick.tables.Piece.BodyRow;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.Labels;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;
import se.samblick.tables.words.Timestamps;

/**
 * A list of cases: one row each, with an id or a position, a date or time, and no column of values. Free text is never
 * read.
 */
final class CaseList {
    private static final Pattern ID = Pattern.compile(
            "(?iU)(?:\\p{L}+[-_ ]?)?(?:id|_id)|(?:ärende|händelse|anmälnings?|anmälan|incident|rapport|fel|synpunkts?|case|request|löp|diarie|rad|k-)[-_ ]?(?:nr|nummer|number)\\.?|dnr|nr|nummer|service_request_id");
    /** When a case was made or happened, the surest first; never when it was closed or changed. */
    private static final List<Pattern> DATES = List.of(
            Pattern.compile("(?iU)skapad.*|skapat.*|created.*"),
            Pattern.compile("(?iU)inkom.*|ankomst.*|requested_datetime|mottag.*"),
            Pattern.compile("(?iU)datum|date"),
            Pattern.compile("(?iU)tidpunkt|datetime|tid och datum|datum och tid|datum/tid"),
            Pattern.compile(
                    "(?iU)(?:händelse|brotts|anmälnings?|registrerings?|rapport|ärende)[-_ ]?(?:datum|tid|tidpunkt)|anmäld|registrerad|rapporterad|inrapporterad"),
            Pattern.compile("(?iU)tid|starttid|startdatum"));

    private static final Pattern NOT_MADE = Pattern.compile(
            "(?iU).*(?:avslut|stäng|uppdater|ändra|åtgärda|klar|updated|closed|expected|modified|slut).*");
    private static final List<String> CATEGORIES =
            List.of("kategori", "typ", "ärendetyp", "händelsetyp", "brottstyp", "service_name");
    /** Where none of these stands, what the police call it; its code beside it is joined, as in any table. */
    private static final List<String> CRIMES = List.of("brott", "brottskategori", "brottsrubricering", "rubricering");

    private static final List<String> CODES = List.of("brottskod", "brottskoder");
    private static final Pattern AXIS = Pattern.compile(
            "(?iU)(x|y|n|e|nord|öst|nordlig|ostlig|northing|easting|lat|latitud|latitude|lon|long|lng|longitud|longitude)(?:[-_ ]?koordinat|[-_ ]?coordinate)?(?:[-_ (:,].*)?");
    private static final Pattern BOTH_AXES =
            Pattern.compile("(?iU)(?:position|koordinat(?:er)?|lat\\S{0,3}\\s?long?.*)(?:[ (].*)?");
    private static final Pattern TWO_NUMBERS = Pattern.compile(
            "\\(?\\s*(-?\\d+(?:[.,]\\d+)?)\\s*(?:[;\\s]|,\\s|,(?=\\d{2}\\.)|/)\\s*(-?\\d+(?:[.,]\\d+)?)\\s*\\)?");

    private final RawTable raw;
    private final TableContext context;
    private final int dateColumn;
    private final int categoryColumn;
    private final int codeColumn;
    private final int areaColumn;
    private final int[] positionColumns;
    private final @Nullable String zone;

    private CaseList(RawTable raw, TableContext context, int dateColumn) {
        this.raw = raw;
        this.context = context;
        this.dateColumn = dateColumn;
        List<String> headers = headers(raw);
        int category = first(headers, CATEGORIES);
        int code = category < 0 ? first(headers, CODES) : -1;
        category = category < 0 ? first(headers, CRIMES) : category;
        this.categoryColumn = category < 0 ? -1 : raw.left() + category;
        this.codeColumn = code < 0 ? -1 : raw.left() + code;
        this.areaColumn = areaColumn(headers);
        this.positionColumns = positionColumns(headers, raw.left());
        StringBuilder named = new StringBuilder();
        for (int column : positionColumns) {
            named.append(headers.get(column - raw.left())).append(' ');
        }
        this.zone = Position.localZone(named.toString()).orElse(null);
    }

    /** True for a row of headers that names an id or a position, a date, and no values. */
    static boolean isHeader(List<String> labels) {
        boolean id = labels.stream().anyMatch(label -> ID.matcher(label).matches());
        return (id || positionColumns(labels, 0).length == 2)
                && dateIndex(labels) >= 0
                && labels.stream().noneMatch(label -> isValue(label, labels));
    }

    static Optional<CaseList> of(RawTable raw, TableContext context) {
        List<String> headers = headers(raw);
        if (!isHeader(headers)) {
            return Optional.empty();
        }
        int date = raw.left() + dateIndex(headers);
        CaseList list = new CaseList(raw, context, date);
        return list.looksRight(headers) ? Optional.of(list) : Optional.empty();
    }

    private static List<String> headers(RawTable raw) {
        List<String> headers = new ArrayList<>();
        int row = raw.headerRows().get(raw.headerRows().size() - 1);
        for (int column = raw.left(); column <= raw.right(); column++) {
            headers.add(raw.cell(row, column).label());
        }
        return headers;
    }

    private static int dateIndex(List<String> headers) {
        for (Pattern wanted : DATES) {
            for (int at = 0; at < headers.size(); at++) {
                String header = headers.get(at);
                if (wanted.matcher(header).matches()
                        && !NOT_MADE.matcher(header).matches()
                        && !header.toLowerCase(Locale.ROOT).contains(" av")) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isValue(String label, List<String> labels) {
        if (label.isEmpty() || AXIS.matcher(label).matches()) {
            // N is how many in one table, and north in another
            return false;
        }
        boolean period = PeriodWords.whole(label).isPresent() && !PeriodWords.isHeader(label);
        boolean column = labels.indexOf(label) >= 0;
        return column
                && (period
                        || MeasureWords.said(label)
                                .filter(MeasureWords.Said::only)
                                .isPresent());
    }

    /** Ids differ and some dates can be read. */
    private boolean looksRight(List<String> headers) {
        Set<String> ids = new HashSet<>();
        int filled = 0;
        int dates = 0;
        int idColumn = -1;
        for (int at = 0; at < headers.size() && idColumn < 0; at++) {
            idColumn = ID.matcher(headers.get(at)).matches() ? raw.left() + at : -1;
        }
        for (BodyRow row : raw.body()) {
            String id = idColumn < 0 ? "" : raw.cell(row.row(), idColumn).label();
            if (!id.isEmpty()) {
                filled++;
                ids.add(id);
            }
            dates += day(raw.cell(row.row(), dateColumn)).isPresent() ? 1 : 0;
        }
        return dates > 0 && ids.size() == filled;
    }

    private static int first(List<String> headers, List<String> names) {
        for (String wanted : names) {
            for (int at = 0; at < headers.size(); at++) {
                if (headers.get(at).equalsIgnoreCase(wanted)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private int areaColumn(List<String> headers) {
        for (int at = 0; at < headers.size(); at++) {
            if (AreaWords.isWord(headers.get(at))) {
                return raw.left() + at;
            }
        }
        return -1;
    }

    /** Two columns of coordinates of one system, or one that holds both, or none. */
    private static int[] positionColumns(List<String> headers, int left) {
        Map<String, List<Integer>> systems = new TreeMap<>();
        for (int at = 0; at < headers.size(); at++) {
            Matcher axis = AXIS.matcher(headers.get(at));
            if (axis.matches()) {
                String axisName = axis.group(1).toLowerCase(Locale.ROOT);
                String rest = headers.get(at).substring(axis.end(1)).toLowerCase(Locale.ROOT);
                String degrees = axisName.startsWith("l") ? "degrees" : "";
                systems.computeIfAbsent(degrees + rest.replaceAll("[^\\p{L}\\d]", ""), key -> new ArrayList<>())
                        .add(left + at);
            }
        }
        for (List<Integer> columns : systems.values()) {
            if (columns.size() == 2) {
                return new int[] {columns.get(0), columns.get(1)};
            }
        }
        for (int at = 0; at < headers.size(); at++) {
            if (BOTH_AXES.matcher(headers.get(at)).matches()) {
                return new int[] {left + at};
            }
        }
        return new int[0];
    }

    Table table(int number) {
        List<Observation> values = new ArrayList<>();
        List<RowInfo> rows = new ArrayList<>();
        read(raw, values, rows);
        return new Table(
                number, context.title(), raw.sheet().name(), columns(), values, new Table.Grid(raw, rows), List.of());
    }

    /** What each column holds; those that are not read are {@link ColumnRole#IGNORED}. */
    List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>();
        List<String> headers = headers(raw);
        for (int at = 0; at < headers.size(); at++) {
            int column = raw.left() + at;
            ColumnRole role = column == areaColumn
                    ? ColumnRole.AREA
                    : column == dateColumn
                            ? ColumnRole.PERIOD
                            : column == categoryColumn || column == codeColumn
                                    ? ColumnRole.CATEGORY
                                    : isPosition(column) ? ColumnRole.POSITION : ColumnRole.IGNORED;
            columns.add(new TableColumn(at, role, List.of(headers.get(at)), Measure.COUNT, "", null, null, false));
        }
        return columns;
    }

    private boolean isPosition(int column) {
        return java.util.Arrays.stream(positionColumns).anyMatch(c -> c == column);
    }

    /** Reads the cases of a grid laid out as this one. */
    void read(RawTable part, List<Observation> values, List<RowInfo> rows) {
        for (BodyRow row : part.body()) {
            if (row.kind() == BodyKind.DATA) {
                Observation value = read(part, row.row());
                values.add(value);
                rows.add(new RowInfo(
                        row.row(),
                        value.area(),
                        List.of(value.category()),
                        List.of(),
                        value.period(),
                        null,
                        false,
                        false,
                        -1));
            }
        }
    }

    private Observation read(RawTable part, int row) {
        RawCell dateCell = part.cell(row, dateColumn);
        Optional<LocalDate> day = day(dateCell);
        Period days = day.map(date -> Period.of(date, date)).orElse(null);
        Position position = positionColumns.length > 0 ? position(part, row) : Position.of(null, null, zone);
        String area = context.area();
        boolean outside = false;
        if (areaColumn >= 0) {
            area = part.cell(row, areaColumn).label();
        } else if (positionColumns.length > 0) {
            area = position.text();
            outside = position.outside();
        }
        String category = (label(part, row, codeColumn) + " " + label(part, row, categoryColumn)).strip();
        String period = days == null ? Labels.fold(dateCell.printed()) : days.toString();
        return new Observation(
                area,
                category,
                period,
                days,
                "",
                Measure.COUNT,
                BigDecimal.ONE,
                days == null || outside ? Status.ERROR : Status.OK,
                part.sheet().origin(row, part.left()),
                row,
                0,
                position.text());
    }

    private static String label(RawTable part, int row, int column) {
        return column < 0 ? "" : part.cell(row, column).label();
    }

    private static Optional<LocalDate> day(RawCell cell) {
        LocalDate date = cell.date();
        if (date != null) {
            return Optional.of(date);
        }
        BigDecimal serial = cell.number();
        if (serial != null && cell.look() == Look.NUMBER) {
            boolean plausible = serial.compareTo(BigDecimal.valueOf(20_000)) >= 0
                    && serial.compareTo(BigDecimal.valueOf(60_000)) <= 0;
            return plausible ? Optional.of(LocalDate.of(1899, 12, 30).plusDays(serial.longValue())) : Optional.empty();
        }
        return Timestamps.day(cell.printed());
    }

    private Position position(RawTable part, int row) {
        if (positionColumns.length == 2) {
            return Position.of(
                    part.cell(row, positionColumns[0]).value().number(),
                    part.cell(row, positionColumns[1]).value().number(),
                    zone);
        }
        Matcher both = TWO_NUMBERS.matcher(
                Labels.fold(part.cell(row, positionColumns[0]).printed()));
        if (!both.matches()) {
            return Position.of(null, null, zone);
        }
        return Position.of(
                new BigDecimal(both.group(1).replace(',', '.')),
                new BigDecimal(both.group(2).replace(',', '.')),
                zone);
    }
}
