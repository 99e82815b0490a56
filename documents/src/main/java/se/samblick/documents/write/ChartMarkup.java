package se.samblick.documents.write;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The SVG of a chart made fit to stand in a page with others: nothing that runs or fetches, ids that no other chart has,
 * and a size.
 */
final class ChartMarkup {
    private static final Set<String> UNWANTED =
            Set.of("script", "foreignobject", "title", "desc", "image", "a", "animate", "set");

    private final Element svg;

    /**
     * @param prefix set before every id, so that two charts do not share one
     * @throws IllegalArgumentException if it is not well-formed SVG with a viewBox
     */
    ChartMarkup(String markup, String prefix) {
        Document document = parse(markup);
        svg = document.getDocumentElement();
        if (!"svg".equals(svg.getLocalName()) || svg.getAttribute("viewBox").isBlank()) {
            throw new IllegalArgumentException("Chart: expected an svg element with a viewBox");
        }
        clean(svg, prefix);
    }

    /** For the web page: the picture takes the width it is given; its words are the alternative text. */
    String forScreen(String alt) {
        svg.removeAttribute("width");
        svg.removeAttribute("height");
        svg.setAttribute("class", "ch");
        svg.setAttribute("role", "img");
        svg.setAttribute("aria-label", alt);
        return serialised();
    }

    /** For paper: at most as wide as given, in CSS pixels. */
    String forPage(String alt, double widest) {
        String[] box = svg.getAttribute("viewBox").trim().split("[\\s,]+");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        double scale = Math.min(1, widest / width);
        svg.setAttribute("width", Math.round(width * scale) + "px");
        svg.setAttribute("height", Math.round(height * scale) + "px");
        svg.setAttribute("alt", alt);
        return serialised();
    }

    double heightToWidth() {
        String[] box = svg.getAttribute("viewBox").trim().split("[\\s,]+");
        return Double.parseDouble(box[3]) / Double.parseDouble(box[2]);
    }

    private static void clean(Element element, String prefix) {
        for (Node child : children(element)) {
            if (child instanceof Element inner) {
                String name = inner.getLocalName().toLowerCase(Locale.ROOT);
                if (UNWANTED.contains(name)) {
                    element.removeChild(inner);
                } else {
                    clean(inner, prefix);
                }
            } else if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                    || child.getNodeType() == Node.COMMENT_NODE) {
                element.removeChild(child);
            }
        }
        for (Attr attribute : attributes(element)) {
            clean(element, attribute, prefix);
        }
    }

    private static void clean(Element element, Attr attribute, String prefix) {
        String name = attribute.getName().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean link = name.equals("href") || name.endsWith(":href");
        if (name.startsWith("on") || name.startsWith("aria-") || link && !value.startsWith("#")) {
            element.removeAttributeNode(attribute);
        } else if (name.equals("id")) {
            attribute.setValue(prefix + value);
        } else if (link) {
            attribute.setValue("#" + prefix + value.substring(1));
        } else if (value.contains("url(")) {
            attribute.setValue(value.replaceAll("url\\(\\s*['\"]?#([^)'\"]+)['\"]?\\s*\\)", "url(#" + prefix + "$1)"));
            if (attribute.getValue().replace("url(#", "").contains("url(")) {
                element.removeAttributeNode(attribute);
            }
        }
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    private static List<Attr> attributes(Element element) {
        List<Attr> attributes = new ArrayList<>();
        NamedNodeMap map = element.getAttributes();
        for (int i = 0; i < map.getLength(); i++) {
            attributes.add((Attr) map.item(i));
        }
        return attributes;
    }

    private static Document parse(String markup) {
        String named = markup.contains("xmlns=")
                ? markup
                : markup.replaceFirst("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(named)));
        } catch (SAXException | java.io.IOException e) {
            throw new IllegalArgumentException("Chart: not well-formed SVG", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK has no XML parser", e);
        }
    }

    private String serialised() {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(svg), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("This JDK cannot write XML", e);
        }
    }
}
