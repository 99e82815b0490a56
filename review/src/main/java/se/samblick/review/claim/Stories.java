package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.fact.Fact;
import se.samblick.review.reading.Slice;
import se.samblick.review.text.Fit;

/** What a reader is told of the figures a stated amount was found to be of. */
final class Stories {
    private Stories() {}

    static Candidate.Told ofLevel(Slice slice, Fact fact) {
        String period = fact.period() == null ? "" : " för " + fact.period().label();
        return new Candidate.Told(
                Say.value(fact),
                "Tabellen har " + Say.value(fact) + period + " ("
                        + slice.series().name() + ").",
                slice.cells(fact));
    }

    /** @param share in percent */
    static Candidate.Told ofShare(double share, Slice part, Fact above, Slice whole, Fact below) {
        String percent = Say.number(share, 1);
        String parts = Say.value(above) + " av " + Say.value(below);
        return new Candidate.Told(
                percent + " % (" + parts + ")",
                parts + " är " + percent + " procent (" + part.series().name() + ").",
                cells(part, above, whole, below));
    }

    static Candidate.Told ofChange(Slice slice, Pair pair) {
        return new Candidate.Told(
                Readings.computed(pair),
                Readings.story(new Readings.Tried(slice.series(), pair, Fit.HOLDS)) + ".",
                cells(slice, pair.before(), slice, pair.after()));
    }

    static Candidate.Told ofComparison(Slice first, Fact one, Slice second, Fact other) {
        return new Candidate.Told(
                Say.value(one) + " mot " + Say.value(other),
                Say.upperFirst(first.series().name()) + " har " + Say.value(one) + " och "
                        + second.series().name() + " " + Say.value(other) + ".",
                cells(first, one, second, other));
    }

    private static List<Fact> cells(Slice first, Fact one, Slice second, Fact other) {
        List<Fact> cells = new ArrayList<>(first.cells(one));
        cells.addAll(second.cells(other));
        return cells;
    }
}
