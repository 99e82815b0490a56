package se.samblick.app.figures;

import java.util.List;
import java.util.Map;
import se.samblick.app.area.Area;
import se.samblick.app.ui.Language;

/**
 * The choices that ask for a figure where one is writing, in their order.
 *
 * @param choices each named as the field of {@link FigureKind#query} that it fills
 */
public record FigureForm(List<Choice> choices) {
    public FigureForm {
        choices = List.copyOf(choices);
    }

    /**
     * What is known when the choices are offered.
     *
     * @param fields what has been chosen so far, by name
     * @param areas that can be chosen, the picture's own first
     */
    public record Asking(Map<String, List<String>> fields, List<Area> areas, Pins pins, Language language) {
        public Asking {
            fields = Map.copyOf(fields);
            areas = List.copyOf(areas);
        }

        /** What has been chosen, or empty. */
        public String chosen(String name) {
            List<String> values = fields.getOrDefault(name, List.of());
            return values.isEmpty() ? "" : values.get(0);
        }

        /** A choice of which what was chosen before stays, if it is still among the options; else the first. */
        public Choice choice(String name, String label, List<Option> options, boolean decides) {
            String before = chosen(name);
            boolean stays = options.stream().anyMatch(o -> o.value().equals(before));
            String first = options.isEmpty() ? "" : options.get(0).value();
            return new Choice(name, label, options, stays ? before : first, decides);
        }

        /** The choice of area. */
        public Choice area(String name, String label) {
            return choice(
                    name,
                    label,
                    areas.stream()
                            .map(a -> new Option(a.id().value(), a.name()))
                            .toList(),
                    false);
        }
    }

    /**
     * One choice.
     *
     * @param chosen the value of an option
     * @param decides whether other choices depend on it
     */
    public record Choice(String name, String label, List<Option> options, String chosen, boolean decides) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** What can be chosen. */
    public record Option(String value, String text) {}
}
