package se.samblick.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import se.samblick.documents.Block;
import se.samblick.documents.Document;

/**
 * The running text of a document, sentence by sentence, with the headings each stands under. Lines that belong to a
 * table are left out.
 */
public final class Prose {
    private static final int LONGEST_HEADING = 90;

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Section> sectionOfBlock = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final IntPredicate isTableLine;
    private Section section = new Section(0, List.of());
    private int markedHeadings;
    private int paragraph;
    private int block;

    private Prose(IntPredicate isTableLine) {
        this.isTableLine = isTableLine;
    }

    /**
     * Reads a document.
     *
     * @param isTableLine true for lines that are part of a table made of tabs, pipes or spaces
     */
    public static Prose of(Document document, IntPredicate isTableLine) {
        var prose = new Prose(isTableLine);
        for (Block block : document.blocks()) {
            if (block instanceof Block.Text text) {
                prose.readBlock(text);
            }
            prose.sectionOfBlock.add(prose.section);
            prose.block++;
        }
        return prose;
    }

    public List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /** The section that holds after the block of this index has been read. */
    public Section sectionAt(int blockIndex) {
        return blockIndex < sectionOfBlock.size() ? sectionOfBlock.get(blockIndex) : section;
    }

    private void readBlock(Block.Text text) {
        List<Block.Line> run = new ArrayList<>();
        int longest = text.lines().stream()
                .mapToInt(line -> line.text().length())
                .max()
                .orElse(0);
        for (Block.Line line : text.lines()) {
            if (isTableLine.test(line.number()) || isOfContents(line.text())) {
                flush(run, text);
                continue;
            }
            if (!run.isEmpty() && startsAnew(run.get(run.size() - 1).text(), line.text(), longest)) {
                flush(run, text);
            }
            run.add(line);
        }
        flush(run, text);
    }

    /** A line of a table of contents: words, dots and a page. */
    private static boolean isOfContents(String line) {
        int at = line.length() - 1;
        while (at >= 0 && (Character.isDigit(line.charAt(at)) || Character.isWhitespace(line.charAt(at)))) {
            at--;
        }
        boolean page = at < line.length() - 1 && at >= 0;
        return page && (line.charAt(at) == '…' || (at > 3 && line.startsWith("....", at - 3)));
    }

    /** In a run of lines, a short line without an end sign before a capital is a heading or list item of its own. */
    private static boolean startsAnew(String before, String line, int longest) {
        String next = line.strip();
        String last = before.strip();
        if (next.isEmpty() || last.isEmpty() || isListItem(next) || last.startsWith("#") || next.startsWith("#")) {
            return true;
        }
        boolean open = ".!?:,;-".indexOf(last.charAt(last.length() - 1)) < 0;
        return open && last.length() < 0.7 * longest && Character.isUpperCase(next.charAt(0));
    }

    private static boolean isListItem(String line) {
        char first = line.charAt(0);
        if ((first == '-' || first == '•' || first == '*' || first == '–')
                && line.length() > 1
                && line.charAt(1) == ' ') {
            return true;
        }
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        return digits > 0
                && digits < 3
                && digits + 1 < line.length()
                && (line.charAt(digits) == '.' || line.charAt(digits) == ')')
                && line.charAt(digits + 1) == ' ';
    }

    private void flush(List<Block.Line> run, Block.Text source) {
        if (run.isEmpty()) {
            return;
        }
        var joined = new StringBuilder();
        List<Sentence.Origin> origins = new ArrayList<>();
        for (Block.Line line : run) {
            String folded = fold(line.text());
            if (folded.isEmpty()) {
                continue;
            }
            boolean hyphenated = endsWithHyphen(joined) && Character.isLowerCase(folded.charAt(0));
            if (hyphenated) {
                joined.setLength(joined.length() - 1);
            } else if (joined.length() > 0) {
                joined.append(' ');
            }
            origins.add(
                    new Sentence.Origin(joined.length(), new Place(line.number(), source.page(), source.paragraph())));
            joined.append(folded);
        }
        run.clear();
        if (joined.length() > 0) {
            readParagraph(joined.toString(), origins, source.kind() == Block.Kind.HEADING, source.level());
        }
    }

    /** A hyphen at a line's end after a letter parts a word, unless it is a list's "kvälls- ". */
    private static boolean endsWithHyphen(StringBuilder text) {
        int length = text.length();
        return length > 2 && text.charAt(length - 1) == '-' && Character.isLetter(text.charAt(length - 2));
    }

    private static String fold(String line) {
        var folded = new StringBuilder(line.length());
        boolean gap = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b') {
                gap = folded.length() > 0;
            } else {
                if (gap) {
                    folded.append(' ');
                    gap = false;
                }
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private void readParagraph(String text, List<Sentence.Origin> origins, boolean marked, int level) {
        String bare = bare(text);
        boolean heading = marked || text.startsWith("#") || looksLikeHeading(bare);
        if (heading) {
            enter(bare, text.startsWith("#") ? hashes(text) : level);
        }
        for (int[] span : SentenceEnds.spans(text)) {
            add(text.substring(span[0], span[1]), span[0], origins, heading);
        }
        paragraph++;
    }

    private static int hashes(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == '#') {
            count++;
        }
        return count;
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && "#*_ ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "*_: ".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean looksLikeHeading(String text) {
        if (text.isEmpty() || text.length() > LONGEST_HEADING || text.startsWith("[") || isListItem(text)) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return Character.isUpperCase(text.charAt(0)) && ".!?:;,)…".indexOf(last) < 0;
    }

    private void enter(String heading, int level) {
        // A line that only looks like a heading stands under the marked one above it, in place of its like
        int depth = level > 0
                ? Math.min(level - 1, headings.size())
                : Math.max(Math.min(1, headings.size()), markedHeadings);
        while (headings.size() > depth) {
            headings.remove(headings.size() - 1);
        }
        headings.add(heading);
        markedHeadings = level > 0 ? headings.size() : Math.min(markedHeadings, headings.size());
        section = new Section(section.number() + 1, headings);
    }

    private void add(String text, int from, List<Sentence.Origin> origins, boolean heading) {
        List<Sentence.Origin> own = new ArrayList<>();
        for (Sentence.Origin origin : origins) {
            if (origin.offset() >= from + text.length()) {
                break;
            }
            if (origin.offset() <= from) {
                own.clear();
            }
            own.add(new Sentence.Origin(Math.max(0, origin.offset() - from), origin.place()));
        }
        List<Token> tokens = Tokens.of(text);
        if (!tokens.isEmpty()) {
            sentences.add(new Sentence(
                    sentences.size(),
                    paragraph,
                    block,
                    section,
                    heading,
                    text,
                    own,
                    tokens,
                    Lexicon.swedish().marks(tokens)));
        }
    }
}
