package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Paragraphs, lists and tables of the text, a note, a text box or a cell of an ODT. */
final class OdtBody {
    private static final int MAX_SPACES = 200;

    /** Elements whose words no reader sees in the text: deletions, the marks of notes, names and descriptions. */
    private static final Set<String> UNSEEN = Set.of(
            "text:tracked-changes",
            "text:sequence-decls",
            "text:variable-decls",
            "text:user-field-decls",
            "text:hidden-text",
            "text:note-citation",
            "text:index-title-template",
            "text:table-of-content-source",
            "text:ruby-text",
            "office:forms",
            "office:binary-data",
            "svg:title",
            "svg:desc",
            "draw:object",
            "draw:glue-point");

    private final Xml xml;
    private final OdtStyles styles;
    private final List<Draft> blocks = new ArrayList<>();
    private final List<Draft> notes;
    private final List<Draft> comments;
    private final int listLevel;

    /** @param xml just inside the element whose content is read */
    OdtBody(Xml xml, OdtStyles styles) {
        this(xml, styles, new ArrayList<>(), new ArrayList<>(), 0);
    }

    private OdtBody(Xml xml, OdtStyles styles, List<Draft> notes, List<Draft> comments, int listLevel) {
        this.xml = xml;
        this.styles = styles;
        this.notes = notes;
        this.comments = comments;
        this.listLevel = listLevel;
    }

    /** A body inside this one, whose notes and comments gather in the same place. */
    OdtBody inner() {
        return new OdtBody(xml, styles, notes, comments, 0);
    }

    List<Draft> blocks() {
        return blocks;
    }

    List<Draft> notes() {
        return notes;
    }

    List<Draft> comments() {
        return comments;
    }

    /** Reads to the end of the element. */
    void read() {
        container(listLevel);
    }

    private void container(int level) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            String name = xml.name();
            switch (name) {
                case "text:h" -> paragraph(Block.Kind.HEADING, xml.number("outline-level", 1, 10, 1));
                case "text:p" -> paragraph(level > 0 ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, level);
                case "text:list" -> container(level + 1);
                case "table:table" -> blocks.add(new OdtTable(xml, this).read());
                case "text:section" -> {
                    if (xml.attribute("display", "").equals("none")) {
                        xml.skip();
                    } else {
                        container(level);
                    }
                }
                default -> {
                    if (UNSEEN.contains(name) || name.equals("style:style")) {
                        xml.skip();
                    } else if (!aside(name)) {
                        container(level);
                    }
                }
            }
        }
    }

    private boolean aside(String name) {
        switch (name) {
            case "text:note-body" -> notes.addAll(contentOf());
            case "office:annotation" -> comments.addAll(contentOf());
            case "draw:text-box" -> blocks.addAll(contentOf());
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<Draft> contentOf() {
        OdtBody inner = inner();
        inner.read();
        return inner.blocks;
    }

    private void paragraph(Block.Kind kind, int level) {
        String style = xml.attribute("style-name", "");
        boolean hiddenItself = xml.attribute("is-hidden", "").equals("true");
        int place = blocks.size();
        var words = new Words();
        inline(words, hiddenItself || styles.hidden("paragraph", style), false);
        // text boxes anchored in the paragraph have been added already and come after it
        blocks.add(place, words.toDraft(kind, level, styles.indent(style)));
    }

    private void inline(Words words, boolean hidden, boolean raised) {
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isText()) {
                if (!hidden) {
                    words.add(folded(xml.text(), words.endsWithSpace()), raised);
                }
            } else if (xml.isStart()) {
                inlineElement(words, hidden, raised);
            }
        }
    }

    private void inlineElement(Words words, boolean hidden, boolean raised) {
        String name = xml.name();
        switch (name) {
            case "text:s" -> add(words, " ".repeat(xml.number("c", 1, MAX_SPACES, 1)), hidden);
            case "text:tab" -> add(words, "\t", hidden);
            case "text:line-break" -> add(words, "\n", hidden);
            case "text:span" -> {
                String style = xml.attribute("style-name", "");
                inline(words, hidden || styles.hidden("text", style), raised || styles.raised("text", style));
            }
            case "text:hidden-paragraph" ->
                inline(words, hidden || xml.attribute("is-hidden", "true").equals("true"), raised);
            case "table:table" -> blocks.add(new OdtTable(xml, this).read());
            default -> {
                if (UNSEEN.contains(name)) {
                    xml.skip();
                } else if (!aside(name)) {
                    inline(words, hidden, raised);
                }
            }
        }
    }

    private static void add(Words words, String text, boolean hidden) {
        if (!hidden) {
            words.add(text);
        }
    }

    /** White space in the file is one space, and none after another space; what shall be more is an element. */
    private static String folded(String text, boolean afterSpace) {
        String folded = text.replaceAll("[ \\t\\r\\n]+", " ");
        return afterSpace && folded.startsWith(" ") ? folded.substring(1) : folded;
    }
}
