package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text and Markdown: a block is a run of lines without a blank one. A Markdown heading or list item begins a block
 * of its own also in plain text, where people write them too; all marks stay in the lines.
 */
final class PlainText {
    // Unicode's other line ends and form feed are no line ends to the editors in which a reader looks a line up
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \\t]+\\S.*");
    private static final Pattern LIST_ITEM = Pattern.compile("^([ \\t]*)([-*+•]|–|\\d{1,3}[.)])[ \\t]+\\S.*");
    private static final Pattern COLUMNS = Pattern.compile("\\S[^\\S\\n]*(?:\\t|[ \\u00a0]{2,}|\\|)\\s*\\S");
    private static final Pattern RULED_COLUMNS =
            Pattern.compile("(?m)^[ \\t]*\\|?[ \\t]*:?-{2,}:?[ \\t]*\\|[-|: \\t]*$");
    private static final Pattern ANY_HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    private static final int LIST_INDENT = 2;
    private static final int SHORT = 40;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Line> run = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private int level;

    private PlainText() {}

    static Document read(String name, String text) {
        return new Document(name, format(name, text), new PlainText().blocks(text));
    }

    private static Document.Format format(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean named = lower.endsWith(".md") || lower.endsWith(".markdown");
        boolean written =
                ANY_HEADING.matcher(text).find() && RULED_COLUMNS.matcher(text).find();
        return named || written ? Document.Format.MARKDOWN : Document.Format.TEXT;
    }

    private List<Block> blocks(String text) {
        int number = 0;
        for (String line : LINE_END.split(text, -1)) {
            number++;
            if (line.isBlank()) {
                flush();
            } else {
                add(new Block.Line(number, line));
            }
        }
        flush();
        return blocks;
    }

    private void add(Block.Line line) {
        Matcher heading = HEADING.matcher(line.text());
        if (heading.matches()) {
            flush();
            blocks.add(new Block.Text(Block.Kind.HEADING, heading.group(1).length(), List.of(line), 0, 0));
            return;
        }
        Matcher item = LIST_ITEM.matcher(line.text());
        if (item.matches()
                && canBegin(item.group(2))
                && !COLUMNS.matcher(line.text().strip()).find()) {
            flush();
            kind = Block.Kind.LIST_ITEM;
            level = 1 + item.group(1).replace("\t", "    ").length() / LIST_INDENT;
        }
        run.add(line);
    }

    /** A number or dash that a wrapped sentence happens to bring to the start of its line begins no list item. */
    private boolean canBegin(String bullet) {
        if (run.isEmpty() || kind == Block.Kind.LIST_ITEM || "-*+•".contains(bullet)) {
            return true;
        }
        String before = run.get(run.size() - 1).text().strip();
        return before.length() < SHORT || ".:;!?".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private void flush() {
        if (!run.isEmpty()) {
            blocks.add(new Block.Text(kind, level, run, 0, 0));
            run.clear();
        }
        kind = Block.Kind.PARAGRAPH;
        level = 0;
    }
}
