package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.ui.Ui;

/** A change table as a file. */
@Component
class ChangeDownloads {
    private final Figures figures;

    ChangeDownloads(Figures figures) {
        this.figures = figures;
    }

    TableFile file(ChangeTable table, Ui ui) {
        return new TableFile(
                "laget-%s-%s".formatted(table.query().area(), table.query().at()),
                headers(table, ui),
                table.rows().stream().map(row -> cells(row, ui)).toList(),
                List.of(about(table, ui)));
    }

    private static List<String> headers(ChangeTable table, Ui ui) {
        List<String> headers = new ArrayList<>(List.of(ui.text("figures.category")));
        List<Period> periods = table.periods();
        for (int i = periods.size() - 1; i >= 0; i--) {
            headers.add(PeriodText.of(periods.get(i), ui.language()));
        }
        for (String column : List.of("difference", "percent", "low", "high", "p", "q", "judgement", "notes")) {
            headers.add(ui.text("figures.column." + column));
        }
        return headers;
    }

    private static List<@Nullable Object> cells(ChangeRow row, Ui ui) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.label());
        for (int i = row.values().size() - 1; i >= 0; i--) {
            cells.add(number(row.values().get(i), ui));
        }
        AmountChange change = row.change();
        cells.add(number(change.difference(), ui));
        cells.add(change.percent());
        cells.add(change.low());
        cells.add(change.high());
        cells.add(change.p());
        cells.add(row.q());
        cells.add(ui.text("figures.judgement." + change.judgement().code()));
        cells.add(String.join(
                " ",
                row.notes().stream()
                        .map(n -> ui.text(n.key(), arguments(n, ui)))
                        .toList()));
        return cells;
    }

    private static @Nullable Object number(@Nullable Amount amount, Ui ui) {
        if (amount == null) {
            return null;
        }
        return amount.exact() ? Double.valueOf(amount.lower()) : AmountText.of(amount, ui);
    }

    private static Object[] arguments(Note note, Ui ui) {
        return note.arguments().stream()
                .map(a -> a instanceof Period period ? PeriodText.of(period, ui.language()) : a)
                .toArray();
    }

    private String about(ChangeTable table, Ui ui) {
        List<String> extracts = table.extracts().stream()
                .map(figures::extract)
                .map(e -> ui.text("figures.extract.cited", e.source(), ui.date(e.extracted()), e.id().toString()))
                .toList();
        return ui.text("figures.changes.cited", String.join("; ", extracts));
    }
}
