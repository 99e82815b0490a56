package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;

/** The sums that a source printed, as rows of a change table. Each is taken as printed, from one extract. */
final class TotalRows {
    private final Changes changes;
    private final CategoryTree tree;

    TotalRows(Changes changes, CategoryTree tree) {
        this.changes = changes;
        this.tree = tree;
    }

    private record Key(String title, CategoryId category, ExtractId extract) {}

    List<ChangeRow> of(List<PrintedTotalRepository.StoredTotal> totals, List<ExtractId> newestFirst) {
        Map<Key, Map<Period, PrintedTotal>> byRow = new LinkedHashMap<>();
        for (ExtractId extract : newestFirst) {
            for (var stored : totals) {
                if (stored.extract().equals(extract) && stored.total().measure().equals(Measure.COUNT)) {
                    PrintedTotal total = stored.total();
                    byRow.computeIfAbsent(new Key(total.title(), total.category(), extract), k -> new LinkedHashMap<>())
                            .putIfAbsent(total.period(), total);
                }
            }
        }
        Map<String, ChangeRow> newest = new LinkedHashMap<>();
        byRow.forEach((key, values) -> {
            ChangeRow row = row(key, values);
            if (row != null) {
                newest.putIfAbsent(key.title() + "\n" + key.category().value(), row);
            }
        });
        return List.copyOf(newest.values());
    }

    private @Nullable ChangeRow row(Key key, Map<Period, PrintedTotal> values) {
        PrintedTotal current = values.get(changes.periods().get(0));
        PrintedTotal previous = values.get(changes.periods().get(1));
        Category category = tree.find(key.category()).orElse(null);
        if (current == null || previous == null || category == null) {
            return null;
        }
        List<@Nullable Amount> amounts = new ArrayList<>();
        for (Period period : changes.periods()) {
            PrintedTotal value = values.get(period);
            amounts.add(value == null ? null : Amount.exactly(value.value()));
        }
        return new ChangeRow(
                category,
                key.title().isEmpty() ? current.label() : current.label() + " (" + key.title() + ")",
                amounts,
                AmountChange.of(Amount.exactly(previous.value()), Amount.exactly(current.value())),
                null,
                notes(previous, current),
                Set.of(key.extract()));
    }

    private static List<Note> notes(PrintedTotal previous, PrintedTotal current) {
        List<Note> notes = new ArrayList<>();
        notes.add(Note.of("figures.note.printed"));
        for (PrintedTotal total : List.of(previous, current)) {
            if (total.differs()) {
                notes.add(Note.of(
                        "figures.note.printedDiffers",
                        total.period(),
                        Math.round(total.value()),
                        Math.round(java.util.Objects.requireNonNull(total.parts()))));
            }
        }
        return notes;
    }
}
