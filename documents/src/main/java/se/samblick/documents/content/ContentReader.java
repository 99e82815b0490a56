package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.ContentBlock.Cell;
import se.samblick.documents.content.ContentBlock.Heading;
import se.samblick.documents.content.ContentBlock.Item;
import se.samblick.documents.content.ContentBlock.ItemList;
import se.samblick.documents.content.ContentBlock.Paragraph;
import se.samblick.documents.content.ContentBlock.Quote;
import se.samblick.documents.content.ContentBlock.Row;
import se.samblick.documents.content.ContentBlock.Table;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON to content: cleaned of characters no store can hold, lifted, checked, and then turned into records. */
final class ContentReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ContentChecker CHECKER = new ContentChecker(ContentSchema.current());

    private ContentReader() {}

    static JsonNode tree(String json) {
        // Four times the text allowed is ample for structure and escapes; what is longer is not even parsed.
        int most = 8 * ContentSchema.current().limits().text();
        if (json.length() > most) {
            throw new InvalidContent("doc", "%d tecken".formatted(json.length()), "högst %d".formatted(most));
        }
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            String line = at == null ? "" : " (rad %d, tecken %d)".formatted(at.getLineNr(), at.getColumnNr());
            throw new InvalidContent("doc", "något som inte är JSON" + line, "ett JSON-dokument");
        }
    }

    static Content read(JsonNode document) {
        if (!document.isObject()) {
            throw new InvalidContent("doc", Found.of(document), "en nod av typen 'doc'");
        }
        requireShallow(document, 3 * ContentSchema.current().limits().depth());
        JsonNode lifted = Lifts.STORED.lift((ObjectNode) CleanJson.of(document));
        CHECKER.check(lifted);
        return new Content(blocks(lifted));
    }

    /** Before anything recursive touches the tree: a tree built by others may be deeper than a stack. */
    private static void requireShallow(JsonNode document, int most) {
        List<JsonNode> level = List.of(document);
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > most) {
                throw new InvalidContent("doc", "mer än %d nivåer".formatted(most), "en grundare uppbyggnad");
            }
            List<JsonNode> below = new ArrayList<>();
            for (JsonNode node : level) {
                if (node.isContainer()) {
                    below.addAll(node.values());
                }
            }
            level = below;
        }
    }

    private static List<ContentBlock> blocks(JsonNode parent) {
        return content(parent).stream().map(ContentReader::block).toList();
    }

    private static ContentBlock block(JsonNode node) {
        return switch (type(node)) {
            case "paragraph" ->
                new Paragraph(inlines(node), optionalText(attribute(node, "owner")), flag(attribute(node, "stale")));
            case "heading" -> new Heading(number(attribute(node, "level"), 2), inlines(node));
            case "bullet_list" -> new ItemList(false, 1, items(node));
            case "ordered_list" -> new ItemList(true, number(attribute(node, "order"), 1), items(node));
            case "blockquote" -> new Quote(blocks(node));
            case "table" ->
                new Table(
                        text(attribute(node, "caption"), ""),
                        content(node).stream().map(ContentReader::row).toList());
            case "figure_block" -> figureBlock(node);
            default -> throw new IllegalStateException("Block unknown to the reader: " + type(node));
        };
    }

    private static List<Item> items(JsonNode list) {
        return content(list).stream().map(item -> new Item(blocks(item))).toList();
    }

    private static Row row(JsonNode node) {
        return new Row(content(node).stream().map(ContentReader::cell).toList());
    }

    private static Cell cell(JsonNode node) {
        JsonNode widths = attribute(node, "colwidth");
        return new Cell(
                type(node).equals("table_header"),
                number(attribute(node, "colspan"), 1),
                number(attribute(node, "rowspan"), 1),
                widths == null || widths.isNull()
                        ? List.of()
                        : widths.values().stream().map(JsonNode::intValue).toList(),
                blocks(node));
    }

    private static FigureBlock figureBlock(JsonNode node) {
        JsonNode data = attribute(node, "data");
        return new FigureBlock(
                query(node),
                FigureBlock.Presentation.valueOf(code(attribute(node, "presentation"), "both")),
                text(attribute(node, "title"), ""),
                FigureBlock.ChartKind.valueOf(code(attribute(node, "chart"), "bar")),
                optionalText(attribute(node, "extract")),
                flag(attribute(node, "old")),
                data == null || data.isNull() ? null : FigureDataJson.read(data));
    }

    private static List<Inline> inlines(JsonNode parent) {
        return content(parent).stream().map(ContentReader::inline).toList();
    }

    private static Inline inline(JsonNode node) {
        List<Mark> marks = marks(node.get("marks"));
        return switch (type(node)) {
            case "text" -> new Inline.Text(node.get("text").stringValue(), marks);
            case "hard_break" -> new Inline.LineBreak(marks);
            case "reference" ->
                new Inline.Reference(text(attribute(node, "section"), ""), text(attribute(node, "label"), ""), marks);
            case "figure" -> figure(node, marks);
            default -> throw new IllegalStateException("Inline node unknown to the reader: " + type(node));
        };
    }

    private static Figure figure(JsonNode node, List<Mark> marks) {
        Map<String, Double> values = new HashMap<>();
        JsonNode given = attribute(node, "values");
        if (given != null) {
            given.properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().doubleValue()));
        }
        return new Figure(
                query(node),
                Figure.Presentation.valueOf(code(attribute(node, "presentation"), "number")),
                text(attribute(node, "shown"), ""),
                values,
                optionalText(attribute(node, "extract")),
                flag(attribute(node, "old")),
                marks);
    }

    private static Query query(JsonNode node) {
        return new Query(String.valueOf(attribute(node, "query")));
    }

    private static List<Mark> marks(@Nullable JsonNode marks) {
        return marks == null
                ? List.of()
                : marks.values().stream().map(ContentReader::mark).toList();
    }

    private static Mark mark(JsonNode mark) {
        return switch (type(mark)) {
            case "comment" -> new Mark.Comment(text(attribute(mark, "id"), ""));
            case "link" -> new Mark.Link(text(attribute(mark, "href"), ""));
            case "strong" -> new Mark.Strong();
            case "em" -> new Mark.Em();
            default -> throw new IllegalStateException("Mark unknown to the reader: " + type(mark));
        };
    }

    private static List<JsonNode> content(JsonNode node) {
        JsonNode children = node.get("content");
        return children == null ? List.of() : List.copyOf(children.values());
    }

    private static String type(JsonNode node) {
        return node.get("type").stringValue();
    }

    private static @Nullable JsonNode attribute(JsonNode node, String name) {
        JsonNode attributes = node.get("attrs");
        return attributes == null ? null : attributes.get(name);
    }

    static String text(@Nullable JsonNode value, String missing) {
        return value == null ? missing : value.stringValue();
    }

    static boolean flag(@Nullable JsonNode value) {
        return value != null && value.booleanValue();
    }

    static String code(@Nullable JsonNode value, String missing) {
        return text(value, missing).toUpperCase(Locale.ROOT);
    }

    private static @Nullable String optionalText(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.stringValue();
    }

    private static int number(@Nullable JsonNode value, int missing) {
        return value == null ? missing : (int) value.doubleValue();
    }
}
