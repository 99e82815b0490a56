package se.samblick.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of all pages together into blocks: a paragraph, a heading, a list item, or the rows of a table, with
 * their columns aligned by spaces.
 */
final class PdfLayout {
    private static final float PARAGRAPH_GAP = 1.28f;
    private static final float ROW_GAP = 2.8f;
    private static final float TALL_ROW_GAP = 4.5f;
    private static final float LARGER = 1.12f;
    private static final float MUCH_LARGER = 1.6f;
    private static final float LARGE = 1.3f;
    private static final int SENTENCE_WORDS = 7;
    private static final float USUAL_LEADING = 1.2f;
    private static final float MAX_LEADING = 2.4f;
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[•▪◦‣●○■□]|[–-]|\\d{1,2}[.)]|[a-z]\\)) \\p{L}.*");
    private static final Pattern RUNS_ON = Pattern.compile(".*[^.!?:;]");

    private final List<Part> parts = new ArrayList<>();
    private final PdfMargins margins;
    private float body = 1;
    /** The page where the last ruled table ended. */
    private int tablePage;

    /** Lines that belong together, or a ruled table, before they are numbered. */
    private record Part(List<PdfLine> lines, PdfLattice.@Nullable Found grid, int page) {
        PdfLine last() {
            return lines.get(lines.size() - 1);
        }

        boolean table() {
            return grid != null || lines.stream().anyMatch(PdfLine::row);
        }
    }

    PdfLayout(List<PdfGlyphs.Page> pages) {
        List<List<PdfLine>> linesOfPages = new ArrayList<>();
        List<List<PdfLattice.Found>> tablesOfPages = new ArrayList<>();
        for (PdfGlyphs.Page page : pages) {
            List<PdfLattice.Found> tables = PdfLattice.tables(page.glyphs(), page.rulings());
            List<PdfGlyph> text = page.glyphs().stream()
                    .filter(glyph -> tables.stream().noneMatch(table -> table.holds(glyph)))
                    .toList();
            tablesOfPages.add(tables);
            linesOfPages.add(text.isEmpty() ? List.of() : PdfBands.joined(PdfLines.of(text), page.rulings()));
        }
        margins = new PdfMargins(linesOfPages);
        body = bodySize(linesOfPages);
        for (int i = 0; i < linesOfPages.size(); i++) {
            addPage(margins.without(linesOfPages.get(i)), tablesOfPages.get(i), i + 1);
        }
    }

    /** The lines above each ruled table, the table, and the lines after the last one. */
    private void addPage(List<PdfLine> lines, List<PdfLattice.Found> tables, int page) {
        List<PdfLine> rest = lines;
        for (PdfLattice.Found table : tables) {
            List<PdfLine> above =
                    rest.stream().filter(line -> line.y() < table.bottom()).toList();
            addLines(above, page);
            rest = rest.stream().filter(line -> line.y() >= table.bottom()).toList();
            addTable(table, page);
        }
        addLines(rest, page);
    }

    private void addTable(PdfLattice.Found table, int page) {
        int last = parts.size() - 1;
        PdfLattice.Found before = last < 0 ? null : parts.get(last).grid();
        if (before != null && tablePage < page && PdfGrids.goesOn(before, table)) {
            parts.set(
                    last,
                    new Part(
                            List.of(),
                            PdfGrids.joined(before, table),
                            parts.get(last).page()));
        } else {
            parts.add(new Part(List.of(), table, page));
        }
        tablePage = page;
    }

    private static float bodySize(List<List<PdfLine>> pages) {
        Map<Integer, Integer> characters = new HashMap<>();
        for (List<PdfLine> page : pages) {
            for (PdfLine line : page) {
                characters.merge(Math.round(line.em() * 10), line.text().length(), Integer::sum);
            }
        }
        return characters.entrySet().stream()
                        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(10)
                / 10f;
    }

    private void addLines(List<PdfLine> lines, int page) {
        if (lines.isEmpty()) {
            return;
        }
        boolean first = true;
        boolean top = true;
        for (List<PdfLine> region : PdfColumns.inReadingOrder(lines)) {
            for (List<PdfLine> group : groups(region)) {
                Part before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
                boolean goesOn = before != null
                        && ((first && runsOn(before, group)) || rowsGoOn(before, group, top && before.page() < page));
                if (before != null && goesOn) {
                    before.lines.addAll(group);
                } else {
                    parts.add(new Part(new ArrayList<>(group), null, page));
                }
                first = false;
                top = false;
            }
            // a sentence may run on in the next column as well
            first = true;
        }
    }

    private boolean runsOn(Part before, List<PdfLine> next) {
        if (before.grid() != null) {
            return false;
        }
        PdfLine from = before.last();
        PdfLine to = next.get(0);
        return !before.table()
                && !to.row()
                && from.pieces().get(0).words() > 2
                && Math.abs(from.em() - to.em()) < 0.5f
                && RUNS_ON.matcher(from.text()).matches()
                && Character.isLowerCase(to.text().codePointAt(0));
    }

    /**
     * Rows at the top of a page that stand in the columns of the rows that ended the page before, or begin with their
     * header once more.
     */
    private static boolean rowsGoOn(Part before, List<PdfLine> next, boolean top) {
        if (before.grid() != null) {
            return false;
        }
        PdfLine last = before.last();
        PdfLine row = next.get(0);
        if (!last.row() || !row.row() || Math.abs(last.em() - row.em()) >= 0.5f) {
            return false;
        }
        boolean headerLast = before.lines.size() > 1 && holds(before.lines.subList(0, before.lines.size() - 1), last);
        return top
                ? last.sharesColumns(row) || holds(before.lines, row)
                : headerLast && before.lines.stream().anyMatch(row::sharesColumns);
    }

    private static boolean holds(List<PdfLine> lines, PdfLine row) {
        return lines.stream().anyMatch(line -> line.row() && line.text().equals(row.text()));
    }

    private List<List<PdfLine>> groups(List<PdfLine> lines) {
        float leading = leading(lines);
        float edge = 0;
        for (PdfLine line : lines) {
            edge = Math.max(edge, line.right());
        }
        List<List<PdfLine>> groups = new ArrayList<>();
        List<PdfLine> group = new ArrayList<>();
        for (PdfLine line : lines) {
            if (!group.isEmpty() && (parted(group, line, leading) || brokenOff(group, line, edge))) {
                groups.add(group);
                group = new ArrayList<>();
            }
            group.add(line);
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** The usual distance between lines of running text, in ems. */
    private static float leading(List<PdfLine> lines) {
        List<Float> distances = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            PdfLine above = lines.get(i - 1);
            PdfLine line = lines.get(i);
            float distance = (line.y() - above.y()) / Math.max(above.em(), line.em());
            if (sentence(above) && !line.row() && distance > 0 && distance < MAX_LEADING) {
                distances.add(distance);
            }
        }
        distances.sort(Float::compare);
        // paragraphs only add to the distance, so the lower half tells it
        return distances.isEmpty() ? USUAL_LEADING : Math.max(1, distances.get(distances.size() / 4));
    }

    private static boolean sentence(PdfLine line) {
        return !line.row() && line.pieces().get(0).words() >= SENTENCE_WORDS;
    }

    private boolean parted(List<PdfLine> group, PdfLine line, float leading) {
        PdfLine above = group.get(group.size() - 1);
        float larger = Math.max(above.em(), line.em());
        float distance = (line.y() - above.bottom()) / larger;
        boolean rows = line.row() || above.row() || group.stream().anyMatch(PdfLine::row);
        float most = !rows ? leading * PARAGRAPH_GAP : above.sharesColumns(line) ? TALL_ROW_GAP : ROW_GAP;
        if (distance < 0 || distance > most) {
            return true;
        }
        if (rows) {
            // a table's title, and the sentences after it, are not part of it
            return sentence(line) != sentence(above) && (sentence(line) || sentence(above));
        }
        boolean otherSize = larger > LARGER * Math.min(above.em(), line.em());
        return otherSize || LIST_ITEM.matcher(line.text()).matches();
    }

    /** True if the line above ends although the first word of this one had room on it: a paragraph ends there. */
    private static boolean brokenOff(List<PdfLine> group, PdfLine line, float edge) {
        PdfLine above = group.get(group.size() - 1);
        if (line.row() || group.stream().anyMatch(PdfLine::row)) {
            return false;
        }
        PdfLine.Piece piece = line.pieces().get(0);
        int firstWord = (piece.text() + ' ').indexOf(' ');
        float width =
                (piece.right() - piece.left()) * (firstWord + 2) / piece.text().length();
        return edge - above.right() > width + line.em();
    }

    /** All blocks, with lines numbered from 1 through the whole document; headers and footers last. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (Part part : parts) {
            PdfLattice.Found grid = part.grid();
            if (grid != null) {
                blocks.add(PdfGrids.grid(grid, part.page(), number));
                number += grid.rows().size();
                continue;
            }
            List<Block.Line> lines = new ArrayList<>();
            for (String text : PdfTableText.aligned(part.lines)) {
                number++;
                lines.add(new Block.Line(number, text));
            }
            blocks.add(block(part, lines));
        }
        for (PdfLine line : margins.found()) {
            number++;
            blocks.add(new Block.Text(Block.Kind.MARGIN, 0, List.of(new Block.Line(number, line.text())), 1, 0));
        }
        return blocks;
    }

    private Block block(Part part, List<Block.Line> lines) {
        PdfLine first = part.lines.get(0);
        if (!part.table()) {
            if (first.em() > LARGER * body) {
                int level = first.em() > MUCH_LARGER * body ? 1 : first.em() > LARGE * body ? 2 : 3;
                return new Block.Text(Block.Kind.HEADING, level, lines, part.page, 0);
            }
            if (LIST_ITEM.matcher(first.text()).matches()) {
                return new Block.Text(Block.Kind.LIST_ITEM, 1, lines, part.page, 0);
            }
        }
        return new Block.Text(Block.Kind.PARAGRAPH, 0, lines, part.page, 0);
    }
}
