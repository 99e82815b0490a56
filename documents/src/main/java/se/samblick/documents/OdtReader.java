package se.samblick.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An ODT package, straight from its parts: the text, then notes, then headers, footers and comments. */
final class OdtReader {
    private static final String TEXT = "application/vnd.oasis.opendocument.text";
    private static final String CONTENT = "content.xml";
    private static final Set<String> MARGINS = Set.of(
            "style:header",
            "style:footer",
            "style:header-left",
            "style:footer-left",
            "style:header-first",
            "style:footer-first");

    private final String file;
    private final ZipParts parts;
    private final OdtStyles styles = new OdtStyles();
    private final List<Draft> text = new ArrayList<>();
    private final List<Draft> notes = new ArrayList<>();

    /** Without repeats: first page, left pages and each page style often bear the same words. */
    private final Set<Draft> margins = new LinkedHashSet<>();

    private OdtReader(String file, ZipParts parts) {
        this.file = file;
        this.parts = parts;
    }

    static boolean looksLikeOdt(ZipParts parts) {
        return parts.has("mimetype") && parts.has(CONTENT);
    }

    static Document read(String file, ZipParts parts) {
        String type = parts.find("mimetype")
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII).strip())
                .orElse("");
        if (!type.startsWith(TEXT)) {
            throw new UnreadableDocument(
                    file,
                    "",
                    "en OpenDocument-fil av annan sort (" + type.substring(0, Math.min(80, type.length())) + ")",
                    "ett dokument (txt, md, html, docx, odt eller pdf)");
        }
        var reader = new OdtReader(file, parts);
        reader.refuseLocked();
        reader.readStyles();
        reader.readContent();
        List<Draft> all = new ArrayList<>(reader.text);
        all.addAll(reader.notes);
        all.addAll(reader.margins);
        return new Document(file, Document.Format.ODT, Draft.number(all));
    }

    private void refuseLocked() {
        open("META-INF/manifest.xml").ifPresent(xml -> {
            while (xml.next()) {
                if (xml.isStart() && xml.name().equals("manifest:encryption-data")) {
                    throw new UnreadableDocument(file, "", "en lösenordsskyddad fil", "en olåst fil");
                }
            }
        });
    }

    private void readStyles() {
        open("styles.xml").ifPresent(styles::read);
        open("styles.xml").ifPresent(xml -> {
            while (xml.next()) {
                if (xml.isStart() && MARGINS.contains(xml.name())) {
                    var body = new OdtBody(xml, styles);
                    body.read();
                    margins.addAll(Draft.as(Block.Kind.MARGIN, body.blocks()));
                }
            }
        });
    }

    private void readContent() {
        Xml xml = open(CONTENT).orElseThrow();
        boolean found = false;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("office:text")) {
                found = true;
                var body = new OdtBody(xml, styles);
                body.read();
                text.addAll(body.blocks());
                notes.addAll(Draft.as(Block.Kind.NOTE, body.notes()));
                margins.addAll(Draft.as(Block.Kind.MARGIN, body.comments()));
            } else if (xml.isStart()) {
                styles.readIfStyle(xml);
            }
        }
        if (!found) {
            throw new UnreadableDocument(file, "del " + CONTENT, "ingen text", "ett textdokument");
        }
    }

    private Optional<Xml> open(String part) {
        return parts.find(part).map(content -> new Xml(file, part, content));
    }
}
