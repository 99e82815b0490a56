package se.samblick.review.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up the figures of periods that follow upon each other: a quarter from its months. */
final class PartsOfTime {
    private static final int FEWEST = 2;

    private PartsOfTime() {}

    /**
     * The sum over a span of time.
     *
     * @param facts of one kind of period, oldest first
     * @return null unless the periods fill the span from end to end, with a plain figure each
     */
    static @Nullable Fact sum(List<Fact> facts, Span span) {
        List<Fact> parts = facts.stream()
                .filter(fact -> Objects.requireNonNull(fact.period()).isNearlyWithin(span))
                .toList();
        if (parts.size() < FEWEST || !fill(parts, span)) {
            return null;
        }
        double sum = 0;
        for (Fact part : parts) {
            if (!part.isExact()) {
                return null;
            }
            sum += part.low();
        }
        return parts.get(parts.size() - 1).summed(sum, span);
    }

    private static boolean fill(List<Fact> parts, Span span) {
        Span before = null;
        for (Fact part : parts) {
            Span period = Objects.requireNonNull(part.period());
            if (before != null && !before.to().plusDays(1).equals(period.from())) {
                return false;
            }
            before = period;
        }
        Span first = Objects.requireNonNull(parts.get(0).period());
        return before != null && new Span(first.from(), before.to()).isNearly(span);
    }
}
