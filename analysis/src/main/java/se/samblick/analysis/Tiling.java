package se.samblick.analysis;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts a period together from the periods there are figures for. */
public final class Tiling {
    private Tiling() {}

    /**
     * The fewest of the available periods that together cover each day of the whole exactly once.
     *
     * @param available periods with figures, in any order; they may overlap each other
     * @param whole the period to cover
     * @return the pieces in order of time, or empty if no choice of them covers the whole exactly
     */
    public static Optional<List<Period>> of(Collection<Period> available, Period whole) {
        Map<LocalDate, List<Period>> byFirst = new TreeMap<>();
        for (Period piece : available) {
            if (whole.contains(piece)) {
                byFirst.computeIfAbsent(piece.first(), day -> new ArrayList<>()).add(piece);
            }
        }
        LocalDate end = whole.last().plusDays(1);
        Map<LocalDate, Period> reachedBy = new HashMap<>();
        ArrayDeque<LocalDate> days = new ArrayDeque<>(List.of(whole.first()));
        // Breadth first: the first way to reach a day uses the fewest pieces.
        while (!days.isEmpty() && !reachedBy.containsKey(end)) {
            for (Period piece : byFirst.getOrDefault(days.remove(), List.of())) {
                LocalDate next = piece.last().plusDays(1);
                if (reachedBy.putIfAbsent(next, piece) == null) {
                    days.add(next);
                }
            }
        }
        return reachedBy.containsKey(end) ? Optional.of(walkBack(reachedBy, whole)) : Optional.empty();
    }

    private static List<Period> walkBack(Map<LocalDate, Period> reachedBy, Period whole) {
        ArrayDeque<Period> pieces = new ArrayDeque<>();
        LocalDate day = whole.last().plusDays(1);
        while (!day.equals(whole.first())) {
            Period piece = reachedBy.get(day);
            if (piece == null) {
                throw new IllegalStateException("No piece ends before " + day);
            }
            pieces.addFirst(piece);
            day = piece.first();
        }
        return List.copyOf(pieces);
    }
}
