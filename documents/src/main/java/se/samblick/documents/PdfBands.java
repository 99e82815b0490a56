package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import se.samblick.documents.PdfRulings.Ruling;

/**
 * Joins the lines of a row whose label wraps where nothing rules the columns: what stands between two lying rulings is
 * one row, and a label that goes on in small letters right under a row belongs to that row.
 */
final class PdfBands {
    private static final int FEWEST = 3;
    private static final int MOST_LINES = 6;
    private static final float SAME_WIDTH = 8;
    private static final float SAME_LEFT = 1.5f;
    private static final float NEXT_LINE = 1.5f;

    private PdfBands() {}

    static List<PdfLine> joined(List<PdfLine> lines, List<Ruling> rulings) {
        return goingOn(banded(lines, places(rulings)));
    }

    /** Heights of rulings that at least two others are as wide as. */
    private static List<Float> places(List<Ruling> rulings) {
        List<Ruling> lying = rulings.stream().filter(Ruling::lying).toList();
        List<Float> places = new ArrayList<>();
        if (lying.size() > 600) {
            return places;
        }
        for (Ruling ruling : lying) {
            long alike = lying.stream()
                    .filter(other -> Math.abs(other.left() - ruling.left()) < SAME_WIDTH
                            && Math.abs(other.right() - ruling.right()) < SAME_WIDTH)
                    .count();
            if (alike >= FEWEST) {
                places.add(ruling.top());
            }
        }
        places.sort(Float::compare);
        return places;
    }

    private static List<PdfLine> banded(List<PdfLine> lines, List<Float> places) {
        if (places.isEmpty()) {
            return lines;
        }
        List<PdfLine> joined = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int band = band(lines.get(from), places);
            int to = from + 1;
            while (to < lines.size() && band(lines.get(to), places) == band) {
                to++;
            }
            List<PdfLine> row = lines.subList(from, to);
            boolean inside = band > 0 && band < places.size();
            if (inside && oneRow(row)) {
                joined.add(PdfCells.join(row));
            } else {
                joined.addAll(row);
            }
            from = to;
        }
        return joined;
    }

    private static int band(PdfLine line, List<Float> places) {
        int band = 0;
        while (band < places.size() && places.get(band) < line.y() - line.em() / 3) {
            band++;
        }
        return band;
    }

    /** Lines of one row: few, one of them with all the cells, the others with no more than its label. */
    private static boolean oneRow(List<PdfLine> lines) {
        PdfLine row = lines.stream().filter(PdfLine::row).findFirst().orElse(null);
        if (row == null || lines.size() < 2 || lines.size() > MOST_LINES) {
            return false;
        }
        long alone = lines.stream()
                .filter(line ->
                        !line.row() && line.right() < row.pieces().get(1).left())
                .count();
        return alone == lines.size() - 1 && figures(row);
    }

    private static boolean figures(PdfLine row) {
        return row.pieces().stream().skip(1).anyMatch(PdfLine.Piece::figure);
    }

    private static List<PdfLine> goingOn(List<PdfLine> lines) {
        List<PdfLine> joined = new ArrayList<>();
        float above = 0;
        for (PdfLine line : lines) {
            int last = joined.size() - 1;
            if (last >= 0 && goesOn(joined.get(last), above, line)) {
                joined.set(last, PdfCells.join(List.of(joined.get(last), line)));
            } else {
                joined.add(line);
            }
            above = line.y();
        }
        return joined;
    }

    private static boolean goesOn(PdfLine row, float above, PdfLine line) {
        boolean cells = row.row()
                && figures(row)
                && row.pieces().stream().skip(1).allMatch(piece -> piece.figure() || piece.words() == 1);
        return cells
                && !line.row()
                && line.artifact() == row.artifact()
                && (Character.isLowerCase(line.text().codePointAt(0))
                        || line.text().startsWith("("))
                && Math.abs(line.left() - row.left()) < SAME_LEFT
                && line.right() < row.pieces().get(1).left()
                && line.y() - above > 0
                && line.y() - above < NEXT_LINE * row.em();
    }
}
