package se.samblick.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.Refusal;
import se.samblick.tables.source.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON: JSON-stat, Kolada, and lists of flat objects such as Open311's, which are tables with named columns. */
final class JsonTables {
    private static final int MOST_COLUMNS = 2_000;
    /** About what a sign of JSON takes as a part of a tree; measured on JSON-stat and lists of cases. */
    private static final long TREE_BYTES = 8;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(1_000_000)
                            .build())
                    .build())
            .build();

    private JsonTables() {}

    static boolean looksLike(String text) {
        int at = 0;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff')) {
            at++;
        }
        if (at == text.length() || (text.charAt(at) != '{' && text.charAt(at) != '[')) {
            return false;
        }
        String start = text.substring(at + 1, Math.min(text.length(), at + 200)).stripLeading();
        return start.startsWith("\"") || start.startsWith("{") || start.startsWith("}") || start.startsWith("]");
    }

    static List<Table> read(String text) {
        JsonNode root = parse(text);
        if (JsonStat.looksLike(root)) {
            return JsonStat.read(root);
        }
        if (Kolada.looksLike(root)) {
            return Kolada.read(root);
        }
        return flat(root);
    }

    private static JsonNode parse(String text) {
        if (text.length() * TREE_BYTES > Runtime.getRuntime().maxMemory()) {
            throw new Refusal("", "JSON på mer än " + text.length() / 1_000_000 + " MB", "en mindre fil");
        }
        try {
            return MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw Refusal.longCell(where(e));
        } catch (JacksonException e) {
            throw new Refusal(where(e), "JSON som är skadad eller avklippt", "hel JSON");
        }
    }

    private static String where(JacksonException e) {
        var place = e.getLocation();
        return place == null ? "" : "rad " + place.getLineNr() + ", tecken " + place.getColumnNr();
    }

    /** The first list of objects, wherever it lies, as a table: one column for each name. */
    private static List<Table> flat(JsonNode root) {
        JsonNode list = listOfObjects(root);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (JsonNode item : list) {
            for (Map.Entry<String, JsonNode> field : item.properties()) {
                if (columns.size() < MOST_COLUMNS) {
                    columns.putIfAbsent(field.getKey(), columns.size());
                }
            }
        }
        if (columns.isEmpty()) {
            return List.of();
        }
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, columns.keySet().stream().map(RawCell::text).toArray(RawCell[]::new)));
        int number = 2;
        for (JsonNode item : list) {
            RawCell[] cells = new RawCell[columns.size()];
            for (Map.Entry<String, Integer> column : columns.entrySet()) {
                cells[column.getValue()] = cell(item.path(column.getKey()));
            }
            rows.add(new Sheet.Row(number++, cells));
        }
        return SheetTables.of(List.of(new Sheet("", Sheet.Place.NONE, rows, new int[0], List.of())));
    }

    private static JsonNode listOfObjects(JsonNode root) {
        if (root.isArray() && root.path(0).isObject()) {
            return root;
        }
        for (Map.Entry<String, JsonNode> field : root.properties()) {
            if (field.getValue().isArray() && field.getValue().path(0).isObject()) {
                return field.getValue();
            }
        }
        return root.isArray() ? root : JsonMapper.builder().build().createArrayNode();
    }

    private static RawCell cell(JsonNode value) {
        if (value.isNumber()) {
            return RawCell.number(value.asString(""), value.decimalValue(), false, 0);
        }
        return value.isValueNode() && !value.isNull() ? RawCell.text(value.asString("")) : RawCell.EMPTY;
    }
}
