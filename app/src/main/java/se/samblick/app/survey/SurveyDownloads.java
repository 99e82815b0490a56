package se.samblick.app.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.samblick.app.figures.Csv;
import se.samblick.app.ui.NotFound;

/** A table of a survey as a file: CSV that Swedish spreadsheets open as it is, or a workbook with typed cells. */
final class SurveyDownloads {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private SurveyDownloads() {}

    /** @param form {@code csv} or {@code xlsx} */
    static ResponseEntity<byte[]> answer(TableView table, String name, String form) {
        byte[] content = switch (form) {
            case "csv" -> csv(table);
            case "xlsx" -> xlsx(table);
            default -> throw new NotFound("survey.nothing");
        };
        String type = form.equals("csv")
                ? "text/csv;charset=UTF-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + form + "\"")
                .body(content);
    }

    private static byte[] csv(TableView table) {
        var csv = new Csv(';');
        table.heads().forEach(h -> csv.field(h.text()));
        csv.end();
        for (List<@Nullable Object> row : table.cells()) {
            row.forEach(c -> csv.field(c instanceof Double number ? plain(number) : c));
            csv.end();
        }
        table.foot().forEach(csv::row);
        return (BYTE_ORDER_MARK + csv.drain()).getBytes(StandardCharsets.UTF_8);
    }

    /** With a decimal comma, and without the tail that binary fractions leave. */
    private static String plain(double number) {
        return new java.math.BigDecimal(number)
                .round(new java.math.MathContext(10))
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    private static byte[] xlsx(TableView table) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Samblick", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Tabell");
            for (int column = 0; column < table.heads().size(); column++) {
                sheet.value(0, column, table.heads().get(column).text());
            }
            sheet.range(0, 0, 0, Math.max(0, table.heads().size() - 1))
                    .style()
                    .bold()
                    .set();
            sheet.freezePane(1, 1);
            int line = 1;
            for (List<@Nullable Object> row : table.cells()) {
                put(sheet, line++, row);
            }
            for (String sentence : table.foot()) {
                sheet.value(++line, 0, sentence);
            }
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
}
