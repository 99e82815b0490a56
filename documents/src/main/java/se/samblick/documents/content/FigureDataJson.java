package se.samblick.documents.content;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.FigureData.Cell;
import se.samblick.documents.content.FigureData.Column;
import se.samblick.documents.content.FigureData.Role;
import se.samblick.documents.content.FigureData.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The data of a figure block from and to the JSON in its attribute. */
final class FigureDataJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FigureDataJson() {}

    static FigureData read(JsonNode data) {
        List<Column> columns = items(data.get("columns"))
                .map(column -> new Column(
                        column.get("label").stringValue(),
                        Role.valueOf(ContentReader.code(column.get("role"), "label"))))
                .toList();
        List<Row> rows = items(data.get("rows"))
                .map(row -> new Row(
                        items(row.get("cells")).map(FigureDataJson::cell).toList(),
                        ContentReader.flag(row.get("total"))))
                .toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().size() != columns.size()) {
                throw new InvalidContent(
                        "attrs.data.rows[%d]".formatted(i),
                        "%d celler".formatted(rows.get(i).cells().size()),
                        "%d, en för varje kolumn".formatted(columns.size()));
            }
        }
        return new FigureData(
                columns,
                rows,
                items(data.get("notes")).map(JsonNode::stringValue).toList(),
                ContentReader.text(data.get("source"), ""),
                ContentReader.text(data.get("alt"), ""));
    }

    static ObjectNode write(FigureData data) {
        ObjectNode json = NODES.objectNode();
        ArrayNode columns = json.putArray("columns");
        for (Column column : data.columns()) {
            columns.addObject()
                    .put("label", column.label())
                    .put("role", column.role().code());
        }
        ArrayNode rows = json.putArray("rows");
        for (Row row : data.rows()) {
            ObjectNode target = rows.addObject();
            ArrayNode cells = target.putArray("cells");
            row.cells().forEach(cell -> cells.add(write(cell)));
            target.put("total", row.total());
        }
        ArrayNode notes = json.putArray("notes");
        data.notes().forEach(notes::add);
        return json.put("source", data.source()).put("alt", data.alt());
    }

    private static ObjectNode write(Cell cell) {
        Double value = cell.value();
        ObjectNode json = NODES.objectNode().put("text", cell.text());
        json.set("value", value == null ? NODES.nullNode() : Numbers.node(value));
        return json;
    }

    private static Cell cell(JsonNode cell) {
        JsonNode value = cell.get("value");
        return new Cell(cell.get("text").stringValue(), value == null || value.isNull() ? null : value.doubleValue());
    }

    private static java.util.stream.Stream<JsonNode> items(@Nullable JsonNode list) {
        return list == null ? java.util.stream.Stream.of() : StreamSupport.stream(list.spliterator(), false);
    }
}
