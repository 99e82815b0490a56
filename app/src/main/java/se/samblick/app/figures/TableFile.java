package se.samblick.app.figures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table as a file: CSV that Swedish spreadsheets open as it is, or a workbook with typed cells.
 *
 * @param name of the file, without ending
 * @param headers of the columns
 * @param rows cells that are text, {@link Double}, {@link Long} or null; a number that is none, such as an open limit, is
 *     left empty
 * @param about where it comes from, below the rows
 */
public record TableFile(String name, List<String> headers, List<List<@Nullable Object>> rows, List<String> about) {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public TableFile {
        headers = List.copyOf(headers);
        rows = rows.stream().map(TableFile::told).toList();
        about = List.copyOf(about);
    }

    private static List<@Nullable Object> told(List<@Nullable Object> cells) {
        List<@Nullable Object> told = new ArrayList<>();
        cells.forEach(c -> told.add(c instanceof Double number && !Double.isFinite(number) ? null : c));
        return Collections.unmodifiableList(told);
    }

    /** The answer to a request for the file; {@code ending} is {@code csv} or {@code xlsx}. */
    public ResponseEntity<byte[]> answer(String ending) {
        boolean csv = ending.equals("csv");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(csv ? "text/csv;charset=UTF-8" : XLSX))
                .header("Content-Disposition", "attachment; filename=\"" + name + "." + ending + "\"")
                .body(csv ? csv() : xlsx());
    }

    /** Semicolons between fields, a decimal comma, no text that a spreadsheet would take for a formula. */
    public byte[] csv() {
        var csv = new Csv(';');
        csv.row(headers.toArray());
        for (List<@Nullable Object> row : rows) {
            for (Object cell : row) {
                csv.field(cell instanceof Double number ? Numerals.plain(number) : cell);
            }
            csv.end();
        }
        about.forEach(csv::row);
        return (BYTE_ORDER_MARK + csv.drain()).getBytes(StandardCharsets.UTF_8);
    }

    /** One sheet; text goes in as text, so that a spreadsheet counts with no cell of ours. */
    public byte[] xlsx() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Samblick", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
            for (int column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
            }
            sheet.range(0, 0, 0, Math.max(0, headers.size() - 1)).style().bold().set();
            sheet.freezePane(1, 1);
            int line = 1;
            for (List<@Nullable Object> row : rows) {
                put(sheet, line++, row);
            }
            for (String sentence : about) {
                sheet.value(++line, 0, sentence);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int line, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(line, column, number);
            } else if (cell != null) {
                sheet.value(line, column, cell.toString());
            }
        }
    }
}
