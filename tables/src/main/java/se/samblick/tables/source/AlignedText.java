package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samblick.documents.Block;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.PeriodWords;

/**
 * Lines whose columns are kept apart by two or more spaces. Lines with the usual number of cells fix where the columns
 * stand; a cell of a shorter line belongs to the column under or over which it stands, a group in the header to all the
 * columns nearest to it.
 */
final class AlignedText {
    private static final Pattern CELL = Pattern.compile("[^ \\u00a0]+(?:[ \\u00a0][^ \\u00a0]+)*");

    private final List<Block.Line> lines;
    private final Block.Text block;
    private final List<List<Piece>> pieces = new ArrayList<>();
    private int columns;
    private int[] starts = new int[0];
    private int[] ends = new int[0];

    private record Piece(String text, int start, int end) {
        double middle() {
            return (start + end) / 2.0;
        }
    }

    AlignedText(List<Block.Line> lines, Block.Text block) {
        this.lines = lines;
        this.block = block;
        for (Block.Line line : lines) {
            pieces.add(cells(line.text()));
        }
    }

    private static List<Piece> cells(String line) {
        List<Piece> cells = new ArrayList<>();
        Matcher match = CELL.matcher(line);
        while (match.find()) {
            cells.add(new Piece(match.group(), match.start(), match.end()));
        }
        return cells;
    }

    Sheet sheet(Sheet.Place place) {
        columns = usualCount();
        findEdges();
        List<Sheet.Row> rows = new ArrayList<>();
        List<Sheet.Span> spans = new ArrayList<>();
        boolean body = false;
        boolean values = false;
        boolean groupAbove = false;
        String[] above = new String[0];
        for (int at = 0; at < lines.size(); at++) {
            List<Piece> cells = pieces.get(at);
            body |= cells.size() == columns;
            boolean group = !body && cells.size() > 1 && cells.size() < columns;
            String[] texts = group ? grouped(cells, rows.size(), spans) : placed(cells);
            if (!values && !groupAbove && goesOn(above, texts)) {
                rows.set(rows.size() - 1, TextSheets.row(lines.get(at - 1), joined(above, texts), false, block));
                continue;
            }
            values |= TextSheets.hasNumber(texts);
            if (!values && labelGoesOn(above, texts)) {
                above[0] = whole(above[0], texts[0].strip());
                texts[0] = "";
                rows.set(rows.size() - 1, TextSheets.row(lines.get(at - 1), above, false, block));
            }
            above = texts;
            groupAbove = group;
            rows.add(TextSheets.row(
                    lines.get(at), texts, cells.size() == 1 && cells.get(0).start() < edgeOfSecond(), block));
        }
        return new Sheet("", place, rows, new int[0], spans);
    }

    /** True where a line of the header only goes on with the words above it: {@code Antal} over {@code anmälda brott}. */
    private static boolean goesOn(String[] above, String[] texts) {
        boolean any = false;
        for (int column = 0; column < texts.length; column++) {
            String text = texts[column].strip();
            if (text.isEmpty()) {
                continue;
            }
            boolean ownMeaning =
                    MeasureWords.said(text).filter(MeasureWords.Said::only).isPresent() || PeriodWords.isHeader(text);
            if (ownMeaning
                    || !Character.isLowerCase(text.codePointAt(0))
                    || column >= above.length
                    || above[column].isBlank()) {
                return false;
            }
            any |= column > 0;
        }
        return any;
    }

    /** True where the word over the labels goes on in this line of the header, beside other cells. */
    private static boolean labelGoesOn(String[] above, String[] texts) {
        return above.length > 0
                && texts.length > 1
                && !above[0].isBlank()
                && !texts[0].isBlank()
                && Character.isLowerCase(texts[0].strip().codePointAt(0));
    }

    private static String[] joined(String[] above, String[] texts) {
        for (int column = 0; column < texts.length; column++) {
            above[column] = texts[column].isBlank() ? above[column] : whole(above[column], texts[column].strip());
        }
        return above;
    }

    /** A narrow column may cut {@code Stads-del} within the word. */
    private static String whole(String above, String rest) {
        return AreaWords.isWord(above.strip() + rest) ? above + rest : above + " " + rest;
    }

    private int edgeOfSecond() {
        return columns > 1 ? starts[1] : Integer.MAX_VALUE;
    }

