package se.samblick.documents;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** HTML: what a browser would show, with the lines of the file. */
final class HtmlReader {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int HEAD = 2048;
    private static final Pattern DECLARED = Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
    private static final Pattern WHOLE = Pattern.compile("(?i)<(?:!doctype\\s+html|html|head|body)\\b");
    private static final Pattern FRAGMENT = Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*)*"
            + "<(table|div|p|h[1-6]|ul|ol|section|article|main|meta|title|style|link)\\b");
    private static final Pattern SOME_END = Pattern.compile("(?i)</(?:table|div|p|h[1-6]|ul|ol|section|article|main)>");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private final HtmlVisibility visibility;
    private final HtmlFlow flow = new HtmlFlow();

    private HtmlReader(HtmlVisibility visibility) {
        this.visibility = visibility;
    }

    /** True if the content is HTML, a page or a piece of one. */
    static boolean looksLikeHtml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).stripLeading();
        if (!head.startsWith("<")) {
            return false;
        }
        return WHOLE.matcher(head).find()
                || (FRAGMENT.matcher(head).find() && SOME_END.matcher(text).find());
    }

    static String decode(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        Charset charset = WINDOWS_1252;
        if (declared.find()) {
            try {
                charset = Charset.forName(declared.group(1));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                charset = WINDOWS_1252;
            }
        }
        // Latin-1 means Windows-1252 to every browser; content that claims UTF-8 and is not can only be that too
        boolean western = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.UTF_8);
        return TextEncoding.decode(content, western ? WINDOWS_1252 : charset);
    }

    static Document read(String name, String text) {
        // the parser counts line feeds only
        String unixLines = text.replace("\r\n", "\n").replace('\r', '\n');
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        org.jsoup.nodes.Document page = parser.parseInput(unixLines, "");
        var reader = new HtmlReader(HtmlVisibility.of(page));
        reader.walk(page.body(), 0);
        return new Document(name, Document.Format.HTML, reader.flow.blocks());
    }

    private void walk(Element parent, int listDepth) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                flow.add(text.getWholeText(), lineOf(text), raised(parent));
            } else if (node instanceof Element element && visibility.shows(element)) {
                walkElement(element, listDepth);
            }
        }
    }

    private void walkElement(Element element, int listDepth) {
        String tag = element.normalName();
        if (tag.equals("br") || tag.equals("hr")) {
            flow.breakLine();
        } else if (tag.equals("table")) {
            table(element, listDepth);
        } else if (tag.equals("pre")) {
            flow.beginBlock(Block.Kind.PARAGRAPH, 0);
            flow.addVerbatim(element.wholeText(), lineOf(element));
            flow.endBlock();
        } else if (HEADINGS.contains(tag)) {
            block(element, Block.Kind.HEADING, tag.charAt(1) - '0', listDepth);
        } else if (tag.equals("li")) {
            block(element, Block.Kind.LIST_ITEM, Math.max(1, listDepth), listDepth);
        } else if (tag.equals("figcaption")) {
            block(element, Block.Kind.CAPTION, 0, listDepth);
        } else if (tag.equals("ul") || tag.equals("ol")) {
            block(element, Block.Kind.PARAGRAPH, 0, listDepth + 1);
        } else if (element.isBlock()) {
            // a paragraph inside a list item is still that list item
            boolean inItem = listDepth > 0;
            block(element, inItem ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH, listDepth, listDepth);
        } else {
            walk(element, listDepth);
        }
    }

    private void block(Element element, Block.Kind kind, int level, int listDepth) {
        flow.beginBlock(kind, level);
        walk(element, listDepth);
        flow.endBlock();
    }

    private void table(Element table, int listDepth) {
        flow.endBlock();
        var grid = new HtmlTable(table, visibility);
        if (grid.layout()) {
            for (Element cell : grid.cells()) {
                block(cell, Block.Kind.PARAGRAPH, 0, listDepth);
            }
        } else {
            flow.add(grid.toBlock());
        }
    }

    private static boolean raised(Element parent) {
        return parent.normalName().equals("sup") || HtmlVisibility.raisedByStyle(parent);
    }

    /** Line of the file where the node begins; of the nearest element around it where the parser moved the node. */
    static int lineOf(Node node) {
        for (Node at = node; at != null; at = at.parent()) {
            if (at.sourceRange().isTracked()) {
                return at.sourceRange().start().lineNumber();
            }
        }
        return 1;
    }

    /** Text of a cell or caption: white space as one space, breaks and blocks as a line feed. */
    static Words words(Element element, HtmlVisibility visibility) {
        var words = new Words();
        collect(element, visibility, words, false);
        return words;
    }

    private static void collect(Element parent, HtmlVisibility visibility, Words words, boolean raised) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                String folded = text.getWholeText().replaceAll("[ \\t\\n\\f\\r]+", " ");
                words.add(words.endsWithSpace() ? folded.replaceFirst("^ ", "") : folded, raised);
            } else if (node instanceof Element element && visibility.shows(element)) {
                boolean breaks = element.isBlock() || element.normalName().equals("br");
                if ((breaks && !words.endsWithSpace()) || element.normalName().equals("br")) {
                    words.add("\n");
                }
                collect(element, visibility, words, raised || raised(element));
                if (element.isBlock() && !words.endsWithSpace()) {
                    words.add("\n");
                }
            }
        }
    }

    /** Blocks under way: lines are told apart by their place in the file and by breaks. */
    private static final class HtmlFlow {
        private final List<Block> blocks = new ArrayList<>();
        private final List<Block.Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int number;
        private Block.Kind kind = Block.Kind.PARAGRAPH;
        private int level;

        void add(String text, int firstLine, boolean raised) {
            int at = firstLine;
            boolean space = false;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    at++;
                }
                if (c == ' ' || c == '\n' || c == '\t' || c == '\f') {
                    space = true;
                } else {
                    begin(at, space);
                    space = false;
                    line.append(raised ? Words.raised(String.valueOf(c)) : c);
                }
            }
            if (space && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }

        private void begin(int at, boolean space) {
            if (line.length() == 0 || (at != number && space)) {
                breakLine();
                number = at;
            } else if (at != number && line.charAt(line.length() - 1) == ' ') {
                breakLine();
                number = at;
            } else if (space && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }

        void addVerbatim(String text, int firstLine) {
            int at = firstLine;
            for (String each : text.split("\n", -1)) {
                if (!each.isBlank()) {
                    lines.add(new Block.Line(at, each));
                }
                at++;
            }
        }

        void breakLine() {
            String text = strip(line);
            if (!text.isEmpty()) {
                lines.add(new Block.Line(number, text));
            }
            line.setLength(0);
        }

        // no-break spaces are words to keep, so strip() would take too much
        private static String strip(StringBuilder line) {
            return line.toString().replaceAll("^ +| +$", "");
        }

        void beginBlock(Block.Kind kind, int level) {
            endBlock();
            this.kind = kind;
            this.level = level;
        }

        void endBlock() {
            breakLine();
            if (lines.stream().anyMatch(each -> !each.text().isBlank())) {
                blocks.add(new Block.Text(kind, level, lines, 0, 0));
            }
            lines.clear();
            kind = Block.Kind.PARAGRAPH;
            level = 0;
        }

        void add(Block block) {
            endBlock();
            if (block.line() > 0) {
                blocks.add(block);
            }
        }

        List<Block> blocks() {
            endBlock();
            return blocks;
        }
    }
}
