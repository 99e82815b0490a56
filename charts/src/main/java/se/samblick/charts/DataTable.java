package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * The data of a chart as a table: what stands beside the chart on a page, and what a native chart in Word is made from.
 *
 * @param headers of the label column and of each value column
 * @param measure format of the values
 */
public record DataTable(List<String> headers, List<Row> rows, Measure measure) {
    public DataTable {
        headers = List.copyOf(headers);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.values.size() + 1 != headers.size()) {
                throw new IllegalArgumentException("Row '%s' has %d values, expected %d"
                        .formatted(row.label, row.values.size(), headers.size() - 1));
            }
        }
    }

    /** One row: a label and its values. */
    public record Row(String label, List<Value> values) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /** Every row as text, the label first. */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        for (Row row : rows) {
            List<String> texts = new ArrayList<>();
            texts.add(row.label);
            row.values.forEach(value -> texts.add(value.text(measure)));
            cells.add(texts);
        }
        return cells;
    }
}
