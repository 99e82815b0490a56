package se.samblick.documents.content;

import java.util.Arrays;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a live figure asks for. Its members belong to the module that answers; here it is a JSON object, kept in one
 * written form (members sorted, whole numbers without decimals), so that equal queries are equal.
 *
 * @param json a JSON object
 */
public record Query(String json) {
    /**
     * @throws IllegalArgumentException if it is no JSON object
     */
    public Query {
        try {
            json = canonical(JsonMapper.shared().readTree(json));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Query: expected a JSON object", e);
        }
    }

    /** The query that a tree holds, or any record that Jackson can write as an object. */
    public static Query of(Object query) {
        return new Query(JsonMapper.shared().valueToTree(query).toString());
    }

    /** A tree of its own for each caller. */
    public JsonNode toTree() {
        return JsonMapper.shared().readTree(json);
    }

    /**
     * The query as the record its module keeps it in.
     *
     * @throws IllegalArgumentException if a member has another form than the record's
     */
    public <T> T as(Class<T> type) {
        try {
            return JsonMapper.shared().readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Query: expected the form of " + type.getSimpleName(), e);
        }
    }

    /** True if all these members are there as text: a query comes from whoever saved the document. */
    public boolean says(String... members) {
        JsonNode tree = toTree();
        return Arrays.stream(members).allMatch(m -> tree.path(m).isString());
    }

    private static String canonical(JsonNode query) {
        if (!query.isObject()) {
            throw new IllegalArgumentException("Query: expected a JSON object");
        }
        return sorted(query).toString();
    }

    private static JsonNode sorted(JsonNode value) {
        if (value.isObject()) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            value.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach(object::set);
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.values().forEach(item -> array.add(sorted(item)));
            return array;
        }
        return value.isNumber() ? Numbers.node(value.doubleValue()) : value;
    }
}
