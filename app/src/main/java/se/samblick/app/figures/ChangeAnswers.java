package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;

/** Answers how the categories of a dataset have changed in an area, in the caller's transaction. */
@Component
class ChangeAnswers {
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final ObservationRepository observations;
    private final FilledCells filled;
    private final PrintedTotalRepository totals;

    ChangeAnswers(
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            ObservationRepository observations,
            FilledCells filled,
            PrintedTotalRepository totals) {
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.observations = observations;
        this.filled = filled;
        this.totals = totals;
    }

    /** For each window that the data of an area allow, the days it can end on, latest first. */
    Map<Window, List<LocalDate>> windows(DatasetId dataset, AreaId area, @Nullable ExtractId extract) {
        List<ExtractId> scope = extracts.covering(dataset, area, extract);
        return Availability.of(filled.countedPeriods(dataset, area, scope));
    }

    /** How every category changed; without rows, and with notes why, where the data do not tile the periods. */
    ChangeTable of(ChangeQuery query) {
        var changes = new Changes(query.window(), query.at(), query.years());
        List<ExtractId> scope = extracts.covering(query.dataset(), query.area(), query.extract());
        CategoryTree tree = CategoryTree.of(catalogue.categories(query.dataset()));
        Map<CategoryId, CellSeries> series = relevantSeries(query, changes, scope);
        List<ChangeRow> rows = new ArrayList<>();
        List<Category> leftOut = new ArrayList<>();
        Set<CategoryId> inArea = counted(query, scope);
        for (Category category : tree.all()) {
            CellSeries cells = series.get(category.id());
            Optional<ChangeRow> row = cells == null ? Optional.empty() : changes.row(category, cells);
            row.ifPresentOrElse(rows::add, () -> {
                if (inArea.contains(category.id())) {
                    leftOut.add(category);
                }
            });
        }
        List<ChangeRow> judged = new ArrayList<>(Changes.withQ(rows));
        if (query.totals()) {
            judged.addAll(new TotalRows(changes, tree).of(totals.totals(scope, query.area()), scope));
        }
        Map<Window, List<LocalDate>> allowed =
                rows.isEmpty() ? windows(query.dataset(), query.area(), query.extract()) : Map.of();
        return new ChangeTable(
                query,
                changes.periods(),
                judged,
                rows.isEmpty() ? List.of() : leftOut,
                allowed,
                rows.isEmpty() ? Changes.allowedNotes(allowed) : List.of());
    }

    /** The categories that the area has counts of, whatever their periods. */
    private Set<CategoryId> counted(ChangeQuery query, List<ExtractId> scope) {
        Set<CategoryId> counted = new HashSet<>();
        observations.series(query.dataset(), query.area(), scope).stream()
                .filter(r -> r.measure().equals(Measure.COUNT))
                .forEach(r -> counted.add(r.category()));
        return counted;
    }

    private Map<CategoryId, CellSeries> relevantSeries(ChangeQuery query, Changes changes, List<ExtractId> scope) {
        Period span = new Period(
                changes.periods().get(changes.periods().size() - 1).first(),
                changes.periods().get(0).last());
        Map<CategoryId, CellSeries> series = new HashMap<>();
        filled.cells(query.dataset(), query.area(), Measure.COUNT, scope, null, span)
                .forEach((category, cells) -> series.put(category, CellSeries.of(cells, scope, Measure.COUNT)));
        return series;
    }
}
