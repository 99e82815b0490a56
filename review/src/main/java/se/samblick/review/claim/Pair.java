package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.analysis.Change;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Span;

/** Two figures of one series, the earlier first. */
record Pair(Fact before, Fact after) {
    /** Smallest p at which a change is held to be more than chance. */
    private static final double CHANCE = 0.05;

    double difference() {
        return after.value() - before.value();
    }

    /** In percent of the earlier value; infinite if that is 0 and the later one is not. */
    double percent() {
        if (before.value() == 0) {
            return difference() == 0 ? 0 : Double.POSITIVE_INFINITY * Math.signum(difference());
        }
        return 100 * difference() / before.value();
    }

    double ratio() {
        return before.value() == 0
                ? (after.value() == 0 ? 1 : Double.POSITIVE_INFINITY)
                : after.value() / before.value();
    }

    /** The pairs that suppressed cells may hide; the pair alone if both cells are plain. */
    List<Pair> corners() {
        if (isExact()) {
            return List.of(this);
        }
        List<Pair> corners = new ArrayList<>();
        for (Fact earlier : before.possible()) {
            for (Fact later : after.possible()) {
                corners.add(new Pair(earlier, later));
            }
        }
        return corners;
    }

    boolean isExact() {
        return before.isExact() && after.isExact();
    }

    /** True for two counts that chance alone may have parted, whatever suppressed cells hide. */
    boolean mayBeChance() {
        return corners().stream().allMatch(pair -> pair.isTestable() && pair.chance() >= CHANCE);
    }

    private double chance() {
        return Change.of((long) before.value(), (long) after.value()).pExact();
    }

    private boolean isTestable() {
        return before.isCount()
                && after.isCount()
                && before.value() == Math.rint(before.value())
                && after.value() == Math.rint(after.value())
                && before.value() >= 0
                && after.value() >= 0;
    }

    /** A sentence on how far chance explains it, empty where there is nothing to test. */
    String chanceNote() {
        if (!isExact() || !isTestable()) {
            return "";
        }
        double p = chance();
        return p >= CHANCE ? "Skillnaden kan bero på slump (exakt test, p = " + Say.number(p, 2) + ")." : "";
    }

    /** "36 → 54 (2021–2022)" without the periods if they are not known. */
    String arrow() {
        return Say.value(before) + " → " + Say.value(after);
    }

    String periods() {
        Span first = before.period();
        Span second = after.period();
        return first == null || second == null ? "" : first.label() + " till " + second.label();
    }
}
