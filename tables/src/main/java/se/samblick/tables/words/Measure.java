package se.samblick.tables.words;

/**
 * What a value measures.
 *
 * @param code {@code count}, {@code share}, {@code rate}, {@code change}, {@code change-percent}, {@code mean} or
 *     {@code other:LABEL}
 */
public record Measure(String code) {
    public static final Measure COUNT = new Measure("count");
    /** A fraction, 0–1. */
    public static final Measure SHARE = new Measure("share");
    /** Per a number of inhabitants, as printed. */
    public static final Measure RATE = new Measure("rate");

    public static final Measure MEAN = new Measure("mean");
    /** A difference between two periods, in the unit of what is compared. */
    public static final Measure CHANGE = new Measure("change");
    /** A relative change as a fraction: −0.367 for −36,7 %. */
    public static final Measure CHANGE_PERCENT = new Measure("change-percent");
    /** How many answered. */
    public static final Measure BASE = new Measure("other:bas");

    public static final Measure INDEX = new Measure("other:index");
    public static final Measure KPI = new Measure("other:kpi");

    public static Measure other(String label) {
        return new Measure("other:" + label);
    }

    public boolean isChange() {
        return equals(CHANGE) || equals(CHANGE_PERCENT);
    }

    /** True for what is kept as a fraction. */
    public boolean isFraction() {
        return equals(SHARE) || equals(CHANGE_PERCENT);
    }

    @Override
    public String toString() {
        return code;
    }
}
