package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one category changed.
 *
 * @param label the category's label, or the printed label of a sum
 * @param values one for each period of the table, newest first; null where the period cannot be told
 * @param change of the first two values
 * @param q Benjamini–Hochberg over all rows of the table that are no totals; null for a total
 * @param extracts the extracts the first two values were drawn from
 */
public record ChangeRow(
        Category category,
        String label,
        List<@Nullable Amount> values,
        AmountChange change,
        @Nullable Double q,
        List<Note> notes,
        Set<ExtractId> extracts) {
    public ChangeRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        notes = List.copyOf(notes);
        extracts = Set.copyOf(extracts);
    }

    public Amount current() {
        return java.util.Objects.requireNonNull(values.get(0));
    }

    public Amount previous() {
        return java.util.Objects.requireNonNull(values.get(1));
    }

    public boolean total() {
        return category.total() || q == null;
    }

    ChangeRow withQ(double adjusted) {
        return new ChangeRow(category, label, values, change, adjusted, notes, extracts);
    }
}
