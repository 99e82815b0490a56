package se.samblick.tables.source;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, element by element, by local names so that strict and transitional files read alike.
 * Document types and entities are refused.
 */
final class Xml {
    static final int LONGEST_CELL = 1_000_000;
    private static final int DEEPEST = 200;

    private final String part;
    private final XMLStreamReader reader;
    private int depth;

    Xml(String part, byte[] content) {
        this.part = part;
        try {
            var factory = new InputFactoryImpl();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        } catch (XMLStreamException e) {
            throw damaged();
        }
    }

    /** Goes to the next start or end of an element, or text; false at the end of the part. */
    boolean next() {
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
                        throw new Refusal("del " + part, "en dokumenttyp eller entitet i XML", "XML utan sådana");
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
        if (depth > DEEPEST) {
            throw new Refusal("del " + part, "XML i fler än " + DEEPEST + " nivåer", "färre nivåer");
        }
    }

    boolean starts(String name) {
        return isStart() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return isEnd() && reader.getLocalName().equals(name);
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    int depth() {
        return depth;
    }

    /** The attribute of that local name, whatever its name space; null if there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** All text up to the end of the element just entered. */
    String textToEnd() {
        int outside = depth - 1;
        StringBuilder text = new StringBuilder();
        while (depth > outside && next()) {
            if (isText()) {
                text.append(text());
                if (text.length() > LONGEST_CELL) {
                    throw Refusal.longCell("del " + part);
                }
            }
        }
        return text.toString();
    }

    /** Goes past the end of the element just entered. */
    void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // only the depth matters
        }
    }

    private Refusal damaged() {
        return Refusal.damaged("del " + part);
    }
}
