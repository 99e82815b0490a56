package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.Block;

/**
 * Finds the tables that a text makes with tabs, pipes or runs of spaces. Lines without a separator inside such a table
 * stay in it as lines of their own, since they can be sections, titles or notes.
 */
public final class TextSheets {
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern WIDE = Pattern.compile("\\S[ \\u00a0]{2,}\\S");
    private static final Pattern GAP = Pattern.compile("[ \\u00a0]{2,}");
    private static final Pattern RULING = Pattern.compile("[\\s|:+=_–—─-]{3,}");

    private TextSheets() {}

    /** A run of lines: a grid, or plain lines when the sheet is null. */
    public record Run(@Nullable Sheet sheet, List<Block.Line> lines) {
        public Run {
            lines = List.copyOf(lines);
        }
    }

    private enum Separator {
        NONE,
        TAB,
        PIPE,
        SPACES
    }

    /**
     * Parts a block of text into tables and plain lines.
     *
     * @param fields the format has lines and fields that a reader can count
     */
    public static List<Run> runs(Block.Text block, boolean fields) {
        List<Run> runs = new ArrayList<>();
        List<Block.Line> lines = block.lines();
        int at = 0;
        while (at < lines.size()) {
            Separator separator = separator(lines.get(at).text());
            int end = separator == Separator.NONE ? at + 1 : runEnd(lines, at, separator);
            List<Block.Line> run = lines.subList(at, end);
            boolean table = separator != Separator.NONE && count(run, separator) >= 2;
            runs.add(new Run(table ? sheet(run, separator, block, fields) : null, run));
            at = end;
        }
        return runs;
    }

    /** True for a line of words and years that stands alone over rows with as many cells, set apart by spaces. */
    public static boolean headerOf(Block.Text above, Block.Text below) {
        boolean paragraphs = above.kind() == Block.Kind.PARAGRAPH && below.kind() == Block.Kind.PARAGRAPH;
        if (!paragraphs || above.lines().size() != 1) {
            return false;
        }
        String header = above.lines().get(0).text();
        String row = below.lines().get(0).text();
        String[] cells = GAP.split(header.strip());
        return separator(header) == Separator.SPACES
                && separator(row) == Separator.SPACES
                && cells.length > 2
                && cells.length == GAP.split(row.strip()).length
                && !hasNumber(cells)
                && hasNumber(GAP.split(row.strip()));
    }

    static boolean hasNumber(String[] texts) {
        for (String text : texts) {
            if (!text.isBlank() && RawCell.text(text).look() == RawCell.Look.NUMBER) {
                return true;
            }
        }
        return false;
    }

    private static long count(List<Block.Line> lines, Separator separator) {
        return lines.stream()
                .filter(line -> separator(line.text()) == separator)
                .count();
    }

    /** The run goes on over lines without separator as long as more of the table follows. */
    private static int runEnd(List<Block.Line> lines, int from, Separator separator) {
        int end = from + 1;
        int at = end;
        while (at < lines.size() && at <= end + 2) {
            Separator next = separator(lines.get(at).text());
            if (next == separator) {
                end = at + 1;
            } else if (next != Separator.NONE
                    && !RULING.matcher(lines.get(at).text()).matches()) {
                break;
            }
            at++;
        }
        return end;
    }

    private static Separator separator(String line) {
        if (line.isBlank()) {
            return Separator.NONE;
        }
        if (line.strip().indexOf('\t') >= 0 || (line.indexOf('\t') == 0 && line.length() > 1)) {
            return Separator.TAB;
        }
        String text = line.strip();
        if (text.indexOf('|') >= 0 && PIPE.split(text, -1).length >= (text.startsWith("|") ? 3 : 2)) {
            return Separator.PIPE;
        }
        return WIDE.matcher(text).find() ? Separator.SPACES : Separator.NONE;
    }

    private static Sheet sheet(List<Block.Line> lines, Separator separator, Block.Text block, boolean fields) {
        Sheet.Place place = fields ? Sheet.Place.FIELD : Sheet.Place.NONE;
        if (separator == Separator.SPACES) {
            return new AlignedText(lines, block).sheet(place);
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Block.Line line : lines) {
            boolean alone = separator(line.text()) != separator;
            String[] cells = alone
                    ? new String[] {line.text()}
                    : separator == Separator.TAB ? line.text().split("\t", -1) : pipes(line.text());
            rows.add(row(line, cells, alone, block));
        }
        return new Sheet("", place, rows, new int[0], List.of());
    }

    private static String[] pipes(String line) {
        String text = line.strip();
        int from = text.startsWith("|") ? 1 : 0;
        int to = text.length() > 1 && text.endsWith("|") && !text.endsWith("\\|") ? text.length() - 1 : text.length();
        String[] cells = PIPE.split(text.substring(from, to), -1);
        for (int i = 0; i < cells.length; i++) {
            // one space inside the pipes is only the way to write it; more is indentation
            String cell = cells[i].stripTrailing();
            cells[i] = cell.startsWith(" ") ? cell.substring(1) : cell;
        }
        return cells;
    }

    static Sheet.Row row(Block.Line line, String[] cells, boolean alone, Block.Text block) {
        RawCell[] raw = new RawCell[cells.length];
        for (int i = 0; i < cells.length; i++) {
            String text = unmarked(cells[i]);
            raw[i] = text.isBlank() ? RawCell.EMPTY : RawCell.text(text);
        }
        return new Sheet.Row(line.number(), raw, alone, block.page(), block.paragraph());
    }

    /** Bold tags go; the stars of emphasis are taken for footnote marks later, which gives the same. */
    private static String unmarked(String cell) {
        return cell.indexOf('<') < 0 ? cell : cell.replaceAll("(?i)</?(?:b|i|u|em|strong)>", "");
    }
}
