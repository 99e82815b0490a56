package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.charts.Value;

/** Whole years of several series beside each other, each year ending where the series end. */
record YearSums(List<Period> years) {
    static YearSums of(List<@Nullable TrendSeries> series) {
        TreeSet<Period> years = new TreeSet<>();
        series.stream().filter(Objects::nonNull).forEach(s -> years.addAll(years(s)));
        return new YearSums(List.copyOf(years));
    }

    private static List<Period> years(TrendSeries series) {
        List<Period> years = new ArrayList<>();
        for (int i = 0; i < series.counts().length; i += series.perYear()) {
            years.add(new Period(
                    series.periods().get(i).first(),
                    series.periods().get(i + series.perYear() - 1).last()));
        }
        return years;
    }

    /** One value for each year; missing where the series does not have it. */
    List<Value> of(TrendSeries series) {
        List<Period> own = years(series);
        List<Value> values = new ArrayList<>();
        for (Period year : years) {
            int at = own.indexOf(year);
            values.add(at < 0 ? Value.missing() : Value.of(sum(series, at)));
        }
        return values;
    }

    private static long sum(TrendSeries series, int year) {
        long sum = 0;
        for (int i = year * series.perYear(); i < (year + 1) * series.perYear(); i++) {
            sum += series.counts()[i];
        }
        return sum;
    }

    /** The years by the one they end in, or both where a year runs over new year. */
    List<String> labels(WatchWords words) {
        return years.stream()
                .map(y ->
                        y.isYear() ? words.period(y) : Integer.toString(y.last().getYear()))
                .toList();
    }
}
