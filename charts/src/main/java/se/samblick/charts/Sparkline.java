package se.samblick.charts;

import java.util.Arrays;

/**
 * A small line beside words: the latest values, the limit they are held against, and the latest one marked.
 *
 * @param values two or more, in order of time
 * @param limit drawn as a dashed line; NaN for none
 * @param tone of the latest value
 * @param words what it shows, for those who do not see it
 */
public record Sparkline(double[] values, double limit, Tone tone, String words) {
    private static final double WIDTH = 150;
    private static final double HEIGHT = 44;
    private static final double EDGE = 6;

    public Sparkline {
        if (values.length < 2 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A small line needs two or more known values");
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("A small line needs words");
        }
    }

    /** As one {@code svg} element, named by its words. */
    public String toSvg(Look look) {
        double most = Math.max(Arrays.stream(values).max().orElse(1), Double.isNaN(limit) ? 0 : limit);
        var scale = new Scale(0, most > 0 ? most : 1, 1, HEIGHT - EDGE, EDGE);
        var x = new Scale(0, values.length - 1.0, 1, EDGE, WIDTH - EDGE);
        var path = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.n(x.place(i)))
                    .append(' ')
                    .append(Svg.n(scale.place(values[i])));
        }
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                .append(look.onScreen() ? "class=\"ch\"" : "width=\"150\" height=\"44\"")
                .append(" viewBox=\"0 0 150 44\" role=\"img\" aria-label=\"")
                .append(Svg.escape(words))
                .append("\">");
        if (Double.isFinite(limit)) {
            String y = Svg.n(scale.place(limit));
            svg.append("<path ")
                    .append(ink(Ink.DASHED, look))
                    .append(" d=\"M6 ")
                    .append(y)
                    .append("H144\"/>");
        }
        svg.append("<path ")
                .append(ink(Ink.LINE, look))
                .append(" d=\"")
                .append(path)
                .append("\"/>");
        svg.append("<circle ")
                .append(ink(dot(), look))
                .append(" cx=\"")
                .append(Svg.n(x.place(values.length - 1.0)))
                .append("\" cy=\"")
                .append(Svg.n(scale.place(values[values.length - 1])))
                .append("\" r=\"4\"/>");
        return svg.append("</svg>").toString();
    }

    private Ink dot() {
        return switch (tone) {
            case QUIET -> Ink.DOT;
            case WORSE -> Ink.DOT_WORSE;
            case BETTER -> Ink.DOT_BETTER;
            case DETECTED -> Ink.DOT_DETECTED;
        };
    }

    private static String ink(Ink ink, Look look) {
        return look.onScreen() ? "class=\"" + ink.classes() + "\"" : ink.attributes();
    }
}
