package se.samblick.documents;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the styles of a DOCX say about headings, lists, captions, hidden and raised text. */
final class DocxStyles {
    private static final Pattern HEADING = Pattern.compile("(?:heading|rubrik) ?([1-9])");
    private static final int MAX_PARENTS = 20;

    private final Map<String, Style> styles = new HashMap<>();

    /** @param outline heading level from 1, or 0 */
    private record Style(String name, String parent, int outline, boolean list, boolean hidden, boolean raised) {}

    static DocxStyles read(String file, ZipParts parts, String part) {
        var styles = new DocxStyles();
        parts.find(part).ifPresent(content -> styles.read(new Xml(file, part, content)));
        return styles;
    }

    private void read(Xml xml) {
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("w:style")) {
                xml.attribute("styleId").ifPresentOrElse(id -> styles.put(id, style(xml)), xml::skip);
            }
        }
    }

    private static Style style(Xml xml) {
        String name = "";
        String parent = "";
        int outline = 0;
        boolean list = false;
        boolean hidden = false;
        boolean raised = false;
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "w:name" -> name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
                case "w:basedOn" -> parent = xml.attribute("val", "");
                // level 9 is the standard's word for running text
                case "w:outlineLvl" -> outline = (xml.number("val", 0, 9, 9) + 1) % 10;
                case "w:numId" -> list = xml.number("val", 0, Integer.MAX_VALUE, 0) > 0;
                case "w:vanish" -> hidden = DocxReader.on(xml);
                case "w:vertAlign" -> raised = xml.attribute("val", "").equals("superscript");
                default -> {
                    // looks only
                }
            }
        }
        return new Style(name, parent, outline, list, hidden, raised);
    }

    int headingLevel(String id) {
        return first(id, DocxStyles::headingLevel).orElse(0);
    }

    private static Optional<Integer> headingLevel(Style style) {
        if (style.outline > 0) {
            return Optional.of(style.outline);
        }
        Matcher heading = HEADING.matcher(style.name);
        if (heading.matches()) {
            return Optional.of(Integer.parseInt(heading.group(1)));
        }
        boolean title = style.name.equals("title") || style.name.equals("rubrik");
        return title ? Optional.of(1) : Optional.empty();
    }

    boolean list(String id) {
        return any(id, style -> style.list);
    }

    boolean caption(String id) {
        return any(id, style -> style.name.equals("caption") || style.name.equals("beskrivning"));
    }

    boolean hidden(String id) {
        return any(id, Style::hidden);
    }

    boolean raised(String id) {
        return any(id, Style::raised);
    }

    private boolean any(String id, Predicate<Style> test) {
        return first(id, style -> test.test(style) ? Optional.of(true) : Optional.empty())
                .orElse(false);
    }

    private <T> Optional<T> first(String styleId, Function<Style, Optional<T>> found) {
        String at = styleId;
        for (int i = 0; i < MAX_PARENTS && !at.isEmpty(); i++) {
            // a style without definition still says by its name what it is for
            Style style = styles.getOrDefault(at, new Style(at.toLowerCase(Locale.ROOT), "", 0, false, false, false));
            Optional<T> value = found.apply(style);
            if (value.isPresent()) {
                return value;
            }
            at = style.parent;
        }
        return Optional.empty();
    }
}
