package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.ContentSchema.MarkRule;
import se.samblick.documents.content.ContentSchema.NodeRule;
import tools.jackson.databind.JsonNode;

/** Checks the JSON of a document against the schema, as ProseMirror's {@code check()} does, and stops at the first fault. */
final class ContentChecker {
    private final ContentSchema schema;

    ContentChecker(ContentSchema schema) {
        this.schema = schema;
    }

    /**
     * @throws InvalidContent at the first place that does not follow the schema
     */
    void check(JsonNode document) {
        if (!document.isObject() || !"doc".equals(typeOf(document, "doc"))) {
            throw new InvalidContent("doc", Found.of(document), "en nod av typen 'doc'");
        }
        checkNode(document, "doc", Set.of(), new Budget(schema.limits()));
    }

    private void checkNode(JsonNode node, String path, Set<String> allowedMarks, Budget budget) {
        budget.spendNode(path);
        String type = typeOf(node, path);
        NodeRule rule = schema.node(type);
        if (rule == null) {
            throw new InvalidContent(path, "den okända noden '%s'".formatted(type), Found.anyOf(schema.nodeNames()));
        }
        checkMembers(node, type, path);
        checkMarks(node.get("marks"), inside(path, "marks"), allowedMarks, budget);
        AttributeRule.checkMembers(rule.attributes(), node.get("attrs"), inside(path, "attrs"), budget);
        if (type.equals("text")) {
            checkText(node.get("text"), inside(path, "text"), budget);
        }
        checkChildren(node.get("content"), type, rule, path, budget);
    }

    private void checkChildren(@Nullable JsonNode children, String type, NodeRule rule, String path, Budget budget) {
        String at = inside(path, "content");
        if (children != null && !children.isArray()) {
            throw new InvalidContent(at, Found.of(children), "en lista av noder");
        }
        List<String> types = new ArrayList<>();
        if (children != null) {
            for (int i = 0; i < children.size(); i++) {
                types.add(typeOf(children.get(i), "%s[%d]".formatted(at, i)));
            }
        }
        ContentExpression.Misfit misfit = rule.content().match(types);
        if (misfit != null) {
            boolean missing = misfit.index() == types.size();
            throw new InvalidContent(
                    missing ? at : "%s[%d]".formatted(at, misfit.index()),
                    missing ? "inget mer" : Found.quoted(types.get(misfit.index())),
                    misfit.expected().isEmpty()
                            ? "inget mer i noden '%s'".formatted(type)
                            : Found.anyOf(misfit.expected()));
        }
        if (children != null) {
            Budget below = budget.deeper(path);
            for (int i = 0; i < children.size(); i++) {
                checkNode(children.get(i), "%s[%d]".formatted(at, i), rule.marks(), below);
            }
        }
    }

    private void checkMarks(@Nullable JsonNode marks, String path, Set<String> allowed, Budget budget) {
        if (marks == null) {
            return;
        }
        if (!marks.isArray()) {
            throw new InvalidContent(path, Found.of(marks), "en lista av märken");
        }
        JsonNode previous = null;
        for (int i = 0; i < marks.size(); i++) {
            String at = "%s[%d]".formatted(path, i);
            budget.spendNode(at);
            checkMark(marks.get(i), at, allowed, budget);
            if (previous != null) {
                checkOrder(previous, marks.get(i), at);
            }
            previous = marks.get(i);
        }
        checkRepeats(marks, path);
    }

    private void checkMark(JsonNode mark, String path, Set<String> allowed, Budget budget) {
        String type = typeOf(mark, path);
        MarkRule rule = schema.mark(type);
        if (rule == null || !allowed.contains(type)) {
            throw new InvalidContent(path, "märket '%s'".formatted(type), Found.anyOf(allowed));
        }
        for (Map.Entry<String, JsonNode> member : mark.properties()) {
            if (!Set.of("type", "attrs").contains(member.getKey())) {
                throw new InvalidContent(path, Found.quoted(member.getKey()), "'type' eller 'attrs'");
            }
        }
        AttributeRule.checkMembers(rule.attributes(), mark.get("attrs"), path + ".attrs", budget);
    }

    /** Marks stand in the order of the schema, as ProseMirror keeps them; comments may stand several times. */
    private void checkOrder(JsonNode before, JsonNode mark, String path) {
        MarkRule first = rule(before);
        MarkRule second = rule(mark);
        if (first.rank() > second.rank() || first.rank() == second.rank() && !second.repeatable()) {
            throw new InvalidContent(
                    path,
                    Found.of(mark.get("type")),
                    "märken en gång var i ordningen " + Found.anyOf(schema.markNames()));
        }
    }

    private static void checkRepeats(JsonNode marks, String path) {
        Set<JsonNode> seen = new java.util.HashSet<>();
        for (JsonNode mark : marks) {
            if (!seen.add(mark)) {
                throw new InvalidContent(path, Found.of(mark), "samma märke bara en gång");
            }
        }
    }

    private MarkRule rule(JsonNode mark) {
        MarkRule rule = schema.mark(mark.get("type").stringValue());
        if (rule == null) {
            throw new IllegalStateException("Mark unknown after its check: " + mark);
        }
        return rule;
    }

    private static void checkText(@Nullable JsonNode text, String path, Budget budget) {
        if (text == null || !text.isString() || text.stringValue().isEmpty()) {
            throw new InvalidContent(path, text == null ? "inget" : Found.of(text), "en text med minst ett tecken");
        }
        budget.spendText(text.stringValue().length(), path);
    }

    private static void checkMembers(JsonNode node, String type, String path) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            boolean known = switch (member.getKey()) {
                case "type", "attrs", "content", "marks" -> true;
                case "text" -> type.equals("text");
                case "schema" -> type.equals("doc");
                default -> false;
            };
            if (!known) {
                throw new InvalidContent(
                        path, Found.quoted(member.getKey()), "bara 'type', 'attrs', 'content', 'marks' och 'text'");
            }
        }
    }

    private static String typeOf(JsonNode node, String path) {
        JsonNode type = node.isObject() ? node.get("type") : null;
        if (type == null || !type.isString()) {
            throw new InvalidContent(path, Found.of(node), "ett objekt med 'type'");
        }
        return type.stringValue();
    }

    private static String inside(String path, String member) {
        return path.equals("doc") ? member : path + "." + member;
    }
}
