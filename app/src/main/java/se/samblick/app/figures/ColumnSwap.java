package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a user says of label columns: that one read as a category names the areas, or the other way round. The category of
 * a row is made of its label columns in their order, so the parts tell which column they stood in.
 */
final class ColumnSwap {
    /** No column is another than it was read as. */
    static final ColumnSwap NONE = new ColumnSwap(-1, -1);

    private final int areaPart;
    private final int categoryPart;

    /**
     * @param areaPart which part of the category is the area, −1 for none
     * @param categoryPart before which part of the category the area belongs as another part, −1 for nowhere
     */
    private ColumnSwap(int areaPart, int categoryPart) {
        this.areaPart = areaPart;
        this.categoryPart = categoryPart;
    }

    static ColumnSwap of(List<TableSource.Column> columns, Map<String, String> said) {
        int area = -1;
        int category = -1;
        int parts = 0;
        for (TableSource.Column column : columns) {
            String role = said.get(column.name());
            boolean labels = column.role() == TableSource.Column.Role.CATEGORY;
            if (labels && Corrections.AREA.equals(role)) {
                area = parts;
            }
            if (column.role() == TableSource.Column.Role.AREA && Corrections.CATEGORY.equals(role)) {
                category = parts;
            }
            parts += labels ? 1 : 0;
        }
        return area < 0 && category < 0 ? NONE : new ColumnSwap(area, category);
    }

    ReadRow apply(ReadRow row) {
        if (this == NONE) {
            return row;
        }
        List<String> parts = new ArrayList<>(List.of(row.category().split(" \\| ", -1)));
        parts.removeIf(String::isEmpty);
        String area = categoryPart >= 0 ? "" : row.area();
        int insertAt = Math.max(0, Math.min(categoryPart, parts.size()));
        if (areaPart >= 0 && areaPart < parts.size()) {
            area = parts.remove(areaPart);
            insertAt -= areaPart < insertAt ? 1 : 0;
        }
        if (categoryPart >= 0 && !row.area().isEmpty()) {
            parts.add(insertAt, row.area());
        }
        return row.withLabels(area, String.join(" | ", parts));
    }
}
