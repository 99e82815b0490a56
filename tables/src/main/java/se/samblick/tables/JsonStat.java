package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samblick.tables.source.Refusal;
import se.samblick.tables.words.Labels;
import tools.jackson.databind.JsonNode;

/** Reads JSON-stat 2.0 datasets, alone or in a collection; also the older form with the dataset under a name. */
final class JsonStat {
    private JsonStat() {}

    static boolean looksLike(JsonNode root) {
        return root.isObject() && !datasets(root).isEmpty();
    }

    private static List<JsonNode> datasets(JsonNode root) {
        List<JsonNode> found = new ArrayList<>();
        if (isDataset(root)) {
            found.add(root);
        } else if (root.path("class").asString("").equals("collection")) {
            for (JsonNode item : root.path("link").path("item")) {
                if (isDataset(item)) {
                    found.add(item);
                }
            }
        } else {
            for (Map.Entry<String, JsonNode> field : root.properties()) {
                if (isDataset(field.getValue())) {
                    found.add(field.getValue());
                }
            }
        }
        return found;
    }

    private static boolean isDataset(JsonNode node) {
        return node.isObject() && node.path("dimension").isObject() && node.has("value");
    }

    static List<Table> read(JsonNode root) {
        List<Table> tables = new ArrayList<>();
        for (JsonNode dataset : datasets(root)) {
            tables.add(table(tables.size() + 1, dataset));
        }
        return tables;
    }

    private static Table table(int number, JsonNode dataset) {
        // version 1 keeps ids, sizes and roles among the dimensions
        JsonNode ids = dataset.has("id")
                ? dataset.path("id")
                : dataset.path("dimension").path("id");
        JsonNode roles = dataset.has("role")
                ? dataset.path("role")
                : dataset.path("dimension").path("role");
        List<Cube.Dimension> dimensions = new ArrayList<>();
        for (JsonNode id : ids) {
            dimensions.add(dimension(id.asString(""), dataset.path("dimension").path(id.asString("")), roles));
        }
        if (dimensions.isEmpty()) {
            throw new Refusal("", "JSON-stat utan dimensioner", "ett fält \"id\" som räknar upp dem");
        }
        JsonNode values = dataset.path("value");
        JsonNode status = dataset.path("status");
        return Cube.table(
                number,
                Labels.fold(dataset.path("label").asString("")),
                dimensions,
                index -> cell(values, status, index),
                "",
                "");
    }

    private static Cube.Cell cell(JsonNode values, JsonNode status, int index) {
        JsonNode value = values.isArray() ? values.path(index) : values.path(Integer.toString(index));
        JsonNode sign = status.isString()
                ? status
                : status.isArray() ? status.path(index) : status.path(Integer.toString(index));
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        String text = sign.isString() ? sign.asString("") : value.isString() ? value.asString("") : "";
        return new Cube.Cell(number, text);
    }

    private static Cube.Dimension dimension(String id, JsonNode node, JsonNode roles) {
        String label = node.path("label").asString(id);
        return new Cube.Dimension(id, label, role(id, label, roles), members(id, node.path("category")));
    }

    private static Cube.Role role(String id, String label, JsonNode roles) {
        if (names(roles.path("time"), id)) {
            return Cube.Role.TIME;
        }
        if (names(roles.path("geo"), id)) {
            return Cube.Role.AREA;
        }
        return names(roles.path("metric"), id) ? Cube.Role.METRIC : Cube.roleOf(id, label);
    }

    private static boolean names(JsonNode list, String id) {
        for (JsonNode item : list) {
            if (item.asString("").equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static List<Cube.Member> members(String id, JsonNode category) {
        List<String> codes = codes(category);
        if (codes.isEmpty()) {
            throw new Refusal("dimension " + id, "inga värden", "ett fält \"index\" eller \"label\"");
        }
        Set<String> seen = new HashSet<>();
        List<Cube.Member> members = new ArrayList<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw new Refusal("dimension " + id, "koden " + code + " två gånger", "en gång");
            }
            String label = Labels.clean(category.path("label").path(code).asString(code));
            JsonNode unit = category.path("unit").path(code);
            String words =
                    unit.path("base").asString("") + " " + unit.path("label").asString("") + " "
                            + unit.path("symbol").asString("");
            members.add(new Cube.Member(code, label, words));
        }
        return members;
    }

    private static List<String> codes(JsonNode category) {
        JsonNode index = category.path("index");
        List<String> codes = new ArrayList<>();
        if (index.isArray()) {
            index.forEach(code -> codes.add(code.asString("")));
        } else if (index.isObject()) {
            index.properties().stream()
                    .sorted(Comparator.comparingInt(field -> field.getValue().asInt(0)))
                    .forEach(field -> codes.add(field.getKey()));
        } else {
            category.path("label").properties().forEach(field -> codes.add(field.getKey()));
        }
        return codes;
    }
}
