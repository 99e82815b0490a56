package se.samblick.app.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field that an entry changed.
 *
 * @param field path within the thing, such as {@code grants[0].area}; empty for the thing itself
 * @param before the value as text, or null if the field was not there
 * @param after the value as text, or null if the field is gone
 */
record FieldChange(
        String field, @Nullable String before, @Nullable String after) {
    /** Longer values are cut: the page shows what changed, the API gives all of it. */
    private static final int LONGEST = 400;

    /** The differences of two things, in the order of the fields. Null stands for no thing at all. */
    static List<FieldChange> between(@Nullable JsonNode before, @Nullable JsonNode after) {
        Map<String, String> old = fields(before);
        Map<String, String> young = fields(after);
        Set<String> all = new LinkedHashSet<>(old.keySet());
        all.addAll(young.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : all) {
            if (!Objects.equals(old.get(field), young.get(field))) {
                changes.add(new FieldChange(field, cut(old.get(field)), cut(young.get(field))));
            }
        }
        return changes;
    }

    private static Map<String, String> fields(@Nullable JsonNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (node != null) {
            collect("", node, fields);
        }
        return fields;
    }

    private static void collect(String path, JsonNode node, Map<String, String> fields) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> property : node.properties()) {
                String name = property.getKey();
                collect(path.isEmpty() ? name : path + "." + name, property.getValue(), fields);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), fields);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.asString());
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
