package se.samblick.charts;

/** The two widths charts are drawn in, so that their text stays at 12 px on a wide and on a narrow screen. */
public enum Width {
    WIDE(560, ""),
    NARROW(330, "n");

    private final int pixels;
    private final String mark;

    Width(int pixels, String mark) {
        this.pixels = pixels;
        this.mark = mark;
    }

    public int pixels() {
        return pixels;
    }

    /** What tells the ids of the narrow drawing from those of the wide one on the same page. */
    String mark() {
        return mark;
    }

    boolean wide() {
        return this == WIDE;
    }
}
