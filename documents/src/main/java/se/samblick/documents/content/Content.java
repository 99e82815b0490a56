package se.samblick.documents.content;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The text of one section.
 *
 * @param blocks at least one; an empty section is one empty paragraph
 */
public record Content(List<ContentBlock> blocks) {
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[\\h]*(?:\\R[\\h]*)+");

    public Content {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("Content: expected at least one block");
        }
    }

    /** A section in which nothing is written yet. */
    public static Content empty() {
        return ofParagraphs("");
    }

    /** Paragraphs parted by blank lines; a single line feed becomes a line break. */
    public static Content ofParagraphs(String text) {
        return new Content(Stream.of(BLANK_LINE.split(Characters.clean(text).strip()))
                .map(Content::paragraph)
                .collect(Collectors.toList()));
    }

    private static ContentBlock paragraph(String text) {
        List<Inline> inlines = text.lines()
                .flatMap(line -> Stream.of(
                        new Inline.LineBreak(List.of()), new Inline.Text(line.isEmpty() ? " " : line, List.of())))
                .map(Inline.class::cast)
                .skip(1)
                .toList();
        return new ContentBlock.Paragraph(inlines, null, false);
    }

    /**
     * Reads stored or received JSON; an earlier schema version is lifted to the present.
     *
     * @throws InvalidContent if it does not follow the schema or is too large
     */
    public static Content parse(String json) {
        return ContentReader.read(ContentReader.tree(json));
    }

    /** As {@link #parse(String)}, from a tree already read, which is left as it is. */
    public static Content parse(JsonNode json) {
        return ContentReader.read(json);
    }

    /** The document as JSON with its schema version; {@link #parse(String)} gives an equal one back. */
    public String toJson() {
        return toTree().toString();
    }

    /** The document as a tree of its own for each caller. */
    public JsonNode toTree() {
        return ContentWriter.write(this);
    }

    /** The words with figures as last shown: paragraphs parted by a blank line, table cells by tabs. */
    public String plainText() {
        return blocks.stream()
                .map(block -> String.join("\n", PlainLines.of(block)))
                .collect(Collectors.joining("\n\n"));
    }

    /** Every block, also those in lists, quotes and tables, in reading order. */
    public Stream<ContentBlock> allBlocks() {
        return blocks.stream().flatMap(ContentBlock::all);
    }

    private Stream<Inline> allInlines() {
        return allBlocks().flatMap(block -> block.inlines().stream());
    }

    /** The live figures in the text, in reading order. */
    public List<Figure> figures() {
        return allInlines()
                .filter(Figure.class::isInstance)
                .map(Figure.class::cast)
                .toList();
    }

    /** The live tables and charts, in reading order. */
    public List<FigureBlock> figureBlocks() {
        return blocks.stream()
                .filter(FigureBlock.class::isInstance)
                .map(FigureBlock.class::cast)
                .toList();
    }

    /** The references to other sections, in reading order. */
    public List<Inline.Reference> references() {
        return allInlines()
                .filter(Inline.Reference.class::isInstance)
                .map(Inline.Reference.class::cast)
                .toList();
    }

    /** Ids of the comment threads attached somewhere, each once, in reading order. */
    public List<String> comments() {
        return allInlines()
                .flatMap(inline -> inline.marks().stream())
                .filter(Mark.Comment.class::isInstance)
                .map(mark -> ((Mark.Comment) mark).id())
                .distinct()
                .toList();
    }

    /** True when replacing it by plain paragraphs loses no figure, table, reference or comment. */
    public boolean isPlain() {
        return figures().isEmpty()
                && references().isEmpty()
                && comments().isEmpty()
                && blocks.stream()
                        .noneMatch(block -> block instanceof FigureBlock || block instanceof ContentBlock.Table);
    }

    /** The same text with each live figure exchanged for what the function gives. */
    public Content withFigures(UnaryOperator<Figure> change) {
        return new Content(blocks.stream()
                .map(block -> block.map(
                        inline -> inline instanceof Figure figure ? change.apply(figure) : inline,
                        UnaryOperator.identity()))
                .toList());
    }

    /** The same text with each live table and chart exchanged for what the function gives. */
    public Content withFigureBlocks(UnaryOperator<FigureBlock> change) {
        return new Content(blocks.stream()
                .map(block -> block.map(UnaryOperator.identity(), change::apply))
                .toList());
    }

    /** The same text without comment marks, as for publication. */
    public Content withoutComments() {
        return new Content(blocks.stream()
                .map(block -> block.map(Content::withoutComments, UnaryOperator.identity()))
                .toList());
    }

    private static Inline withoutComments(Inline inline) {
        List<Mark> marks = inline.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Comment))
                .toList();
        if (inline instanceof Inline.Text text) {
            return new Inline.Text(text.text(), marks);
        }
        if (inline instanceof Inline.Reference reference) {
            return new Inline.Reference(reference.section(), reference.label(), marks);
        }
        if (inline instanceof Figure figure) {
            return new Figure(
                    figure.query(),
                    figure.presentation(),
                    figure.shown(),
                    figure.values(),
                    figure.extract(),
                    figure.old(),
                    marks);
        }
        return new Inline.LineBreak(marks);
    }
}
