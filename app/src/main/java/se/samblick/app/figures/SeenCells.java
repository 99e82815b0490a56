package se.samblick.app.figures;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * Finds values that stand twice, in a file of any length. Of the first values all is kept that is needed to tell where the
 * other one stood; of the rest only, for each area, category and measure, which periods have passed by. Where one of those
 * comes again it is not known what it said the first time: then the file is read once more with an eye on just these cells.
 */
final class SeenCells {
    /** Of so many values the place and the number are kept. */
    static final int MOST_KEPT = 100_000;

    /** So many rows of values, each with its periods, are looked after; the next ones are not. */
    private static final int MOST_SERIES = 1_000_000;

    /** So many cells are looked at when the file is read once more. */
    static final int MOST_DOUBTED = 50_000;

    private final int mostKept;
    private final Set<Cell> watched;
    private final Map<Cell, Seen> kept = new HashMap<>();
    private final Map<Series, Periods> passed = new HashMap<>();
    private final Map<Period, Integer> periods = new HashMap<>();
    private final Set<Cell> doubted = new HashSet<>();
    private boolean tooMany;

    /** What a value is the value of. */
    record Cell(AreaId area, CategoryId category, Measure measure, Period period) {
        static Cell of(Observation o) {
            return new Cell(o.area(), o.category(), o.measure(), o.period());
        }
    }

    private record Series(AreaId area, CategoryId category, Measure measure) {}

    /** A value that has passed by, and the table it stood in. */
    record Seen(Observation observation, TableSoFar table) {}

    /** What is known of a cell when a value for it comes. */
    enum Met {
        NEW,
        /** It has a value already, and {@link #earlier} tells which. */
        KNOWN,
        /** It has a value already, but which is not known. */
        FORGOTTEN
    }

    /** @param watched cells of which all is kept, however late they come */
    SeenCells(Set<Cell> watched) {
        this(watched, MOST_KEPT);
    }

    SeenCells(Set<Cell> watched, int mostKept) {
        this.watched = watched;
        this.mostKept = mostKept;
    }

    /** Takes note of a value. */
    Met meet(Cell cell, Seen now) {
        if (kept.containsKey(cell)) {
            return Met.KNOWN;
        }
        if (kept.size() < mostKept || watched.contains(cell)) {
            kept.put(cell, now);
            return Met.NEW;
        }
        var series = new Series(cell.area(), cell.category(), cell.measure());
        Periods there = passed.get(series);
        if (there == null) {
            if (passed.size() >= MOST_SERIES) {
                tooMany = true;
                return Met.NEW;
            }
            there = new Periods();
            passed.put(series, there);
        }
        if (there.add(periods.computeIfAbsent(cell.period(), p -> periods.size()))) {
            return Met.NEW;
        }
        if (doubted.size() < MOST_DOUBTED) {
            doubted.add(cell);
        } else {
            tooMany = true;
        }
        return Met.FORGOTTEN;
    }

    @Nullable
    Seen earlier(Cell cell) {
        return kept.get(cell);
    }

    /** Cells that stand twice, of which only another reading can tell whether they say the same. */
    Set<Cell> doubted() {
        return doubted;
    }

    /** True if not all values could be looked after: then it may be found only when they are saved that one stands twice. */
    boolean tooMany() {
        return tooMany;
    }

    /** The periods of a series: a few numbers, or bits when they are many. */
    private static final class Periods {
        private static final int FEW = 24;

        private int[] few = new int[2];
        private int size;
        private @Nullable BitSet many;

        boolean add(int period) {
            BitSet bits = many;
            if (bits != null) {
                boolean there = bits.get(period);
                bits.set(period);
                return !there;
            }
            for (int i = 0; i < size; i++) {
                if (few[i] == period) {
                    return false;
                }
            }
            if (size == FEW) {
                many = bits(period);
                few = new int[0];
                return true;
            }
            few = size == few.length ? Arrays.copyOf(few, Math.min(FEW, size * 2)) : few;
            few[size++] = period;
            return true;
        }

        private BitSet bits(int last) {
            var bits = new BitSet();
            for (int i = 0; i < size; i++) {
                bits.set(few[i]);
            }
            bits.set(last);
            return bits;
        }
    }
}
