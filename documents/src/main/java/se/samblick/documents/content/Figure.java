package se.samblick.documents.content;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A live figure in the text: it shows a value and knows where it comes from.
 *
 * @param query what it asks for
 * @param shown the words last shown, such as "+36,7 %"
 * @param values the unrounded numbers behind what is shown, by name, such as {@code previous} and {@code current}
 * @param extract id of the extract it was last computed from
 * @param old carried over from an earlier document and not confirmed since
 */
public record Figure(
        Query query,
        Presentation presentation,
        String shown,
        Map<String, Double> values,
        @Nullable String extract,
        boolean old,
        List<Mark> marks)
        implements Inline {
    public Figure {
        Characters.requireClean(shown);
        Map<String, Double> sorted = new TreeMap<>();
        values.forEach((name, value) -> sorted.put(name, Numbers.requireFinite(value)));
        values = java.util.Collections.unmodifiableMap(sorted);
        marks = Mark.ordered(marks);
    }

    /** How the value is put into words. */
    public enum Presentation {
        NUMBER,
        CHANGE,
        PERCENT,
        SENTENCE,
        PERIOD;

        /** The word used in JSON. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String text() {
        return shown;
    }

    /** The same figure with a fresh value; it is no longer old. */
    public Figure with(String newShown, Map<String, Double> newValues, @Nullable String newExtract) {
        return new Figure(query, presentation, newShown, newValues, newExtract, false, marks);
    }
}
