package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.Kind;
import se.samblick.review.fact.Fact;
import se.samblick.review.text.Fit;

/**
 * A figure that a statement could be of, and how the two fit.
 *
 * @param cost how much had to be guessed to get from the words to the figure
 */
record Candidate(Kind kind, Fit fit, int cost, String computed, String story, List<Fact> cells) {
    Candidate {
        cells = List.copyOf(cells);
    }

    /** The same, sought this far. */
    Candidate costing(int other) {
        return new Candidate(kind, fit, other, computed, story, cells);
    }

    boolean holds() {
        return fit == Fit.HOLDS;
    }
}
