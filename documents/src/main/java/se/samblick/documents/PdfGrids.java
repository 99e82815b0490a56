package se.samblick.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Turns ruled tables into grids of words; a table that goes on over the page is one. */
final class PdfGrids {
    private static final float SAME_COLUMN = 3;
    private static final float FULL_LINE = 0.75f;
    private static final float SPACE = 0.25f;
    private static final int SHORT_WORD = 3;
    private static final Set<String> SHORT_WORDS = Set.of(
            "och", "av", "i", "på", "mot", "för", "med", "per", "om", "ej", "vid", "ur", "som", "en", "ett", "dag",
            "år", "den", "det", "de", "sen", "ute", "bil", "ny", "nya", "å", "ö", "st", "kr", "m", "mfl", "fl", "än",
            "ca", "dvs", "tom", "from", "kap", "nr", "kl", "ja", "nej", "vet", "sin", "sig", "ofta", "hot", "rån",
            "lån", "mc", "båt", "var", "vars", "inkl", "exkl", "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug",
            "sep", "okt", "nov", "dec", "är", "har", "kan", "ska", "men", "att", "hos", "åt", "då", "så", "nu", "oss",
            "man", "två", "tre", "fem", "sex", "tio", "får", "går", "ser", "mer");

    private PdfGrids() {}

    /** True for the rest of a table whose first part ended the page before. */
    static boolean goesOn(PdfLattice.Found first, PdfLattice.Found rest) {
        float[] columns = first.columns();
        float[] others = rest.columns();
        if (columns.length != others.length) {
            return false;
        }
        for (int i = 0; i < columns.length; i++) {
            if (Math.abs(columns[i] - others[i]) > SAME_COLUMN) {
                return false;
            }
        }
        return true;
    }

    static PdfLattice.Found joined(PdfLattice.Found first, PdfLattice.Found rest) {
        List<PdfLattice.Row> rows = new ArrayList<>(first.rows());
        int last = rows.size() - 1;
        boolean split = brokenRow(rows.get(last), rest.rows().get(0));
        if (split) {
            rows.set(last, joined(rows.get(last), rest.rows().get(0)));
        }
        rows.addAll(rest.rows().subList(split ? 1 : 0, rest.rows().size()));
        return new PdfLattice.Found(
                first.left(),
                first.top(),
                first.right(),
                first.bottom(),
                Arrays.copyOf(first.columns(), first.columns().length),
                rows);
    }

    /** True for a row that the end of the page cut: its labels go on in small letters, with no figures beside them. */
    private static boolean brokenRow(PdfLattice.Row row, PdfLattice.Row next) {
        boolean goesOn = false;
        if (row.cells().size() != next.cells().size()) {
            return false;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            List<PdfLine> rest = next.cells().get(i).lines();
            if (rest.isEmpty()) {
                continue;
            }
            if (row.cells().get(i).lines().isEmpty() || figures(rest)) {
                return false;
            }
            goesOn |= Character.isLowerCase(rest.get(0).text().codePointAt(0));
        }
        return goesOn;
    }

    private static boolean figures(List<PdfLine> lines) {
        return lines.stream().allMatch(line -> line.pieces().stream().allMatch(PdfLine.Piece::figure));
    }

    private static PdfLattice.Row joined(PdfLattice.Row row, PdfLattice.Row next) {
        List<PdfLattice.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            cells.add(row.cells().get(i).with(next.cells().get(i)));
        }
        return new PdfLattice.Row(cells);
    }

    /**
     * The grid, its rows numbered as lines.
     *
     * @param before number of the line before it
     */
    static Block.Grid grid(PdfLattice.Found table, int page, int before) {
        List<Block.Row> rows = new ArrayList<>();
        int line = before;
        for (PdfLattice.Row row : table.rows()) {
            line++;
            List<Block.Cell> cells = new ArrayList<>();
            for (PdfLattice.Cell cell : row.cells()) {
                String text = text(cell);
                cells.add(new Block.Cell(
                        text, Words.withoutRaised(text), cell.columnSpan(), cell.rowSpan(), false, 0, line));
            }
            rows.add(new Block.Row(line, cells));
        }
        return new Block.Grid("", rows, page, 0);
    }

    private static String text(PdfLattice.Cell cell) {
        var text = new StringBuilder();
        List<PdfLine> lines = cell.lines();
        for (int i = 0; i < lines.size(); i++) {
            String words = lines.get(i).text().replaceAll(" {2,}", " ").strip();
            if (words.isEmpty()) {
                continue;
            }
            if (text.length() > 0) {
                join(text, words, i > 0 && brokenWord(cell, i));
            }
            text.append(words);
        }
        return text.toString();
    }

    private static void join(StringBuilder text, String next, boolean brokenWord) {
        boolean hyphen =
                text.charAt(text.length() - 1) == '-' && text.length() > 1 && text.charAt(text.length() - 2) != ' ';
        boolean lower = Character.isLowerCase(next.codePointAt(0));
        boolean and = next.startsWith("och ") || next.startsWith("eller ") || next.startsWith("samt ");
        if (hyphen && lower && !and) {
            text.setLength(text.length() - 1);
        } else if (!(hyphen && !and) && !(brokenWord && lower)) {
            text.append('\n');
        }
    }

    /**
     * A line that fills its cell, and no space follows it: the word was broken for want of room. Where there was no room
     * for a space either, only a rest that is no word of its own tells.
     */
    private static boolean brokenWord(PdfLattice.Cell cell, int next) {
        PdfLine line = cell.lines().get(next - 1);
        float padding = Math.max(0, Math.min(line.left() - cell.left(), line.em()));
        float room = cell.right() - padding - line.right();
        if (!cell.tight().contains(next) || room > FULL_LINE * line.em()) {
            return false;
        }
        return room > SPACE * line.em() || restOfWord(cell.lines().get(next).text());
    }

    /** True for a few small letters that are no word of their own, such as an ending that did not fit a narrow cell. */
    static boolean restOfWord(String text) {
        String rest = text.split("[ ,;:.]", 2)[0];
        return !rest.isEmpty()
                && rest.length() <= SHORT_WORD
                && rest.chars().allMatch(Character::isLowerCase)
                && !SHORT_WORDS.contains(rest);
    }
}
