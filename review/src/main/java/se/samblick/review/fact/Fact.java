package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Place;

/**
 * One cell of a table, or one row of a file of figures, with what it is about.
 *
 * @param table number of the table, from 1; 0 for figures given beside the document
 * @param row row of the table, from 0 below its header
 * @param column column of the table, from 0
 * @param area empty if the table names none
 * @param category labels from the row and the column head, outermost first
 * @param measure as in the tidy form: count, share (fraction), rate, change, change-percent (fraction), mean, other:…
 * @param period days covered, null if the table does not tell
 * @param base of a change, the days it is counted from
 * @param low smallest value the cell can stand for
 * @param high largest; the same as {@code low} for a plain number
 * @param known false for a cell that is missing or in error
 * @param total labelled as a total
 * @param printed as it stands in the document
 * @param decimals printed
 */
public record Fact(
        int table,
        int row,
        int column,
        String area,
        List<String> category,
        String measure,
        @Nullable Span period,
        @Nullable Span base,
        double low,
        double high,
        boolean known,
        boolean total,
        String printed,
        int decimals,
        String rowLabel,
        String columnLabel,
        Place place) {
    public Fact {
        category = List.copyOf(category);
    }

    Fact withoutArea() {
        return new Fact(
                table,
                row,
                column,
                "",
                category,
                measure,
                period,
                base,
                low,
                high,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    Fact withMeasure(String other) {
        return new Fact(
                table,
                row,
                column,
                area,
                category,
                other,
                period,
                base,
                low,
                high,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    /** The row's label as the area it is, where it was read as a category. */
    Fact withPlaceAsArea() {
        if (!area.isEmpty() || category.isEmpty() || !category.get(0).equals(rowLabel)) {
            return this;
        }
        return new Fact(
                table,
                row,
                column,
                rowLabel,
                category.subList(1, category.size()),
                measure,
                period,
                base,
                low,
                high,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    /** One part of the category as the area it is; unchanged if the category is not that long. */
    Fact withPlace(int dimension) {
        if (category.size() <= dimension) {
            return this;
        }
        List<String> rest = new ArrayList<>(category);
        String named = rest.remove(dimension);
        return new Fact(
                table,
                row,
                column,
                named,
                rest,
                measure,
                period,
                base,
                low,
                high,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    Fact withCategory(List<String> parts) {
        return new Fact(
                table,
                row,
                column,
                area,
                parts,
                measure,
                period,
                base,
                low,
                high,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    Fact withRowLabel(String label) {
        return new Fact(
                table,
                row,
                column,
                area.equals(rowLabel) ? label : area,
                category,
                measure,
                period,
                base,
                low,
                high,
                known,
                total,
                printed,
                decimals,
                label,
                columnLabel,
                place);
    }

    Fact withPrinted(String words, double value) {
        return new Fact(
                table,
                row,
                column,
                area,
                category,
                measure,
                period,
                base,
                value,
                value,
                true,
                total,
                words,
                0,
                rowLabel,
                columnLabel,
                place);
    }

    Fact scaled(String other, double factor) {
        return new Fact(
                table,
                row,
                column,
                area,
                category,
                other,
                period,
                base,
                low * factor,
                high * factor,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    /** The smallest value it can stand for. */
    public Fact lowest() {
        return withValue(low);
    }

    /** The largest value it can stand for. */
    public Fact highest() {
        return withValue(high);
    }

    /** The values it can stand for: each whole number of a short range, the ends of a long one. */
    public List<Fact> possible() {
        if (isExact() || high - low > 20) {
            return isExact() ? List.of(this) : List.of(lowest(), highest());
        }
        List<Fact> values = new ArrayList<>();
        for (double value = low; value <= high; value++) {
            values.add(withValue(value));
        }
        return values;
    }

    private Fact withValue(double value) {
        return new Fact(
                table,
                row,
                column,
                area,
                category,
                measure,
                period,
                base,
                value,
                value,
                known,
                total,
                printed,
                decimals,
                rowLabel,
                columnLabel,
                place);
    }

    public boolean isExact() {
        return known && low == high;
    }

    public boolean isCount() {
        return measure.equals("count");
    }

    public boolean isShare() {
        return measure.equals("share");
    }

    public boolean isChange() {
        return measure.startsWith("change");
    }

    /** The value in the unit a text uses: percent for shares. */
    public double value() {
        return isShare() || measure.equals("change-percent") ? 100 * low : low;
    }

    double upper() {
        return isShare() || measure.equals("change-percent") ? 100 * high : high;
    }
}
