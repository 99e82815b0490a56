package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samblick.tables.Piece.BodyKind;
import se.samblick.tables.Piece.BodyRow;
import se.samblick.tables.Piece.Line;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.Labels;
import se.samblick.tables.words.MeasureWords;

/**
 * Finds what the lines around a table say about it. A line belongs to the tables whose columns it stands over; a line
 * of a document stands over all. In a document running prose between two tables is neither title nor note.
 */
final class Surroundings {
    private static final Pattern SOURCE = Pattern.compile(
            "(?iU)\\W*(?:uttag|utskrivet|utskriven|källa|källor|hämtad|hämtat|skapad|skapat|senast uppdaterad)\\b.*");
    private static final Pattern ABOUT_PERIOD = Pattern.compile(
            "(?iU)(?:period|perioden|avser|uppgift|siffror|statistik|data|tabellen|jämförelse|gäller)\\w*\\b.*");
    private static final Pattern CONTENTS = Pattern.compile("(?i)innehåll|innehållsförteckning");

    private final List<Piece> pieces;
    private final boolean document;
    private final List<Told> areas;

    /** A piece that names an area, by its place among the pieces. */
    private record Told(int at, String area) {}

    Surroundings(List<Piece> pieces, boolean document) {
        this.pieces = List.copyOf(pieces);
        this.areas = areas(this.pieces);
        this.document = document;
    }

    TableContext of(int index) {
        RawTable table = (RawTable) pieces.get(index);
        List<List<Line>> above = groupsAbove(index, table);
        List<List<String>> titles = new ArrayList<>();
        List<String> windows = new ArrayList<>();
        take(above, titles, windows);
        List<String> notes = notesBelow(index, table);
        windows.addAll(notes);
        List<List<Line>> headings = headings(index, table);
        take(headings, titles, windows);
        String title = titles.isEmpty() ? "" : String.join(" ", titles.get(0));
        boolean weeks = notes.stream().anyMatch(Surroundings::excelWeeks)
                || Stream.concat(above.stream(), headings.stream())
                        .flatMap(List::stream)
                        .anyMatch(line -> excelWeeks(line.text()))
                || headerSaysExcelWeeks(table);
        return new TableContext(
                title, titles, windows, areaAbove(index, table), null, weeks, underContents(index, table));
    }

    private static void take(List<List<Line>> groups, List<List<String>> titles, List<String> windows) {
        for (List<Line> group : groups) {
            List<String> title = new ArrayList<>();
            for (Line line : group) {
                String text = Labels.clean(line.text());
                if (area(line).isEmpty() && !isSource(text)) {
                    title.add(text);
                }
                windows.add(text);
            }
            if (!title.isEmpty()) {
                titles.add(title);
            }
        }
    }

    /** Lines at the top of a sheet that are about all its tables: those parted from the first one's own title. */
    private List<List<Line>> headings(int index, RawTable table) {
        for (int at = 0; at < index && !document; at++) {
            if (pieces.get(at) instanceof RawTable first) {
                List<List<Line>> groups =
                        overlaps(first.left(), first.right(), table) ? groupsAbove(at, first) : List.of();
                return groups.size() > 1 ? groups.subList(1, groups.size()) : List.of();
            }
        }
        return List.of();
    }

    static boolean isSource(String text) {
        return SOURCE.matcher(text).matches();
    }

    private static boolean excelWeeks(String text) {
        return text.toUpperCase(Locale.ROOT).contains("VECKONR");
    }

