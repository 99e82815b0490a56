package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes lines so that what stands in one column of the page stands in one column of characters: pieces are parted by
 * two or more spaces, a row without its first cell begins with spaces, and so does an indented label. Running text is
 * left as it is.
 */
final class PdfTableText {
    /** A little narrower than letters are on average, so that a label seldom runs into the next column. */
    private static final float CHARACTER = 0.45f;

    private static final float EMPTY_CELL = 2.5f;
    private static final float INDENT = 0.5f;
    private static final float SAME_INDENT = 0.7f;
    private static final int GAP = 2;
    private static final int MAX_WIDTH = 400;

    private PdfTableText() {}

    static List<String> aligned(List<PdfLine> lines) {
        List<String> texts = new ArrayList<>();
        boolean table = lines.stream().anyMatch(PdfLine::row);
        double left = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        double em = lines.stream().mapToDouble(PdfLine::em).min().orElse(1);
        Widening widening = table ? Widening.of(lines, left, em) : Widening.NONE;
        for (PdfLine line : lines) {
            texts.add(table ? aligned(line, lines, left, em * CHARACTER, widening) : line.text());
        }
        return texts;
    }

    /** Room that long labels, put together of several lines, take from what stands right of them. */
    private record Widening(double from, int by) {
        static final Widening NONE = new Widening(Double.MAX_VALUE, 0);

        static Widening of(List<PdfLine> lines, double left, double em) {
            double from = lines.stream()
                    .filter(PdfLine::row)
                    .filter(line -> line.left() - left < em)
                    .mapToDouble(line -> line.pieces().get(1).left())
                    .min()
                    .orElse(Double.MAX_VALUE);
            int by = 0;
            for (PdfLine line : lines) {
                if (line.row() && line.left() - left < em) {
                    int label = line.pieces().get(0).text().length() + GAP;
                    by = Math.max(by, label - PdfTableText.column(line.pieces().get(1), left, em * CHARACTER));
                }
            }
            return by > MAX_WIDTH / 2 ? NONE : new Widening(from - em, by);
        }

        int of(PdfLine.Piece piece, double left, double character) {
            int column = PdfTableText.column(piece, left, character);
            return piece.left() >= from ? column + by : column;
        }
    }

    private static String aligned(PdfLine line, List<PdfLine> lines, double left, double character, Widening widening) {
        var text = new StringBuilder();
        for (PdfLine.Piece piece : line.pieces()) {
            int column = widening.of(piece, left, character);
            if (text.length() > 0) {
                column = Math.max(column, text.length() + GAP);
            } else if (!shifted(line, lines, left)) {
                column = 0;
            } else {
                column = Math.max(column, GAP);
            }
            text.append(" ".repeat(Math.max(0, column - text.length()))).append(piece.text());
        }
        return text.toString();
    }

    /** Figures are set from the right, all else from the left. */
    private static int column(PdfLine.Piece piece, double left, double character) {
        double column = piece.figure()
                ? (piece.right() - left) / character - piece.text().length()
                : (piece.left() - left) / character;
        return (int) Math.max(0, Math.min(MAX_WIDTH, Math.round(column)));
    }

    /** The first cell is empty, or the label is set in, and not just centred: another line begins at the same place. */
    @SuppressWarnings("ReferenceEquality") // another line, even if it looks the same
    private static boolean shifted(PdfLine line, List<PdfLine> lines, double left) {
        double shift = line.left() - left;
        if (shift > EMPTY_CELL * line.em()) {
            return true;
        }
        return shift > INDENT * line.em()
                && lines.stream()
                        .anyMatch(other -> other != line && Math.abs(other.left() - line.left()) < SAME_INDENT);
    }
}
