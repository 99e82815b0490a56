package se.samblick.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins the lines of a table cell that wraps beside cells that do not: where cells are centred in height, the figures of
 * a row stand half a line below the first line of its label, and would become a row of their own.
 *
 * <p>Lines of text never stand that close; only lines of neighbouring cells do. Long chains of close lines are two
 * columns of text that are not level, and are left alone.
 */
final class PdfCells {
    private static final float CLOSE = 0.8f;
    private static final int MOST_LINES = 7;

    private PdfCells() {}

    static List<PdfLine> joined(List<PdfLine> lines) {
        List<PdfLine> joined = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && close(lines.get(to - 1), lines.get(to))) {
                to++;
            }
            List<PdfLine> cluster = lines.subList(from, to);
            if (cluster.size() > 1
                    && cluster.size() <= MOST_LINES
                    && cluster.stream().anyMatch(PdfLine::row)) {
                joined.add(join(cluster));
            } else {
                joined.addAll(cluster);
            }
            from = to;
        }
        return joined;
    }

    private static boolean close(PdfLine above, PdfLine line) {
        float distance = line.y() - above.y();
        return distance > 0
                && distance < CLOSE * Math.min(above.em(), line.em())
                && above.artifact() == line.artifact();
    }

    /** The cells of all lines in one, those that stand over each other put together. */
    static PdfLine join(List<PdfLine> cluster) {
        List<PdfLine.Piece> cells = new ArrayList<>();
        PdfLine widest = cluster.get(0);
        for (PdfLine line : cluster) {
            line.pieces().forEach(piece -> add(cells, piece));
            widest = line.pieces().size() > widest.pieces().size() ? line : widest;
        }
        cells.sort(Comparator.comparingDouble(PdfLine.Piece::left));
        float bottom = cluster.get(cluster.size() - 1).bottom();
        return new PdfLine(cells, widest.y(), Math.max(bottom, widest.y()), widest.em(), widest.artifact());
    }

    private static void add(List<PdfLine.Piece> cells, PdfLine.Piece piece) {
        for (int i = 0; i < cells.size(); i++) {
            PdfLine.Piece above = cells.get(i);
            if (piece.left() < above.right() && piece.right() > above.left()) {
                cells.set(
                        i,
                        new PdfLine.Piece(
                                above.text() + (PdfGrids.restOfWord(piece.text()) ? "" : " ") + piece.text(),
                                Math.min(above.left(), piece.left()),
                                Math.max(above.right(), piece.right())));
                return;
            }
        }
        cells.add(piece);
    }
}
