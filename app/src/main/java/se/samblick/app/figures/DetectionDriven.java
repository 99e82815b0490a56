package se.samblick.app.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells from its label whether a category follows how much the police look; see {@code figures/detection-driven.csv}. */
final class DetectionDriven {
    private static final List<String> BEGINNINGS = read();

    private DetectionDriven() {}

    static boolean is(String label) {
        String key = Label.key(label);
        return BEGINNINGS.stream().anyMatch(b -> key.startsWith(b) || key.contains(" " + b));
    }

    private static List<String> read() {
        try (var in = DetectionDriven.class.getResourceAsStream("/figures/detection-driven.csv")) {
            if (in == null) {
                throw new IllegalStateException("figures/detection-driven.csv is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .skip(1)
                    .map(Label::key)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
