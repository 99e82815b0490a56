package se.samblick.review.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.Block;
import se.samblick.documents.Document;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Place;
import se.samblick.review.text.Prose;
import se.samblick.tables.Observation;
import se.samblick.tables.Status;
import se.samblick.tables.Table;
import se.samblick.tables.TableCell;
import se.samblick.tables.TableColumn;
import se.samblick.tables.TableRow;

/** Turns the tables of a document into facts with their place. */
public final class DocumentFigures {
    private final Document document;
    private final Prose prose;
    private final PlaceLabels places;
    private final Surroundings surroundings;

    private DocumentFigures(Document document, Prose prose) {
        this.document = document;
        this.prose = prose;
        this.places = new PlaceLabels(prose);
        this.surroundings = new Surroundings(document, prose);
    }

    /** The tables with their facts, in the order of the document. */
    public static List<FigureTable> of(Document document, Prose prose, List<Table> tables) {
        var figures = new DocumentFigures(document, prose);
        List<FigureTable> found = new ArrayList<>();
        for (Table table : tables) {
            found.add(figures.table(table));
        }
        return SiblingTables.joined(found);
    }

    private FigureTable table(Table table) {
        int block = surroundings.block(table);
        int year = year(table);
        List<FigureTable.Row> rows = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        String corner = "";
        for (TableRow row : table.rows()) {
            if (row.role() == se.samblick.tables.RowRole.HEADER
                    && corner.isEmpty()
                    && !row.cells().isEmpty()) {
                corner = row.cells().get(0).printed();
            }
            if (row.hasValues()) {
                Place place = new Place(row.line(), row.page(), row.paragraph());
                int index = rows.size();
                rows.add(new FigureTable.Row(index, firstLabel(row), text(row), place));
                for (TableCell cell : row.cells()) {
                    Observation observation = cell.observation();
                    if (observation != null) {
                        facts.add(fact(table, row, index, cell, observation, place, span(observation, year)));
                    }
                }
            }
        }
        facts = read(facts, table, corner);
        String area = commonArea(facts);
        return new FigureTable(
                table.number(),
                (surroundings.title(table, block) + " | " + corner).strip(),
                area,
                prose.sectionAt(block),
                block,
                rows,
                area.isEmpty() ? facts : facts.stream().map(Fact::withoutArea).toList());
    }

    /** The facts with what the labels and the words around the table tell of measure, place, thing and time. */
    private List<Fact> read(List<Fact> printed, Table table, String corner) {
        String words = table.title() + " " + corner + " " + surroundings.around(table, surroundings.block(table));
        List<Fact> facts = ChangesBetween.read(Measured.corrected(withoutEmptyChange(printed), words));
        if (namesPlaces(corner)) {
            facts = facts.stream().map(Fact::withPlaceAsArea).toList();
        }
        facts = JointLabels.split(SplitCells.repaired(facts));
        facts = HalfYears.read(WholePeriods.read(facts), surroundings.timeWords(table));
        facts = PartRows.read(Denominators.read(SpanningHeads.removed(facts)));
        return Reckoned.named(OwnTotals.marked(BeforeAndAfter.read(places.read(facts))));
    }

    /** The year of periods printed without one, as the table's own rows, its title or the words above it tell. */
    private int year(Table table) {
        List<String> labels = new ArrayList<>();
        table.rows().forEach(row -> labels.add(firstLabel(row)));
        table.columns().forEach(column -> labels.add(column.header()));
        Integer told = WholePeriods.year(labels);
        int titled = YearlessPeriods.year(surroundings.titleWords(table));
        return titled != Span.NO_YEAR ? titled : told != null ? told : surroundings.soleYearAbove(table);
    }

    /**
     * A title such as "Utveckling över tid" makes a reader take every column for a change. Changes of nothing are counts:
     * a table that holds no other values, and no negative ones, holds the values themselves.
     */
    private static List<Fact> withoutEmptyChange(List<Fact> facts) {
        boolean onlyChanges = !facts.isEmpty()
                && facts.stream().allMatch(fact -> fact.measure().equals("change") && fact.base() == null)
                && facts.stream().noneMatch(fact -> fact.low() < 0);
        return onlyChanges
                ? facts.stream().map(fact -> fact.withMeasure("count")).toList()
                : facts;
    }

    /** "Kommundel", "Ort": rows that are places, though not by an official division. */
    private static boolean namesPlaces(String corner) {
        return Lexicon.swedish().has("area-noun", corner.strip().toLowerCase(Locale.ROOT));
    }