    private static boolean headerSaysExcelWeeks(RawTable table) {
        for (int row : table.headerRows()) {
            for (int column = table.left(); column <= table.right(); column++) {
                if (excelWeeks(table.cell(row, column).printed())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Groups of lines above the table, nearest first, each from the top. */
    private List<List<Line>> groupsAbove(int index, RawTable table) {
        List<List<Line>> groups = new ArrayList<>();
        List<Line> group = new ArrayList<>();
        boolean gap = table.gapBefore();
        boolean stop = false;
        int at = index - 1;
        for (; at >= 0 && !stop; at--) {
            if (pieces.get(at) instanceof RawTable other) {
                if (overlaps(other.left(), other.right(), table)) {
                    break;
                }
                continue;
            }
            Line line = (Line) pieces.get(at);
            if (!over(line, table)) {
                continue;
            }
            if (gap && !group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
            if (document && (prose(line) || (RowLook.isNote(line.text()) && !isSource(line.text())))) {
                stop = prose(line);
                continue;
            }
            group.add(0, line);
            gap = line.gapBefore();
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        if (at >= 0 && !stop) {
            dropNotesOf(groups, at, table);
        }
        return groups;
    }

    /** Lines right under the table above, parted from this one by an empty row, are notes of that table. */
    private void dropNotesOf(List<List<Line>> groups, int tableIndex, RawTable table) {
        int last = groups.size() - 1;
        if (last < 0 || !(pieces.get(tableIndex + 1) instanceof Line first)) {
            return;
        }
        boolean attached = !first.gapBefore() && !document;
        boolean own = last == 0 && !table.gapBefore();
        boolean parted = last > 0 && (attached || allNotes(groups.get(last)));
        if (parted || (last == 0 && !own && attached)) {
            groups.remove(last);
        } else {
            groups.get(last)
                    .removeIf(line -> RowLook.isNote(Labels.fold(line.text()))
                            && area(line).isEmpty());
            if (groups.get(last).isEmpty()) {
                groups.remove(last);
            }
        }
    }

    private static boolean allNotes(List<Line> group) {
        return group.stream().allMatch(line -> RowLook.isNote(Labels.fold(line.text())));
    }

    private static boolean prose(Line line) {
        String text = line.text();
        if (line.heading() || MeasureWords.withoutTableNumber(text).length() < text.length()) {
            return false;
        }
        boolean sentence = text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
        return text.length() > 160
                || (sentence && text.split("\\s+").length >= 5 && !isSource(text) && !RowLook.isNote(text));
    }

    private boolean over(Line line, RawTable table) {
        boolean overColumns = line.firstColumn() <= table.right() && line.lastColumn() >= table.left();
        return overColumns || (!hasOwnLines(table) && line.firstColumn() < table.left() && aboveBand(line, table));
    }

    /** True if some line stands over this table alone, so that lines over its neighbour are not its own. */
    private boolean hasOwnLines(RawTable table) {
        if (table.band() == 0) {
            return true;
        }
        for (Piece piece : pieces) {
            if (piece instanceof Line line
                    && line.firstColumn() >= table.left()
                    && line.firstColumn() <= table.right()
                    && line.line() < rowNumber(table)) {
                return true;
            }
        }
        return false;
    }

    private boolean aboveBand(Line line, RawTable table) {
        return line.line() < rowNumber(table);
    }

    private static int rowNumber(RawTable table) {
        return table.sheet().row(table.firstRow()).number();
    }

    private static boolean overlaps(int left, int right, RawTable table) {
        return left <= table.right() && right >= table.left();
    }

    /** Notes right under the table: the first group of lines, as far as it is no title of the next. */
    private List<String> notesBelow(int index, RawTable table) {
        List<String> notes = new ArrayList<>();
        for (int at = index + 1; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof RawTable other) {
                if (overlaps(other.left(), other.right(), table)) {
                    break;
                }
                continue;
            }
            Line line = (Line) pieces.get(at);
            if (!(line.firstColumn() <= table.right() && line.lastColumn() >= table.left())) {
                continue;
            }
            String text = Labels.clean(line.text());
            boolean note = RowLook.isNote(Labels.fold(line.text()))
                    || ABOUT_PERIOD.matcher(text).matches();
            if (line.gapBefore() && !notes.isEmpty() && !note) {
                break;
            }
            boolean running = document && (prose(line) || line.heading());
            if (!note && (running || titleOfNext(at))) {
                break;
            }
            notes.add(text);
        }
        return notes;
    }

    private boolean titleOfNext(int at) {
        for (int ahead = at + 1; ahead < pieces.size(); ahead++) {
            Piece piece = pieces.get(ahead);
            if (piece.gapBefore() && !document) {
                return false;
            }
            if (piece instanceof RawTable) {
                return true;
            }
            if (RowLook.isNote(((Line) piece).text())) {
                return false;
            }
        }
        return false;
    }

    private boolean underContents(int index, RawTable table) {
        for (int at = index - 1; at >= 0; at--) {
            if (pieces.get(at) instanceof Line line && over(line, table)) {
                return CONTENTS.matcher(Labels.clean(line.text())).matches();
            }
            if (pieces.get(at) instanceof RawTable) {
                return false;
            }
        }
        return false;
    }

    /** The area that the nearest line above names; first one over these columns, then any before them. */
    private String areaAbove(int index, RawTable table) {
        String shared = "";
        for (int i = areas.size() - 1; i >= 0; i--) {
            Told told = areas.get(i);
            if (told.at() >= index) {
                continue;
            }
            if (pieces.get(told.at()) instanceof Line line) {
                if (line.firstColumn() <= table.right() && line.lastColumn() >= table.left()) {
                    return told.area();
                }
                shared = shared.isEmpty() && line.firstColumn() < table.left() ? told.area() : shared;
            } else if (pieces.get(told.at()) instanceof RawTable other
                    && overlaps(other.left(), other.right(), table)) {
                return told.area();
            }
        }
        return shared;
    }

    /** Every table looks at all that is above it: each piece is read once, so that long documents stay linear. */
    private static List<Told> areas(List<Piece> pieces) {
        List<Told> areas = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int at = i;
            Piece piece = pieces.get(i);
            Optional<String> area = piece instanceof Line line
                    ? area(line)
                    : piece instanceof RawTable table ? lastAreaIn(table) : Optional.empty();
            area.ifPresent(name -> areas.add(new Told(at, name)));
        }
        return List.copyOf(areas);
    }

    private static Optional<String> lastAreaIn(RawTable table) {
        Optional<String> area = Optional.empty();
        for (BodyRow row : table.body()) {
            if (row.kind() == BodyKind.AREA) {
                area = areaOf(table, row.row());
            }
        }
        return area;
    }

    /** The area that a row inside a table's frame names. */
    static Optional<String> areaOf(RawTable table, int row) {
        List<String> cells = new ArrayList<>();
        for (int column = table.left(); column <= table.right(); column++) {
            RawCell cell = table.sheet().anchor(row, column);
            if (!cell.isEmpty()) {
                cells.add(cell.label());
            }
        }
        return area(new Line(cells, false, 0, 0, 0, false));
    }

    /** The area that a line names with a word and a name and nothing else, in one cell or in two. */
    static Optional<String> area(Line line) {
        List<String> cells = line.cells();
        if (isSource(Labels.clean(line.text()))) {
            return Optional.empty();
        }
        for (int at = 0; at < cells.size(); at++) {
            String cell = Labels.clean(cells.get(at));
            String word =
                    cell.endsWith(":") ? cell.substring(0, cell.length() - 1).strip() : cell;
            if (AreaWords.isWord(word) && at + 1 < cells.size()) {
                String name = Labels.clean(cells.get(at + 1));
                return AreaWords.isName(name) ? Optional.of(name) : Optional.empty();
            }
            Optional<String> named = AreaWords.named(cell);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }
}
