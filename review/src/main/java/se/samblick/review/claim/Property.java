package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.reading.Slice;
import se.samblick.review.text.Fit;
import se.samblick.review.text.When;

/** What is said of a row, as it can be tried against its figures. */
interface Property {
    /**
     * How one row bears it out.
     *
     * @param computed the figures it came to
     */
    record Tested(Fit fit, String computed, List<Fact> cells) {
        public Tested {
            cells = List.copyOf(cells);
        }

        /** The same figures against the opposite statement. */
        Tested denied() {
            Fit opposite = fit == Fit.HOLDS ? Fit.FAILS : fit == Fit.FAILS ? Fit.HOLDS : fit;
            return new Tested(opposite, computed, cells);
        }
    }

    /** A time asked for: as the words say it or, where the rows are periods, the row's own. */
    record Moment(When when, @Nullable Fact at) {}

    /** The row's own figures; null if they cannot tell. */
    @Nullable
    Tested of(Slice row, Moment moment);
}
