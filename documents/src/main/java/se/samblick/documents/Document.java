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

    /**
     * All words as plain text, one line of a block or one row of a grid on each line, the cells of a row parted by a tab.
     * Where {@link #hasLinesOfFile()} is false, line <i>n</i> of a block is line <i>n</i> of this text.
     */
    public String extractedText() {
        var text = new StringBuilder();
        for (Block block : blocks) {
            if (block instanceof Block.Text words) {
                words.lines().forEach(line -> text.append(line.text()).append('\n'));
            } else if (block instanceof Block.Grid grid) {
                if (!grid.caption().isEmpty()) {
                    text.append(grid.caption()).append('\n');
                }
                grid.rows().forEach(row -> text.append(row.text()).append('\n'));
            }
        }
        return text.toString();
    }

    /** True where a line number is a line of the file itself, so that a reader can open the file and find it. */
    public boolean hasLinesOfFile() {
        return format == Format.TEXT || format == Format.MARKDOWN || format == Format.HTML;
    }
}
