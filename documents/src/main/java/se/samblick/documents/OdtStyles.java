package se.samblick.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles of an ODT say about hidden and raised text and about indentation. */
final class OdtStyles {
    private static final Pattern LENGTH = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(cm|mm|in|pt|pc)");
    private static final Map<String, Double> MILLIMETRES =
            Map.of("cm", 10.0, "mm", 1.0, "in", 25.4, "pt", 0.353, "pc", 4.233);
    private static final double MILLIMETRES_A_LEVEL = 3.5;
    private static final int MAX_PARENTS = 20;

    private final Map<String, Style> styles = new HashMap<>();

    /** A style; what it does not say itself is empty. */
    private record Style(String parent, Optional<Boolean> hidden, Optional<Boolean> raised, Optional<Double> indent) {}

    /** Reads every style of a part; styles of the same family and name read later win. */
    void read(Xml xml) {
        while (xml.next()) {
            if (xml.isStart()) {
                readIfStyle(xml);
            }
        }
    }

    /** Reads the style that was just entered, if it is one. */
    void readIfStyle(Xml xml) {
        if (xml.name().equals("style:style")) {
            String key = key(xml.attribute("family", ""), xml.attribute("name", ""));
            String parent = key(xml.attribute("family", ""), xml.attribute("parent-style-name", ""));
            styles.put(key, style(xml, parent));
        }
    }

    private static Style style(Xml xml, String parent) {
        Optional<Boolean> hidden = Optional.empty();
        Optional<Boolean> raised = Optional.empty();
        Optional<Double> indent = Optional.empty();
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("style:text-properties")) {
                hidden = xml.attribute("display").map("none"::equals);
                raised = xml.attribute("text-position").map(OdtStyles::raises);
            } else if (xml.name().equals("style:paragraph-properties")) {
                double left =
                        xml.attribute("margin-left").map(OdtStyles::millimetres).orElse(0.0)
                                + xml.attribute("text-indent")
                                        .map(OdtStyles::millimetres)
                                        .orElse(0.0);
                indent = left > 0 ? Optional.of(left) : Optional.empty();
            }
        }
        return new Style(parent, hidden, raised, indent);
    }

    private static boolean raises(String position) {
        String first = position.split(" ", 2)[0];
        return first.equals("super") || first.matches("[1-9]\\d*(\\.\\d+)?%");
    }

    private static double millimetres(String length) {
        Matcher matcher = LENGTH.matcher(length);
        return matcher.matches()
                ? Double.parseDouble(matcher.group(1)) * MILLIMETRES.getOrDefault(matcher.group(2), 0.0)
                : 0;
    }

    boolean hidden(String family, String name) {
        return first(key(family, name), Style::hidden).orElse(false);
    }

    boolean raised(String family, String name) {
        return first(key(family, name), Style::raised).orElse(false);
    }

    int indent(String name) {
        return (int) Math.min(
                1000, Math.round(first(key("paragraph", name), Style::indent).orElse(0.0) / MILLIMETRES_A_LEVEL));
    }

    private <T> Optional<T> first(String key, Function<Style, Optional<T>> property) {
        String at = key;
        for (int i = 0; i < MAX_PARENTS; i++) {
            Style style = styles.get(at);
            if (style == null) {
                return Optional.empty();
            }
            Optional<T> value = property.apply(style);
            if (value.isPresent()) {
                return value;
            }
            at = style.parent;
        }
        return Optional.empty();
    }

    private static String key(String family, String name) {
        return family + '/' + name;
    }
}
