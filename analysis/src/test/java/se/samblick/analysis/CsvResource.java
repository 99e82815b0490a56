package se.samblick.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A plain CSV of reference values: a line with the source, the header, then rows without quotes. */
record CsvResource(List<String> header, List<String[]> rows) {
    static CsvResource read(String name) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CsvResource.class.getResourceAsStream("/analysis/" + name)),
                StandardCharsets.UTF_8))) {
            List<String[]> rows = new ArrayList<>();
            lines.lines().skip(1).forEach(line -> rows.add(line.split(",", -1)));
            return new CsvResource(List.of(rows.remove(0)), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String[] texts(String column) {
        int index = header.indexOf(column);
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }

    /** Numbers of a column, NaN for an empty field. */
    double[] numbers(String column) {
        int index = header.indexOf(column);
        return rows.stream()
                .mapToDouble(row -> row[index].isEmpty() ? Double.NaN : Double.parseDouble(row[index]))
                .toArray();
    }

    long[] counts(String column) {
        int index = header.indexOf(column);
        return rows.stream().mapToLong(row -> Long.parseLong(row[index])).toArray();
    }
}
