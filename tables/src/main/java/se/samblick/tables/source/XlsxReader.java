package se.samblick.tables.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samblick.documents.ZipParts;

/** Reads the visible sheets of an Excel workbook. Only what tables need: values, formats, spans, what is hidden. */
public final class XlsxReader {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipParts parts;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private record Listed(String name, String relation) {}

    private XlsxReader(ZipParts parts) {
        this.parts = parts;
    }

    /** True if the zip is a workbook of this kind, or of its binary sister. */
    public static boolean looksLikeXlsx(ZipParts parts) {
        return parts.names().stream().anyMatch(name -> name.startsWith("xl/workbook"));
    }

    /**
     * Reads a workbook.
     *
     * @throws Refusal if it is damaged, has macros, or a formula was never calculated
     */
    public static List<Sheet> read(ZipParts parts) {
        if (parts.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw Refusal.macros();
        }
        if (!parts.has(WORKBOOK)) {
            throw new Refusal("", "en binär arbetsbok (xlsb)", "en arbetsbok i xlsx");
        }
        XlsxReader reader = new XlsxReader(parts);
        reader.read();
        return reader.sheets;
    }

    private void read() {
        List<Listed> visible = visibleSheets();
        Map<String, String> targets = targets();
        XlsxStyles styles = parts.find("xl/styles.xml").map(XlsxStyles::read).orElseGet(XlsxStyles::none);
        XlsxStrings strings =
                parts.find("xl/sharedStrings.xml").map(XlsxStrings::read).orElseGet(XlsxStrings::none);
        for (Listed sheet : visible) {
            String part = targets.get(sheet.relation());
            if (part == null || !part.contains("worksheets/")) {
                // a chart or dialogue sheet holds no cells
                continue;
            }
            byte[] content = parts.find(part).orElseThrow(() -> Refusal.damaged("del " + part));
            sheets.add(new XlsxSheet(sheet.name(), part, styles, strings, from1904).read(content));
        }
    }

    private List<Listed> visibleSheets() {
        List<Listed> visible = new ArrayList<>();
        Xml xml = new Xml(WORKBOOK, parts.find(WORKBOOK).orElseThrow(() -> Refusal.damaged("")));
        while (xml.next()) {
            if (xml.starts("workbookPr")) {
                from1904 = xml.isTrue("date1904");
            } else if (xml.starts("sheet") && xml.attribute("state", "visible").equals("visible")) {
                visible.add(new Listed(XlsxStrings.unescaped(xml.attribute("name", "")), xml.attribute("id", "")));
            }
        }
        return visible;
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        byte[] part = parts.find("xl/_rels/workbook.xml.rels").orElseThrow(() -> Refusal.damaged(""));
        Xml xml = new Xml("xl/_rels/workbook.xml.rels", part);
        while (xml.next()) {
            if (xml.starts("Relationship")) {
                String target = xml.attribute("Target", "");
                targets.put(xml.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }
}
