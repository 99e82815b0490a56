package se.samblick.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.samblick.documents.content.AnyContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of any shape with one random change in it, which may or may not make it wrong. Members and attributes that
 * the schema does not know are never added: ProseMirror drops them in silence, and Java says no.
 */
final class ContentMutation {
    private static final List<String> TYPES = List.of(
            "paragraph",
            "bullet_list",
            "list_item",
            "blockquote",
            "table_row",
            "table_cell",
            "table_header",
            "hard_break",
            "doc",
            "nothing");
    private static final List<String> VALUES = List.of(
            "null",
            "-1",
            "0",
            "1",
            "3",
            "2.5",
            "12345",
            "true",
            "\"\"",
            "\"line\"",
            "\"#a\"",
            "[]",
            "[1]",
            "{}",
            "{\"a\":1}",
            "{\"a\":\"b\"}");

    private final Random random;

    private ContentMutation(Random random) {
        this.random = random;
    }

    static String of(Random random) {
        JsonNode tree = JsonMapper.shared().readTree(AnyContent.of(random).toJson());
        List<ObjectNode> nodes = new ArrayList<>();
        collect(tree, nodes);
        new ContentMutation(random).change(nodes.get(random.nextInt(nodes.size())));
        return tree.toString();
    }

    private static void collect(JsonNode node, List<ObjectNode> nodes) {
        nodes.add((ObjectNode) node);
        node.path("content").forEach(child -> collect(child, nodes));
    }

    private void change(ObjectNode node) {
        switch (random.nextInt(6)) {
            case 0 -> rename(node);
            case 1 -> node.remove("content");
            case 2 -> node.path("content").valueStream().findAny().ifPresent(child -> doubled(node));
            case 3 -> emptied(node);
            default -> attribute(node);
        }
    }

    private void rename(ObjectNode node) {
        node.put("type", any(TYPES));
        node.remove("attrs");
        node.remove("text");
    }

    private void doubled(ObjectNode node) {
        ArrayNode children = (ArrayNode) node.get("content");
        children.add(children.get(random.nextInt(children.size())).deepCopy());
    }

    private void emptied(ObjectNode node) {
        JsonNode children = node.path("content");
        if (!children.isEmpty()) {
            ((ArrayNode) children).remove(random.nextInt(children.size()));
        }
    }

    private void attribute(ObjectNode node) {
        JsonNode attributes = node.path("attrs");
        List<String> names = new ArrayList<>(attributes.propertyNames());
        if (names.isEmpty()) {
            return;
        }
        String name = any(names);
        if (random.nextInt(4) == 0) {
            ((ObjectNode) attributes).remove(name);
        } else {
            ((ObjectNode) attributes).set(name, JsonMapper.shared().readTree(any(VALUES)));
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
