package se.samblick.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samblick.tables.Piece.BodyKind;
import se.samblick.tables.Piece.BodyRow;
import se.samblick.tables.source.Sheet;

/**
 * Tells lines, headers and bodies apart in one block of a sheet. A header is what stands over the first row with values;
 * a table without one is no table. A new header row begins a new table.
 */
final class RegionParser {
    private final Sheet sheet;
    private final int left;
    private final int right;
    private final int band;
    private final HeaderSearch headers;
    private final List<RowLook> rows = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private boolean gap;
    private boolean cases;

    RegionParser(Sheet sheet, int top, int bottom, int left, int right, int band) {
        this.sheet = sheet;
        this.left = left;
        this.right = right;
        this.band = band;
        for (int row = top; row <= bottom; row++) {
            RowLook look = new RowLook(sheet, row, left, right);
            if (!look.empty() && !look.ruling()) {
                rows.add(look);
            }
        }
        this.headers = new HeaderSearch(sheet, rows, left, right);
    }

    static boolean couldHaveHeader(Sheet sheet, int top, int bottom, int left, int right) {
        RegionParser parser = new RegionParser(sheet, top, bottom, left, right, 0);
        return parser.headers.headerStart(0) < parser.rows.size();
    }

    List<Piece> parse(boolean gapBefore) {
        gap = gapBefore;
        int at = 0;
        while (at < rows.size()) {
            int header = headers.headerStart(at);
            for (; at < header; at++) {
                addLine(at);
            }
            if (at < rows.size()) {
                at = table(at);
            }
        }
        return pieces;
    }

    private void addLine(int index) {
        pieces.add(rows.get(index).toLine(gap || afterGap(index)));
        gap = false;
    }

    private boolean afterGap(int index) {
        return index > 0 && rows.get(index).row() > rows.get(index - 1).row() + 1;
    }

    /** Reads one table and answers the index after it. */
    private int table(int header) {
        int body = headers.bodyStart(header);
        cases = headers.isCaseList(header);
        List<Integer> headerRows = new ArrayList<>();
        Set<List<String>> headerLabels = new HashSet<>();
        for (int at = header; at < body; at++) {
            headerRows.add(rows.get(at).row());
            headerLabels.add(rows.get(at).labels());
        }
        List<BodyRow> bodyRows = new ArrayList<>();
        int at = body;
        while (at < rows.size() && !beginsNew(at, header, headerLabels)) {
            bodyRows.add(new BodyRow(rows.get(at).row(), kind(at, headerLabels)));
            at++;
        }
        int trailing = bodyRows.size();
        while (trailing > 0 && isLine(bodyRows.get(trailing - 1).kind())) {
            trailing--;
        }
        int after = at - (bodyRows.size() - trailing);
        if (trailing == 0) {
            for (int line = header; line < at; line++) {
                addLine(line);
            }
            return at;
        }
        pieces.add(new Piece.RawTable(
                sheet, headerRows, bodyRows.subList(0, trailing), left, right, band, gap || afterGap(header)));
        gap = false;
        for (int line = after; line < at; line++) {
            addLine(line);
        }
        return at;
    }

    private static boolean isLine(BodyKind kind) {
        return kind != BodyKind.DATA;
    }

    private BodyKind kind(int at, Set<List<String>> headerLabels) {
        RowLook row = rows.get(at);
        if (row.namesArea() && !row.hasValues()) {
            return BodyKind.AREA;
        }
        if (!row.single()) {
            if (row.hasValues() && !row.sequence()) {
                return BodyKind.DATA;
            }
            if (headerLabels.contains(row.labels())) {
                return BodyKind.HEADER_AGAIN;
            }
            return !row.hasValues() && row.weak() == 0 && row.years() == 0 && row.note()
                    ? BodyKind.NOTE
                    : BodyKind.DATA;
        }
        if (row.hasValues() || (row.years() > 0 && !row.startsAtLeft())) {
            return row.startsAtLeft() ? BodyKind.NOTE : BodyKind.DATA;
        }
        if (row.note() || (row.fillsWidth() && !childrenFollow(at))) {
            return BodyKind.NOTE;
        }
        if (!row.startsAtLeft()) {
            // an inner label whose values are all empty, or a lone sign in a column of values
            return BodyKind.DATA;
        }
        return dataFollows(at) ? BodyKind.SECTION : BodyKind.NOTE;
    }

    /** A line without separators is a section only if the rows under it stand deeper. */
    private boolean childrenFollow(int at) {
        RowLook row = rows.get(at);
        if (!sheet.row(row.row()).alone() || at + 1 >= rows.size()) {
            return false;
        }
        RowLook below = rows.get(at + 1);
        int indent = sheet.anchor(row.row(), row.anchors().get(0)).indent();
        return below.hasValues()
                && below.startsAtLeft()
                && sheet.anchor(below.row(), left).indent() > indent;
    }

    private boolean dataFollows(int at) {
        for (int ahead = at + 1; ahead < Math.min(rows.size(), at + HeaderSearch.NEAR); ahead++) {
            RowLook row = rows.get(ahead);
            if (!row.single()) {
                return !row.note();
            }
        }
        return false;
    }

    /** True where another table begins: lines and a header, or a header that is not the same once more. */
    private boolean beginsNew(int at, int header, Set<List<String>> headerLabels) {
        RowLook row = rows.get(at);
        if (cases) {
            return false;
        }
        if (row.single()) {
            int ahead = at;
            while (ahead < Math.min(rows.size(), at + HeaderSearch.NEAR)
                    && rows.get(ahead).single()) {
                ahead++;
            }
            return ahead < rows.size()
                    && headers.isNewHeader(ahead, header, true)
                    && !nothingButArea(at, ahead, headerLabels);
        }
        return !row.hasValues() && !headerLabels.contains(row.labels()) && headers.isNewHeader(at, header, false);
    }

    /** An area line over the same header once more goes on with the table, in another area. */
    private boolean nothingButArea(int from, int to, Set<List<String>> headerLabels) {
        if (!headerLabels.contains(rows.get(to).labels())) {
            return false;
        }
        for (int at = from; at < to; at++) {
            if (!rows.get(at).namesArea()) {
                return false;
            }
        }
        return true;
    }
}
