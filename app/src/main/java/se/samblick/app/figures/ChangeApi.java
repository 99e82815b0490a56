package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Language;

/** How counts changed, for programs. */
@RestController
@RequestMapping("/api/v1/changes")
class ChangeApi {
    private final Figures figures;
    private final Wording wording;
    private final Asked asked;

    ChangeApi(Figures figures, Wording wording, Asked asked) {
        this.figures = figures;
        this.wording = wording;
        this.asked = asked;
    }

    /**
     * How one category changed.
     *
     * @param previousRange lower and upper limit where the count is not known exactly, upper null if there is none
     * @param percent difference by previous as a fraction
     * @param low lower limit of the ratio current to previous
     */
    record ChangeJson(
            String category,
            String label,
            @Nullable Number previous,
            @Nullable Number current,
            @Nullable Number difference,
            @Nullable Number percent,
            @Nullable Number low,
            @Nullable Number high,
            Number p,
            @Nullable Number q,
            String judgement,
            List<String> notes,
            @Nullable List<@Nullable Number> previousRange,
            @Nullable List<@Nullable Number> currentRange,
            boolean detectionDriven,
            String polarity,
            boolean total,
            List<String> extracts) {}

    record ChangesJson(
            String dataset,
            String area,
            @Nullable String window,
            @Nullable LocalDate at,
            @Nullable String previousPeriod,
            @Nullable String currentPeriod,
            List<ChangeJson> items,
            int page,
            int size,
            long total,
            List<String> notes) {}

    @GetMapping
    @Needs(Right.READ_FIGURES)
    ChangesJson changes(
            @RequestParam String dataset,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String extract,
            @RequestParam(defaultValue = "false") boolean totals,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        var which = ApiPage.Asked.of(page, size);
        DatasetId id = figures.dataset(asked.dataset(dataset)).id();
        AreaId place = asked.area(area).id();
        ExtractId known = asked.extractOrNull(extract);
        Choice choice = choice(figures.windows(id, place, known), window, at);
        if (choice == null) {
            List<String> notes = wording.notes(Changes.allowedNotes(Map.of()), Language.SV);
            return new ChangesJson(
                    dataset, area, window, null, null, null, List.of(), which.page(), which.size(), 0, notes);
        }
        ChangeTable table = figures.changes(new ChangeQuery(id, place, choice.window(), choice.at(), known, 1, totals));
        ApiPage<ChangeJson> rows = which.of(table.rows().stream()
                .filter(r -> category == null || r.category().id().value().equals(category))
                .map(this::json)
                .toList());
        return new ChangesJson(
                dataset,
                area,
                choice.window().code(),
                choice.at(),
                table.previous().toString(),
                table.current().toString(),
                rows.items(),
                rows.page(),
                rows.size(),
                rows.total(),
                wording.notes(table.notes(), Language.SV));
    }

    private record Choice(Window window, LocalDate at) {}

    /** What is not said is chosen: the latest day, and the window that reaches it. Null if no window can be answered. */
    private @Nullable Choice choice(
            Map<Window, List<LocalDate>> allowed, @Nullable String window, @Nullable String at) {
        Window said = window == null ? null : asked.window(window);
        LocalDate day = asked.dayOrNull(at);
        if (said == null) {
            said = allowed.entrySet().stream()
                    .filter(e -> day == null || e.getValue().contains(day))
                    .max(Comparator.comparing(e -> e.getValue().get(0)))
                    .map(Map.Entry::getKey)
                    .orElse(day == null ? null : Window.YEAR_TO_DATE);
        }
        if (said != null && day == null) {
            List<LocalDate> days = allowed.getOrDefault(said, List.of());
            return days.isEmpty() ? null : new Choice(said, days.get(0));
        }
        return said == null || day == null ? null : new Choice(said, day);
    }

    private ChangeJson json(ChangeRow row) {
        AmountChange change = row.change();
        return new ChangeJson(
                row.category().id().value(),
                row.label(),
                JsonNumber.of(row.previous()),
                JsonNumber.of(row.current()),
                JsonNumber.of(change.difference()),
                change.percent(),
                change.low(),
                change.high(),
                change.p(),
                row.q(),
                change.judgement().code(),
                wording.notes(row.notes(), Language.SV),
                range(row.previous()),
                range(row.current()),
                row.category().detectionDriven(),
                row.category().polarity().code(),
                row.total(),
                row.extracts().stream().sorted().map(ExtractId::toString).toList());
    }

    private static @Nullable List<@Nullable Number> range(Amount amount) {
        return amount.exact()
                ? null
                : java.util.Arrays.asList(
                        JsonNumber.of(Double.valueOf(amount.lower())), JsonNumber.of(Double.valueOf(amount.upper())));
    }
}
