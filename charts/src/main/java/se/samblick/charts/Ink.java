package se.samblick.charts;

/** What a mark is drawn with: a class on screen, where the style sheet knows both themes; the light colours on paper. */
enum Ink {
    AXIS("axis", "fill=\"none\" stroke=\"#7A8A94\" stroke-width=\"1\""),
    GRID("grid", "fill=\"none\" stroke=\"#D5DDE1\" stroke-width=\"1\""),
    LINE("ln", line("#14222B", 2.25)),
    LINE_OTHER("ln other", line("#4A5A64", 1.75)),
    LINE_WORSE("ln s-bad", line("#A8231B", 2.25)),
    LINE_BETTER("ln s-ok", line("#1B6E3C", 2.25)),
    LINE_DETECTED("ln s-warn", line("#7A5200", 2.25)),
    BACKGROUND("ln3", line("#D5DDE1", 1.25)),
    DASHED("ln2", "fill=\"none\" stroke=\"#7A8A94\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\""),
    BAND("band", "fill=\"#14222B\" fill-opacity=\"0.12\""),
    BAND_FAINT("band faint", "fill=\"#14222B\" fill-opacity=\"0.08\""),
    DOT("dot", "fill=\"#14222B\""),
    DOT_OTHER("dot2", "fill=\"#FFFFFF\" stroke=\"#4A5A64\" stroke-width=\"1.75\""),
    DOT_WORSE("c-bad", "fill=\"#A8231B\""),
    DOT_BETTER("c-ok", "fill=\"#1B6E3C\""),
    DOT_DETECTED("c-warn", "fill=\"#7A5200\""),
    RING("s-bad", "stroke=\"#A8231B\""),
    REACH("reach1", "fill=\"none\" stroke=\"#14222B\" stroke-width=\"3\""),
    REACH_OTHER("reach2", "fill=\"none\" stroke=\"#7A8A94\" stroke-width=\"2\""),
    BAR("bar1", "fill=\"#14222B\""),
    BAR_EARLIER("bar2", "stroke=\"#7A8A94\" stroke-width=\"1\""),
    TEXT("", "fill=\"#4A5A64\""),
    TEXT_INK("t-ink", "fill=\"#14222B\""),
    TEXT_BOLD("t-b", "fill=\"#14222B\" font-weight=\"bold\""),
    TEXT_WORSE("t-bad", "fill=\"#A8231B\" font-weight=\"bold\""),
    TEXT_BETTER("t-ok", "fill=\"#1B6E3C\" font-weight=\"bold\""),
    TEXT_DETECTED("t-warn", "fill=\"#7A5200\" font-weight=\"bold\""),
    TEXT_PAPER("t-paper", "fill=\"#FFFFFF\"");

    private final String classes;
    private final String attributes;

    Ink(String classes, String attributes) {
        this.classes = classes;
        this.attributes = attributes;
    }

    private static String line(String colour, double width) {
        return "fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
                .formatted(colour, width);
    }

    String classes() {
        return classes;
    }

    String attributes() {
        return attributes;
    }
}
