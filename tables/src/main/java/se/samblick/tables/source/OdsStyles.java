package se.samblick.tables.source;

import java.util.HashMap;
import java.util.Map;
import se.samblick.tables.source.RawCell.DateShape;

/** The styles of an OpenDocument spreadsheet that change what its cells say. */
final class OdsStyles {
    private final Map<String, DateShape> dateFormats = new HashMap<>();
    private final Map<String, String> formatOf = new HashMap<>();
    private final Map<String, Integer> indents = new HashMap<>();
    private final Map<String, Boolean> displayed = new HashMap<>();
    private final Map<String, Boolean> raised = new HashMap<>();
    private String style = "";

    /** Takes in one element of a styles section. */
    void read(Xml xml) {
        switch (xml.name()) {
            case "date-style" -> readDateFormat(xml);
            case "style" -> {
                style = xml.attribute("name", "");
                String format = xml.attribute("data-style-name");
                if (format != null) {
                    formatOf.put(style, format);
                }
            }
            case "paragraph-properties" -> indents.put(style, hundredths(xml.attribute("margin-left", "0")));
            case "table-properties" ->
                displayed.put(style, !xml.attribute("display", "true").equals("false"));
            case "text-properties" -> {
                String position = xml.attribute("text-position", "");
                raised.put(style, position.startsWith("super") || position.matches("[1-9]\\d*%.*"));
            }
            default -> {
                // widths, borders and colours say nothing
            }
        }
    }

    private void readDateFormat(Xml xml) {
        String name = xml.attribute("name", "");
        boolean day = false;
        boolean month = false;
        boolean year = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isStart()) {
                day |= xml.name().startsWith("day");
                month |= xml.name().equals("month");
                year |= xml.name().equals("year");
            }
        }
        DateShape shape = day ? DateShape.DAY : month ? DateShape.MONTH : year ? DateShape.YEAR : DateShape.DAY;
        dateFormats.put(name, shape);
    }

    /** A length in hundredths of a millimetre; only its order matters. */
    private static int hundredths(String length) {
        try {
            if (length.endsWith("cm")) {
                return (int) (Double.parseDouble(length.substring(0, length.length() - 2)) * 1000);
            }
            if (length.endsWith("mm")) {
                return (int) (Double.parseDouble(length.substring(0, length.length() - 2)) * 100);
            }
            if (length.endsWith("in")) {
                return (int) (Double.parseDouble(length.substring(0, length.length() - 2)) * 2540);
            }
            if (length.endsWith("pt")) {
                return (int) (Double.parseDouble(length.substring(0, length.length() - 2)) * 35.28);
            }
        } catch (NumberFormatException e) {
            return 0;
        }
        return 0;
    }

    DateShape shape(String cellStyle) {
        return dateFormats.getOrDefault(formatOf.getOrDefault(cellStyle, ""), DateShape.DAY);
    }

    int indent(String cellStyle) {
        return indents.getOrDefault(cellStyle, 0);
    }

    boolean isDisplayed(String tableStyle) {
        return displayed.getOrDefault(tableStyle, true);
    }

    boolean isRaised(String textStyle) {
        return raised.getOrDefault(textStyle, false);
    }
}
