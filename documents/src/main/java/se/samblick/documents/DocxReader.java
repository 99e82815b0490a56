package se.samblick.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A DOCX package, straight from its parts. What a reader of the finished document sees is read: insertions kept,
 * deletions left out, hidden text left out; then notes; then headers, footers and comments.
 */
final class DocxReader {
    private static final Set<String> OFF = Set.of("0", "false", "off", "none");

    private final String file;
    private final ZipParts parts;
    private final String main;
    private final DocxStyles styles;
    private final List<Draft> drafts = new ArrayList<>();
    private final Set<Draft> margins = new HashSet<>();

    private DocxReader(String file, ZipParts parts, String main) {
        this.file = file;
        this.parts = parts;
        this.main = main;
        this.styles = DocxStyles.read(file, parts, relatedTo("styles").orElse("word/styles.xml"));
    }

    static Document read(String file, ZipParts parts) {
        String main = mainPart(file, parts);
        if (main.startsWith("xl/")) {
            throw notWord(file, "ett kalkylark");
        }
        if (main.startsWith("ppt/")) {
            throw notWord(file, "ett bildspel");
        }
        if (!parts.has(main)) {
            throw notWord(file, "en zip-fil utan Word-dokument");
        }
        var reader = new DocxReader(file, parts, main);
        reader.readBody();
        reader.readNotes();
        reader.readMargins();
        return new Document(file, Document.Format.DOCX, Draft.number(reader.drafts));
    }

    private static UnreadableDocument notWord(String file, String found) {
        return new UnreadableDocument(file, "", found, "ett dokument (txt, md, html, docx, odt eller pdf)");
    }

    private static String mainPart(String file, ZipParts parts) {
        return relations(file, parts, "_rels/.rels", "").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .filter(parts::has)
                .findFirst()
                .orElse("word/document.xml");
    }

    /** Another part that a part names. */
    private record Relation(String type, String target) {}

    private static List<Relation> relations(String file, ZipParts parts, String part, String folder) {
        List<Relation> relations = new ArrayList<>();
        Optional<byte[]> content = parts.find(part);
        if (content.isEmpty()) {
            return relations;
        }
        var xml = new Xml(file, part, content.get());
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("rel:Relationship")) {
                String type = xml.attribute("Type", "");
                String target = xml.attribute("Target", "");
                relations.add(new Relation(
                        type.substring(type.lastIndexOf('/') + 1),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
        return relations;
    }

    private Optional<String> relatedTo(String type) {
        return related(type).stream().findFirst();
    }

    private Set<String> related(String type) {
        int slash = main.lastIndexOf('/') + 1;
        String folder = main.substring(0, slash);
        Set<String> targets = new TreeSet<>();
        for (Relation relation : relations(file, parts, folder + "_rels/" + main.substring(slash) + ".rels", folder)) {
            if (relation.type().equals(type) && parts.has(relation.target())) {
                targets.add(relation.target());
            }
        }
        return targets;
    }

    private void readBody() {
        Xml xml = open(main);
        boolean found = false;
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals("w:body")) {
                found = true;
                drafts.addAll(new DocxBody(xml, styles).blocks());
            }
        }
        if (!found) {
            throw new UnreadableDocument(file, "del " + main, "inget dokument", "ett Word-dokument");
        }
    }

    private void readNotes() {
        for (String kind : List.of("footnote", "endnote")) {
            relatedTo(kind + "s").ifPresent(part -> readEach(part, "w:" + kind, Block.Kind.NOTE));
        }
    }

    private void readMargins() {
        for (String kind : List.of("header", "footer")) {
            for (String part : related(kind)) {
                addMargin(new DocxBody(entered(part), styles).blocks());
            }
        }
        relatedTo("comments").ifPresent(part -> readEach(part, "w:comment", Block.Kind.MARGIN));
    }

    private void readEach(String part, String element, Block.Kind kind) {
        Xml xml = open(part);
        while (xml.next()) {
            if (xml.isStart() && xml.name().equals(element)) {
                // separators between text and notes are kept as notes of their own type
                if (xml.attribute("type", "normal").endsWith("eparator")) {
                    xml.skip();
                } else {
                    drafts.addAll(Draft.as(kind, new DocxBody(xml, styles).blocks()));
                }
            }
        }
    }

    private void addMargin(List<Draft> margin) {
        for (Draft draft : Draft.as(Block.Kind.MARGIN, margin)) {
            // first page, even pages and each section often bear the same words
            if (margins.add(draft)) {
                drafts.add(draft);
            }
        }
    }

    private Xml open(String part) {
        return new Xml(file, part, parts.find(part).orElseThrow());
    }

    private Xml entered(String part) {
        Xml xml = open(part);
        while (xml.next() && !xml.isStart()) {
            // to the root element
        }
        return xml;
    }

    /** True unless a switch such as {@code w:vanish} is turned off by its value. */
    static boolean on(Xml xml) {
        return !OFF.contains(xml.attribute("val", "1"));
    }
}
