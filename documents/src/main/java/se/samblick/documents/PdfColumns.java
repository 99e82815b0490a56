package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts the lines of a page into reading order: where running text stands in columns, one column after the other; tables
 * stay row by row.
 *
 * <p>A place between two columns is one that no piece crosses over many lines, with running text on both sides. What
 * stands in the cells of a table is mostly too short, or too much of it figures, to be taken for that. Beside text whose
 * lines run on, the column to the left may hold a table too.
 */
final class PdfColumns {
    private static final int LINES = 4;
    private static final double PROSE = 0.7;
    private static final int MAX_DEPTH = 4;
    private static final int MAX_CANDIDATES = 60;
    private static final float BEFORE = 2;

    private PdfColumns() {}

    /** Runs of lines in reading order; a run ends where the columns change. */
    static List<List<PdfLine>> inReadingOrder(List<PdfLine> lines) {
        List<List<PdfLine>> regions = new ArrayList<>();
        order(lines, 0, regions);
        return regions;
    }

    private static void order(List<PdfLine> lines, int depth, List<List<PdfLine>> regions) {
        if (lines.isEmpty()) {
            return;
        }
        Columns best = depth < MAX_DEPTH ? best(lines) : null;
        if (best == null) {
            regions.add(lines);
            return;
        }
        order(lines.subList(0, best.from), depth + 1, regions);
        List<PdfLine> left = new ArrayList<>();
        List<PdfLine> right = new ArrayList<>();
        for (PdfLine line : lines.subList(best.from, best.to)) {
            left.addAll(line.between(Float.NEGATIVE_INFINITY, best.place));
            right.addAll(line.between(best.place, Float.POSITIVE_INFINITY));
        }
        order(left, depth + 1, regions);
        order(right, depth + 1, regions);
        order(lines.subList(best.to, lines.size()), depth + 1, regions);
    }

    /** Two columns with a place between them, over the lines from one index to before another. */
    private record Columns(float place, int from, int to) {}

    private static @org.jspecify.annotations.Nullable Columns best(List<PdfLine> lines) {
        Columns best = null;
        for (float place : candidates(lines)) {
            int from = 0;
            while (from < lines.size()) {
                int to = from;
                while (to < lines.size() && !crosses(lines.get(to), place)) {
                    to++;
                }
                if ((best == null || to - from > best.to - best.from) && columns(lines.subList(from, to), place)) {
                    best = new Columns(place, from, to);
                }
                from = to + 1;
            }
        }
        return best;
    }

    /** Just left of where pieces of running text begin. */
    private static Iterable<Float> candidates(List<PdfLine> lines) {
        double edge = lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
        TreeSet<Float> places = new TreeSet<>();
        for (PdfLine line : lines) {
            for (PdfLine.Piece piece : line.pieces()) {
                if (piece.prose() && piece.left() > edge + 3 * line.em() && places.size() < MAX_CANDIDATES) {
                    places.add((float) Math.floor(piece.left() - BEFORE));
                }
            }
        }
        return places;
    }

    private static boolean crosses(PdfLine line, float place) {
        return line.pieces().stream().anyMatch(piece -> piece.left() < place && piece.right() > place);
    }

    private static boolean columns(List<PdfLine> lines, float place) {
        var left = new Side();
        var right = new Side();
        for (PdfLine line : lines) {
            for (PdfLine.Piece piece : line.pieces()) {
                (piece.left() < place ? left : right).add(piece, line.y());
            }
        }
        return (left.isText() || right.runsOn())
                && right.isText()
                && left.top < right.bottom
                && right.top < left.bottom;
    }

    /** What stands on one side of a place. */
    private static final class Side {
        private int pieces;
        private int prose;
        private int goingOn;
        private float top = Float.MAX_VALUE;
        private float bottom = -Float.MAX_VALUE;

        void add(PdfLine.Piece piece, float y) {
            pieces++;
            prose += piece.prose() ? 1 : 0;
            goingOn += piece.prose() && Character.isLowerCase(piece.text().codePointAt(0)) ? 1 : 0;
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        /** Most lines go on with the sentence above: no labels do. */
        boolean runsOn() {
            return goingOn >= LINES && goingOn > pieces / 2;
        }

        boolean isText() {
            return prose >= LINES && prose >= PROSE * pieces;
        }
    }
}
