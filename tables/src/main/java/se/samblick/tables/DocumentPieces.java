package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import se.samblick.documents.Block;
import se.samblick.documents.Document;
import se.samblick.tables.source.GridSheets;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.source.TextSheets;
import se.samblick.tables.words.Labels;

/** A document as lines and tables in reading order. */
final class DocumentPieces {
    private final Document document;
    private final List<Piece> pieces = new ArrayList<>();
    private int lastLine;

    DocumentPieces(Document document) {
        this.document = document;
    }

    List<Piece> pieces() {
        for (Block block : joined(document.blocks())) {
            if (block instanceof Block.Text text) {
                addText(text);
            } else if (block instanceof Block.Grid grid) {
                addGrid(grid);
            }
        }
        return pieces;
    }

    /** Paragraphs after each other whose words stand at tabs are one table; so is a header parted from its rows. */
    private static List<Block> joined(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        for (Block block : blocks) {
            int last = joined.size() - 1;
            if (last >= 0
                    && block instanceof Block.Text text
                    && joined.get(last) instanceof Block.Text above
                    && ((hasTabs(above) && isTabbedRow(text)) || TextSheets.headerOf(above, text))) {
                List<Block.Line> lines = new ArrayList<>(above.lines());
                lines.addAll(text.lines());
                joined.set(last, new Block.Text(above.kind(), above.level(), lines, above.page(), above.paragraph()));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    /** A paragraph of several rows is a table of its own, parted from the one above by an empty line. */
    private static boolean isTabbedRow(Block.Text block) {
        return block.lines().size() == 1 && hasTabs(block);
    }

    private static boolean hasTabs(Block.Text block) {
        return block.kind() == Block.Kind.PARAGRAPH
                && block.lines().stream().allMatch(line -> line.text().strip().indexOf('\t') > 0);
    }

    private void addText(Block.Text block) {
        boolean fields = document.format() == Document.Format.TEXT || document.format() == Document.Format.MARKDOWN;
        List<Block.Line> plain = new ArrayList<>();
        for (TextSheets.Run run : TextSheets.runs(block, fields)) {
            if (run.sheet() == null) {
                plain.addAll(run.lines());
                continue;
            }
            addLines(plain, block);
            plain.clear();
            addSheet(run.sheet());
            lastLine = run.lines().get(run.lines().size() - 1).number();
        }
        addLines(plain, block);
    }

    /** What stands in a grid; rows of several cells outside its tables (a menu, a list of contents) are no titles. */
    private void addSheet(Sheet sheet) {
        for (Piece piece : Segmenter.pieces(sheet)) {
            if (!(piece instanceof Piece.Line line)) {
                pieces.add(piece);
            } else if (line.cells().size() == 1 || Surroundings.area(line).isPresent()) {
                pieces.add(overAll(line));
            }
        }
    }

    /** A line that stands between the columns of a text still belongs to the whole document. */
    private static Piece.Line overAll(Piece.Line line) {
        return new Piece.Line(line.cells(), line.heading(), 0, Integer.MAX_VALUE, line.line(), line.gapBefore());
    }

    private void addLines(List<Block.Line> lines, Block.Text block) {
        for (Block.Line line : lines) {
            String text = Labels.fold(line.text().replaceFirst("^\\s{0,3}#{1,6}\\s+", ""));
            boolean heading = DocumentTables.isHeading(block) || line.text().matches("\\s{0,3}#{1,6}\\s.*");
            if (!text.isEmpty()) {
                List<String> cells = List.of(text.split("\\t| {2,}"));
                pieces.add(new Piece.Line(
                        cells, heading, 0, Integer.MAX_VALUE, line.number(), line.number() > lastLine + 1));
            }
            lastLine = line.number();
        }
    }

    private void addGrid(Block.Grid grid) {
        boolean fields = document.format() == Document.Format.MARKDOWN || document.format() == Document.Format.TEXT;
        if (!grid.caption().isBlank()) {
            pieces.add(new Piece.Line(
                    List.of(Labels.fold(grid.caption())), true, 0, Integer.MAX_VALUE, grid.line(), true));
        }
        addSheet(GridSheets.of(grid, fields));
        lastLine = grid.rows().isEmpty()
                ? lastLine
                : grid.rows().get(grid.rows().size() - 1).line();
    }
}