    /** The area of every figure alike, which is the table's and tells its rows from nothing. */
    private static String commonArea(List<Fact> facts) {
        if (facts.isEmpty() || Labels.isTotal(facts.get(0).area())) {
            return "";
        }
        String area = facts.get(0).area();
        boolean named = facts.stream()
                .anyMatch(fact ->
                        fact.rowLabel().equals(area) || fact.columnLabel().contains(area));
        return !named && facts.stream().allMatch(fact -> fact.area().equals(area)) ? area : "";
    }

    /** Without the marks of bold and italic. */
    private static String plain(String printed) {
        String bare = printed.strip();
        while (bare.length() > 1 && (bare.startsWith("*") || bare.startsWith("_"))) {
            bare = bare.substring(1);
        }
        while (bare.length() > 1 && (bare.endsWith("*") || bare.endsWith("_"))) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.startsWith("<b>") && bare.endsWith("</b>") ? bare.substring(3, bare.length() - 4) : bare;
    }

    private static String firstLabel(TableRow row) {
        return row.cells().stream()
                .filter(cell -> cell.observation() == null && !cell.printed().isBlank())
                .map(cell -> plain(cell.printed()))
                .findFirst()
                .orElse(row.label());
    }

    /** The row as it stands: the line of a text, else its cells. */
    private String text(TableRow row) {
        String line = document.blocks().get(surroundings.blockOfLine(row.line())) instanceof Block.Text
                ? surroundings.line(row.line())
                : null;
        if (line != null) {
            return String.join(" ", line.strip().split("[ \\t]+"));
        }
        List<String> words = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            if (!cell.printed().isBlank()) {
                words.add(String.join(" ", cell.printed().strip().split("\\s+")));
            }
        }
        return String.join(" ", words);
    }

    private static Fact fact(
            Table table,
            TableRow row,
            int index,
            TableCell cell,
            Observation observation,
            Place place,
            @Nullable Span period) {
        double[] range = range(cell, observation);
        TableColumn column = table.columns().stream()
                .filter(candidate -> candidate.index() == cell.column())
                .findFirst()
                .orElse(null);
        String printed = plain(cell.printed());
        return new Fact(
                new Fact.Cell(
                        table.number(),
                        index,
                        cell.column(),
                        firstLabel(row),
                        column == null ? "" : column.header(),
                        place),
                new Fact.About(
                        observation.area(),
                        Categories.split(observation.category()),
                        observation.measure().code(),
                        period,
                        base(observation)),
                new Fact.Value(
                        range[0],
                        range[1],
                        !Double.isNaN(range[0]),
                        observation.status() == Status.TOTAL,
                        printed,
                        decimals(printed)));
    }

    private static @Nullable Span base(Observation observation) {
        return Span.parse(observation.base()).orElse(null);
    }

    private static @Nullable Span span(Observation observation, int year) {
        se.samblick.tables.words.@Nullable Period period = observation.days();
        if (period != null) {
            return new Span(period.first(), period.last());
        }
        return observation.period().isEmpty() ? null : YearlessPeriods.span(observation.period(), year);
    }

    /** Smallest and largest value; NaN if nothing is known. */
    private static double[] range(TableCell cell, Observation observation) {
        BigDecimal value = observation.value();
        if (value != null) {
            return new double[] {value.doubleValue(), value.doubleValue()};
        }
        return observation.status() == Status.SUPPRESSED
                ? hidden(cell.printed())
                : new double[] {Double.NaN, Double.NaN};
    }

    /** "<5" is 0 to 4; an x may be anything. */
    static double[] hidden(String printed) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < printed.length(); i++) {
            if (Character.isDigit(printed.charAt(i))) {
                digits.append(printed.charAt(i));
            }
        }
        boolean bound =
                printed.contains("<") || printed.toLowerCase(Locale.ROOT).startsWith("färre");
        if (!bound || digits.length() == 0 || digits.length() > 9) {
            return new double[] {Double.NaN, Double.NaN};
        }
        return new double[] {0, Double.parseDouble(digits.toString()) - 1};
    }

    static int decimals(String printed) {
        int mark = Math.max(printed.lastIndexOf(','), printed.lastIndexOf('.'));
        int count = 0;
        while (mark >= 0
                && mark + 1 + count < printed.length()
                && Character.isDigit(printed.charAt(mark + 1 + count))) {
            count++;
        }
        return count;
    }
}
