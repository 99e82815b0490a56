package se.samblick.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.TotalWords;

/** Finds where headers begin and end among the rows of one block of a sheet. */
final class HeaderSearch {
    /** How far a row is compared with others: enough for every real table, and no more work for a long one. */
    static final int NEAR = 200;

    private final Sheet sheet;
    private final List<RowLook> rows;
    private final int left;
    private final int right;

    HeaderSearch(Sheet sheet, List<RowLook> rows, int left, int right) {
        this.sheet = sheet;
        this.rows = rows;
        this.left = left;
        this.right = right;
    }

    /** First row from here on that can be the top of a header with a body under it; all rows when there is none. */
    int headerStart(int from) {
        for (int at = from; at < rows.size(); at++) {
            if (isHeaderTop(at) && bodyStart(at) < rows.size()) {
                return at;
            }
        }
        return rows.size();
    }

    private boolean isHeaderTop(int at) {
        RowLook row = rows.get(at);
        boolean values = row.hasValues() && !row.sequence();
        if (values || row.fillsWidth() || at + 1 >= rows.size()) {
            return false;
        }
        RowLook below = rows.get(at + 1);
        if (row.single()) {
            // a group over the columns of values, not a line
            return row.anchors().get(0) > left
                    && !row.namesArea()
                    && (!below.hasValues() || below.sequence())
                    && below.anchors().size() > 1
                    && !sheet.row(row.row()).alone();
        }
        if (row.note() || sheet.row(row.row()).alone()) {
            return false;
        }
        if (below.hasValues() && (!below.sequence() || below.startsAtLeft())) {
            return true;
        }
        return !(row.keyAndValue() && !row.hasGroups()) && !titleWithExtra(row, below);
    }

    /** A title with a date or a word far to the right on the same row. */
    private boolean titleWithExtra(RowLook row, RowLook below) {
        return row.anchors().size() == 2
                && row.startsAtLeft()
                && below.anchors().size() > 2
                && !row.hasGroups()
                && row.first().length() > 25;
    }

    /** Index of the first body row of a header that begins here; all rows when no body follows. */
    int bodyStart(int header) {
        int at = header + 1;
        if (isCaseList(header)) {
            return at;
        }
        while (at < rows.size() && continuesHeader(header, at)) {
            at++;
        }
        int body = at;
        boolean values = false;
        // a section row or two may come before the first row with values
        for (int ahead = body; ahead < rows.size() && ahead <= body + 8; ahead++) {
            RowLook row = rows.get(ahead);
            values |= row.hasValues() || (ahead == body && !row.single() && (row.years() > 0 || row.weak() > 0));
            if (values || (!row.single() && !isErrorRow(row))) {
                break;
            }
        }
        return values ? body : rows.size();
    }

    /** A list of cases needs no numbers. */
    boolean isCaseList(int header) {
        return rows.get(header).anchors().size() >= 2
                && CaseList.isHeader(rows.get(header).labels());
    }

    private boolean isErrorRow(RowLook row) {
        return !row.hasValues() && row.startsAtLeft() && !row.headerWords();
    }

    private boolean continuesHeader(int header, int at) {
        RowLook row = rows.get(at);
        // numbers in a row go on with a header only where they are no row of their own: weeks under "Vecka"
        if ((row.hasValues() && !(row.sequence() && !row.startsAtLeft()))
                || row.note()
                || sheet.row(row.row()).alone()) {
            return false;
        }
        if (row.single()) {
            return !row.startsAtLeft() && !row.fillsWidth();
        }
        RowLook above = rows.get(at - 1);
        Sheet.Span corner = sheet.span(row.row(), left);
        boolean ownFirst = row.startsAtLeft() && (corner == null || corner.top() == row.row());
        if (!ownFirst) {
            return true;
        }
        if (above.hasGroups() || !complete(above)) {
            // [ | 2021 | 2022] over [Våld | 2010 | 2020] is a header over a body; over [Brott | Antal | Andel] it goes
            // on
            boolean periodsAbove = above.years() > 0 && !above.hasGroups() && complete(above, left + 1);
            return !(periodsAbove && (row.years() > 0 || row.weak() > 0) && rows.get(header) == above);
        }
        return false;
    }

    private boolean complete(RowLook row) {
        return complete(row, left);
    }

    private boolean complete(RowLook row, int from) {
        for (int column = from; column <= right; column++) {
            if (sheet.cell(row.row(), column).isEmpty() && !emptyColumn(column)) {
                return false;
            }
        }
        return true;
    }

    private boolean emptyColumn(int column) {
        for (RowLook row : rows) {
            if (!sheet.cell(row.row(), column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * True where the header of another table than the one begun stands.
     *
     * @param header of the table so far
     * @param afterLine a line of text stands right above
     */
    boolean isNewHeader(int at, int header, boolean afterLine) {
        RowLook row = rows.get(at);
        if (row.hasValues() || row.note() || row.keyAndValue() || row.anchors().size() < 2 || !isHeaderTop(at)) {
            return false;
        }
        if (!standsOverValues(row, header, at) || bodyStart(at) >= rows.size()) {
            return false;
        }
        boolean sameCorner = row.first().equals(rows.get(header).first()) && row.startsAtLeft();
        boolean onlyYears = row.years() > 0
                && row.years() + (row.startsAtLeft() ? 1 : 0) == row.anchors().size();
        if (onlyYears) {
            return sameCorner || (afterLine && !TotalWords.isTotal(row.first()));
        }
        return sameCorner
                || (afterLine && distinctWords(row))
                || (row.headerWords() && distinctWords(row) && !damagedBody(row));
    }

    /** A header has words where the rows above it have values; a row whose words stand in columns of words is a row. */
    private boolean standsOverValues(RowLook row, int header, int at) {
        Set<Integer> values = new HashSet<>();
        for (int above = Math.max(bodyStart(header), at - NEAR); above < at; above++) {
            for (int column : rows.get(above).anchors()) {
                Look look = sheet.anchor(rows.get(above).row(), column).look();
                if (look == Look.NUMBER || look == Look.MISSING || look == Look.SUPPRESSED) {
                    values.add(column);
                }
            }
            if (values.size() >= right - left) {
                break;
            }
        }
        long words = row.anchors().stream().filter(values::contains).count();
        return words >= 1 && words * 2 >= Math.min(values.size(), row.anchors().size());
    }

    /** A header's words differ; a row of "se not" does not. */
    private boolean distinctWords(RowLook row) {
        List<String> labels = row.labels();
        return (row.anchors().size() >= 2 && new HashSet<>(labels).size() == labels.size())
                || row.hasGroups()
                || periods(row) >= 2;
    }

    private int periods(RowLook row) {
        int periods = 0;
        for (int column : row.anchors()) {
            Look look = sheet.anchor(row.row(), column).look();
            periods += look == Look.PERIOD || look == Look.YEAR || look == Look.DATE ? 1 : 0;
        }
        return periods;
    }

    /** A body row whose cells are words, such as a long table's with an unreadable value. */
    private boolean damagedBody(RowLook row) {
        int known = 0;
        for (int column : row.anchors()) {
            String label = sheet.anchor(row.row(), column).label();
            known += MeasureWords.said(label).filter(MeasureWords.Said::only).isPresent() ? 1 : 0;
        }
        return known == 0 && periods(row) < 2;
    }
}
