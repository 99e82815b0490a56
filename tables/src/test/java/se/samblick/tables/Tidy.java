package se.samblick.tables;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads small inputs and writes each value as one line, so that a test shows what goes in and what comes out. */
final class Tidy {
    private Tidy() {}

    /** Values as {@code area; category; period; measure; value; status}. */
    static List<String> of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> of(byte[] content) {
        return TableReader.read("fil", content).observations().stream()
                .map(Tidy::line)
                .toList();
    }

    static List<Table> tables(String content) {
        return TableReader.read("fil", content.getBytes(StandardCharsets.UTF_8)).tables();
    }

    static String line(Observation value) {
        return String.join(
                "; ",
                value.area(),
                value.category(),
                value.period(),
                value.measure().code(),
                number(value.value()),
                value.status().code());
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null
                ? ""
                : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
