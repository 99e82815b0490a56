package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Figures;
import se.samblick.app.ui.Messages;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Areas compared per inhabitant as a figure. */
@Component
class AreasFigure extends WatchFigure {
    private final ComparisonPages pages;

    AreasFigure(ComparisonPages pages, Figures figures, AskedViews asked, Messages messages) {
        super("areas", figures, asked, messages);
        this.pages = pages;
    }

    @Override
    boolean needsCategory() {
        return true;
    }

    /** The comparison that a query asks for; empty if the extract or the populations do not tell it. */
    static Optional<AreaComparison> comparison(ComparisonPages pages, Known known) {
        Members members = known.members();
        return pages.asked(
                        known.where(),
                        ViewController.window(members.window()),
                        ViewController.day(members.at()),
                        ViewController.spread(members.spread()))
                .map(pages::comparison)
                .filter(AreaComparison::told);
    }

    @Override
    Optional<Block> block(Known known) {
        return comparison(pages, known).map(this::block);
    }

    private Block block(AreaComparison compared) {
        List<String> notes = new ArrayList<>(List.of(words().text("watch.note.rate"), words().text("watch.note.rank")));
        if (compared.standardised()) {
            notes.add(words().text("watch.note.standardised"));
        }
        if (compared.category().detectionDriven()) {
            notes.add(words().text("watch.note.detection"));
        }
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
                        List.of(
                                words().text("watch.column.count"),
                                words().text("watch.column.people"),
                                words().text("watch.column.rank"),
                                words().text("watch.column.place"))),
                compared.rows().stream().map(this::row).toList(),
                notes,
                String.join(" ", sentences),
                FigureBlock.ChartKind.DOT,
                compared.extracts());
    }

    private FigureData.Row row(AreaComparison.Row row) {
        AreaComparison.Estimate estimate = row.standardised() == null ? row.rate() : row.standardised();
        Amount count = row.count();
        Long people = row.people();
        return row(List.of(
                text(row.area().name()),
                rate(estimate == null ? Double.NaN : estimate.value()),
                rate(estimate == null ? Double.NaN : estimate.interval().low()),
                rate(estimate == null ? Double.NaN : estimate.interval().high()),
                text(ComparisonPages.amount(count, words())),
                text(people == null ? "–" : words().whole(people)),
                text(ComparisonPages.rank(row, words())),
                text(words().text("watch.place." + row.place().code()))));
    }

    private FigureData.Cell rate(double perInhabitant) {
        double value = perInhabitant * ComparisonPages.PER;
        return number(value, words().decimal(value, 1));
    }
}
