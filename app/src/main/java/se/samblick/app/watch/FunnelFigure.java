package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Interval;
import se.samblick.app.figures.Amount;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Areas against what chance gives as a figure. */
@Component
class FunnelFigure extends WatchFigure {
    private final ComparisonChoices choices;

    FunnelFigure(ComparisonChoices choices, Tools tools) {
        super("funnel", true, tools);
        this.choices = choices;
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        return AreasFigure.comparison(choices, known).map(this::block);
    }

    private Block block(AreaComparison compared) {
        List<String> sentences = ComparisonPages.lead(compared, words());
        List<String> notes = new ArrayList<>(sentences);
        notes.add(words().text("watch.note.funnel"));
        notes.add(words().text(
                        "watch.areas.funnel.about." + compared.overdispersion().code()));
        if (compared.category().detectionDriven()) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(scope().classified(
                        compared.rows().stream().map(r -> r.area().id()).toList(),
                        compared.period().last(),
                        words()));
        return block(
                words().text("watch.areas.funnel", compared.category().label(), words().period(compared.period())),
                columns(
                        words().text("watch.column.area"),
                        List.of(
                                words().text("watch.column.count"),
                                words().text("watch.column.expected"),
                                words().text("watch.column.inner.low"),
                                words().text("watch.column.inner.high"),
                                words().text("watch.column.outer.low"),
                                words().text("watch.column.outer.high")),
                        List.of(words().text("watch.column.place"))),
                compared.rows().stream().map(this::row).toList(),
                notes,
                String.join(" ", sentences),
                FigureBlock.ChartKind.FUNNEL,
                compared.extracts(),
                compared.sources());
    }

    private FigureData.Row row(AreaComparison.Row row) {
        Amount count = row.count();
        double counted = count == null || !count.exact() ? Double.NaN : count.lower();
        return row(List.of(
                text(row.area().name()),
                number(counted, words().decimal(counted, 0)),
                number(row.expected(), words().expected(row.expected())),
                limit(row.inner(), true),
                limit(row.inner(), false),
                limit(row.outer(), true),
                limit(row.outer(), false),
                text(words().text("watch.place." + row.place().code()))));
    }

    private FigureData.Cell limit(@org.jspecify.annotations.Nullable Interval limits, boolean low) {
        double limit = limits == null ? Double.NaN : low ? limits.low() : limits.high();
        return number(limit, words().decimal(limit, 2));
    }
}
