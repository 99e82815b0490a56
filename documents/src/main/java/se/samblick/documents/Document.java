package se.samblick.documents;

import java.util.List;

/**
 * What a file says, block by block in reading order. Words are kept as they stand in the file: folding of white space,
 * footnote marks and simple mark-up is for the reader of the blocks.
 *
 * @param name the file as the caller named it
 * @param format what the content proved to be, whatever the name says
 * @param blocks text and grids in reading order
 */
public record Document(String name, Format format, List<Block> blocks) {
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The formats read. */
    public enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        DOCX,
        ODT,
        PDF
    }

    /** True where a line number is a line of the file itself, so that a reader can open the file and find it. */
    public boolean hasLinesOfFile() {
        return format == Format.TEXT || format == Format.MARKDOWN || format == Format.HTML;
    }
}
