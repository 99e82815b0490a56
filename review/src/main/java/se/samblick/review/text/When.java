package se.samblick.review.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time a claim speaks of, as far as it says.
 *
 * @param year the year it is about; null if it does not say
 * @param baseYear the earlier year it compares with; null if it does not say
 * @param years all years named, in order
 * @param yearsBack the length of a span told in years: 1 for "det senaste året", 3 for "de tre senaste åren"; else 0
 * @param previous compares with the period before ("föregående år", "i fjol")
 * @param yearBefore may be about the period before the latest itself ("året innan")
 * @param survey compares with an earlier survey
 * @param vague a span without length ("de senaste åren")
 * @param fromStart since the series began
 * @param wholeYear says that whole years are meant
 * @param window the part of the year it is about; null if none is named
 * @param baseWindow the part of a year it compares with ("sedan januari"); null if none is named
 */
public record When(
        @Nullable Integer year,
        @Nullable Integer baseYear,
        List<Integer> years,
        int yearsBack,
        boolean previous,
        boolean yearBefore,
        boolean survey,
        boolean vague,
        boolean fromStart,
        boolean wholeYear,
        @Nullable Window window,
        @Nullable Window baseWindow) {
    /** Nothing said. */
    public static final When UNSAID =
            new When(null, null, List.of(), 0, false, false, false, false, false, false, null, null);

    /** "Året innan": the period a year before the one told of. */
    public static final When YEAR_BEFORE =
            new When(null, null, List.of(), 0, false, true, false, false, false, false, null, null);

    public When {
        years = List.copyOf(years);
    }

    /** A claim that compares with a year and nothing else. */
    public static When since(int year, @Nullable Window window) {
        return new When(null, year, List.of(year), 0, false, false, false, false, false, false, window, null);
    }

    /** "Mellan januari och september" as the whole of that time; null if it names no two months. */
    public @Nullable When spanned() {
        if (!(baseWindow instanceof Window.Months) || !(window instanceof Window.Months)) {
            return null;
        }
        Window.Months start = (Window.Months) baseWindow;
        Window.Months end = (Window.Months) window;
        return start.first() >= end.last()
                ? null
                : new When(
                        year,
                        baseYear,
                        years,
                        yearsBack,
                        previous,
                        yearBefore,
                        survey,
                        vague,
                        fromStart,
                        wholeYear,
                        new Window.Months(start.first(), end.last()),
                        null);
    }

    public boolean saysNothing() {
        return this.equals(UNSAID);
    }

    /** The same time, without the period before it. */
    public When withoutPrevious() {
        return new When(
                year,
                baseYear,
                years,
                yearsBack,
                false,
                false,
                survey,
                vague,
                fromStart,
                wholeYear,
                window,
                baseWindow);
    }

    /** The same time, compared with nothing. */
    public When withoutBase() {
        return new When(year, null, years, 0, false, false, survey, vague, false, wholeYear, window, null);
    }

    /** The same part of another year. */
    public When inYear(int other) {
        return new When(other, null, years, 0, false, false, survey, vague, false, wholeYear, window, null);
    }

    /** "Från mars till april", read as the whole of that time, as its two ends instead; null for other times. */
    public @Nullable When split() {
        if (!(window instanceof Window.Months) || baseWindow != null) {
            return null;
        }
        Window.Months span = (Window.Months) window;
        return span.first() == span.last()
                ? null
                : new When(
                        year,
                        baseYear,
                        years,
                        yearsBack,
                        previous,
                        yearBefore,
                        survey,
                        vague,
                        fromStart,
                        wholeYear,
                        new Window.Months(span.last(), span.last()),
                        new Window.Months(span.first(), span.first()));
    }

    public boolean hasBase() {
        return baseYear != null || baseWindow != null || previous || yearsBack > 0 || fromStart || survey;
    }

    /** This, completed by what another clause said where this one is silent. */
    public When or(When other) {
        boolean based = hasBase();
        if (year == null && yearBefore && other.year != null && !based) {
            // "…, året innan var de 81": a year before the one just told
            return new When(
                    other.year - 1,
                    null,
                    years,
                    0,
                    false,
                    false,
                    false,
                    vague,
                    false,
                    wholeYear || other.wholeYear,
                    window == null ? other.window : window,
                    baseWindow);
        }
        return new When(
                year == null ? other.year : year,
                based ? baseYear : other.baseYear,
                years.isEmpty() ? other.years : years,
                based ? yearsBack : other.yearsBack,
                based ? previous : other.previous,
                yearBefore || (year == null && other.yearBefore),
                based ? survey : other.survey,
                vague || (!based && other.vague),
                based ? fromStart : other.fromStart,
                wholeYear || other.wholeYear,
                window == null ? other.window : window,
                based ? baseWindow : other.baseWindow);
    }
}
