package se.samblick.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Puts the glyphs of one page together into lines.
 *
 * <p>Glyphs on one baseline are a line; small raised ones join the line they are raised from. A gap of half a word space
 * parts words. A wider gap parts cells when it is plainly wide, or when the writing program marked the two sides as
 * different pieces, or when a neighbouring line that is no running text has a gap in the same place; in a justified line all gaps are wide and
 * alike, and none of them parts cells.
 */
final class PdfLines {
    private static final float SAME_LINE = 0.3f;
    private static final float SMALL = 0.85f;
    private static final float RAISED_AT_MOST = 0.65f;
    private static final float RAISED_AT_LEAST = 0.12f;
    private static final float WORD_GAP = 0.45f;
    private static final float CELL_GAP = 1.2f;
    private static final float LIKELY_CELL_GAP = 0.3f;
    private static final float LIKELY_CELL_SPACES = 1.35f;
    private static final float MARKED_CELL_GAP = 0.2f;
    private static final int SENTENCE_WORDS = 7;
    private static final double SENTENCE_LOWER_CASE = 0.5;
    private static final float NEIGHBOUR = 3.5f;
    private static final int NEIGHBOURS = 2;
    private static final float NO_SPACE = 0.08f;
    private static final float SAME_EDGE = 0.1f;
    private static final float ALIKE = 1.3f;
    private static final int JUSTIFIED_WORDS = 4;
    private static final Pattern BULLET = Pattern.compile("[•▪◦‣●○■□–-]|o|\\d{1,2}[.)]|[a-z]\\)");

    private PdfLines() {}

    /** Lines from the top down; text that runs in another direction than most of the page comes last. */
    static List<PdfLine> of(List<PdfGlyph> glyphs) {
        Map<Integer, List<PdfGlyph>> byDirection = new TreeMap<>();
        for (PdfGlyph glyph : glyphs) {
            byDirection
                    .computeIfAbsent(glyph.direction(), d -> new ArrayList<>())
                    .add(glyph);
        }
        List<List<PdfGlyph>> directions = new ArrayList<>(byDirection.values());
        directions.sort(Comparator.comparingInt((List<PdfGlyph> group) -> -group.size()));
        List<PdfLine> lines = new ArrayList<>();
        for (List<PdfGlyph> group : directions) {
            lines.addAll(PdfCells.joined(pieces(words(baselines(group)))));
        }
        return lines;
    }

    /** Glyphs that share a baseline. */
    private static final class Baseline {
        private final List<PdfGlyph> glyphs = new ArrayList<>();
        private final float y;
        private float em;

        Baseline(PdfGlyph first) {
            y = first.y();
            add(first);
        }

        void add(PdfGlyph glyph) {
            glyphs.add(glyph);
            if (!glyph.blank()) {
                em = Math.max(em, glyph.em());
            }
        }

        boolean blank() {
            return glyphs.stream().allMatch(PdfGlyph::blank);
        }

        /** True if the other's glyphs stand between or close to this line's. */
        boolean spans(Baseline other) {
            return other.left() > left() - em && other.left() < right() + em / 2;
        }

        private double left() {
            return glyphs.stream().mapToDouble(PdfGlyph::x).min().orElse(0);
        }

        private double right() {
            return glyphs.stream().mapToDouble(PdfGlyph::right).max().orElse(0);
        }
    }

