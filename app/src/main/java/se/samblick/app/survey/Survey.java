package se.samblick.app.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import se.samblick.app.figures.DatasetId;

/**
 * A survey that is asked again and again, in waves.
 *
 * @param title as shown
 * @param maker who makes it
 * @param about what a reader should know of it, such as who is asked; may be empty
 * @param level at which its own reports call a difference ascertained, such as 0.95
 * @param leastBase answers with fewer behind them are not shown
 * @param markMeans what the marks in its own reports compare with
 */
public record Survey(
        DatasetId dataset,
        String title,
        String maker,
        Kind kind,
        String about,
        double level,
        int leastBase,
        MarkMeans markMeans) {
    /** Level and smallest base of a survey of which nothing has been said. */
    static final double USUAL_LEVEL = 0.95;

    static final int USUAL_LEAST_BASE = 30;

    public Survey {
        if (title.isBlank() || maker.isBlank()) {
            throw new IllegalArgumentException("Survey %s: a title and a maker are needed".formatted(dataset));
        }
        if (!(level > 0.5 && level < 1)) {
            throw new IllegalArgumentException(
                    "Survey %s: level %s, expected between 0.5 and 1".formatted(dataset, level));
        }
        if (leastBase < 2 || leastBase > 1000) {
            throw new IllegalArgumentException(
                    "Survey %s: smallest base %d, expected 2 to 1000".formatted(dataset, leastBase));
        }
    }

    /** What sort of survey it is. */
    public enum Kind {
        /** Of residents, by the municipality. */
        SAFETY,
        /** Of residents, by the police; often with indices. */
        POLICE,
        /** Of pupils. */
        SCHOOL,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(k -> k.code().equals(code)).findFirst();
        }
    }

    /** What an asterisk or an arrow beside a value compares it with. */
    public enum MarkMeans {
        /** The wave before. */
        CHANGE,
        /** The whole municipality. */
        CITY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<MarkMeans> find(String code) {
            return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst();
        }
    }
}
