package se.samblick.cli.analyse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options given as {@code --set name=value}. */
final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    static Settings parse(List<String> assignments, List<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw BadInput.at("--set", assignment, "namn=värde");
            }
            String name = assignment.substring(0, equals).strip();
            if (!known.contains(name)) {
                throw BadInput.at(
                        "--set",
                        name,
                        known.isEmpty() ? "inga val till metoden" : "något av " + String.join(", ", known));
            }
            values.put(name, assignment.substring(equals + 1).strip());
        }
        return new Settings(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    double number(String name, double otherwise) {
        return text(name).map(text -> toNumber(name, text)).orElse(otherwise);
    }

    double number(String name) {
        return toNumber(name, required(name));
    }

    /** The option {@code level}, a probability, 0.95 unless set. */
    double level() {
        double level = number("level", 0.95);
        if (!(level > 0 && level < 1)) {
            throw BadInput.at("Valet level", text("level").orElse(""), "ett tal mellan 0 och 1");
        }
        return level;
    }

    int whole(String name, int otherwise) {
        return text(name).map(text -> toWhole(name, text)).orElse(otherwise);
    }

    int whole(String name) {
        return toWhole(name, required(name));
    }

    boolean flag(String name, boolean otherwise) {
        return text(name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw BadInput.at("Valet " + name, text, "true eller false");
                })
                .orElse(otherwise);
    }

    Optional<LocalDate> date(String name) {
        return text(name)
                .map(text -> Numbers.date(text)
                        .orElseThrow(() -> BadInput.at("Valet " + name, text, "ett datum som 2024-02-29")));
    }

    private String required(String name) {
        return text(name)
                .orElseThrow(() -> new BadInput("Valet %s saknas: ange --set %s=värde.".formatted(name, name)));
    }

    private static double toNumber(String name, String text) {
        return Numbers.number(text).orElseThrow(() -> BadInput.at("Valet " + name, text, "ett tal"));
    }

    static int toWhole(String name, String text) {
        return Numbers.whole(text)
                .filter(value -> Math.abs(value) <= Integer.MAX_VALUE)
                .orElseThrow(() -> BadInput.at("Valet " + name, text, "ett heltal"))
                .intValue();
    }
}
