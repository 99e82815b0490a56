package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Trend;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Development over the years as a figure: of all categories as a table, of one also as a sentence in the text. */
@Component
class TrendFigure extends WatchFigure {
    private final Trends trends;

    TrendFigure(Trends trends, Tools tools) {
        super("trend", false, tools);
        this.trends = trends;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        Category category = known.category();
        List<CategoryTrend> all = trends.of(known.dataset().id(), known.area().id(), known.extract()).stream()
                .filter(t -> category == null || t.category().equals(category))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var phrases = new TrendWords(words());
        List<String> sentences = all.size() == 1 ? List.of(phrases.sentence(all.get(0))) : phrases.lead(all);
        List<String> notes = new ArrayList<>(sentences);
        notes.add(words().text("watch.note.trend"));
        if (all.stream().anyMatch(t -> t.category().detectionDriven())) {
            notes.add(words().text("watch.note.detection"));
        }
        all.stream()
                .map(CategoryTrend::series)
                .filter(java.util.Objects::nonNull)
                .map(s -> s.span().last())
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(day ->
                        notes.addAll(scope().classified(List.of(known.area().id()), day, words())));
        String title = category == null
                ? words().text("watch.trends.title", known.area().name())
                : words().text(
                                "watch.figure.trend",
                                category.label(),
                                known.area().name());
        return Optional.of(block(
                title,
                columns(
                        words().text("watch.column.category"),
                        List.of(
                                words().text("watch.column.perYear"),
                                words().text("watch.column.low"),
                                words().text("watch.column.high")),
                        List.of(words().text("watch.column.years"), words().text("watch.column.judgement"))),
                all.stream().map(t -> row(t)).toList(),
                notes,
                String.join(" ", sentences),
                FigureBlock.ChartKind.DOT,
                TrendPages.extracts(all)));
    }

    private FigureData.Row row(CategoryTrend trend) {
        Trend fit = trend.trend();
        TrendSeries series = trend.series();
        boolean told = fit != null && (trend.finding().ascertained() || trend.finding() == CategoryTrend.Finding.NONE);
        Interval interval = fit != null && told ? fit.regression().interval() : Interval.UNDEFINED;
        String judgement =
                words().text("watch.trend.judgement." + trend.finding().code());
        return row(List.of(
                text(trend.category().label()),
                percent(told ? trend.perYear() : Double.NaN),
                percent(interval.low()),
                percent(interval.high()),
                text(series == null ? "–" : words().period(series.span())),
                text(trend.shaky() ? judgement + " (" + words().text("watch.trend.doubt") + ")" : judgement)));
    }

    private FigureData.Cell percent(double value) {
        return number(value, words().signedPercent(value, 1));
    }

    @Override
    boolean hasSentence() {
        return true;
    }

    /** {@code minskar med i snitt 4 procent per år, säkerställt}. */
    @Override
    Optional<Chip> sentence(WatchQueries.Known known) {
        return trends.of(known.dataset().id(), known.area().id(), known.extract()).stream()
                .filter(t -> t.category().equals(known.category()))
                .findFirst()
                .map(this::chip);
    }

    private Chip chip(CategoryTrend trend) {
        Trend fit = trend.trend();
        Map<String, Double> values = fit == null || !fit.regression().interval().bounded()
                ? Map.of()
                : Map.of(
                        "perYear", trend.perYear(),
                        "low", fit.regression().interval().low(),
                        "high", fit.regression().interval().high());
        ExtractId newest = trend.extracts().stream()
                .max(java.util.Comparator.naturalOrder())
                .orElse(null);
        return new Chip(new TrendWords(words()).clause(trend), values, newest);
    }
}
