package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;
import se.samblick.review.reading.Slice;
import se.samblick.review.text.When;
import se.samblick.review.text.Window;

/** The figures of a series that a time may mean: one cell, or the sum of those that make up the time. */
final class Times {
    private Times() {}

    /** Figures and how far they were sought; empty if the series has none of that time. */
    static Map<Fact, Integer> levels(Series series, Clause clause, When when) {
        Map<Fact, Integer> found = new LinkedHashMap<>();
        Fact plain = LevelFigures.at(series, clause.at(when));
        if (plain != null && plain.isExact()) {
            found.put(plain, 0);
        }
        if (series.first().period() == null || !series.isCount() || series.isYearly()) {
            return found;
        }
        boolean year = when.year() != null;
        boolean undated = !year && when.window() == null && !when.yearBefore() && !when.previous();
        if (plain == null || undated) {
            int asked = year
                    ? Objects.requireNonNull(when.year())
                    : Objects.requireNonNull(series.latest().period()).year();
            Fact sum = when.yearBefore() || when.previous() ? null : sum(series, asked, when.window());
            if (sum != null) {
                found.put(sum, plain == null || clause.has("total") ? 0 : 1);
            }
        }
        return found;
    }

    /** The sum of the parts of a year, or of those that make up a window of it. */
    private static @Nullable Fact sum(Series series, int year, @Nullable Window window) {
        List<Fact> parts = new ArrayList<>();
        double sum = 0;
        long days = 0;
        for (Fact fact : series.facts()) {
            Span span = fact.period();
            if (span == null || !isWithin(span, year, window)) {
                continue;
            }
            if (!fact.isExact() || parts.stream().anyMatch(other -> overlap(other, span))) {
                return null;
            }
            parts.add(fact);
            sum += fact.value();
            days += span.days();
        }
        if (parts.size() < 2 || window != null && !fills(days, year, window)) {
            return null;
        }
        return Slice.total(parts.get(parts.size() - 1), sum);
    }

    private static boolean isWithin(Span span, int year, @Nullable Window window) {
        java.time.LocalDate @Nullable [] days = window == null ? null : window.in(year);
        if (window != null && days == null) {
            return false;
        }
        return days == null
                ? span.year() == year && !span.isWholeYear()
                : new Span(days[0].minusDays(4), days[1].plusDays(4)).contains(span);
    }

    private static boolean overlap(Fact fact, Span span) {
        Span other = Objects.requireNonNull(fact.period());
        return !other.to().isBefore(span.from()) && !span.to().isBefore(other.from());
    }

    private static boolean fills(long days, int year, Window window) {
        java.time.LocalDate @Nullable [] ends = window.in(year);
        return ends != null && Math.abs(new Span(ends[0], ends[1]).days() - days) <= 8;
    }
}