    private static List<Baseline> baselines(List<PdfGlyph> glyphs) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
        List<Baseline> lines = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            Baseline last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null
                    && glyph.y() - last.y <= SAME_LINE * Math.min(last.em == 0 ? glyph.em() : last.em, glyph.em())) {
                last.add(glyph);
            } else {
                lines.add(new Baseline(glyph));
            }
        }
        lines.removeIf(Baseline::blank);
        return joinRaised(lines);
    }

    private static List<Baseline> joinRaised(List<Baseline> lines) {
        List<Baseline> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Baseline line = lines.get(i);
            Baseline below = i + 1 < lines.size() ? lines.get(i + 1) : null;
            Baseline above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (below != null && raised(line, below)) {
                below.glyphs.addAll(line.glyphs);
            } else if (above != null && raised(line, above)) {
                above.glyphs.addAll(line.glyphs);
            } else {
                joined.add(line);
            }
        }
        return joined;
    }

    private static boolean raised(Baseline small, Baseline line) {
        return small.em < SMALL * line.em && Math.abs(small.y - line.y) < RAISED_AT_MOST * line.em && line.spans(small);
    }

    private record Word(String text, float left, float right, int mark, boolean spaceAfter) {}

    private record WordLine(List<Word> words, float y, float em, float space, boolean artifact) {
        float gap(int i) {
            return words.get(i + 1).left() - words.get(i).right();
        }

        boolean likelyCellGap(int i) {
            return gap(i) >= Math.max(LIKELY_CELL_SPACES * space, LIKELY_CELL_GAP * em);
        }

        /** Figures that no space character parts, in a line that has them elsewhere: cells that nearly touch. */
        boolean unspaced(int i) {
            return !words.get(i).spaceAfter()
                    && gap(i) > NO_SPACE * em
                    && endsInDigit(words.get(i).text())
                    && words.stream().anyMatch(Word::spaceAfter);
        }

        private static boolean endsInDigit(String word) {
            return !word.isEmpty() && Character.isDigit(word.charAt(word.length() - 1));
        }

        /** Mostly words, and many: at most the space after a full stop is wider. */
        boolean sentence() {
            long lowerCase = words.stream()
                    .filter(word -> Character.isLowerCase(word.text().codePointAt(0)))
                    .count();
            return words.size() >= SENTENCE_WORDS && lowerCase >= SENTENCE_LOWER_CASE * words.size();
        }

        /** All gaps wide and alike, with space characters in them. */
        boolean justified() {
            if (words.size() < JUSTIFIED_WORDS) {
                return false;
            }
            float least = Float.MAX_VALUE;
            float most = 0;
            for (int i = 0; i + 1 < words.size(); i++) {
                least = Math.min(least, gap(i));
                most = Math.max(most, gap(i));
                if (!words.get(i).spaceAfter()) {
                    return false;
                }
            }
            return most <= ALIKE * least;
        }
    }

    private static List<WordLine> words(List<Baseline> lines) {
        List<WordLine> wordLines = new ArrayList<>();
        for (Baseline line : lines) {
            line.glyphs.sort(Comparator.comparingDouble(PdfGlyph::x));
            var builder = new WordBuilder(line);
            line.glyphs.forEach(builder::add);
            wordLines.add(builder.finish());
        }
        return wordLines;
    }

    /** Joins the glyphs of a line, from left to right, into words. */
    private static final class WordBuilder {
        private final Baseline line;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private float left;
        private float right;
        private int mark;
        private boolean space;
        private float spaceWidth;
        private boolean artifact = true;

        WordBuilder(Baseline line) {
            this.line = line;
        }

        void add(PdfGlyph glyph) {
            spaceWidth = spaceWidth == 0 ? glyph.space() : Math.min(spaceWidth, glyph.space());
            if (glyph.blank()) {
                space = space || word.length() > 0;
                return;
            }
            artifact &= glyph.artifact();
            boolean apart = glyph.x() - right > WORD_GAP * glyph.space() || (space && glyph.x() - right > 0);
            if (word.length() > 0 && apart) {
                end();
            }
            if (word.length() == 0) {
                left = glyph.x();
                mark = glyph.mark();
            }
            word.append(isRaised(glyph) ? Words.raised(glyph.text()) : glyph.text());
            right = Math.max(right, glyph.right());
            space = false;
        }

        private boolean isRaised(PdfGlyph glyph) {
            return glyph.em() < SMALL * line.em && line.y - glyph.y() > RAISED_AT_LEAST * line.em;
        }

        private void end() {
            words.add(new Word(word.toString().strip(), left, right, mark, space));
            word.setLength(0);
            space = false;
        }

        WordLine finish() {
            end();
            return new WordLine(words, line.y, line.em, spaceWidth, artifact);
        }
    }

    private static List<PdfLine> pieces(List<WordLine> lines) {
        List<PdfLine> pieced = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            WordLine line = lines.get(n);
            List<WordLine> neighbours = new ArrayList<>();
            for (int other = n - NEIGHBOURS; other <= n + NEIGHBOURS; other++) {
                addNeighbour(lines, other, line, neighbours);
            }
            pieced.add(pieced(line, neighbours));
        }
        return pieced;
    }

    private static void addNeighbour(List<WordLine> lines, int n, WordLine of, List<WordLine> neighbours) {
        if (n >= 0 && n < lines.size() && lines.get(n).y() != of.y()) {
            WordLine other = lines.get(n);
            boolean near = Math.abs(other.y() - of.y()) < NEIGHBOUR * of.em();
            // gaps of running text meet by chance
            if (near && !other.justified() && !other.sentence()) {
                neighbours.add(other);
            }
        }
    }

    private static PdfLine pieced(WordLine line, List<WordLine> neighbours) {
        List<PdfLine.Piece> pieces = new ArrayList<>();
        boolean justified = line.justified();
        var text = new StringBuilder();
        float left = line.words().get(0).left();
        for (int i = 0; i < line.words().size(); i++) {
            Word word = line.words().get(i);
            text.append(word.text());
            boolean last = i + 1 == line.words().size();
            boolean bullet = pieces.isEmpty() && BULLET.matcher(text).matches();
            if (last || (!justified && !bullet && parts(line, i, neighbours))) {
                pieces.add(new PdfLine.Piece(text.toString(), left, word.right()));
                text.setLength(0);
                left = last ? 0 : line.words().get(i + 1).left();
            } else {
                text.append(' ');
            }
        }
        return new PdfLine(pieces, line.y(), line.em(), line.artifact());
    }

    private static boolean parts(WordLine line, int i, List<WordLine> neighbours) {
        if (line.gap(i) >= CELL_GAP * line.em()) {
            return true;
        }
        int mark = line.words().get(i).mark();
        int next = line.words().get(i + 1).mark();
        boolean marked = mark >= 0 && next >= 0 && mark != next;
        return (marked && !line.sentence() && line.gap(i) >= MARKED_CELL_GAP * line.em())
                || (line.likelyCellGap(i) && neighbours.stream().anyMatch(other -> hasGapAt(other, line, i)))
                || (line.unspaced(i) && neighbours.stream().anyMatch(other -> endsAt(other, line, i)));
    }

    /** True where the same column of figures, set from the right, ends in the other line too. */
    private static boolean endsAt(WordLine other, WordLine line, int i) {
        float edge = line.words().get(i).right();
        for (int k = 0; k + 1 < other.words().size(); k++) {
            boolean same = Math.abs(other.words().get(k).right() - edge) < SAME_EDGE * line.em();
            if (same && (other.unspaced(k) || other.likelyCellGap(k))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasGapAt(WordLine other, WordLine line, int i) {
        float from = line.words().get(i).right();
        float to = line.words().get(i + 1).left();
        for (int k = 0; k + 1 < other.words().size(); k++) {
            float start = Math.max(from, other.words().get(k).right());
            float end = Math.min(to, other.words().get(k + 1).left());
            if (other.likelyCellGap(k) && end - start > 0) {
                return true;
            }
        }
        return false;
    }
}
