package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;

/**
 * Cuts a sheet along its empty rows and columns, again and again, until every piece is one block; then lets
 * {@link RegionParser} tell lines and tables in each. A block without a header of its own below or beside a table
 * belongs to that table: an empty row before the sum, or an empty column between two groups, ends nothing.
 */
final class Segmenter {
    private final Sheet sheet;
    private final List<Block> blocks = new ArrayList<>();
    private int bands;

    /** A rectangle, both ends included. */
    private record Block(int top, int bottom, int left, int right, int band, boolean gapBefore) {}

    private Segmenter(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<Piece> pieces(Sheet sheet) {
        Segmenter segmenter = new Segmenter(sheet);
        if (sheet.height() > 0 && sheet.width() > 0) {
            segmenter.cutRows(0, sheet.height() - 1, 0, sheet.width() - 1, 0, false);
        }
        List<Piece> pieces = new ArrayList<>();
        for (Block block : segmenter.joined()) {
            pieces.addAll(new RegionParser(sheet, block.top, block.bottom, block.left, block.right, block.band)
                    .parse(block.gapBefore));
        }
        return pieces;
    }

    private void cutRows(int top, int bottom, int left, int right, int band, boolean gap) {
        int row = top;
        boolean gapBefore = gap;
        while (row <= bottom) {
            while (row <= bottom && emptyRow(row, left, right)) {
                row++;
                gapBefore = true;
            }
            int end = row;
            while (end <= bottom && !emptyRow(end, left, right)) {
                end++;
            }
            if (end > row) {
                boolean whole = row == top && end == bottom + 1;
                cutColumns(row, end - 1, left, right, band, gapBefore, whole && band > 0);
                gapBefore = false;
            }
            row = end;
        }
    }

    private void cutColumns(int top, int bottom, int left, int right, int band, boolean gap, boolean wasCut) {
        List<int[]> runs = columnRuns(top, bottom, left, right);
        if (runs.size() <= 1) {
            int[] run = runs.isEmpty() ? new int[] {left, right} : runs.get(0);
            // lines may reach beyond the columns of the table under them
            blocks.add(new Block(top, bottom, run[0], run[1], band, gap));
            return;
        }
        if (wasCut && runs.size() == 1) {
            return;
        }
        int newBand = ++bands;
        for (int[] run : runs) {
            cutRows(top, bottom, run[0], run[1], newBand, gap);
        }
    }

    /** Runs of columns that are not empty, lines apart; a run without labels of its own is joined to the one before. */
    private List<int[]> columnRuns(int top, int bottom, int left, int right) {
        boolean[] used = new boolean[right + 1];
        boolean[] lineOnly = new boolean[right + 1];
        int unused = right - left + 1;
        // once every column is seen in use, the rest of a long sheet has nothing to add
        for (int row = top; row <= bottom && unused > 0; row++) {
            RowLook look = new RowLook(sheet, row, left, right);
            for (int column = left; column <= right; column++) {
                if (look.single() || look.fillsWidth()) {
                    lineOnly[column] |= !sheet.anchor(row, column).isEmpty();
                } else {
                    boolean first = !used[column] && !sheet.cell(row, column).isEmpty();
                    used[column] |= first;
                    unused -= first ? 1 : 0;
                }
            }
        }
        boolean any = false;
        for (int column = left; column <= right; column++) {
            any |= used[column];
        }
        if (!any) {
            used = lineOnly;
        } else {
            for (int column = left; column <= right; column++) {
                used[column] |= lineOnly[column];
            }
        }
        List<int[]> runs = new ArrayList<>();
        for (int column = left; column <= right; column++) {
            if (!used[column]) {
                continue;
            }
            int end = column;
            while (end < right && used[end + 1]) {
                end++;
            }
            int[] run = {column, end};
            if (!runs.isEmpty()
                    && (!hasOwnLabels(top, bottom, run) || !hasValues(top, bottom, runs.get(runs.size() - 1)))) {
                runs.get(runs.size() - 1)[1] = end;
            } else {
                runs.add(run);
            }
            column = end;
        }
        return runs;
    }

    /** True where the first column holds labels beside numbers: words, dates, or years under a word of their own. */
    private boolean hasOwnLabels(int top, int bottom, int[] run) {
        for (int column = run[0]; column <= run[1]; column++) {
            int words = 0;
            int values = 0;
            for (int row = top; row <= bottom; row++) {
                Look look = sheet.anchor(row, column).look();
                words += look == Look.TEXT || look == Look.PERIOD || look == Look.DATE || look == Look.YEAR ? 1 : 0;
                values += look == Look.NUMBER || look == Look.MISSING || look == Look.SUPPRESSED ? 1 : 0;
            }
            if (words >= 2 && words > values) {
                return true;
            }
        }
        return onlyText(top, bottom, run);
    }

    private boolean onlyText(int top, int bottom, int[] run) {
        return !hasValues(top, bottom, run);
    }

    private boolean hasValues(int top, int bottom, int[] run) {
        for (int row = top; row <= bottom; row++) {
            if (new RowLook(sheet, row, run[0], run[1]).hasValues()) {
                return true;
            }
        }
        return false;
    }

    private boolean emptyRow(int row, int left, int right) {
        for (int column = left; column <= right; column++) {
            if (!sheet.cell(row, column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Blocks that go on after an empty row, put together again. */
    private List<Block> joined() {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            int last = joined.size() - 1;
            if (last >= 0 && goesOn(joined.get(last), block)) {
                Block above = joined.get(last);
                joined.set(
                        last, new Block(above.top, block.bottom, above.left, above.right, above.band, above.gapBefore));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private boolean goesOn(Block above, Block block) {
        boolean under = block.top > above.bottom && block.left >= above.left && block.right <= above.right;
        if (!under || (above.left == above.right)) {
            return false;
        }
        for (int row = block.top; row <= block.bottom; row++) {
            RowLook look = new RowLook(sheet, row, block.left, block.right);
            if (look.empty() || look.ruling()) {
                continue;
            }
            if (look.single()) {
                return false;
            }
            return look.hasValues()
                    && (!look.sequence() || block.bottom == row)
                    && !look.keyAndValue()
                    && (endsInHeader(above)
                            || RegionParser.couldHaveHeader(sheet, above.top, above.bottom, above.left, above.right));
        }
        return false;
    }

    /** True where the words of a header stand last, with nothing of their own under them. */
    private boolean endsInHeader(Block block) {
        RowLook last = new RowLook(sheet, block.bottom, block.left, block.right);
        return last.anchors().size() > 1
                && !last.hasValues()
                && !last.note()
                && !last.keyAndValue()
                && last.anchors().size() * 2 > block.right - block.left + 1
                && (last.years() > 0 || last.headerWords());
    }
}
