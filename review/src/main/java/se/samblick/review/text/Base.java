package se.samblick.review.text;

import org.jspecify.annotations.Nullable;

/**
 * The earlier time a claim compares with, as far as it says.
 *
 * @param year the year compared with; null if it does not say
 * @param window the part of a year compared with ("sedan januari"); null if none is named
 * @param yearsBack the length of a span told in years: 1 for "det senaste året", 3 for "de tre senaste åren"; else 0
 * @param previous the period before ("föregående år", "i fjol")
 * @param survey an earlier survey
 * @param fromStart when the series began
 */
record Base(
        @Nullable Integer year,
        @Nullable Window window,
        int yearsBack,
        boolean previous,
        boolean survey,
        boolean fromStart) {
    /** Compares with no time that it names. */
    static final Base UNSAID = new Base(null, null, 0, false, false, false);

    static Base of(int year) {
        return new Base(year, null, 0, false, false, false);
    }

    boolean isSaid() {
        return !equals(UNSAID);
    }

    Base in(@Nullable Window other) {
        return new Base(year, other, yearsBack, previous, survey, fromStart);
    }

    Base withoutPrevious() {
        return new Base(year, window, yearsBack, false, survey, fromStart);
    }

    /** That of an earlier survey if it is one; names no time. */
    Base surveyAlone() {
        return new Base(null, null, 0, false, survey, false);
    }
}
