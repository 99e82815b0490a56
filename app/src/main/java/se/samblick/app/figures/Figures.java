package se.samblick.app.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Period;
import se.samblick.analysis.Window;
import se.samblick.app.area.AreaId;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/**
 * Figures by query: datasets, what was delivered, series, values and changes.
 *
 * <p>Where a query may name an extract, the answer is given as it was known when that extract had been committed: from it
 * alone where it can tell, else from earlier ones. Without one, all committed extracts are looked in, those taken out of
 * the source last first. Every answer names the extracts it was drawn from.
 */
@Service
@Transactional(readOnly = true)
public class Figures {
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final ObservationRepository observations;
    private final FilledCells filled;
    private final ChangeAnswers changes;
    private final DeliveredRepository delivered;
    private final PrintedTotalRepository totals;
    private final DifferenceRepository differences;
    private final Deliveries deliveries;
    private final List<ExtractUsers> users;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Figures(
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            ObservationRepository observations,
            FilledCells filled,
            ChangeAnswers changes,
            DeliveredRepository delivered,
            PrintedTotalRepository totals,
            DifferenceRepository differences,
            Deliveries deliveries,
            List<ExtractUsers> users,
            AuditLog audit,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.observations = observations;
        this.filled = filled;
        this.changes = changes;
        this.delivered = delivered;
        this.totals = totals;
        this.differences = differences;
        this.deliveries = deliveries;
        this.users = users;
        this.audit = audit;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** All datasets by title. */
    public List<Dataset> datasets() {
        return catalogue.datasets();
    }

    public Dataset dataset(DatasetId id) {
        return catalogue.find(id).orElseThrow(() -> new NotFound("figures.dataset.unknown", id.value()));
    }

    /** Adds a dataset. */
    @Transactional
    public Dataset add(Dataset dataset) {
        if (catalogue.find(dataset.id()).isPresent()) {
            throw new Conflict("figures.dataset.exists", dataset.id().value());
        }
        catalogue.add(dataset);
        audit.record("figures.dataset.added", "dataset", dataset.id().value(), null, dataset);
        return dataset;
    }

    /** Names of all who deliver figures. */
    public List<String> sources() {
        return catalogue.sources();
    }

    /** The categories of a dataset in the order they are shown, parents before their children. */
    public List<Category> categories(DatasetId dataset) {
        return CategoryTree.of(catalogue.categories(dataset(dataset).id())).all();
    }

    /** Adds categories that are not there yet; those that are stay as they were. */
    @Transactional
    public void addCategories(DatasetId dataset, List<Category> categories) {
        catalogue.lock(dataset);
        Set<CategoryId> known = new HashSet<>();
        catalogue.categories(dataset).forEach(c -> known.add(c.id()));
        for (Category category : categories) {
            if (known.add(category.id())) {
                catalogue.add(category);
                audit.record(
                        "figures.category.added",
                        "category",
                        dataset.value() + "/" + category.id().value(),
                        null,
                        category);
            }
        }
    }

    /** The named sets of categories of a dataset, each in its latest version. */
    public List<CategoryGroup> groups(DatasetId dataset) {
        return catalogue.groups(dataset);
    }

    /** The named sets of categories in all their versions, the latest of each first. */
    List<CategoryGroup> groupVersions(DatasetId dataset) {
        return catalogue.groupVersions(dataset);
    }

    /** Names a set of categories; if the name is known and the members differ, this is its next version. */
    @Transactional
    public CategoryGroup addGroup(DatasetId dataset, String title, List<CategoryId> members) {
        String id = Label.slug(title);
        Optional<CategoryGroup> earlier =
                groups(dataset).stream().filter(g -> g.id().equals(id)).findFirst();
        if (earlier.isPresent() && earlier.get().members().equals(members)) {
            return earlier.get();
        }
        var group =
                new CategoryGroup(dataset, id, earlier.map(g -> g.version() + 1).orElse(1), title, members);
        catalogue.add(group);
        audit.record("figures.group.added", "category-group", dataset.value() + "/" + id, earlier.orElse(null), group);
        return group;
    }

    /** Extracts of a dataset, or of all, newest first; {@code page} counts from 1. */
    public List<Extract> extracts(@Nullable DatasetId dataset, int page, int size) {
        return extracts.list(dataset, page, size);
    }

    public long countExtracts(@Nullable DatasetId dataset) {
        return extracts.count(dataset);
    }

    public Extract extract(ExtractId id) {
        return extracts.find(id).orElseThrow(() -> new NotFound("figures.extract.unknown", id.value()));
    }

    /** The extract taken out of the source last, if there is any; with an area, among those that hold it. */
    public Optional<Extract> latest(DatasetId dataset, @Nullable AreaId area) {
        return extracts.committed(dataset, area).stream().findFirst().map(this::extract);
    }

    /** What the later of two extracts of the same dataset says otherwise; {@code page} counts from 1. */
    public ExtractDifference difference(ExtractId a, ExtractId b, int page, int size) {
        Extract from = extract(a);
        Extract to = extract(b);
        if (!from.dataset().equals(to.dataset())) {
            throw new InvalidInput("figures.extract.otherDataset", a.value(), b.value());
        }
        return new ExtractDifference(
                from, to, differences.page(from.dataset(), a, b, page, size), differences.count(from.dataset(), a, b));
    }

    /**
     * Commits a delivery made by a program: all of it in one transaction, or nothing.
     *
     * @param values at most one for each area, category, measure and period; their categories must be known
     */
    @Transactional
    public ExtractId commit(NewExtract extract, Iterable<Observation> values) {
        return commit(extract, values::forEach);
    }

    @Transactional
    ExtractId commit(NewExtract extract, Delivery delivery) {
        dataset(extract.dataset());
        catalogue.lock(extract.dataset());
        ExtractId id = deliveries.put(extract, delivery, categories -> addCategories(extract.dataset(), categories));
        audit.record("figures.extract.committed", "extract", id.toString(), null, extract(id));
        events.publishEvent(new ExtractCommitted(id, extract.dataset()));
        return id;
    }

    /** Takes an extract back. Nothing is deleted, but no figure is drawn from it any more. */
    @Transactional
    public void withdraw(ExtractId id) {
        Extract extract = extracts.lock(id).orElseThrow(() -> new NotFound("figures.extract.unknown", id.value()));
        if (extract.state() == Extract.State.WITHDRAWN) {
            throw new Conflict("figures.extract.withdrawnAlready", id.value());
        }
        List<ExtractUsers.Use> uses = uses(id);
        if (!uses.isEmpty()) {
            throw new ExtractInUse(uses);
        }
        extracts.withdraw(id, clock.instant());
        audit.record("figures.extract.withdrawn", "extract", id.toString(), extract, extract(id));
        events.publishEvent(new ExtractWithdrawn(id, extract.dataset()));
    }

    /** Everything that shows a figure from the extract, or is tried against it. */
    public List<ExtractUsers.Use> uses(ExtractId id) {
        Extract extract = extract(id);
        return users.stream()
                .flatMap(
                        u -> u
                                .usesOf(
                                        extract,
                                        (area, category, known) -> extracts.tells(extract, area, category, known))
                                .stream())
                .toList();
    }

    /** The areas an extract has values for. */
    List<AreaId> areasOf(ExtractId id) {
        return extracts.areas(id);
    }

    /** The value of a period, put together from shorter ones if they tile it; empty if it cannot be told. */
    public Optional<Sum> value(SeriesKey key, Period period, @Nullable ExtractId extract) {
        return cellSeries(key, extract, period).flatMap(s -> s.sum(period));
    }

    /** The values of several periods, in their order; null where one cannot be told. */
    public List<@Nullable Sum> values(SeriesKey key, List<Period> periods, @Nullable ExtractId extract) {
        Optional<CellSeries> series = cellSeries(key, extract, null);
        List<@Nullable Sum> sums = new ArrayList<>();
        periods.forEach(p -> sums.add(series.flatMap(s -> s.sum(p)).orElse(null)));
        return sums;
    }

    private Optional<CellSeries> cellSeries(SeriesKey key, @Nullable ExtractId extract, @Nullable Period span) {
        List<ExtractId> scope = extracts.covering(key.dataset(), key.area(), extract);
        List<Cell> cells = filled.cells(key.dataset(), key.area(), key.measure(), scope, List.of(key.category()), span)
                .get(key.category());
        return cells == null ? Optional.empty() : Optional.of(CellSeries.of(cells, scope, key.measure()));
    }

    /**
     * The delivered values of a series in order of time, each with the newest extract that tells it. Where deliveries have
     * periods of several lengths, all are here.
     */
    public List<SeriesPoint> series(SeriesKey key, @Nullable ExtractId extract) {
        List<ExtractId> scope = extracts.covering(key.dataset(), key.area(), extract);
        Map<Period, Cell> newest = new HashMap<>();
        filled.cells(key.dataset(), key.area(), key.measure(), scope, List.of(key.category()), null)
                .getOrDefault(key.category(), List.of())
                .forEach(c -> newest.merge(
                        c.period(), c, (a, b) -> scope.indexOf(a.extract()) < scope.indexOf(b.extract()) ? a : b));
        return newest.values().stream()
                .map(c -> new SeriesPoint(c.period(), c.amount(), c.extract()))
                .sorted(Comparator.comparing(SeriesPoint::period))
                .toList();
    }

    /**
     * The values of some categories in all areas, each from the extract that was taken out of the source last; missing ones
     * left out.
     *
     * @param known leave out extracts committed after this one, unless null
     */
    public List<Delivered> newest(DatasetId dataset, Collection<CategoryId> categories, @Nullable ExtractId known) {
        return delivered.newest(dataset, categories, known);
    }

    /** What the source printed beside those values, the newest of each. */
    public List<Marked> marks(DatasetId dataset, Collection<CategoryId> categories, @Nullable ExtractId known) {
        return delivered.marks(dataset, categories, known);
    }

    /** The periods a dataset has values of, and for how many areas and categories. */
    public List<Span> spans(DatasetId dataset) {
        return delivered.spans(dataset);
    }

    /** A printed mark and the extract it stands in. */
    public record Marked(PrintedMark mark, ExtractId extract) {}

    /** A period that values tell of, the areas and the categories they are about. */
    public record Span(Period period, long areas, long categories) {}

    /** For each window that the data of an area allow, the days it can end on, latest first. */
    public Map<Window, List<LocalDate>> windows(DatasetId dataset, AreaId area, @Nullable ExtractId extract) {
        return changes.windows(dataset, area, extract);
    }

    /** How every category changed in an area; without rows, and with notes why, where the data do not tile the periods. */
    public ChangeTable changes(ChangeQuery query) {
        dataset(query.dataset());
        return changes.of(query);
    }

    /** Observations that fit, one page of them; {@code page} counts from 1. */
    List<ObservationRepository.StoredObservation> observations(ObservationQuery query, int page, int size) {
        return query.extracts().isEmpty() ? List.of() : observations.list(query, page, size);
    }

    long countObservations(ObservationQuery query) {
        return query.extracts().isEmpty() ? 0 : observations.count(query);
    }

    /** The extracts to look in when none is named. */
    List<ExtractId> committed(DatasetId dataset, @Nullable AreaId area) {
        return extracts.committed(dataset, area);
    }

    /** What the tables of an extract printed as sums, in their order. */
    List<PrintedTotal> totals(ExtractId extract) {
        return totals.totals(extract);
    }
}
