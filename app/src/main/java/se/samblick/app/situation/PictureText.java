package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samblick.documents.Block;
import se.samblick.documents.Document;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Inline;

/**
 * A picture as review reads a document: each section a heading and its blocks, live tables as grids, and for each block
 * of the document the section and block it came from.
 */
final class PictureText {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Origin> origins = new ArrayList<>();
    private int line;

    private PictureText() {}

    /** Where a block of the document stands: section and number of the block in it from 1, 0 for what is not written there. */
    record Origin(String section, int paragraph) {}

    static PictureText of(List<Section> sections) {
        var text = new PictureText();
        sections.forEach(text::add);
        return text;
    }

    Document document(String name) {
        return new Document(name, Document.Format.MARKDOWN, blocks);
    }

    Origin origin(int block) {
        return origins.get(block);
    }

    private void add(Section section) {
        addText(section.key(), 0, Block.Kind.HEADING, section.level() + 1, section.title());
        int paragraph = 0;
        for (ContentBlock block : section.content().blocks()) {
            add(section.key(), ++paragraph, block);
        }
        if (!section.comment().isBlank()) {
            addText(section.key(), 0, Block.Kind.PARAGRAPH, 0, section.comment());
        }
    }

    private void add(String section, int paragraph, ContentBlock block) {
        if (block instanceof FigureBlock figure) {
            FigureData data = figure.data();
            if (data != null) {
                addText(section, paragraph, Block.Kind.CAPTION, 0, figure.title());
                addGrid(section, paragraph, grid(data));
            }
        } else if (block instanceof ContentBlock.Table table) {
            addGrid(section, paragraph, grid(table));
        } else if (block instanceof ContentBlock.Heading heading) {
            addText(section, paragraph, Block.Kind.HEADING, heading.level() + 1, words(heading));
        } else if (block instanceof ContentBlock.ItemList list) {
            list.items()
                    .forEach(item -> item.blocks()
                            .forEach(part -> addText(section, paragraph, Block.Kind.LIST_ITEM, 1, words(part))));
        } else {
            addText(section, paragraph, Block.Kind.PARAGRAPH, 0, words(block));
        }
    }

    private static String words(ContentBlock block) {
        StringBuilder words = new StringBuilder();
        Stream<Inline> inlines = block.all().flatMap(b -> b.inlines().stream());
        inlines.forEach(i -> words.append(i.text()));
        return words.toString();
    }

    private void addText(String section, int paragraph, Block.Kind kind, int level, String text) {
        if (text.isBlank()) {
            return;
        }
        List<Block.Line> lines = new ArrayList<>();
        text.lines().forEach(l -> lines.add(new Block.Line(++line, l)));
        blocks.add(new Block.Text(kind, level, lines, 0, 0));
        origins.add(new Origin(section, paragraph));
    }

    private void addGrid(String section, int paragraph, List<Block.Row> rows) {
        blocks.add(new Block.Grid("", rows, 0, 0));
        origins.add(new Origin(section, paragraph));
    }

    private List<Block.Row> grid(FigureData data) {
        List<Block.Row> rows = new ArrayList<>();
        rows.add(row(data.columns().stream().map(FigureData.Column::label).toList(), true));
        data.rows()
                .forEach(r -> rows.add(
                        row(r.cells().stream().map(FigureData.Cell::text).toList(), false)));
        return rows;
    }

    private List<Block.Row> grid(ContentBlock.Table table) {
        List<Block.Row> rows = new ArrayList<>();
        for (ContentBlock.Row row : table.rows()) {
            line++;
            List<Block.Cell> cells = new ArrayList<>();
            for (ContentBlock.Cell cell : row.cells()) {
                String text = String.join(
                        "\n", cell.blocks().stream().map(PictureText::words).toList());
                cells.add(new Block.Cell(text, text, cell.columnSpan(), cell.rowSpan(), cell.header(), 0, line));
            }
            rows.add(new Block.Row(line, cells));
        }
        return rows;
    }

    private Block.Row row(List<String> texts, boolean header) {
        line++;
        return new Block.Row(
                line,
                texts.stream()
                        .map(t -> new Block.Cell(t, t, 1, 1, header, 0, line))
                        .toList());
    }
}
