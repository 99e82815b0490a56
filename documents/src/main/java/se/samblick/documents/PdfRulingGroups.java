package se.samblick.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samblick.documents.PdfRulings.Ruling;

/** Groups the rulings of a page that meet: each group frames one table, or one drawing. */
final class PdfRulingGroups {
    private static final float MEETS = 4;
    private static final int MAX_LINES = 600;

    private PdfRulingGroups() {}

    /** The groups, each with what programs draw cell by cell joined to whole rulings. */
    static List<List<Ruling>> of(List<Ruling> rulings) {
        return connected(joined(rulings));
    }

    /** Rulings of one place that touch each other, as one; programs draw them cell by cell. */
    private static List<Ruling> joined(List<Ruling> rulings) {
        List<Ruling> sorted = new ArrayList<>(rulings);
        sorted.sort(Comparator.comparing(Ruling::lying)
                .thenComparing(
                        ruling -> Math.round((ruling.lying() ? ruling.top() : ruling.left()) / PdfLattice.SAME_PLACE))
                .thenComparing(ruling -> ruling.lying() ? ruling.left() : ruling.top()));
        List<Ruling> joined = new ArrayList<>();
        for (Ruling ruling : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && continues(joined.get(last), ruling)) {
                Ruling before = joined.get(last);
                joined.set(
                        last,
                        before.lying()
                                ? new Ruling(
                                        before.left(),
                                        before.top(),
                                        Math.max(before.right(), ruling.right()),
                                        before.top())
                                : new Ruling(
                                        before.left(),
                                        before.top(),
                                        before.left(),
                                        Math.max(before.bottom(), ruling.bottom())));
            } else {
                joined.add(ruling);
            }
        }
        return joined;
    }

    private static boolean continues(Ruling before, Ruling next) {
        if (before.lying() != next.lying()) {
            return false;
        }
        return before.lying()
                ? Math.abs(before.top() - next.top()) < PdfLattice.SAME_PLACE && next.left() <= before.right() + MEETS
                : Math.abs(before.left() - next.left()) < PdfLattice.SAME_PLACE
                        && next.top() <= before.bottom() + MEETS;
    }

    /** Groups of lying and standing rulings that meet. */
    private static List<List<Ruling>> connected(List<Ruling> rulings) {
        List<Ruling> lying = rulings.stream().filter(Ruling::lying).toList();
        List<Ruling> standing =
                rulings.stream().filter(ruling -> !ruling.lying()).toList();
        if (lying.size() > MAX_LINES || standing.size() > MAX_LINES) {
            return List.of();
        }
        Joins groups = new Joins(lying.size() + standing.size());
        for (int h = 0; h < lying.size(); h++) {
            for (int v = 0; v < standing.size(); v++) {
                if (meet(lying.get(h), standing.get(v))) {
                    groups.join(lying.size() + v, h);
                }
            }
        }
        Map<Integer, List<Ruling>> members = new HashMap<>();
        for (int i = 0; i < lying.size() + standing.size(); i++) {
            members.computeIfAbsent(groups.root(i), key -> new ArrayList<>())
                    .add(i < lying.size() ? lying.get(i) : standing.get(i - lying.size()));
        }
        return List.copyOf(members.values());
    }

    private static boolean meet(Ruling lying, Ruling standing) {
        return standing.left() >= lying.left() - MEETS
                && standing.left() <= lying.right() + MEETS
                && lying.top() >= standing.top() - MEETS
                && lying.top() <= standing.bottom() + MEETS;
    }
}
