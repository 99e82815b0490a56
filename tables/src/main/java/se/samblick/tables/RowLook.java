package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.Labels;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;

/** What one row of a part of a sheet looks like. */
final class RowLook {
    private static final Pattern RULING = Pattern.compile("[:+|]?[-=_–—─]{2,}[:+|]?");
    private static final Pattern NOTE = Pattern.compile(
            "(?iU)(?:källa|källor|uttag|utskrivet|utskriven|hämtad|hämtat|skapad|skapat|senast uppdaterad|not|noter|anm|anmärkning|obs"
                    + "|kommentar|fotnot|förklaring)\\b.*|\\(?[0-9a-z]{1,2}\\)\\s?\\S.*|\\*+\\s?\\S.*|[†‡▲▼↑↓]\\s?.*|\\[\\^?\\w{1,3}\\].*|[\\u00b9\\u00b2\\u00b3]\\s?.*"
                    + "|\\.{1,3} ?=.*|[-–x] ?=.*");

    private final Sheet sheet;
    private final int row;
    private final int left;
    private final int right;
    private final List<Integer> anchors = new ArrayList<>();
    private int strong;
    private int years;
    private int weak;

    RowLook(Sheet sheet, int row, int left, int right) {
        this.sheet = sheet;
        this.row = row;
        this.left = left;
        this.right = right;
        for (int column = left; column <= right; column++) {
            RawCell cell = sheet.anchor(row, column);
            if (cell.isEmpty()) {
                continue;
            }
            anchors.add(column);
            count(cell);
        }
    }

    private void count(RawCell cell) {
        switch (cell.look()) {
            case NUMBER, FAULT, MISSING -> strong++;
            case SUPPRESSED -> {
                // a lone x can be the name of an axis or a mark in a list
                if (cell.label().length() > 1) {
                    strong++;
                } else {
                    weak++;
                }
            }
            case YEAR -> years++;
            default -> {}
        }
    }

    int row() {
        return row;
    }

    /** Columns with a cell of their own. */
    List<Integer> anchors() {
        return anchors;
    }

    int years() {
        return years;
    }

    int weak() {
        return weak;
    }

    /** True where a number stands that is no year, or a sign for a missing one. */
    boolean hasValues() {
        return strong > 0;
    }

    boolean single() {
        return anchors.size() == 1;
    }

    boolean empty() {
        return anchors.isEmpty();
    }

    String first() {
        return anchors.isEmpty() ? "" : sheet.anchor(row, anchors.get(0)).label();
    }

    private String printed(int index) {
        return Labels.fold(sheet.anchor(row, anchors.get(index)).printed());
    }

    boolean startsAtLeft() {
        return !anchors.isEmpty() && anchors.get(0) == left;
    }

    /** True for one cell merged over the whole width, or a line without separators. */
    boolean fillsWidth() {
        if (!single()) {
            return false;
        }
        Sheet.Span span = sheet.span(row, anchors.get(0));
        return sheet.row(row).alone() || (span != null && span.left() <= left && span.right() >= right && right > left);
    }

    /** True where a cell is merged over several columns, but not over all. */
    boolean hasGroups() {
        for (int column : anchors) {
            Sheet.Span span = sheet.span(row, column);
            if (span != null && span.right() > span.left() && !fillsWidth()) {
                return true;
            }
        }
        return false;
    }

    boolean ruling() {
        if (anchors.isEmpty()) {
            return false;
        }
        char sign = sheet.anchor(row, anchors.get(0)).printed().strip().charAt(0);
        if (Character.isLetterOrDigit(sign)) {
            return false;
        }
        for (int column : anchors) {
            if (!RULING.matcher(sheet.anchor(row, column).printed().strip()).matches()) {
                return false;
            }
        }
        return true;
    }

    /** True for a note or a source line. */
    boolean note() {
        return !anchors.isEmpty() && isNote(printed(0));
    }

    static boolean isNote(String text) {
        return NOTE.matcher(text).matches();
    }

