package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/**
 * Which parts of two sequences belong together, in order: first the longest common subsequence of equal parts, then,
 * between those, parts that resemble each other.
 *
 * <p>The table for the subsequence grows with the product of the lengths. Common ends are cut off first; where the rest
 * is still too long, parts that stand exactly once on both sides are the anchors (as in patience diff), so that the
 * time stays bounded whatever is pasted.
 */
final class Alignment<T> {
    private static final long LARGEST_TABLE = 2_000_000;
    private static final int LARGEST_PAIRING = 40_000;
    private static final double LEAST_LIKENESS = 0.3;

    private final List<T> before;
    private final List<T> after;
    private final int[] partner;

    private Alignment(List<T> before, List<T> after) {
        this.before = before;
        this.after = after;
        partner = new int[before.size()];
        Arrays.fill(partner, -1);
        matchEqual(0, before.size(), 0, after.size(), true);
    }

    /**
     * One place in the aligned sequences.
     *
     * @param before index in the first, −1 where the second has something new
     * @param after index in the second, −1 where something of the first is gone
     */
    record Step(int before, int after) {
        boolean removed() {
            return after < 0;
        }

        boolean added() {
            return before < 0;
        }
    }

    /** Equal parts only. */
    static <T> List<Step> ofEqual(List<T> before, List<T> after) {
        return of(before, after, (one, other) -> 0);
    }

    /**
     * Equal parts, and between them those that are alike.
     *
     * @param likeness from 0 to 1 of two unequal parts; from 0.3 they may be taken for the same part, changed
     */
    static <T> List<Step> of(List<T> before, List<T> after, ToDoubleBiFunction<T, T> likeness) {
        return new Alignment<>(before, after).steps(likeness);
    }

