package se.samblick.charts;

/** The language that a chart writes its numbers and the few words of its own in. */
public enum Wording {
    /** {@code 1 920,5} and {@code 36,7 %}, with no-break spaces. */
    SWEDISH(
            '\u00a0',
            ',',
            "\u00a0%",
            "Inga uppgifter",
            "Område",
            "Kategori",
            "Värde",
            "lägst",
            "högst",
            "Antal",
            "Väntat",
            "Kvot",
            "%s, %s mot %s väntade",
            "95-procentigt intervall från %s till %s",
            "95-procentigt intervall från %s och uppåt"),
    /** {@code 1,920.5} and {@code 36.7%}. */
    ENGLISH(
            ',',
            '.',
            "%",
            "No figures",
            "Area",
            "Category",
            "Value",
            "lowest",
            "highest",
            "Count",
            "Expected",
            "Ratio",
            "%s, %s against %s expected",
            "95 per cent interval from %s to %s",
            "95 per cent interval from %s upwards");

    private final char group;
    private final char point;
    private final String percent;
    private final String nothing;
    private final String area;
    private final String category;
    private final String value;
    private final String lowest;
    private final String highest;
    private final String count;
    private final String expected;
    private final String ratio;
    private final String against;
    private final String interval;
    private final String openInterval;

    Wording(
            char group,
            char point,
            String percent,
            String nothing,
            String area,
            String category,
            String value,
            String lowest,
            String highest,
            String count,
            String expected,
            String ratio,
            String against,
            String interval,
            String openInterval) {
        this.group = group;
        this.point = point;
        this.percent = percent;
        this.nothing = nothing;
        this.area = area;
        this.category = category;
        this.value = value;
        this.lowest = lowest;
        this.highest = highest;
        this.count = count;
        this.expected = expected;
        this.ratio = ratio;
        this.against = against;
        this.interval = interval;
        this.openInterval = openInterval;
    }

    char group() {
        return group;
    }

    char point() {
        return point;
    }

    /** The sign with the space before it, if the language has one. */
    String percent() {
        return percent;
    }

    String nothing() {
        return nothing;
    }

    String area() {
        return area;
    }

    String category() {
        return category;
    }

    String value() {
        return value;
    }

    /** Head of the column of lower limits of what has that name. */
    String lowest(String name) {
        return name + ", " + lowest;
    }

    String highest(String name) {
        return name + ", " + highest;
    }

    String count() {
        return count;
    }

    String expected() {
        return expected;
    }

    String ratio() {
        return ratio;
    }

    String against(String name, String found, String expected) {
        return against.formatted(name, found, expected);
    }

    String interval(String low, String high) {
        return interval.formatted(low, high);
    }

    String openInterval(String low) {
        return openInterval.formatted(low);
    }
}
