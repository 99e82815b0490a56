package se.samblick.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samblick.documents.PdfRulings.Ruling;

/**
 * Finds the tables whose cells are ruled. The places of all rulings of a table make a fine grid; neighbouring fields of
 * it without a ruling between them are one merged cell. A drawing, a frame around text, or a table ruled only in part
 * is no such table, and is left to be read by the places of its words.
 */
final class PdfLattice {
    /** Rulings no further apart, in points, stand at one place. */
    static final float SAME_PLACE = 2.5f;

    private static final int MAX_FIELDS = 20_000;
    private static final int LONG_CELL = 400;
    private static final double FILLED = 0.4;

    /** One ruled table: where it stands and what its cells hold. */
    record Found(float left, float top, float right, float bottom, float[] columns, List<Row> rows) {
        boolean holds(PdfGlyph glyph) {
            float middle = glyph.x() + glyph.width() / 2;
            return middle >= left
                    && middle <= right
                    && glyph.y() - glyph.em() / 3 >= top
                    && glyph.y() - glyph.em() / 3 <= bottom;
        }
    }

    /** A row from the top; cells from the left, covered places left out. */
    record Row(List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param tight lines that the file writes without a space after the line before
     */
    record Cell(List<PdfLine> lines, Set<Integer> tight, float left, float right, int columnSpan, int rowSpan) {
        Cell {
            lines = List.copyOf(lines);
            tight = Set.copyOf(tight);
        }

        /** The cell with what stands in its rest on the next page. */
        Cell with(Cell rest) {
            List<PdfLine> all = new ArrayList<>(lines);
            all.addAll(rest.lines);
            Set<Integer> allTight = new HashSet<>(tight);
            rest.tight.forEach(line -> allTight.add(line + lines.size()));
            allTight.add(lines.size());
            return new Cell(all, allTight, left, right, columnSpan, rowSpan);
        }
    }

    private final List<Ruling> rulings;
    private final float[] xs;
    private final float[] ys;
    private final Joins fields;

    private PdfLattice(List<Ruling> rulings) {
        this.rulings = rulings;
        this.xs = places(rulings, false);
        this.ys = places(rulings, true);
        this.fields = new Joins(Math.max(0, (xs.length - 1) * (ys.length - 1)));
    }

    static List<Found> tables(List<PdfGlyph> glyphs, List<Ruling> rulings) {
        if (rulings.size() < 4 || glyphs.isEmpty()) {
            return List.of();
        }
        List<Found> tables = new ArrayList<>();
        for (List<Ruling> connected : PdfRulingGroups.of(rulings)) {
            new PdfLattice(connected).table(glyphs).ifPresent(tables::add);
        }
        tables.sort(Comparator.comparingDouble(Found::top).thenComparing(Found::left));
        return tables;
    }

    // --- cells ---

    private static float[] places(List<Ruling> rulings, boolean lying) {
        List<Float> places = new ArrayList<>();
        rulings.stream()
                .filter(ruling -> ruling.lying() == lying)
                .map(ruling -> lying ? ruling.top() : ruling.left())
                .sorted()
                .forEach(place -> {
                    if (places.isEmpty() || place - places.get(places.size() - 1) > SAME_PLACE) {
                        places.add(place);
                    }
                });
        float[] result = new float[places.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = places.get(i);
        }
        return result;
    }

    private Optional<Found> table(List<PdfGlyph> glyphs) {
        if (xs.length < 3 || ys.length < 3 || fields.size() > MAX_FIELDS) {
            return Optional.empty();
        }
        merge();
        if (!rectangles()) {
            return Optional.empty();
        }
        List<Row> rows = rows(fill(glyphs));
        Found found = new Found(xs[0], ys[0], xs[xs.length - 1], ys[ys.length - 1], xs, rows);
        return looksLikeTable(rows) ? Optional.of(found) : Optional.empty();
    }

    private int columns() {
        return xs.length - 1;
    }

    private int rowCount() {
        return ys.length - 1;
    }

    private void merge() {
        for (int row = 0; row < rowCount(); row++) {
            for (int column = 0; column < columns(); column++) {
                int field = row * columns() + column;
                float x = (xs[column] + xs[column + 1]) / 2;
                float y = (ys[row] + ys[row + 1]) / 2;
                if (column + 1 < columns() && !ruled(false, xs[column + 1], y)) {
                    fields.join(field, field + 1);
                }
                if (row + 1 < rowCount() && !ruled(true, ys[row + 1], x)) {
                    fields.join(field, field + columns());
                }
            }
        }
    }

    /** True if a ruling stands (or lies) at the place and passes the point on its way. */
    private boolean ruled(boolean lying, float place, float along) {
        for (Ruling ruling : rulings) {
            if (ruling.lying() != lying) {
                continue;
            }
            boolean here = Math.abs((lying ? ruling.top() : ruling.left()) - place) <= SAME_PLACE;
            boolean passes = lying
                    ? ruling.left() <= along && ruling.right() >= along
                    : ruling.top() <= along && ruling.bottom() >= along;
            if (here && passes) {
                return true;
            }
        }
        return false;
    }

    /** Where each cell stands: first and last column, first and last row, by its field. */
    private Map<Integer, int[]> extents() {
        Map<Integer, int[]> extents = new HashMap<>();
        for (int field = 0; field < fields.size(); field++) {
            int column = field % columns();
            int row = field / columns();
            int[] extent = extents.computeIfAbsent(fields.root(field), key -> new int[] {column, column, row, row});
            extent[0] = Math.min(extent[0], column);
            extent[1] = Math.max(extent[1], column);
            extent[2] = Math.min(extent[2], row);
            extent[3] = Math.max(extent[3], row);
        }
        return extents;
    }

    /** Fields that run together into anything else than a rectangle are no cells. */
    private boolean rectangles() {
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int field = 0; field < fields.size(); field++) {
            sizes.merge(fields.root(field), 1, Integer::sum);
        }
        return extents().entrySet().stream().allMatch(entry -> {
            int[] extent = entry.getValue();
            return (extent[1] - extent[0] + 1) * (extent[3] - extent[2] + 1) == sizes.getOrDefault(entry.getKey(), 0);
        });
    }

