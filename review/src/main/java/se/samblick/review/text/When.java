package se.samblick.review.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time a claim speaks of, as far as it says.
 *
 * @param year the year it is about; null if it does not say
 * @param window the part of the year it is about; null if none is named
 * @param years all years named, in order
 * @param wholeYear says that whole years are meant
 * @param yearBefore may be about the period before the latest itself ("året innan")
 * @param vague a span without length ("de senaste åren")
 * @param base the earlier time it compares with
 */
public record When(
        @Nullable Integer year,
        @Nullable Window window,
        List<Integer> years,
        boolean wholeYear,
        boolean yearBefore,
        boolean vague,
        Base base) {
    /** Nothing said. */
    public static final When UNSAID = new When(null, null, List.of(), false, false, false, Base.UNSAID);

    /** "Året innan": the period a year before the one told of. */
    public static final When YEAR_BEFORE = new When(null, null, List.of(), false, true, false, Base.UNSAID);

    public When {
        years = List.copyOf(years);
    }

    /** A claim that compares with a year and nothing else. */
    public static When since(int year, @Nullable Window window) {
        return new When(null, window, List.of(year), false, false, false, Base.of(year));
    }

    /** The year it compares with; null if it does not say. */
    public @Nullable Integer baseYear() {
        return base.year();
    }

    /** The part of a year it compares with ("sedan januari"); null if none is named. */
    public @Nullable Window baseWindow() {
        return base.window();
    }

    /** The length of a span told in years: 1 for "det senaste året", 3 for "de tre senaste åren"; else 0. */
    public int yearsBack() {
        return base.yearsBack();
    }

    /** Compares with the period before ("föregående år", "i fjol"). */
    public boolean previous() {
        return base.previous();
    }

    /** Compares with an earlier survey. */
    public boolean survey() {
        return base.survey();
    }

    /** Compares with when the series began. */
    public boolean fromStart() {
        return base.fromStart();
    }

    public boolean saysNothing() {
        return equals(UNSAID);
    }

    public boolean hasBase() {
        return base.isSaid();
    }

    /** The same time, without the period before it. */
    public When withoutPrevious() {
        return new When(year, window, years, wholeYear, false, vague, base.withoutPrevious());
    }

    /** The same time, compared with nothing. */
    public When withoutBase() {
        return new When(year, window, years, wholeYear, false, vague, base.surveyAlone());
    }

    /** The same time, of the whole year. */
    public When withoutWindow() {
        return new When(year, null, years, wholeYear, yearBefore, vague, base);
    }

    /** The same part of another year. */
    public When inYear(int other) {
        return new When(other, window, years, wholeYear, false, vague, base.surveyAlone());
    }

    /** "Mellan januari och september" as the whole of that time; null if it names no two months. */
    public @Nullable When spanned() {
        if (!(base.window() instanceof Window.Months) || !(window instanceof Window.Months)) {
            return null;
        }
        Window.Months start = (Window.Months) base.window();
        Window.Months end = (Window.Months) window;
        return start.first() >= end.last() ? null : comparing(new Window.Months(start.first(), end.last()), null);
    }

    /** "Från mars till april", read as the whole of that time, as its two ends instead; null for other times. */
    public @Nullable When split() {
        if (!(window instanceof Window.Months) || base.window() != null) {
            return null;
        }
        Window.Months span = (Window.Months) window;
        return span.first() == span.last()
                ? null
                : comparing(new Window.Months(span.last(), span.last()), new Window.Months(span.first(), span.first()));
    }

    private When comparing(Window one, @Nullable Window other) {
        return new When(year, one, years, wholeYear, yearBefore, vague, base.in(other));
    }

    /** This, completed by what another clause said where this one is silent. */
    public When or(When other) {
        Window either = window == null ? other.window : window;
        if (year == null && yearBefore && other.year != null && !hasBase()) {
            // "…, året innan var de 81": a year before the one just told
            return new When(other.year - 1, either, years, wholeYear || other.wholeYear, false, vague, base);
        }
        return new When(
                year == null ? other.year : year,
                either,
                years.isEmpty() ? other.years : years,
                wholeYear || other.wholeYear,
                yearBefore || (year == null && other.yearBefore),
                vague || (!hasBase() && other.vague),
                hasBase() ? base : other.base);
    }
}
