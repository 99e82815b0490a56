package se.samblick.app.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Judgement;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.VulnerableAreas;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.ChangeQuery;
import se.samblick.app.figures.ChangeRow;
import se.samblick.app.figures.ChangeTable;
import se.samblick.app.figures.Extract;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.Numbers;
import se.samblick.documents.content.FigureData;

/** Puts a change table into the words of a document. */
@Component
class BlockTables {
    private static final double SIGNIFICANCE = 0.05;

    private final Figures figures;
    private final Messages messages;
    private final ChipWords chips;
    private final VulnerableAreas vulnerable;
    private final Numbers numbers = new Numbers(Language.SV);

    BlockTables(Figures figures, Messages messages, ChipWords chips, VulnerableAreas vulnerable) {
        this.figures = figures;
        this.messages = messages;
        this.chips = chips;
        this.vulnerable = vulnerable;
    }

    /** A table with its usual title and the newest extract it was drawn from. */
    record Answer(String title, FigureData data, @Nullable String extract) {}

    /** The table of a query, or empty if the extract does not tell it. */
    Optional<Answer> of(BlockQuery query, @Nullable ExtractId pin) {
        Optional<LocalDate> at = LiveFigures.day(query.at());
        Optional<Window> window = Window.find(query.window());
        if (at.isEmpty() || window.isEmpty()) {
            return Optional.empty();
        }
        int years = query.years() == null ? 1 : Math.min(query.years(), ChangeQuery.MOST_YEARS);
        ChangeTable table = figures.changes(new ChangeQuery(
                LiveFigures.dataset(query.dataset()),
                LiveFigures.area(query.area()),
                window.get(),
                at.get(),
                pin,
                Math.max(1, years),
                false));
        List<String> wanted = Objects.requireNonNullElse(query.categories(), List.of());
        List<ChangeRow> rows = table.rows().stream()
                .filter(r ->
                        wanted.isEmpty() || wanted.contains(r.category().id().value()))
                // What follows the work of the police stands apart, last.
                .sorted(Comparator.comparing(r -> r.category().detectionDriven()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(answer(table, rows));
    }

    private Answer answer(ChangeTable table, List<ChangeRow> rows) {
        // Years read from left to right in a document, whatever order the page shows them in.
        List<Period> periods = new ArrayList<>(table.periods());
        java.util.Collections.reverse(periods);
        List<FigureData.Column> columns = new ArrayList<>();
        columns.add(new FigureData.Column(PeriodWords.withoutYear(table.current()), FigureData.Role.LABEL));
        periods.forEach(
                p -> columns.add(new FigureData.Column(Integer.toString(p.last().getYear()), FigureData.Role.VALUE)));
        columns.add(new FigureData.Column(text("situation.table.difference"), FigureData.Role.DERIVED));
        columns.add(new FigureData.Column(text("situation.table.percent"), FigureData.Role.DERIVED));
        columns.add(new FigureData.Column(text("situation.table.judgement"), FigureData.Role.DERIVED));
        List<FigureData.Row> body =
                rows.stream().map(r -> row(r, periods.size())).toList();
        var data = new FigureData(columns, body, notes(table, rows), source(table), alt(rows));
        String title = text("situation.table.title", PeriodWords.of(table.current()));
        return new Answer(title, data, newest(table));
    }

    private FigureData.Row row(ChangeRow row, int periods) {
        List<FigureData.Cell> cells = new ArrayList<>();
        cells.add(new FigureData.Cell(row.label(), null));
        for (int i = periods - 1; i >= 0; i--) {
            Amount amount = i < row.values().size() ? row.values().get(i) : null;
            cells.add(cell(amount));
        }
        boolean small = row.change().judgement() == Judgement.TOO_SMALL;
        Amount difference = row.change().difference();
        cells.add(
                difference.exact()
                        ? new FigureData.Cell(numbers.signed(Math.round(difference.lower())), difference.lower())
                        : new FigureData.Cell("–", null));
        Double percent = row.change().percent();
        cells.add(
                percent == null || small
                        ? new FigureData.Cell("–", null)
                        : new FigureData.Cell(numbers.signedPercent(percent, 1), percent));
        cells.add(new FigureData.Cell(
                text("situation.judgement." + row.change().judgement().code()), null));
        return new FigureData.Row(cells, row.total());
    }

    private FigureData.Cell cell(@Nullable Amount amount) {
        if (amount == null) {
            return new FigureData.Cell("..", null);
        }
        return new FigureData.Cell(chips.amount(amount), amount.exact() ? amount.lower() : null);
    }

    private List<String> notes(ChangeTable table, List<ChangeRow> rows) {
        String driven = rows.stream()
                .filter(r -> r.category().detectionDriven())
                .map(ChangeRow::label)
                .collect(Collectors.joining(", "));
        List<String> notes = new ArrayList<>();
        notes.add(text("situation.table.method"));
        if (!driven.isEmpty()) {
            notes.add(text("situation.table.detection", driven));
        }
        String shaky =
                rows.stream().filter(BlockTables::shaky).map(ChangeRow::label).collect(Collectors.joining(", "));
        if (!shaky.isEmpty()) {
            notes.add(text("situation.table.doubt", shaky));
        }
        notes.addAll(vulnerable.sentences(
                List.of(table.query().area()), table.current().last(), "area.vulnerable.note", this::text));
        return notes;
    }

    /** Ascertained by itself, but not when all categories of the area are tried together. */
    private static boolean shaky(ChangeRow row) {
        Double q = row.q();
        return q != null && row.change().p() < SIGNIFICANCE && q >= SIGNIFICANCE;
    }

    private String source(ChangeTable table) {
        return table.extracts().stream()
                .map(figures::extract)
                .map(e -> text("situation.table.source", e.source(), day(e)))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String day(Extract extract) {
        return java.time.format.DateTimeFormatter.ofPattern("d MMMM yyyy", Language.SV.locale())
                .format(extract.extracted());
    }

    private String alt(List<ChangeRow> rows) {
        return rows.stream()
                .filter(r -> !r.total())
                .map(r -> "%s %s → %s (%s)"
                        .formatted(
                                r.label(),
                                chips.amount(r.previous()),
                                chips.amount(r.current()),
                                text("situation.judgement."
                                        + r.change().judgement().code())))
                .collect(Collectors.joining("; ", "", "."));
    }

    private static @Nullable String newest(ChangeTable table) {
        return table.extracts().stream()
                .max(Comparator.naturalOrder())
                .map(ExtractId::toString)
                .orElse(null);
    }

    private String text(String key, Object... arguments) {
        return messages.text(Language.SV, key, arguments);
    }
}
