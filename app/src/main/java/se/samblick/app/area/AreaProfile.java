package se.samblick.app.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of area it is, as the pictures begin by saying.
 *
 * @param description words about the ground and who live there
 * @param population inhabitants in {@code populationYear}
 * @param forecast inhabitants expected in {@code forecastYear}
 * @param source where the population figures come from
 * @param indicators beside the whole municipality's
 */
public record AreaProfile(
        String description,
        @Nullable Long population,
        @Nullable Integer populationYear,
        @Nullable Long forecast,
        @Nullable Integer forecastYear,
        String source,
        List<Indicator> indicators) {

    public static final AreaProfile EMPTY = new AreaProfile("", null, null, null, null, "", List.of());

    public AreaProfile {
        indicators = List.copyOf(indicators);
    }

    /** Expected growth as a fraction, or null where it is not known. */
    public @Nullable Double growth() {
        return population == null || forecast == null || population == 0
                ? null
                : (forecast - population) / (double) population;
    }

    /**
     * One figure of the area and of the municipality.
     *
     * @param value a fraction 0–1 for percent, else the number
     * @param city the same for the whole municipality
     */
    public record Indicator(String label, double value, double city, Unit unit, int year, String source) {}

    /** What an indicator counts. */
    public enum Unit {
        PERCENT,
        NUMBER,
        KRONOR;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