    private List<Step> steps(ToDoubleBiFunction<T, T> likeness) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (int next = 0; next <= before.size(); next++) {
            if (next == before.size() || partner[next] >= 0) {
                int until = next == before.size() ? after.size() : partner[next];
                addGap(steps, i, next, j, until, likeness);
                if (next < before.size()) {
                    steps.add(new Step(next, until));
                }
                i = next + 1;
                j = until + 1;
            }
        }
        return steps;
    }

    /** Pairs what is alike in a gap so that the sum of likenesses is greatest; the rest is removed, then added. */
    private void addGap(List<Step> steps, int i0, int i1, int j0, int j1, ToDoubleBiFunction<T, T> likeness) {
        int rows = i1 - i0;
        int columns = j1 - j0;
        if (rows > 0 && columns > 0 && (long) rows * columns <= LARGEST_PAIRING) {
            pairAlike(steps, i0, i1, j0, j1, likeness);
            return;
        }
        addUnpaired(steps, i0, i1, j0, j1);
    }

    private void pairAlike(List<Step> steps, int i0, int i1, int j0, int j1, ToDoubleBiFunction<T, T> likeness) {
        int rows = i1 - i0;
        int columns = j1 - j0;
        double[][] alike = new double[rows][columns];
        double[][] best = new double[rows + 1][columns + 1];
        for (int r = rows - 1; r >= 0; r--) {
            for (int c = columns - 1; c >= 0; c--) {
                double value = likeness.applyAsDouble(before.get(i0 + r), after.get(j0 + c));
                alike[r][c] = value >= LEAST_LIKENESS ? value : Double.NEGATIVE_INFINITY;
                best[r][c] = Math.max(alike[r][c] + best[r + 1][c + 1], Math.max(best[r + 1][c], best[r][c + 1]));
            }
        }
        int i = i0;
        int j = j0;
        int r = 0;
        int c = 0;
        while (r < rows && c < columns) {
            if (alike[r][c] > 0 && best[r][c] == alike[r][c] + best[r + 1][c + 1]) {
                addUnpaired(steps, i, i0 + r, j, j0 + c);
                steps.add(new Step(i0 + r, j0 + c));
                i = i0 + ++r;
                j = j0 + ++c;
            } else if (best[r][c] == best[r + 1][c]) {
                r++;
            } else {
                c++;
            }
        }
        addUnpaired(steps, i, i1, j, j1);
    }

    private static void addUnpaired(List<Step> steps, int i0, int i1, int j0, int j1) {
        for (int i = i0; i < i1; i++) {
            steps.add(new Step(i, -1));
        }
        for (int j = j0; j < j1; j++) {
            steps.add(new Step(-1, j));
        }
    }

    private void matchEqual(int i0, int i1, int j0, int j1, boolean mayAnchor) {
        int from = i0;
        int to = j0;
        while (from < i1 && to < j1 && before.get(from).equals(after.get(to))) {
            partner[from++] = to++;
        }
        int iEnd = i1;
        int jEnd = j1;
        while (iEnd > from && jEnd > to && before.get(iEnd - 1).equals(after.get(jEnd - 1))) {
            partner[--iEnd] = --jEnd;
        }
        if (from == iEnd || to == jEnd) {
            return;
        }
        if ((long) (iEnd - from) * (jEnd - to) <= LARGEST_TABLE) {
            matchByTable(from, iEnd, to, jEnd);
        } else if (mayAnchor) {
            matchByAnchors(from, iEnd, to, jEnd);
        }
    }

    private void matchByTable(int i0, int i1, int j0, int j1) {
        int[][] length = new int[i1 - i0 + 1][j1 - j0 + 1];
        for (int i = i1 - 1; i >= i0; i--) {
            for (int j = j1 - 1; j >= j0; j--) {
                length[i - i0][j - j0] = before.get(i).equals(after.get(j))
                        ? length[i - i0 + 1][j - j0 + 1] + 1
                        : Math.max(length[i - i0 + 1][j - j0], length[i - i0][j - j0 + 1]);
            }
        }
        int i = i0;
        int j = j0;
        while (i < i1 && j < j1) {
            if (before.get(i).equals(after.get(j))) {
                partner[i++] = j++;
            } else if (length[i - i0 + 1][j - j0] >= length[i - i0][j - j0 + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    private void matchByAnchors(int i0, int i1, int j0, int j1) {
        int i = i0;
        int j = j0;
        for (Step anchor : increasing(uniquePairs(i0, i1, j0, j1))) {
            matchEqual(i, anchor.before(), j, anchor.after(), false);
            partner[anchor.before()] = anchor.after();
            i = anchor.before() + 1;
            j = anchor.after() + 1;
        }
        matchEqual(i, i1, j, j1, false);
    }

    private List<Step> uniquePairs(int i0, int i1, int j0, int j1) {
        Map<T, Integer> second = places(after, j0, j1);
        Map<T, Integer> first = places(before, i0, i1);
        List<Step> pairs = new ArrayList<>();
        for (int i = i0; i < i1; i++) {
            int j = second.getOrDefault(before.get(i), -1);
            if (j >= 0 && first.getOrDefault(before.get(i), -1) == i) {
                pairs.add(new Step(i, j));
            }
        }
        return pairs;
    }

    /** Where each part stands; −1 for one that stands more than once. */
    private static <T> Map<T, Integer> places(List<T> parts, int from, int to) {
        Map<T, Integer> places = new HashMap<>();
        for (int i = from; i < to; i++) {
            places.merge(parts.get(i), i, (one, other) -> -1);
        }
        return places;
    }

    /** The longest run of pairs that rises on both sides (patience sorting). */
    private static List<Step> increasing(List<Step> pairs) {
        int[] previous = new int[pairs.size()];
        List<Integer> tops = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            int low = 0;
            int high = tops.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops.get(middle)).after() < pairs.get(p).after()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[p] = low == 0 ? -1 : tops.get(low - 1);
            if (low == tops.size()) {
                tops.add(p);
            } else {
                tops.set(low, p);
            }
        }
        List<Step> longest = new ArrayList<>();
        for (int p = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); p >= 0; p = previous[p]) {
            longest.add(0, pairs.get(p));
        }
        return longest;
    }
}
