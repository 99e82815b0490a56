package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Amount;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Areas compared per inhabitant as a figure. */
@Component
class AreasFigure extends WatchFigure {
    private final ComparisonChoices choices;

    AreasFigure(ComparisonChoices choices, Tools tools) {
        super("areas", true, tools);
        this.choices = choices;
    }

    /** The comparison that a query asks for; empty if the extract or the populations do not tell it. */
    static Optional<AreaComparison> comparison(ComparisonChoices choices, WatchQueries.Known known) {
        WatchQueries.Members members = known.members();
        return choices.asked(
                        known.where(),
                        AskedView.window(members.window()),
                        AskedView.day(members.at()),
                        AskedView.spread(members.spread()))
                .map(asked -> choices.comparison(asked, known.pins()))
                .filter(AreaComparison::told);
    }

    @Override
    Optional<Block> block(WatchQueries.Known known) {
        return comparison(choices, known).map(this::block);
    }

    @Override
    boolean hasSentence() {
        return true;
    }

    /** {@code 25,0 per 1 000 invånare (23,4 till 26,7) 1 okt 2024–30 sep 2025, mot 22,7 i hela Norrvik}. */
    @Override
    Optional<Chip> sentence(WatchQueries.Known known) {
        WatchQueries.Members members = known.members();
        return choices.asked(
                        known.where(),
                        AskedView.window(members.window()),
                        AskedView.day(members.at()),
                        AskedView.spread(members.spread()))
                .map(asked -> choices.beside(asked, known.pins()))
                .flatMap(compared -> compared.rows().stream()
                        .filter(r -> r.area().id().equals(known.area().id()))
                        .findFirst()
                        .flatMap(row -> said(known, compared, row)));
    }

    private Optional<Chip> said(WatchQueries.Known known, AreaComparison compared, AreaComparison.Row row) {
        AreaComparison.Estimate rate = compared.standardised() ? row.standardised() : row.rate();
        if (rate == null) {
            return Optional.empty();
        }
        AreaId parent = known.area().parent();
        boolean alone = parent == null || compared.rows().size() < 2;
        String form = alone ? "alone" : compared.standardised() ? "standardised" : "crude";
        String text = words().text(
                        "watch.chip.rate." + form,
                        words().decimal(rate.value() * ComparisonTables.PER, 1),
                        ComparisonTables.interval(rate, words()),
                        words().period(compared.period()),
                        words().decimal(compared.all() * ComparisonTables.PER, 1),
                        parent == null ? "" : scope().name(parent));
        return Optional.of(new Chip(
                text,
                Map.of(
                        "rate", rate.value(),
                        "low", rate.interval().low(),
                        "high", rate.interval().high(),
                        "all", compared.all()),
                compared.extracts().stream()
                        .max(java.util.Comparator.naturalOrder())
                        .orElse(null)));
    }

    private Block block(AreaComparison compared) {
        List<String> notes = new ArrayList<>(List.of(words().text("watch.note.rate"), words().text("watch.note.rank")));
        notes.addAll(AgeWords.notes(compared, words()));
        if (compared.category().detectionDriven()) {
            notes.add(words().text("watch.note.detection"));
        }
        notes.addAll(scope().classified(
                        compared.rows().stream().map(r -> r.area().id()).toList(),
                        compared.period().last(),
                        words()));
        List<String> sentences = ComparisonPages.lead(compared, words());
        notes.addAll(0, sentences);
        return block(
                words().text("watch.areas.heading", compared.category().label(), words().period(compared.period())),
                columns(
                        words().text("watch.column.area"),
                        List.of(
                                words().text(
                                                compared.standardised()
                                                        ? "watch.column.standardised"
                                                        : "watch.column.rate"),
                                words().text("watch.column.low"),
                                words().text("watch.column.high")),
                        derived(compared)),
                compared.rows().stream().map(r -> row(compared, r)).toList(),
                notes,
                String.join(" ", sentences),
                FigureBlock.ChartKind.DOT,
                compared.extracts(),
                compared.sources());
    }

    /** Beside the standardised rate the crude one too, so that one sees what the ages do. */
    private List<String> derived(AreaComparison compared) {
        List<String> columns = new ArrayList<>();
        if (compared.standardised()) {
            columns.add(words().text("watch.column.rate"));
        }
        for (String column : List.of("count", "people", "rank", "place")) {
            columns.add(words().text("watch.column." + column));
        }
        return columns;
    }

    private FigureData.Row row(AreaComparison compared, AreaComparison.Row row) {
        AreaComparison.Estimate estimate = compared.standardised() ? row.standardised() : row.rate();
        Amount count = row.count();
        Long people = row.people();
        AreaComparison.Estimate crude = row.rate();
        List<FigureData.Cell> cells = new ArrayList<>();
        cells.add(text(row.area().name()));
        cells.add(rate(estimate == null ? Double.NaN : estimate.value()));
        cells.add(rate(estimate == null ? Double.NaN : estimate.interval().low()));
        cells.add(rate(estimate == null ? Double.NaN : estimate.interval().high()));
        if (compared.standardised()) {
            cells.add(rate(crude == null ? Double.NaN : crude.value()));
        }
        cells.add(text(ComparisonTables.amount(count, words())));
        cells.add(text(people == null ? "–" : words().whole(people)));
        cells.add(text(ComparisonTables.rank(row, words())));
        cells.add(text(words().text("watch.place." + row.place().code())));
        return row(cells);
    }

    private FigureData.Cell rate(double perInhabitant) {
        double value = perInhabitant * ComparisonTables.PER;
        return number(value, words().decimal(value, 1));
    }
}
