package se.samblick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Hides small counts, and as many others as it takes that nobody can work the small ones out from what is shown.
 *
 * <p>A reader who knows all shown cells, all sums, and that counts are not negative can enclose each hidden cell in an
 * interval by linear programming. For each small cell of value v that interval must hold
 * max(0, v − protection) … v + protection. To reach that, a cheapest pattern of changes is sought that lifts (then lowers) the
 * cell by the protection and keeps every sum; the cells it changes are hidden. The table and the changed table then look
 * alike to the reader, so both values are possible, and all between them.
 *
 * <p>Hidden cells must be shown alike, small or not: with one common mark.
 *
 * @see "Fischetti & Salazar (2001), Solving the cell suppression problem on tabular data with linear constraints, Manage Sci
 *     47"
 * @see "Kelly, Golden & Assad (1992), Cell suppression: disclosure protection for sensitive tabular data, Networks 22"
 */
public final class Suppression {
    private static final double CHANGED = 1e-6;
    /** Cost of hiding a cell: something for each, more for larger ones, most for zeros, whose emptiness is often known. */
    private static final double EACH = 10;

    /** Cells that a pattern is first sought among; four times as many each time that there is none. */
    private static final int NEAR = 64;

    private final CountTable table;
    private final SumsOfCells sums;
    private final Rule rule;
    private final List<Standing> standings;
    private final boolean[] hidden;
    /** How far up and down each cell moves in some pattern that was found. */
    private final double[] rise;

    private final double[] fall;

    private Suppression(CountTable table, Rule rule, List<Standing> standings) {
        this.table = table;
        this.sums = new SumsOfCells(table);
        this.rule = rule;
        this.standings = standings;
        this.hidden = new boolean[table.size()];
        this.rise = new double[table.size()];
        this.fall = new double[table.size()];
    }

    /** How a cell stands to readers before anything is hidden. */
    public enum Standing {
        /** It is shown unless it must be hidden. */
        OPEN,
        /** Readers know it anyway, so that hiding it would not help. */
        KNOWN,
        /** It is shown nowhere, such as a piece that is part of areas in two divisions; if small, it must not be worked out. */
        UNPUBLISHED
    }

    /**
     * What is small, and how well it is protected.
     *
     * @param threshold counts from 1 up to but not including this are hidden; 2 or more
     * @param protection how far from the true value a reader's interval must reach at least, downwards not below 0; 1 or more
     */
    public record Rule(long threshold, long protection) {
        /** Fewer than five, protected by five. */
        public static final Rule FEWER_THAN_FIVE = new Rule(5, 5);

        /** @throws Refusal naming the number that is too small */
        public Rule {
            if (threshold < 2) {
                throw Refusal.of("threshold", threshold, "ett heltal som är 2 eller större");
            }
            if (protection < 1) {
                throw Refusal.of("protection", protection, "ett heltal som är 1 eller större");
            }
        }

        boolean isSmall(long value) {
            return value > 0 && value < threshold;
        }
    }

    /**
     * Hides what must be hidden when any cell may be.
     *
     * @return for each cell, whether it must be hidden
     */
    public static boolean[] hide(CountTable table, Rule rule) {
        return hide(table, rule, Collections.nCopies(table.size(), Standing.OPEN));
    }

    /**
     * Hides what must be hidden.
     *
     * @param table the table with all its sums
     * @param rule what is small and how well it is protected
     * @param shownForSure for each cell, whether readers know it anyway, so that hiding it would not help
     * @return for each cell, whether it must be hidden
     * @throws Refusal naming a small cell that cannot be protected because of what is shown for sure
     */
    public static boolean[] hide(CountTable table, Rule rule, boolean[] shownForSure) {
        List<Standing> standings = new ArrayList<>(shownForSure.length);
        for (boolean shown : shownForSure) {
            standings.add(shown ? Standing.KNOWN : Standing.OPEN);
        }
        return hide(table, rule, standings);
    }

    /**
     * Hides what must be hidden.
     *
     * @param table the table with all its sums
     * @param rule what is small and how well it is protected
     * @param standings how each cell stands to readers
     * @return for each cell, whether it must not be shown; true for all unpublished cells
     * @throws Refusal naming a small cell that cannot be protected because of what readers know
     */
    public static boolean[] hide(CountTable table, Rule rule, List<Standing> standings) {
        Checks.sameLength("standing", standings.size(), table.size());
        Suppression suppression = new Suppression(table, rule, standings);
        suppression.hide();
        return suppression.hidden;
    }

