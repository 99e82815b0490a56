package se.samblick.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An SVG being drawn. Places are in pixels from the upper left corner. */
public final class Svg {
    private static final double LINE = 14;
    private static final double LOCK = 8;

    private final String id;
    private final double width;
    private final Look look;
    private final StringBuilder marks = new StringBuilder();
    private double height;
    private boolean hatched;

    Svg(String id, double width, Look look) {
        this.id = id;
        this.width = width;
        this.look = look;
    }

    /** Where a text stands to its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    double width() {
        return width;
    }

    void height(double pixels) {
        height = pixels;
    }

    void path(Ink ink, String data) {
        marks.append("<path")
                .append(drawnWith(ink))
                .append(" d=\"")
                .append(data)
                .append("\"/>\n");
    }

    void line(Ink ink, double x1, double y1, double x2, double y2) {
        path(ink, "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2));
    }

    void rect(Ink ink, double x, double y, double w, double h) {
        String fill = "";
        if (ink == Ink.BAR_EARLIER) {
            hatched = true;
            fill = " fill=\"url(#" + id + "-h)\"";
        }
        marks.append("<rect")
                .append(drawnWith(ink))
                .append(box(x, y, w, h))
                .append(fill)
                .append("/>\n");
    }

    /** A cell filled with ink, more or less of it. */
    void shade(double opacity, double x, double y, double w, double h) {
        String ink = look.onScreen() ? "var(--sb-ink)" : "#14222B";
        marks.append(
                "<rect fill=\"%s\" fill-opacity=\"%s\" rx=\"2\"%s/>%n".formatted(ink, n(opacity, 2), box(x, y, w, h)));
    }

    private static String box(double x, double y, double w, double h) {
        return " x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(Math.max(0, w)) + "\" height=\""
                + n(Math.max(0, h)) + "\"";
    }

    void circle(Ink ink, double x, double y, double r) {
        String ring = ink == Ink.RING ? " fill=\"none\" stroke-width=\"2.5\"" : "";
        marks.append("<circle")
                .append(drawnWith(ink))
                .append(ring)
                .append(" cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(r) + "\"/>\n");
    }

    void text(Ink ink, Anchor anchor, double x, double y, String text) {
        marks.append(textElement(drawnWith(ink), anchor, x, y, text));
    }

    /** Text that stays readable over lines: with the paper's colour around it. */
    void halo(Ink ink, Anchor anchor, double x, double y, String text) {
        if (look.onScreen()) {
            String classes = (ink.classes() + " halo").strip();
            marks.append(textElement(" class=\"" + classes + "\"", anchor, x, y, text));
        } else {
            // what renders PDF knows no paint-order, so the edge is a text of its own
            String edge =
                    " fill=\"#FFFFFF\" stroke=\"#FFFFFF\" stroke-width=\"4\" stroke-linejoin=\"round\" aria-hidden=\"true\"";
            marks.append(textElement(edge, anchor, x, y, text));
            text(ink, anchor, x, y, text);
        }
    }

    private static String textElement(String attributes, Anchor anchor, double x, double y, String text) {
        String anchored = switch (anchor) {
            case START -> "";
            case MIDDLE -> " text-anchor=\"middle\"";
            case END -> " text-anchor=\"end\"";
        };
        return "<text" + attributes + " x=\"" + n(x) + "\" y=\"" + n(y) + "\"" + anchored + ">" + escape(text)
                + "</text>\n";
    }

    /** Lines of text under each other, centred upon a height. */
    void label(Ink ink, Anchor anchor, double x, double middle, List<String> lines) {
        double y = middle + 4 - LINE * (lines.size() - 1) / 2;
        for (String line : lines) {
            text(ink, anchor, x, y, line);
            y += LINE;
        }
    }

    /** The sign of a suppressed value. */
    void lock(double x, double middle) {
        double top = middle - 1;
        path(Ink.AXIS, "M" + n(x + 2) + " " + n(top) + "v-2a2 2 0 0 1 4 0v2");
        rect(Ink.BAR, x, top, LOCK, LOCK - 2);
    }

    void nothing(double middle, Wording wording) {
        text(Ink.TEXT, Anchor.MIDDLE, width / 2, middle, wording.nothing());
    }

    private String drawnWith(Ink ink) {
        if (!look.onScreen()) {
            return " " + ink.attributes();
        }
        return ink.classes().isEmpty() ? "" : " class=\"" + ink.classes() + "\"";
    }

    String finish(Caption caption) {
        String frame = look.onScreen()
                ? "class=\"ch\""
                : "width=\"" + n(width) + "\" height=\"" + n(height) + "\" font-size=\"12\" font-family=\""
                        + escape(look.fontFamily()) + "\"";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + frame + " viewBox=\"0 0 " + n(width) + " " + n(height)
                + "\" role=\"img\" aria-labelledby=\"" + id + "-t " + id + "-d\">\n<title id=\"" + id + "-t\">"
                + escape(caption.title()) + "</title><desc id=\"" + id + "-d\">" + escape(caption.description())
                + "</desc>\n" + (hatched ? hatch() : "") + marks + "</svg>";
    }

    private String hatch() {
        String paper = look.onScreen() ? "var(--sb-paper)" : "#FFFFFF";
        String edge = look.onScreen() ? "var(--sb-edge)" : "#7A8A94";
        return "<defs><pattern id=\"%s-h\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"%s\"/><path d=\"M0 0V5\" stroke=\"%s\" stroke-width=\"1.5\"/></pattern></defs>\n"
                .formatted(id, paper, edge);
    }

    /** A number for a place, with at most one decimal. */
    static String n(double value) {
        return n(value, 1);
    }

    private static String n(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** Text for XML; what XML cannot hold becomes the replacement character. */
    static String escape(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(allowed(c) ? c : '\ufffd');
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }
}
