package se.samblick.documents.content;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands below one another in a section. */
public sealed interface ContentBlock
        permits ContentBlock.Paragraph,
                ContentBlock.Heading,
                ContentBlock.ItemList,
                ContentBlock.Quote,
                ContentBlock.Table,
                FigureBlock {

    /** The blocks in it: of lists and quotes, and of a table cell by cell. */
    default List<ContentBlock> children() {
        return List.of();
    }

    /** The inline content directly in it. */
    default List<Inline> inlines() {
        return List.of();
    }

    /** The same block with each part exchanged, from the inside out. */
    default ContentBlock map(Function<Inline, Inline> inline, Function<FigureBlock, FigureBlock> figureBlock) {
        return this instanceof FigureBlock block ? figureBlock.apply(block) : this;
    }

    /** This block and all in it, in reading order. */
    default Stream<ContentBlock> all() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(ContentBlock::all));
    }

    /**
     * A paragraph.
     *
     * @param owner id of the party that answers for it; null when all do
     * @param stale carried over from an earlier document and not confirmed since
     */
    record Paragraph(List<Inline> inlines, @Nullable String owner, boolean stale) implements ContentBlock {
        public Paragraph {
            inlines = Inline.joined(inlines);
        }

        @Override
        public Paragraph map(Function<Inline, Inline> inline, Function<FigureBlock, FigureBlock> figureBlock) {
            return new Paragraph(inlines.stream().map(inline).toList(), owner, stale);
        }
    }

    /**
     * A heading below the section's own.
     *
     * @param level 2 to 4
     * @param inlines text only
     */
    record Heading(int level, List<Inline> inlines) implements ContentBlock {
        public Heading {
            inlines = Inline.joined(inlines);
            if (level < 2 || level > 4 || !inlines.stream().allMatch(Inline.Text.class::isInstance)) {
                throw new IllegalArgumentException("Heading: expected level 2 to 4 and text only");
            }
        }

        @Override
        public Heading map(Function<Inline, Inline> inline, Function<FigureBlock, FigureBlock> figureBlock) {
            return new Heading(level, inlines.stream().map(inline).toList());
        }
    }

    /**
     * A list.
     *
     * @param start the first number of an ordered list; 1 for another
     */
    record ItemList(boolean ordered, int start, List<Item> items) implements ContentBlock {
        public ItemList {
            items = List.copyOf(items);
            if (items.isEmpty() || start < 0 || !ordered && start != 1) {
                throw new IllegalArgumentException("List: expected items and a start of 0 or more");
            }
        }

        @Override
        public List<ContentBlock> children() {
            return items.stream().flatMap(item -> item.blocks().stream()).toList();
        }

        @Override
        public ItemList map(Function<Inline, Inline> inline, Function<FigureBlock, FigureBlock> figureBlock) {
            return new ItemList(
                    ordered,
                    start,
                    items.stream()
                            .map(item -> new Item(mapAll(item.blocks(), inline, figureBlock)))
                            .toList());
        }
    }

    /**
     * One item of a list.
     *
     * @param blocks first a paragraph, then paragraphs and lists
     */
    record Item(List<ContentBlock> blocks) {
        public Item {
            blocks = requireText(blocks);
            if (!(blocks.get(0) instanceof Paragraph)) {
                throw new IllegalArgumentException("List item: expected a paragraph first");
            }
        }
    }

    /** A quotation of paragraphs and lists. */
    record Quote(List<ContentBlock> blocks) implements ContentBlock {
        public Quote {
            blocks = requireText(blocks);
        }

        @Override
        public List<ContentBlock> children() {
            return blocks;
        }

        @Override
        public Quote map(Function<Inline, Inline> inline, Function<FigureBlock, FigureBlock> figureBlock) {
            return new Quote(mapAll(blocks, inline, figureBlock));
        }
    }

    /** A table written by hand; live ones are {@link FigureBlock}s. */
    record Table(String caption, List<Row> rows) implements ContentBlock {
        public Table {
            Characters.requireClean(caption);
            rows = List.copyOf(rows);
            if (rows.isEmpty()) {
                throw new IllegalArgumentException("Table: expected at least one row");
            }
        }

        @Override
        public List<ContentBlock> children() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.blocks().stream())
                    .toList();
        }

        @Override
        public Table map(Function<Inline, Inline> inline, Function<FigureBlock, FigureBlock> figureBlock) {
            return new Table(
                    caption,
                    rows.stream()
                            .map(row -> new Row(row.cells().stream()
                                    .map(cell -> cell.with(mapAll(cell.blocks(), inline, figureBlock)))
                                    .toList()))
                            .toList());
        }
    }

    /** A row of a table; cells that a span covers are not repeated, so it may be empty. */
    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table.
     *
     * @param columnSpan columns it covers, 1 to 60
     * @param rowSpan rows it covers, 1 to 1000
     * @param widths pixels of each column as dragged in the editor; empty for none
     * @param blocks paragraphs and lists, at least one
     */
    record Cell(boolean header, int columnSpan, int rowSpan, List<Integer> widths, List<ContentBlock> blocks) {
        public Cell {
            widths = List.copyOf(widths);
            blocks = requireText(blocks);
            if (columnSpan < 1 || columnSpan > 60 || rowSpan < 1 || rowSpan > 1000) {
                throw new IllegalArgumentException("Table cell: expected 1 to 60 columns and 1 to 1000 rows");
            }
        }

        Cell with(List<ContentBlock> newBlocks) {
            return new Cell(header, columnSpan, rowSpan, widths, newBlocks);
        }

        /** Its paragraphs, line by line. */
        public String text() {
            return String.join("\n", new PlainLines(blocks, "").lines());
        }
    }

    private static List<ContentBlock> requireText(List<ContentBlock> blocks) {
        if (blocks.isEmpty()
                || !blocks.stream().allMatch(block -> block instanceof Paragraph || block instanceof ItemList)) {
            throw new IllegalArgumentException("Expected at least one block, paragraphs and lists only");
        }
        return List.copyOf(blocks);
    }

    private static List<ContentBlock> mapAll(
            List<ContentBlock> blocks,
            Function<Inline, Inline> inline,
            Function<FigureBlock, FigureBlock> figureBlock) {
        return blocks.stream().map(block -> block.map(inline, figureBlock)).toList();
    }
}
