package se.samblick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** Which sums each cell of a table takes part in, and so which cells are near each other. */
final class SumsOfCells {
    private final int[][] sums;
    /** For each sum, how many times more each of its cells is among the parts than among the totals. */
    private final List<Map<Integer, Integer>> nets = new ArrayList<>();

    SumsOfCells(CountTable table) {
        int[] counts = new int[table.size()];
        for (CountTable.Sum sum : table.sums()) {
            Map<Integer, Integer> net = new HashMap<>();
            for (int part : sum.parts()) {
                net.merge(part, 1, Integer::sum);
            }
            for (int total : sum.totals()) {
                net.merge(total, -1, Integer::sum);
            }
            net.values().removeIf(times -> times == 0);
            net.keySet().forEach(cell -> counts[cell]++);
            nets.add(net);
        }
        sums = new int[table.size()][];
        Arrays.setAll(sums, cell -> new int[counts[cell]]);
        for (int s = 0; s < nets.size(); s++) {
            for (int cell : nets.get(s).keySet()) {
                sums[cell][--counts[cell]] = s;
            }
        }
    }

    /** How many times more a cell is among the parts of a sum than among its totals; 0 for a cell that is not in it. */
    int net(int sum, int cell) {
        return nets.get(sum).getOrDefault(cell, 0);
    }

    /** A row for each of these sums, a column for each of these cells, with what {@link #net} says. */
    double[][] equations(int[] rows, int[] cells) {
        int[] place = new int[nets.size()];
        Arrays.fill(place, -1);
        for (int r = 0; r < rows.length; r++) {
            place[rows[r]] = r;
        }
        double[][] equations = new double[rows.length][cells.length];
        for (int k = 0; k < cells.length; k++) {
            for (int sum : sums[cells[k]]) {
                if (place[sum] >= 0) {
                    equations[place[sum]][k] = net(sum, cells[k]);
                }
            }
        }
        return equations;
    }

    /** The sums that any of these cells, or one more, takes part in. */
    int[] touching(int[] cells, int more) {
        boolean[] touched = new boolean[nets.size()];
        for (int cell : cells) {
            for (int sum : sums[cell]) {
                touched[sum] = true;
            }
        }
        for (int sum : sums[more]) {
            touched[sum] = true;
        }
        int[] rows = new int[nets.size()];
        int size = 0;
        for (int s = 0; s < touched.length; s++) {
            if (touched[s]) {
                rows[size++] = s;
            }
        }
        return Arrays.copyOf(rows, size);
    }

    private record Way(int cell, double cost) {}

    /**
     * The cells that can be reached from one through sums and cells that may be passed, the cheapest way first.
     *
     * @param cost of passing a cell
     * @return without the cell itself
     */
    int[] nearestFirst(int from, IntPredicate passable, IntToDoubleFunction cost) {
        boolean[] reached = new boolean[sums.length];
        boolean[] gone = new boolean[nets.size()];
        PriorityQueue<Way> open =
                new PriorityQueue<>(Comparator.comparingDouble(Way::cost).thenComparingInt(Way::cell));
        int[] order = new int[sums.length];
        int size = 0;
        open.add(new Way(from, 0));
        while (!open.isEmpty()) {
            Way way = open.remove();
            if (reached[way.cell]) {
                continue;
            }
            reached[way.cell] = true;
            if (way.cell != from) {
                order[size++] = way.cell;
            }
            for (int sum : sums[way.cell]) {
                if (!gone[sum]) {
                    // Whoever comes to a sum first comes to it most cheaply.
                    gone[sum] = true;
                    for (int next : nets.get(sum).keySet()) {
                        if (!reached[next] && passable.test(next)) {
                            open.add(new Way(next, way.cost + cost.applyAsDouble(next)));
                        }
                    }
                }
            }
        }
        return Arrays.copyOf(order, size);
    }
}
