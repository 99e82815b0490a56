package se.samblick.app.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A versioned set of city-wide focus areas.
 *
 * @param mappings how its focus areas meet those of other versions, many to many
 */
public record Framework(
        String version, String title, LocalDate validFrom, List<FocusArea> focusAreas, List<Mapping> mappings) {

    public Framework {
        focusAreas = List.copyOf(focusAreas);
        mappings = List.copyOf(mappings);
    }

    /**
     * A theme of joint work.
     *
     * @param description standing text of every picture
     * @param alternatives the work statuses one chooses among: none, two or three
     */
    public record FocusArea(String key, String title, String description, List<Alternative> alternatives) {
        public FocusArea {
            alternatives = List.copyOf(alternatives);
        }

        /** The alternative of a key. */
        public java.util.Optional<Alternative> alternative(String key) {
            return alternatives.stream().filter(a -> a.key().equals(key)).findFirst();
        }
    }

    /**
     * A work status.
     *
     * @param demands what choosing it asks for: {@code action} in the plan, {@code comment} with the reason, another
     *     {@code document}; null for nothing
     */
    public record Alternative(
            String key, String text, @Nullable String demands) {}

    /** That a focus area of this version is continued, wholly or in part, by one of another version. */
    public record Mapping(String from, String to, String toVersion) {}

    /** The focus area of a key. */
    public java.util.Optional<FocusArea> focusArea(String key) {
        return focusAreas.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Keys in another version that continue, or are continued by, a focus area of this one. */
    public List<String> counterparts(String key, String otherVersion) {
        return mappings.stream()
                .filter(m -> m.from().equals(key) && m.toVersion().equals(otherVersion))
                .map(Mapping::to)
                .toList();
    }
}
