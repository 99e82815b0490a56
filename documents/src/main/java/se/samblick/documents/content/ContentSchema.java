package se.samblick.documents.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema of content, read from {@code schema.json}: the same file from which the browser builds its ProseMirror
 * schema. Members that ProseMirror does not know (see {@link AttributeRule}) are checked by both sides.
 */
public final class ContentSchema {
    private static final String FILE = "/se/samblick/documents/schema.json";
    private static final ContentSchema CURRENT = new ContentSchema(text());

    private final int version;
    private final Limits limits;
    private final Map<String, NodeRule> nodes = new LinkedHashMap<>();
    private final Map<String, MarkRule> marks = new LinkedHashMap<>();

    private ContentSchema(String json) {
        JsonNode schema = JsonMapper.shared().readTree(json);
        version = schema.get("version").intValue();
        JsonNode bounds = schema.get("limits");
        limits = new Limits(
                bounds.get("depth").intValue(),
                bounds.get("nodes").intValue(),
                bounds.get("text").intValue());
        for (Map.Entry<String, JsonNode> mark : schema.get("marks").properties()) {
            marks.put(mark.getKey(), MarkRule.of(marks.size(), mark.getValue()));
        }
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        schema.get("nodes").properties().forEach(node -> groups.put(node.getKey(), words(node.getValue(), "group")));
        for (Map.Entry<String, JsonNode> node : schema.get("nodes").properties()) {
            nodes.put(node.getKey(), nodeRule(node.getValue(), groups));
        }
    }

    /** The schema that this program writes. */
    static ContentSchema current() {
        return CURRENT;
    }

    /** Version written on every stored document. */
    public static int version() {
        return CURRENT.version;
    }

    /** The file itself, for the browser. */
    public static String json() {
        return text();
    }

    Limits limits() {
        return limits;
    }

    @Nullable
    NodeRule node(String type) {
        return nodes.get(type);
    }

    @Nullable
    MarkRule mark(String type) {
        return marks.get(type);
    }

    Set<String> nodeNames() {
        return nodes.keySet();
    }

    Set<String> markNames() {
        return marks.keySet();
    }

    /**
     * Bounds of one document.
     *
     * @param depth levels of nodes and of values inside attributes
     * @param nodes nodes, marks and values of attributes together
     * @param text characters in all strings together
     */
    record Limits(int depth, int nodes, int text) {}

    /**
     * @param content the children it may have
     * @param marks marks its children may carry
     */
    record NodeRule(ContentExpression content, Map<String, AttributeRule> attributes, Set<String> marks) {}

    /**
     * @param rank its place among marks on one node, lower first
     * @param repeatable may stand several times on one node, with other attributes
     */
    record MarkRule(int rank, boolean repeatable, Map<String, AttributeRule> attributes) {
        private static MarkRule of(int rank, JsonNode spec) {
            boolean repeatable =
                    spec.has("excludes") && spec.get("excludes").stringValue().isEmpty();
            return new MarkRule(rank, repeatable, AttributeRule.allOf(spec.get("attrs")));
        }
    }

    private NodeRule nodeRule(JsonNode spec, Map<String, Set<String>> groups) {
        String expression = spec.has("content") ? spec.get("content").stringValue() : "";
        ContentExpression content = ContentExpression.parse(expression, ContentExpression.names(groups));
        boolean inlineContent = content.firsts().stream()
                .anyMatch(child -> groups.getOrDefault(child, Set.of()).contains("inline"));
        return new NodeRule(content, AttributeRule.allOf(spec.get("attrs")), inlineContent ? marks.keySet() : Set.of());
    }

    private static Set<String> words(JsonNode spec, String member) {
        return spec.has(member)
                ? new LinkedHashSet<>(List.of(spec.get(member).stringValue().split(" ")))
                : Set.of();
    }

    private static String text() {
        try (InputStream in = ContentSchema.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the program: " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
