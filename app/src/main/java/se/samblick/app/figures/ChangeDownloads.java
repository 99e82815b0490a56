package se.samblick.app.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.ui.Ui;

/** A change table as a file: CSV that Swedish spreadsheets open as it is, or a workbook with typed cells. */
@Component
class ChangeDownloads {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Figures figures;

    ChangeDownloads(Figures figures) {
        this.figures = figures;
    }

    byte[] csv(ChangeTable table, Ui ui) {
        var csv = new Csv(';');
        headers(table, ui).forEach(csv::field);
        csv.end();
        for (ChangeRow row : table.rows()) {
            for (Object cell : cells(row, ui)) {
                csv.field(cell instanceof Double number ? Numerals.plain(number) : cell);
            }
            csv.end();
        }
        csv.row(about(table, ui));
        return (BYTE_ORDER_MARK + csv.drain()).getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(ChangeTable table, Ui ui) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Samblick", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(ui.text("rail.laget"));
            List<String> headers = headers(table, ui);
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
            }
            sheet.range(0, 0, 0, headers.size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            int line = 1;
            for (ChangeRow row : table.rows()) {
                put(sheet, line++, cells(row, ui));
            }
            sheet.value(line + 1, 0, about(table, ui));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Text goes in as text: a spreadsheet counts with no cell of ours. */
    private static void put(Worksheet sheet, int line, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Double number) {
                sheet.value(line, column, number);
            } else if (cell != null) {
                sheet.value(line, column, cell.toString());
            }
        }
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
