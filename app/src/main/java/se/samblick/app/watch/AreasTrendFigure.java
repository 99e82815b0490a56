package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;
import se.samblick.charts.Value;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** One category year by year in areas that are alike, as a figure. */
@Component
class AreasTrendFigure extends WatchFigure {
    private final Trends trends;

    AreasTrendFigure(Trends trends, Tools tools) {
        super("areas-trend", true, tools);
        this.trends = trends;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        Category category = java.util.Objects.requireNonNull(known.category());
        List<Area> areas = new ArrayList<>(List.of(known.area()));
        scope().compared(known.area()).stream()
                .filter(a -> !a.id().equals(known.area().id()))
                .forEach(areas::add);
        Map<AreaId, CategoryTrend> found = trends.byArea(
                known.dataset().id(),
                category.id(),
                areas.stream().map(Area::id).toList(),
                known.extract());
        YearSums sums =
                YearSums.of(found.values().stream().map(CategoryTrend::series).toList());
        if (sums.years().isEmpty()) {
            return Optional.empty();
        }
        var phrases = new TrendWords(words());
        List<FigureData.Row> rows = new ArrayList<>();
        Set<ExtractId> extracts = new HashSet<>();
        for (Area area : areas) {
            CategoryTrend trend = found.get(area.id());
            if (trend != null && trend.series() != null) {
                rows.add(row(area, trend, sums, phrases));
                extracts.addAll(trend.extracts());
            }
        }
        String title = words().text("watch.trend.byArea", category.label());
        List<String> notes =
                new ArrayList<>(List.of(words().text("watch.trend.byArea.foot"), words().text("watch.note.trend")));
        if (category.detectionDriven()) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(scope().classified(
                        found.keySet(),
                        sums.years().get(sums.years().size() - 1).last(),
                        words()));
        return Optional.of(block(
                title,
                columns(
                        words().text("watch.column.area"),
                        sums.labels(words()),
                        List.of(words().text("watch.column.judgement"))),
                rows,
                notes,
                words().text("watch.trend.byArea.description", rows.size()),
                FigureBlock.ChartKind.MULTIPLES,
                extracts));
    }

    private FigureData.Row row(Area area, CategoryTrend trend, YearSums sums, TrendWords phrases) {
        List<FigureData.Cell> cells = new ArrayList<>();
        cells.add(text(area.name()));
        for (Value value : sums.of(java.util.Objects.requireNonNull(trend.series()))) {
            double number = value.known().orElse(Double.NaN);
            cells.add(number(number, words().decimal(number, 0)));
        }
        cells.add(text(phrases.clause(trend)));
        return row(cells);
    }
}
