package se.samblick.documents.content;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A copy of JSON without characters that no store can hold; a text node left empty by that goes away. */
final class CleanJson {
    private CleanJson() {}

    static JsonNode of(JsonNode value) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(Characters.clean(value.stringValue()));
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (JsonNode item : value.values()) {
                JsonNode clean = of(item);
                if (!emptied(item, clean)) {
                    array.add(clean);
                }
            }
            return array;
        }
        if (value.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                object.set(Characters.clean(member.getKey()), of(member.getValue()));
            }
            return object;
        }
        return value;
    }

    private static boolean emptied(JsonNode before, JsonNode clean) {
        JsonNode text = clean.isObject() ? clean.get("text") : null;
        return text != null
                && text.isString()
                && text.stringValue().isEmpty()
                && !before.get("text").stringValue().isEmpty()
                && clean.has("type")
                && clean.get("type").asString().equals("text");
    }
}