    private int usualCount() {
        Map<Integer, Integer> counts = new HashMap<>();
        pieces.forEach(cells -> counts.merge(cells.size(), 1, Integer::sum));
        int best = 1;
        for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
            int count = entry.getKey();
            int times = entry.getValue();
            int bestTimes = best == 1 ? 0 : counts.getOrDefault(best, 0);
            // as often, the wider one: short lines are the exception
            if (count > 1 && (times > bestTimes || (times == bestTimes && count > best))) {
                best = count;
            }
        }
        int widest = counts.keySet().stream().mapToInt(Integer::intValue).max().orElse(1);
        // an empty cell in every body line makes the header the only full one
        return counts.getOrDefault(widest, 0) >= 1 && widest == best + 1 ? widest : best;
    }

    private void findEdges() {
        starts = new int[columns];
        ends = new int[columns];
        java.util.Arrays.fill(starts, Integer.MAX_VALUE);
        for (List<Piece> cells : pieces) {
            if (cells.size() != columns) {
                continue;
            }
            for (int column = 0; column < columns; column++) {
                starts[column] = Math.min(starts[column], cells.get(column).start());
                ends[column] = Math.max(ends[column], cells.get(column).end());
            }
        }
    }

    private String[] placed(List<Piece> cells) {
        String[] texts = new String[columns];
        java.util.Arrays.fill(texts, "");
        if (cells.size() == columns || columns == 1) {
            for (int at = 0; at < Math.min(columns, cells.size()); at++) {
                texts[at] = indented(cells.get(at), at);
            }
            return texts;
        }
        if (cells.size() > columns) {
            String[] all = new String[cells.size()];
            for (int at = 0; at < all.length; at++) {
                all[at] = cells.get(at).text();
            }
            return all;
        }
        int from = 0;
        for (Piece cell : cells) {
            int column = Math.min(nearest(cell, from), columns - 1);
            texts[column] = texts[column].isEmpty() ? indented(cell, column) : texts[column] + " " + cell.text();
            from = Math.min(column + 1, columns - 1);
        }
        return texts;
    }

    private static String indented(Piece cell, int column) {
        return column == 0 ? " ".repeat(cell.start()) + cell.text() : cell.text();
    }

    /** The column with most places in common; with none, the one that is nearest. */
    private int nearest(Piece cell, int from) {
        int best = from;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int column = from; column < columns; column++) {
            int common = Math.min(ends[column], cell.end()) - Math.max(starts[column], cell.start());
            double distance = Math.abs((starts[column] + ends[column]) / 2.0 - cell.middle());
            double score = common > 0 ? 1_000 + common : -distance;
            if (score > bestScore) {
                bestScore = score;
                best = column;
            }
        }
        return best;
    }

    /** Groups over several columns: each column belongs to the group whose middle is nearest. */
    private String[] grouped(List<Piece> cells, int row, List<Sheet.Span> spans) {
        String[] texts = new String[columns];
        java.util.Arrays.fill(texts, "");
        boolean label = cells.get(0).start() < starts[1] && cells.get(0).start() <= starts[0] + 1;
        int first = 1;
        int group = label ? 1 : 0;
        if (label) {
            texts[0] = cells.get(0).text();
        }
        int at = first;
        boolean fromLeft = fromLeft(cells.subList(group, cells.size()));
        while (at < columns && group < cells.size()) {
            int end = at;
            while (end + 1 < columns && (group == cells.size() - 1 || belongs(end + 1, cells, group, fromLeft))) {
                end++;
            }
            texts[at] = cells.get(group).text();
            if (end > at) {
                spans.add(new Sheet.Span(row, at, row, end));
            }
            at = end + 1;
            group++;
        }
        return texts;
    }

    /** True where every group begins where one of its columns does: then it is set from the left, not centred. */
    private boolean fromLeft(List<Piece> groups) {
        for (Piece group : groups) {
            boolean begins = false;
            for (int column = 0; column < columns; column++) {
                begins |= Math.abs(starts[column] - group.start()) <= 1;
            }
            if (!begins) {
                return false;
            }
        }
        return true;
    }

    private boolean belongs(int column, List<Piece> cells, int group, boolean fromLeft) {
        Piece next = cells.get(group + 1);
        return fromLeft
                ? starts[column] < next.start() - 1
                : distance(column, cells.get(group)) <= distance(column, next);
    }

    private double distance(int column, Piece group) {
        return Math.abs((starts[column] + ends[column]) / 2.0 - group.middle());
    }
}