    private Map<Integer, PdfCellGlyphs> fill(List<PdfGlyph> glyphs) {
        Map<Integer, PdfCellGlyphs> cells = new HashMap<>();
        PdfGlyph before = null;
        for (PdfGlyph glyph : glyphs) {
            int column = interval(xs, glyph.x() + glyph.width() / 2);
            int row = interval(ys, glyph.y() - glyph.em() / 3);
            if (column >= 0 && row >= 0) {
                cells.computeIfAbsent(fields.root(row * columns() + column), key -> new PdfCellGlyphs())
                        .add(glyph, before);
            }
            before = glyph;
        }
        return cells;
    }

    private static int interval(float[] places, float at) {
        for (int i = 0; i + 1 < places.length; i++) {
            if (at >= places[i] && at < places[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    private List<Row> rows(Map<Integer, PdfCellGlyphs> filled) {
        Map<Integer, int[]> extents = extents();
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < rowCount(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns(); column++) {
                int cell = fields.root(row * columns() + column);
                int[] extent = extents.getOrDefault(cell, new int[4]);
                if (extent[0] != column || extent[2] != row) {
                    continue;
                }
                PdfCellGlyphs content = filled.getOrDefault(cell, new PdfCellGlyphs());
                List<PdfLine> lines = content.lines();
                cells.add(new Cell(
                        lines,
                        content.tight(lines),
                        xs[column],
                        xs[extent[1] + 1],
                        extent[1] - extent[0] + 1,
                        extent[3] - extent[2] + 1));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    // --- tables and others ---

    private static boolean looksLikeTable(List<Row> rows) {
        int cells = 0;
        int filled = 0;
        int rowsWithCells = 0;
        for (Row row : rows) {
            int inRow = 0;
            for (Cell cell : row.cells()) {
                int length = cell.lines().stream()
                        .mapToInt(line -> line.text().length())
                        .sum();
                if (length > LONG_CELL) {
                    return false;
                }
                inRow += length > 0 ? 1 : 0;
                cells++;
            }
            if (unruledRows(row)) {
                return false;
            }
            filled += inRow;
            rowsWithCells += inRow > 1 ? 1 : 0;
        }
        return rowsWithCells >= 2 && filled >= FILLED * cells;
    }

    /** Several figures under each other in one cell, and in the next one too: the rows are not ruled. */
    private static boolean unruledRows(Row row) {
        int stacked = 0;
        for (Cell cell : row.cells()) {
            long figures = cell.lines().stream()
                    .filter(line -> line.pieces().stream().allMatch(PdfLine.Piece::figure))
                    .count();
            stacked += figures > 1 ? 1 : 0;
        }
        return stacked > 1;
    }
}
