package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Number formats and indentation of a workbook's cell styles. */
final class XlsxStyles {
    /** What a style says. */
    record Style(NumberFormat format, int indent) {}

    static final Style PLAIN = new Style(NumberFormat.GENERAL, 0);

    private final List<Style> styles = new ArrayList<>();

    static XlsxStyles none() {
        return new XlsxStyles();
    }

    static XlsxStyles read(byte[] part) {
        XlsxStyles read = new XlsxStyles();
        Map<Integer, NumberFormat> formats = new HashMap<>();
        Xml xml = new Xml("xl/styles.xml", part);
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                formats.put(xml.number("numFmtId", -1), NumberFormat.of(xml.attribute("formatCode", "")));
            } else if (xml.starts("cellXfs")) {
                read.readCellFormats(xml, formats);
            }
        }
        return read;
    }

    private void readCellFormats(Xml xml, Map<Integer, NumberFormat> formats) {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("xf")) {
                int id = xml.number("numFmtId", 0);
                NumberFormat format = formats.get(id);
                styles.add(new Style(format == null ? NumberFormat.builtIn(id) : format, 0));
            } else if (xml.starts("alignment") && !styles.isEmpty()) {
                int last = styles.size() - 1;
                styles.set(last, new Style(styles.get(last).format(), xml.number("indent", 0)));
            }
        }
    }

    Style get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }
}
