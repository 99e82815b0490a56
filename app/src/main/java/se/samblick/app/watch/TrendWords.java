package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Trend;

/** Trends in sentences: {@code minskar med i snitt 4 procent per år, säkerställt}. */
final class TrendWords {
    private static final double LEAST_P = 0.001;

    private final WatchWords words;

    TrendWords(WatchWords words) {
        this.words = words;
    }

    /** A clause without subject, small letter first. */
    String clause(CategoryTrend trend) {
        CategoryTrend.Finding finding = trend.finding();
        String percent = words.decimal(Math.abs(trend.perYear()) * 100, digits(trend.perYear()));
        return words.text("watch.trend.clause." + finding.code(), percent);
    }

    private static int digits(double perYear) {
        return Math.abs(perYear) < 0.0995 ? 1 : 0;
    }

    /** A whole sentence with its interval. */
    String sentence(CategoryTrend trend) {
        Trend fit = trend.trend();
        TrendSeries series = trend.series();
        if (fit == null || series == null || trend.finding() == CategoryTrend.Finding.FEW) {
            return words.text("watch.trend.sentence.plain", trend.category().label(), clause(trend));
        }
        String sentence = words.text(
                "watch.trend.sentence",
                trend.category().label(),
                clause(trend),
                words.period(series.span()),
                words.signedPercent(trend.perYear(), 1),
                interval(fit));
        return trend.shaky() ? sentence + " " + words.text("watch.trend.shaky") : sentence;
    }

    String title(CategoryTrend trend, String area) {
        return words.text(
                "watch.trend.title." + trend.finding().code(), trend.category().label(), area);
    }

    /** What other methods say. */
    String details(CategoryTrend trend) {
        Trend fit = trend.trend();
        TrendSeries series = trend.series();
        if (fit == null || series == null) {
            return "";
        }
        return words.text(
                "watch.trend.details",
                p(fit.regression().p()),
                words.decimal(fit.regression().dispersion(), 1),
                p(fit.kendallP()),
                words.decimal(fit.senSlope() * series.perYear(), 1),
                series.counts().length);
    }

    String interval(Trend fit) {
        Interval interval = fit.regression().interval();
        return interval.bounded()
                ? words.text(
                        "watch.fromTo", words.signedPercent(interval.low(), 1), words.signedPercent(interval.high(), 1))
                : "–";
    }

    String p(double p) {
        return Double.isNaN(p) ? "–" : p < LEAST_P ? "< " + words.decimal(LEAST_P, 3) : words.decimal(p, 3);
    }

    ViewPage.Cell judgement(CategoryTrend trend) {
        String icon = switch (trend.finding()) {
            case RISING -> "up";
            case FALLING -> "down";
            case NONE -> "approx";
            case FEW, SHORT -> "dash";
        };
        return ViewPage.Cell.chip(
                        words.text("watch.trend.judgement." + trend.finding().code()), trend.state(), icon)
                .small(trend.shaky() ? words.text("watch.trend.doubt") : "");
    }

    /** What matters most first; then the others that are ascertained; then what cannot be told from chance. */
    List<String> lead(List<CategoryTrend> all) {
        List<String> lead = new ArrayList<>();
        List<CategoryTrend> sure = all.stream()
                .filter(t ->
                        t.finding().ascertained() && !t.shaky() && !t.category().detectionDriven())
                .toList();
        if (sure.isEmpty()) {
            lead.add(words.text("watch.trend.lead.none"));
        } else {
            lead.add(words.text("watch.trend.lead.first", sure.get(0).category().label(), clause(sure.get(0))));
            add(lead, sure.subList(1, sure.size()), CategoryTrend.Finding.RISING, "watch.trend.lead.rising");
            add(lead, sure.subList(1, sure.size()), CategoryTrend.Finding.FALLING, "watch.trend.lead.falling");
        }
        List<CategoryTrend> driven = all.stream()
                .filter(t -> t.finding().ascertained() && t.category().detectionDriven())
                .toList();
        if (!driven.isEmpty()) {
            lead.add(words.text("watch.trend.lead.detection", names(driven)));
        }
        List<CategoryTrend> shaky = all.stream().filter(CategoryTrend::shaky).toList();
        if (!shaky.isEmpty()) {
            lead.add(words.text("watch.trend.lead.shaky", names(shaky)));
        }
        return lead;
    }

    private void add(List<String> lead, List<CategoryTrend> trends, CategoryTrend.Finding finding, String key) {
        List<CategoryTrend> some =
                trends.stream().filter(t -> t.finding() == finding).toList();
        if (!some.isEmpty()) {
            lead.add(words.text(key, names(some)));
        }
    }

    private String names(List<CategoryTrend> trends) {
        return words.joined(trends.stream().map(t -> t.category().label()).toList());
    }
}
