package se.samblick.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLResolver;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a file, element by element: the one reader of XML that documents and workbooks share. The document types and entities that files of these kinds never need are refused,
 * and so is nesting that no word processor writes.
 */
public final class Xml {
    private static final int MAX_DEPTH = 400;
    private static final int DECLARED_WITHIN = 200;
    private static final Pattern ENCODING =
            Pattern.compile("^[^<]*<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** Prefixes as the standards write them, whatever prefix the file uses; strict and transitional alike. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"));

    /** The JDK's own parser, whichever other parser a library brings: its limits are known. */
    private static final XMLInputFactory FACTORY = factory();

    private final String file;
    private final String part;
    private final XMLStreamReader reader;
    private int depth;

    /**
     * Begins to read a part.
     *
     * @param file named in errors
     * @param part named in errors, such as {@code word/document.xml}
     * @throws UnreadableDocument here and from all methods, if the part is no XML, has a document type or an entity, or
     *     nests beyond reason
     */
    public Xml(String file, String part, byte[] content) {
        this.file = file;
        this.part = part;
        try {
            reader = open(content);
        } catch (XMLStreamException | RuntimeException e) {
            throw damaged();
        }
    }

    /** Decodes UTF-8 itself: at a wrong byte the parser would also print a line of its own on standard error. */
    private static XMLStreamReader open(byte[] content) throws XMLStreamException {
        var in = new ByteArrayInputStream(content);
        String start = new String(content, 0, Math.min(content.length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        boolean other = start.startsWith("\u00fe\u00ff")
                || start.startsWith("\u00ff\u00fe")
                || start.indexOf('\0') >= 0
                || (declared.find() && !declared.group(1).equalsIgnoreCase("utf-8"));
        if (other) {
            return FACTORY.createXMLStreamReader(in);
        }
        in.skip(start.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0);
        return FACTORY.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        // Java 24 and later stop at 200 levels by themselves; the limit here is our own, and says so in a sentence.
        if (factory.isPropertySupported("jdk.xml.maxElementDepth")) {
            factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * MAX_DEPTH));
        }
        // what is wrong becomes a sentence of our own; the parser would print its own on standard error
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((XMLResolver) (publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /** Goes to the next start or end of an element or piece of text; false at the end of the part. */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        deeper();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadableDocument(
                                file, "del " + part, "en dokumenttyp eller entitet", "XML utan sådana");
                    default -> {
                        // comments and processing instructions say nothing
                    }
                }
            }
            return false;
        } catch (XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged();
        }
    }

    private void deeper() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new UnreadableDocument(
                    file, "del " + part, "element i fler än " + MAX_DEPTH + " nivåer", "färre nivåer");
        }
    }

    /**
     * Goes to the next child element of the one that was entered at this depth, passing over text.
     *
     * @param parent the value of {@link #depth()} just after the parent was entered
     * @return false when the parent ends
     */
    boolean nextChild(int parent) {
        while (next()) {
            if (isStart()) {
                return true;
            }
            if (isEnd() && depth < parent) {
                return false;
            }
        }
        return false;
    }

    /** Goes past the end of the element just entered. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // only the depth matters
        }
    }

    /** Elements entered and not left. */
    public int depth() {
        return depth;
    }

    public boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    public boolean isEnd() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    public boolean isText() {
        return reader.isCharacters();
    }

    public String text() {
        return reader.getText();
    }

    /** Name without prefix, whatever its name space. */
    public String localName() {
        return reader.getLocalName();
    }

    /** Name with the standard's prefix, such as {@code w:p}; without prefix where the name space is another. */
    String name() {
        String space = reader.getNamespaceURI();
        String prefix = space == null ? "" : PREFIXES.getOrDefault(space, "");
        return prefix.isEmpty() ? "-" + reader.getLocalName() : prefix.concat(reader.getLocalName());
    }

    /** The attribute of that local name, in whichever name space. */
    public Optional<String> attribute(String local) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (local.equals(reader.getAttributeLocalName(i))) {
                return Optional.of(reader.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    String attribute(String local, String otherwise) {
        return attribute(local).orElse(otherwise);
    }

    /** A whole number between the limits, or the other value where there is none to read. */
    int number(String local, int lowest, int highest, int otherwise) {
        try {
            int value = Integer.parseInt(attribute(local, "").trim());
            return Math.max(lowest, Math.min(highest, value));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private UnreadableDocument damaged() {
        return new UnreadableDocument(file, "del " + part, "skadad XML", "en hel fil");
    }
}