    /** True for an area word and a name, in one cell or in two beside each other, and nothing else. */
    boolean namesArea() {
        return switch (anchors.size()) {
            case 1 -> AreaWords.named(printed(0)).isPresent();
            case 2 -> areaPair();
            default -> false;
        };
    }

    private boolean areaPair() {
        String word = first().endsWith(":")
                ? first().substring(0, first().length() - 1).strip()
                : first();
        boolean beside = anchors.get(1) <= endOf(anchors.get(0)) + 1;
        return beside
                && AreaWords.isWord(word)
                && AreaWords.isName(sheet.anchor(row, anchors.get(1)).label());
    }

    private int endOf(int column) {
        Sheet.Span span = sheet.span(row, column);
        return span == null ? column : span.right();
    }

    /** True for a line such as {@code Uttag: | 2022-10-05}: a word with what it says beside it. */
    boolean keyAndValue() {
        if (anchors.size() != 2 || !startsAtLeft()) {
            return false;
        }
        String key = printed(0);
        return areaPair()
                || key.endsWith(":")
                || note()
                || (anchors.get(1) == left + 1
                        && (PeriodWords.isHeader(key)
                                || key.equalsIgnoreCase("tabell")
                                || key.equalsIgnoreCase("avser")));
    }

    /** True for numbers that go up or down by one, as weeks, months or years with two digits do in a header. */
    boolean sequence() {
        Integer before = null;
        int step = 0;
        int length = 0;
        for (int column : anchors) {
            RawCell cell = sheet.anchor(row, column);
            if (cell.look() != Look.NUMBER) {
                boolean noHeader =
                        cell.look() == Look.MISSING || cell.look() == Look.SUPPRESSED || cell.look() == Look.FAULT;
                if (noHeader || (before != null && !cell.look().equals(Look.TEXT))) {
                    return false;
                }
                continue;
            }
            Integer value = step(cell);
            if (value == null) {
                return false;
            }
            if (before != null) {
                int difference = value - before;
                if (Math.abs(difference) != 1 || (step != 0 && difference != step)) {
                    return false;
                }
                step = difference;
            }
            before = value;
            length++;
        }
        return length >= 3 || (length == 2 && before != null && before >= 10);
    }

    /** What a number of a sequence counts: the number itself, or months for {@code 202209}; null for any other. */
    private static @Nullable Integer step(RawCell cell) {
        Period month =
                PeriodWords.packedMonth(cell.label()).map(FoundPeriod::period).orElse(null);
        if (month != null) {
            return month.first().getYear() * 12 + month.first().getMonthValue();
        }
        var number = cell.value().number();
        if (number == null || cell.label().length() > 2 || number.scale() > 0 || number.signum() < 0) {
            return null;
        }
        return number.intValue();
    }

    /** True if the row has words a header has: periods, measures, area words. */
    boolean headerWords() {
        int words = 0;
        for (int column : anchors) {
            String label = sheet.anchor(row, column).label();
            Look look = sheet.anchor(row, column).look();
            boolean known = look == Look.PERIOD
                    || AreaWords.isWord(label)
                    || PeriodWords.isHeader(label)
                    || MeasureWords.said(label).filter(MeasureWords.Said::only).isPresent();
            words += known ? 1 : 0;
        }
        return words >= 1;
    }

    /** The labels of the row, column by column, covered places too. */
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int column = left; column <= right; column++) {
            labels.add(sheet.cell(row, column).label());
        }
        return labels;
    }

    /** The row as a line of text. */
    Piece.Line toLine(boolean gapBefore) {
        List<String> cells = new ArrayList<>();
        int last = left;
        for (int column : anchors) {
            cells.add(Labels.fold(sheet.anchor(row, column).printed()));
            last = endOf(column);
        }
        int first = anchors.isEmpty() ? left : anchors.get(0);
        return new Piece.Line(cells, false, first, last, sheet.row(row).number(), gapBefore);
    }
}
