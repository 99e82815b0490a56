package se.samblick.charts;

/**
 * The interval of a change, drawn in a cell of the change table on a log scale, so that halved and doubled are as far
 * from no change. What lies outside the cell ends in an arrow.
 *
 * @param ratio later through earlier; NaN if there is none
 * @param low lower limit of the ratio, 0 or more
 * @param high upper limit, may be infinite
 * @param wording the language of the interval in words
 */
public record IntervalBar(double ratio, double low, double high, Tone tone, Wording wording) {
    private static final double WIDTH = 190;
    private static final double MIDDLE = 94;
    private static final double DOUBLING = 57.2;
    private static final double EDGE = 6;

    public IntervalBar {
        if (!(low >= 0 && high >= low)) {
            throw new IllegalArgumentException(
                    "Interval of a ratio %s–%s: expected 0 ≤ low ≤ high".formatted(low, high));
        }
    }

    /** As one {@code svg} element, named by the interval in words. */
    public String toSvg(Look look) {
        String colour = switch (tone) {
            case QUIET -> "#4A5A64";
            case WORSE -> "#A8231B";
            case BETTER -> "#1B6E3C";
            case DETECTED -> "#7A5200";
        };
        boolean screen = look.onScreen();
        String from = Svg.n(place(low));
        String to = Svg.n(place(high));
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .append(screen ? "class=\"iv " + tone.state() + "\"" : "width=\"190\" height=\"26\"")
                .append(" viewBox=\"0 0 190 26\" role=\"img\" aria-label=\"")
                .append(Svg.escape(words()))
                .append("\">");
        append(svg, screen, "path", "tick", "stroke=\"#D5DDE1\"", "d=\"M36.8 0V26M151.2 0V26\"");
        append(svg, screen, "path", "zero", "stroke=\"#7A8A94\"", "d=\"M94 0V26\"");
        append(
                svg,
                screen,
                "rect",
                "reach",
                "fill=\"" + colour + "\" fill-opacity=\"0.24\"",
                "x=\"" + from + "\" y=\"8\" width=\"" + Svg.n(place(high) - place(low)) + "\" height=\"10\" rx=\"1\"");
        append(
                svg,
                screen,
                "path",
                "ends",
                "fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"1.5\"",
                (screen ? "fill=\"none\" " : "") + "d=\"" + end(low, from, -1) + end(high, to, 1) + "\"");
        if (ratio > 0 && Double.isFinite(ratio)) {
            append(
                    svg,
                    screen,
                    "circle",
                    "",
                    "fill=\"" + colour + "\"",
                    "cx=\"" + Svg.n(place(ratio)) + "\" cy=\"13\" r=\"4.5\"");
        }
        return svg.append("</svg>").toString();
    }

    private static void append(
            StringBuilder svg, boolean screen, String element, String name, String colours, String geometry) {
        String look = screen ? (name.isEmpty() ? "" : "class=\"" + name + "\" ") : colours + " ";
        svg.append('<')
                .append(element)
                .append(' ')
                .append(look)
                .append(geometry)
                .append("/>");
    }

    /** A limit as an upright, or as an arrow out of the cell. */
    private static String end(double limit, String x, int direction) {
        return outside(limit) ? "M" + x + " 8l" + 4 * direction + " 5l" + -4 * direction + " 5" : "M" + x + " 7v12";
    }

    private static boolean outside(double limit) {
        double at = MIDDLE + DOUBLING * Math.log(limit) / Math.log(2);
        return !(at >= EDGE && at <= WIDTH - EDGE);
    }

    private static double place(double value) {
        double at = value <= 0 ? EDGE : MIDDLE + DOUBLING * Math.log(value) / Math.log(2);
        return Math.max(EDGE, Math.min(WIDTH - EDGE, at));
    }

    private String words() {
        Measure percent = Measure.percent(1).in(wording);
        String lower = percent.formatSigned(low - 1);
        return Double.isInfinite(high)
                ? wording.openInterval(lower)
                : wording.interval(lower, percent.formatSigned(high - 1));
    }
}
