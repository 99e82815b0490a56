package se.samblick.app.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, field by field, for the summary on top and the same words at the field.
 *
 * @param all in the order of the fields
 */
public record FormErrors(List<FieldError> all) {
    public static final FormErrors NONE = new FormErrors(List.of());

    public FormErrors {
        all = List.copyOf(all);
    }

    /**
     * One fault.
     *
     * @param field id of the field in the page
     * @param sentence in the viewer's language
     */
    public record FieldError(String field, String sentence) {}

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** A copy with one fault more. */
    public FormErrors with(String field, String sentence) {
        var more = new ArrayList<>(all);
        more.add(new FieldError(field, sentence));
        return new FormErrors(more);
    }

    /** The sentence at a field, or null if it has no fault. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::sentence)
                .findFirst()
                .orElse(null);
    }
}
