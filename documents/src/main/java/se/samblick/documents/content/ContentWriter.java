package se.samblick.documents.content;

import java.util.List;
import se.samblick.documents.content.ContentBlock.Cell;
import se.samblick.documents.content.ContentBlock.Heading;
import se.samblick.documents.content.ContentBlock.Item;
import se.samblick.documents.content.ContentBlock.ItemList;
import se.samblick.documents.content.ContentBlock.Paragraph;
import se.samblick.documents.content.ContentBlock.Quote;
import se.samblick.documents.content.ContentBlock.Row;
import se.samblick.documents.content.ContentBlock.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Content to ProseMirror's JSON, every attribute written out, as {@code Node.toJSON} does. */
final class ContentWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ContentWriter() {}

    static ObjectNode write(Content content) {
        ObjectNode doc = NODES.objectNode().put("type", "doc").put("schema", ContentSchema.version());
        return withBlocks(doc, content.blocks());
    }

    private static ObjectNode block(ContentBlock block) {
        if (block instanceof Paragraph paragraph) {
            ObjectNode node = node("paragraph");
            attributes(node).put("owner", paragraph.owner()).put("stale", paragraph.stale());
            return withInlines(node, paragraph.inlines());
        }
        if (block instanceof Heading heading) {
            ObjectNode node = node("heading");
            attributes(node).put("level", heading.level());
            return withInlines(node, heading.inlines());
        }
        if (block instanceof ItemList list) {
            return list(list);
        }
        if (block instanceof Quote quote) {
            return withBlocks(node("blockquote"), quote.blocks());
        }
        return block instanceof Table table ? table(table) : figureBlock((FigureBlock) block);
    }

    private static ObjectNode list(ItemList list) {
        ObjectNode node = node(list.ordered() ? "ordered_list" : "bullet_list");
        if (list.ordered()) {
            attributes(node).put("order", list.start());
        }
        ArrayNode items = node.putArray("content");
        for (Item item : list.items()) {
            items.add(withBlocks(node("list_item"), item.blocks()));
        }
        return node;
    }

    private static ObjectNode table(Table table) {
        ObjectNode node = node("table");
        attributes(node).put("caption", table.caption());
        ArrayNode rows = node.putArray("content");
        for (Row row : table.rows()) {
            ObjectNode target = node("table_row");
            rows.add(target);
            if (!row.cells().isEmpty()) {
                ArrayNode cells = target.putArray("content");
                row.cells().forEach(cell -> cells.add(cell(cell)));
            }
        }
        return node;
    }

    private static ObjectNode cell(Cell cell) {
        ObjectNode node = node(cell.header() ? "table_header" : "table_cell");
        ObjectNode attributes =
                attributes(node).put("colspan", cell.columnSpan()).put("rowspan", cell.rowSpan());
        if (cell.widths().isEmpty()) {
            attributes.putNull("colwidth");
        } else {
            ArrayNode widths = attributes.putArray("colwidth");
            cell.widths().forEach(widths::add);
        }
        return withBlocks(node, cell.blocks());
    }

    private static ObjectNode figureBlock(FigureBlock figure) {
        ObjectNode node = node("figure_block");
        ObjectNode attributes = attributes(node);
        attributes.set("query", figure.query().toTree());
        attributes
                .put("presentation", figure.presentation().code())
                .put("title", figure.title())
                .put("chart", figure.chart().code())
                .put("extract", figure.extract())
                .put("old", figure.old());
        FigureData data = figure.data();
        attributes.set("data", data == null ? NODES.nullNode() : FigureDataJson.write(data));
        return node;
    }

    private static ObjectNode inline(Inline inline) {
        ObjectNode node;
        if (inline instanceof Inline.Text text) {
            node = withMarks(node("text"), text.marks());
            return node.put("text", text.text());
        }
        if (inline instanceof Figure figure) {
            node = figure(figure);
        } else if (inline instanceof Inline.Reference reference) {
            node = node("reference");
            attributes(node).put("section", reference.section()).put("label", reference.label());
        } else {
            node = node("hard_break");
        }
        return withMarks(node, inline.marks());
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = node("figure");
        ObjectNode attributes = attributes(node);
        attributes.set("query", figure.query().toTree());
        attributes.put("presentation", figure.presentation().code()).put("shown", figure.shown());
        ObjectNode values = attributes.putObject("values");
        figure.values().forEach((name, value) -> values.set(name, Numbers.node(value)));
        attributes.put("extract", figure.extract()).put("old", figure.old());
        return node;
    }

    private static ObjectNode withMarks(ObjectNode node, List<Mark> marks) {
        if (!marks.isEmpty()) {
            ArrayNode array = node.putArray("marks");
            marks.forEach(mark -> array.add(mark(mark)));
        }
        return node;
    }

    private static JsonNode mark(Mark mark) {
        if (mark instanceof Mark.Comment comment) {
            ObjectNode node = node("comment");
            attributes(node).put("id", comment.id());
            return node;
        }
        if (mark instanceof Mark.Link link) {
            ObjectNode node = node("link");
            attributes(node).put("href", link.href());
            return node;
        }
        return node(mark instanceof Mark.Strong ? "strong" : "em");
    }

    private static ObjectNode withBlocks(ObjectNode node, List<ContentBlock> blocks) {
        ArrayNode content = node.putArray("content");
        blocks.forEach(block -> content.add(block(block)));
        return node;
    }

    private static ObjectNode withInlines(ObjectNode node, List<Inline> inlines) {
        if (!inlines.isEmpty()) {
            ArrayNode content = node.putArray("content");
            inlines.forEach(inline -> content.add(inline(inline)));
        }
        return node;
    }

    private static ObjectNode node(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static ObjectNode attributes(ObjectNode node) {
        return node.putObject("attrs");
    }
}