    private void hide() {
        List<Integer> small = new ArrayList<>();
        for (int cell = 0; cell < table.size(); cell++) {
            hidden[cell] = standings.get(cell) == Standing.UNPUBLISHED;
            if (rule.isSmall(table.value(cell))) {
                if (standings.get(cell) == Standing.KNOWN) {
                    throw Refusal.of(cell, "count", table.value(cell), "att ett litet tal inte redan är känt");
                }
                hidden[cell] = true;
                small.add(cell);
            }
        }
        small.sort(Comparator.comparingLong(cell -> -table.value(cell)));
        for (int cell : small) {
            long down = Math.min(rule.protection(), table.value(cell));
            if (rise[cell] < rule.protection() - CHANGED) {
                protect(cell, rule.protection());
            }
            if (fall[cell] < down - CHANGED) {
                protect(cell, -down);
            }
        }
    }

    /**
     * Hides the cells of a cheap pattern that changes {@code cell} by {@code change}: the cheapest among the cells nearest to
     * it, reckoned by what it costs to hide the way there. A pattern among some cells keeps every sum of the whole table, so
     * it protects as well as the cheapest of all.
     */
    private void protect(int cell, long change) {
        int[] order = sums.nearestFirst(cell, j -> standings.get(j) != Standing.KNOWN, this::cost);
        for (int near = NEAR; ; near *= 4) {
            int size = Math.min(near, order.length);
            if (moved(cell, change, Arrays.copyOf(order, size))) {
                return;
            }
            if (size == order.length) {
                throw Refusal.of(cell, "count", table.value(cell), "ett tal som går att skydda när andra tal är kända");
            }
        }
    }

    /** Whether there is a pattern that moves no other cells than these; if so, its cells are hidden. */
    private boolean moved(int cell, long change, int[] cells) {
        int n = cells.length;
        int[] rows = sums.touching(cells, cell);
        double[][] rising = sums.equations(rows, cells);
        double[][] a = new double[rows.length][2 * n];
        double[] b = new double[rows.length];
        double[] cost = new double[2 * n];
        double[] most = new double[2 * n];
        for (int r = 0; r < rows.length; r++) {
            b[r] = -sums.net(rows[r], cell) * (double) change;
            for (int k = 0; k < n; k++) {
                a[r][k] = rising[r][k];
                a[r][n + k] = -rising[r][k];
            }
        }
        for (int k = 0; k < n; k++) {
            cost[k] = cost(cells[k]);
            cost[n + k] = cost[k];
            most[k] = Double.POSITIVE_INFINITY;
            most[n + k] = table.value(cells[k]);
        }
        LinearProgram program = new LinearProgram(a, b, cost, most);
        if (program.solve() != LinearProgram.Outcome.OPTIMAL) {
            return false;
        }
        double[] changes = program.solution();
        move(cell, change);
        for (int k = 0; k < n; k++) {
            move(cells[k], changes[k] - changes[n + k]);
        }
        return true;
    }

    private void move(int cell, double by) {
        hidden[cell] |= Math.abs(by) > CHANGED;
        rise[cell] = Math.max(rise[cell], by);
        fall[cell] = Math.max(fall[cell], -by);
    }

    private double cost(int cell) {
        if (hidden[cell]) {
            return 0.001;
        }
        double value = table.value(cell);
        return value == 0 ? 1000 * EACH : EACH + value;
    }

    /**
     * What a reader can work out of a hidden cell.
     *
     * @param table the table
     * @param hidden for each cell, whether it is hidden
     * @param cell the cell to enclose
     * @return the values that it can have given the shown cells, the sums, and that no count is negative; the upper limit is
     *     infinite where nothing shown bounds it
     */
    public static Interval enclose(CountTable table, boolean[] hidden, int cell) {
        Checks.sameLength("hidden", hidden.length, table.size());
        if (!hidden[cell]) {
            return new Interval(table.value(cell), table.value(cell));
        }
        // What is shown parts the hidden cells into sets that have no sum in common: one alone tells of its cells.
        SumsOfCells sums = new SumsOfCells(table);
        int[] cells = sums.nearestFirst(cell, j -> hidden[j], j -> 1);
        cells = Arrays.copyOf(cells, cells.length + 1);
        cells[cells.length - 1] = cell;
        int[] rows = sums.touching(cells, cell);
        double[][] a = sums.equations(rows, cells);
        double[] b = new double[rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < cells.length; k++) {
                // What is shown of the sum is what its hidden cells leave, as both sides are equal.
                b[r] += a[r][k] * table.value(cells[k]);
            }
        }
        int at = cells.length - 1;
        return new Interval(extreme(a, b, at, 1), extreme(a, b, at, -1));
    }

    /** The least (sign 1) or most (sign −1) that a variable can be; infinite where nothing bounds it. */
    private static double extreme(double[][] a, double[] b, int cell, double sign) {
        int n = cell + 1;
        double[] cost = new double[n];
        cost[cell] = sign;
        double[] most = new double[n];
        Arrays.fill(most, Double.POSITIVE_INFINITY);
        LinearProgram program = new LinearProgram(a, b, cost, most);
        if (program.solve() == LinearProgram.Outcome.UNBOUNDED) {
            return Double.POSITIVE_INFINITY;
        }
        return program.solution()[cell];
    }
}
