package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a page: pieces parted by more than word spaces, as the cells of a row or the columns of a page are.
 *
 * @param y of the baseline
 * @param bottom baseline of the last line where several were put together, else the same as {@code y}
 */
record PdfLine(List<Piece> pieces, float y, float bottom, float em, boolean artifact) {
    private static final int PROSE_WORDS = 3;
    private static final double PROSE_LETTERS = 0.7;

    PdfLine {
        pieces = List.copyOf(pieces);
    }

    PdfLine(List<Piece> pieces, float y, float em, boolean artifact) {
        this(pieces, y, y, em, artifact);
    }

    /** Words with single spaces between. */
    record Piece(String text, float left, float right) {
        int words() {
            return text.split(" ").length;
        }

        /** Running text rather than a label or a figure. */
        boolean prose() {
            return words() >= PROSE_WORDS
                    && letters() >= PROSE_LETTERS * text.replace(" ", "").length();
        }

        private long letters() {
            return text.chars().filter(Character::isLetter).count();
        }

        boolean figure() {
            return letters() == 0 || text.endsWith("%");
        }
    }

    float left() {
        return pieces.get(0).left();
    }

    float right() {
        return pieces.get(pieces.size() - 1).right();
    }

    boolean row() {
        return pieces.size() > 1;
    }

    /** True if two or more pieces of each stand over each other. */
    boolean sharesColumns(PdfLine other) {
        long shared = pieces.stream()
                .filter(piece -> other.pieces.stream()
                        .anyMatch(each -> each.left() < piece.right() && each.right() > piece.left()))
                .count();
        return shared > 1;
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining("  "));
    }

    /** The part of the line between two places; empty pieces if nothing of it lies there. */
    List<PdfLine> between(float from, float to) {
        List<Piece> inside = new ArrayList<>();
        for (Piece piece : pieces) {
            float middle = (piece.left() + piece.right()) / 2;
            if (middle >= from && middle < to) {
                inside.add(piece);
            }
        }
        return inside.isEmpty() ? List.of() : List.of(new PdfLine(inside, y, em, artifact));
    }
}
