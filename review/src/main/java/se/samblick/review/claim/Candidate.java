package se.samblick.review.claim;

import java.util.List;
import java.util.function.Supplier;
import se.samblick.review.Kind;
import se.samblick.review.fact.Fact;
import se.samblick.review.text.Fit;

/**
 * A figure that a statement could be of, and how the two fit.
 *
 * @param cost how much had to be guessed to get from the words to the figure
 * @param told what to say of it; worked out only for the few of many that are chosen
 */
record Candidate(Kind kind, Fit fit, int cost, Supplier<Told> told) {
    /** What a reader is told of a figure. */
    record Told(String computed, String story, List<Fact> cells) {
        Told {
            cells = List.copyOf(cells);
        }
    }

    /** The same, sought this far. */
    Candidate costing(int other) {
        return new Candidate(kind, fit, other, told);
    }

    boolean holds() {
        return fit == Fit.HOLDS;
    }
}
