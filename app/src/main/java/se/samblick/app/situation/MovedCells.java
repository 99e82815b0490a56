package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.FigureData;

/** The numbers of a live table that say something else than before. */
final class MovedCells {
    private static final String NOTHING = "–";

    private MovedCells() {}

    /**
     * A number that moved.
     *
     * @param place words of its row and column
     */
    record Moved(String place, String was, String is) {}

    static List<Moved> of(@Nullable FigureData was, @Nullable FigureData is) {
        Map<String, String> before = values(was);
        Map<String, String> after = values(is);
        List<Moved> moved = new ArrayList<>();
        before.forEach((place, text) -> {
            String now = after.getOrDefault(place, NOTHING);
            if (!text.equals(now)) {
                moved.add(new Moved(place, text, now));
            }
        });
        after.forEach((place, text) -> {
            if (!before.containsKey(place)) {
                moved.add(new Moved(place, NOTHING, text));
            }
        });
        return moved;
    }

    /** What stands in each column of numbers, by the words of row and column. */
    private static Map<String, String> values(@Nullable FigureData data) {
        Map<String, String> values = new LinkedHashMap<>();
        if (data == null) {
            return values;
        }
        for (FigureData.Row row : data.rows()) {
            for (int i = 0; i < data.columns().size(); i++) {
                FigureData.Column column = data.columns().get(i);
                if (column.role() == FigureData.Role.VALUE) {
                    values.put(
                            row.label() + ", " + column.label(),
                            row.cells().get(i).text());
                }
            }
        }
        return values;
    }
}
