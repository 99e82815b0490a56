package se.samblick.documents.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one attribute may hold. {@code validate} is ProseMirror's own list of JavaScript types; the rest is ours:
 * {@code values}, {@code min}, {@code max}, {@code integer}, {@code minLength}, {@code maxLength} and {@code pattern}
 * for single values, {@code items} for a list, {@code fields} for an object with just these members, {@code entries} for
 * an object with any names ({@code {}} for any JSON).
 */
record AttributeRule(
        Set<String> types,
        @Nullable JsonNode defaultValue,
        List<JsonNode> values,
        Range range,
        int maxItems,
        @Nullable Pattern pattern,
        @Nullable AttributeRule items,
        @Nullable Map<String, AttributeRule> fields,
        @Nullable AttributeRule entries) {

    /** Bounds of a number, or of the length of a string. */
    record Range(double min, double max, boolean integer, int minLength, int maxLength) {}

    static AttributeRule of(JsonNode spec) {
        JsonNode items = spec.get("items");
        JsonNode fields = spec.get("fields");
        JsonNode entries = spec.get("entries");
        JsonNode pattern = spec.get("pattern");
        return new AttributeRule(
                spec.has("validate") ? Set.of(spec.get("validate").stringValue().split("\\|")) : Set.of(),
                spec.get("default"),
                spec.has("values")
                        ? StreamSupport.stream(spec.get("values").spliterator(), false)
                                .toList()
                        : List.of(),
                new Range(
                        spec.has("min") ? spec.get("min").doubleValue() : Double.NEGATIVE_INFINITY,
                        spec.has("max") ? spec.get("max").doubleValue() : Double.POSITIVE_INFINITY,
                        spec.has("integer"),
                        spec.has("minLength") ? spec.get("minLength").intValue() : 0,
                        spec.has("maxLength") ? spec.get("maxLength").intValue() : Integer.MAX_VALUE),
                spec.has("maxItems") ? spec.get("maxItems").intValue() : Integer.MAX_VALUE,
                pattern == null ? null : Pattern.compile(pattern.stringValue()),
                items == null ? null : of(items),
                fields == null ? null : allOf(fields),
                entries == null ? null : of(entries));
    }

    static Map<String, AttributeRule> allOf(@Nullable JsonNode specs) {
        Map<String, AttributeRule> rules = new LinkedHashMap<>();
        if (specs != null) {
            specs.properties().forEach(spec -> rules.put(spec.getKey(), of(spec.getValue())));
        }
        return rules;
    }

    boolean required() {
        return defaultValue == null;
    }

    /** Checks the members of an object against rules: none unknown, none missing that has no default. */
    static void checkMembers(Map<String, AttributeRule> rules, @Nullable JsonNode object, String path, Budget budget) {
        if (object != null) {
            if (!object.isObject()) {
                throw new InvalidContent(path, Found.of(object), "ett objekt");
            }
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                AttributeRule rule = rules.get(member.getKey());
                if (rule == null) {
                    throw new InvalidContent(
                            path, "det okända attributet '%s'".formatted(member.getKey()), Found.anyOf(rules.keySet()));
                }
                rule.check(member.getValue(), path + "." + member.getKey(), budget);
            }
        }
        for (Map.Entry<String, AttributeRule> rule : rules.entrySet()) {
            if (rule.getValue().required() && (object == null || !object.has(rule.getKey()))) {
                throw new InvalidContent(path, "inget", "attributet '%s'".formatted(rule.getKey()));
            }
        }
    }

    void check(JsonNode value, String path, Budget budget) {
        budget.spendNode(path);
        if (!types.isEmpty() && !types.contains(typeOf(value))) {
            throw new InvalidContent(
                    path,
                    Found.of(value),
                    types.stream().sorted().map(AttributeRule::inSwedish).collect(Collectors.joining(" eller ")));
        }
        if (!values.isEmpty() && values.stream().noneMatch(allowed -> same(allowed, value))) {
            throw new InvalidContent(
                    path,
                    Found.of(value),
                    Found.anyOf(values.stream().map(JsonNode::asString).toList()));
        }
        if (value.isNumber()) {
            checkNumber(value, path);
        } else if (value.isString()) {
            budget.spendText(value.stringValue().length(), path);
            checkString(value.stringValue(), path);
        } else if (value.isContainer()) {
            checkContainer(value, path, budget.deeper(path));
        }
    }

    private void checkNumber(JsonNode value, String path) {
        double number = value.doubleValue();
        if (!Double.isFinite(number)
                || number < range.min()
                || number > range.max()
                || (range.integer() && number != Math.rint(number))) {
            throw new InvalidContent(
                    path,
                    Found.of(value),
                    range.integer()
                            ? "ett heltal från %.0f till %.0f".formatted(range.min(), range.max())
                            : "ett tal inom gränserna");
        }
    }

    private void checkString(String text, String path) {
        if (text.length() < range.minLength() || text.length() > range.maxLength()) {
            throw new InvalidContent(
                    path,
                    "%d tecken".formatted(text.length()),
                    "från %d till %d tecken".formatted(range.minLength(), range.maxLength()));
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            throw new InvalidContent(
                    path, Found.quoted(text), "en adress som börjar med https://, http://, mailto:, / eller #");
        }
    }

    private void checkContainer(JsonNode value, String path, Budget budget) {
        if (value.size() > maxItems) {
            throw new InvalidContent(path, "%d delar".formatted(value.size()), "högst %d".formatted(maxItems));
        }
        boolean listWanted = items != null;
        boolean objectWanted = fields != null || entries != null && !types.isEmpty();
        if (listWanted != value.isArray() && (listWanted || objectWanted)) {
            throw new InvalidContent(path, Found.of(value), listWanted ? "en lista" : "ett objekt");
        }
        if (fields != null) {
            checkMembers(fields, value, path, budget);
            return;
        }
        AttributeRule each = items != null ? items : entries != null ? entries : this;
        int index = 0;
        for (JsonNode item : value.values()) {
            each.check(item, "%s[%d]".formatted(path, index++), budget);
        }
    }

    private static boolean same(JsonNode allowed, JsonNode value) {
        return allowed.isNumber() && value.isNumber()
                ? allowed.doubleValue() == value.doubleValue()
                : allowed.equals(value);
    }

    /** The name that JavaScript's {@code typeof} gives, with {@code null} apart, as ProseMirror has it. */
    private static String typeOf(JsonNode value) {
        return value.isNull()
                ? "null"
                : value.isString() ? "string" : value.isNumber() ? "number" : value.isBoolean() ? "boolean" : "object";
    }

    private static String inSwedish(String type) {
        return switch (type) {
            case "string" -> "en text";
            case "number" -> "ett tal";
            case "boolean" -> "true eller false";
            case "null" -> "null";
            default -> "ett objekt eller en lista";
        };
    }
}
