package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import se.samblick.documents.Block;
import se.samblick.documents.Document;

/**
 * The tables of a document: those that its format marks, and those that its text makes with tabs, pipes or spaces. What
 * lies outside the lines from {@link Table#firstLine()} to {@link Table#lastLine()} is prose, headings and notes.
 */
public final class DocumentTables {
    private DocumentTables() {}

    /**
     * Reads the tables of a document.
     *
     * @return in reading order, numbered from 1; tables without numbers and tables of contents are not there
     */
    public static List<Table> of(Document document) {
        return read(document);
    }

    static List<Table> read(Document document) {
        List<Piece> pieces = new DocumentPieces(document).pieces();
        Surroundings surroundings = new Surroundings(pieces, true);
        List<Table> tables = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at) instanceof Piece.RawTable raw) {
                TableBuilder.build(tables.size() + 1, raw, surroundings.of(at)).ifPresent(tables::add);
            }
        }
        return tables;
    }

    static boolean isHeading(Block.Text block) {
        return block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.CAPTION;
    }
}
