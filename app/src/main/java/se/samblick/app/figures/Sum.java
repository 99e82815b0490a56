package se.samblick.app.figures;

import java.util.Set;
import java.util.TreeSet;

/**
 * The value of a period, put together from delivered values that cover each of its days exactly once.
 *
 * @param extracts the extracts it was drawn from, at least one
 */
public record Sum(Amount amount, Set<ExtractId> extracts) {
    public Sum {
        extracts = Set.copyOf(extracts);
    }

    Sum plus(Sum other) {
        var both = new TreeSet<>(extracts);
        both.addAll(other.extracts);
        return new Sum(amount.plus(other.amount), both);
    }
}
