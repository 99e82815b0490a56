package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Place;

/** One cell of a table, or one row of a file of figures: where it stands, what it is about and what it says. */
public record Fact(Cell cell, About about, Value says) {
    /**
     * Where it stands.
     *
     * @param table number of the table, from 1; 0 for figures given beside the document
     * @param row row of the table, from 0 below its header
     * @param column column of the table, from 0
     */
    public record Cell(int table, int row, int column, String rowLabel, String columnLabel, Place place) {}

    /**
     * What it is about.
     *
     * @param area empty if the table names none
     * @param category labels from the row and the column head, outermost first
     * @param measure as in the tidy form: count, share (fraction), rate, change, change-percent (fraction), mean, other:…
     * @param period days covered, null if the table does not tell
     * @param base of a change, the days it is counted from
     */
    public record About(
            String area,
            List<String> category,
            String measure,
            @Nullable Span period,
            @Nullable Span base) {
        public About {
            category = List.copyOf(category);
        }

        About with(String otherArea, List<String> otherCategory) {
            return new About(otherArea, otherCategory, measure, period, base);
        }

        About withMeasure(String other) {
            return new About(area, category, other, period, base);
        }
    }

    /**
     * What it says.
     *
     * @param low smallest value the cell can stand for
     * @param high largest; the same as {@code low} for a plain number
     * @param known false for a cell that is missing or in error
     * @param total labelled as a total
     * @param printed as it stands in the document
     * @param decimals printed
     */
    public record Value(double low, double high, boolean known, boolean total, String printed, int decimals) {}

    public int table() {
        return cell.table;
    }

    public int row() {
        return cell.row;
    }

    public int column() {
        return cell.column;
    }

    public String rowLabel() {
        return cell.rowLabel;
    }

    public String columnLabel() {
        return cell.columnLabel;
    }

    public Place place() {
        return cell.place;
    }

    public String area() {
        return about.area;
    }

    public List<String> category() {
        return about.category;
    }

    public String measure() {
        return about.measure;
    }

    public @Nullable Span period() {
        return about.period;
    }

    public @Nullable Span base() {
        return about.base;
    }

    public double low() {
        return says.low;
    }

    public double high() {
        return says.high;
    }

    public boolean known() {
        return says.known;
    }

    public boolean total() {
        return says.total;
    }

    public String printed() {
        return says.printed;
    }

    public int decimals() {
        return says.decimals;
    }

    Fact withoutArea() {
        return with(about.with("", category()));
    }

    Fact withMeasure(String other) {
        return with(about.withMeasure(other));
    }

    /** The row's label as the area it is, where it was read as a category. */
    Fact withPlaceAsArea() {
        if (!area().isEmpty() || category().isEmpty() || !category().get(0).equals(rowLabel())) {
            return this;
        }
        return with(about.with(rowLabel(), category().subList(1, category().size())));
    }

    /** One part of the category as the area it is; unchanged if the category is not that long. */
    Fact withPlace(int dimension) {
        if (category().size() <= dimension) {
            return this;
        }
        List<String> rest = new ArrayList<>(category());
        String named = rest.remove(dimension);
        return with(about.with(named, rest));
    }

    /** One part of the category as the period it is. */
    Fact withPeriod(String part, Span period) {
        List<String> rest = new ArrayList<>(category());
        rest.remove(part);
        return with(new About(area(), rest, measure(), period, base()));
    }

    /** The sum of this cell and those before it, over the whole of their time. */
    Fact summed(double sum, Span span) {
        String words = sum == Math.rint(sum) ? String.valueOf((long) sum) : String.valueOf(sum);
        return new Fact(
                new Cell(table(), row(), column(), rowLabel(), columnLabel(), place()),
                new About(area(), category(), measure(), span, null),
                new Value(sum, sum, true, total(), words, decimals()));
    }

    Fact asTotal() {
        return with(new Value(low(), high(), known(), true, printed(), decimals()));
    }

    Fact withCategory(List<String> parts) {
        return with(about.with(area(), parts));
    }

    Fact withRowLabel(String label) {
        var relabelled = new Cell(table(), row(), column(), label, columnLabel(), place());
        return new Fact(relabelled, area().equals(rowLabel()) ? about.with(label, category()) : about, says);
    }

    Fact withPrinted(String words, double value) {
        return with(new Value(value, value, true, total(), words, 0));
    }

    Fact scaled(String other, double factor) {
        return with(about.withMeasure(other))
                .with(new Value(low() * factor, high() * factor, known(), total(), printed(), decimals()));
    }

    /** The cell as a change from one time to another. */
    Fact changing(String measure, double factor, Span period, Span base) {
        return scaled(measure, factor).with(new About(area(), category(), measure, period, base));
    }

    private Fact with(About other) {
        return new Fact(cell, other, says);
    }

    private Fact with(Value other) {
        return new Fact(cell, about, other);
    }

    /** The smallest value it can stand for. */
    public Fact lowest() {
        return withValue(low());
    }

    /** The largest value it can stand for. */
    public Fact highest() {
        return withValue(high());
    }

    /** The values it can stand for: each whole number of a short range, the ends of a long one. */
    public List<Fact> possible() {
        if (isExact() || high() - low() > 20) {
            return isExact() ? List.of(this) : List.of(lowest(), highest());
        }
        List<Fact> values = new ArrayList<>();
        for (double value = low(); value <= high(); value++) {
            values.add(withValue(value));
        }
        return values;
    }

    private Fact withValue(double value) {
        return with(new Value(value, value, known(), total(), printed(), decimals()));
    }

    public boolean isExact() {
        return known() && low() == high();
    }

    public boolean isCount() {
        return measure().equals("count");
    }

    public boolean isShare() {
        return measure().equals("share");
    }

    public boolean isChange() {
        return measure().startsWith("change");
    }

    /** The value in the unit a text uses: percent for shares. */
    public double value() {
        return inPercent() ? 100 * low() : low();
    }

    double upper() {
        return inPercent() ? 100 * high() : high();
    }

    private boolean inPercent() {
        return isShare() || measure().equals("change-percent");
    }
}
