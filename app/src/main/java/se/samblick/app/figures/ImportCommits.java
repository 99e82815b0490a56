package se.samblick.app.figures;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;

/** Makes an extract of an import that is ready, in the caller's transaction. */
@Component
class ImportCommits {
    private static final int LONGEST_TITLE = 60;

    private final ImportRepository repository;
    private final FileRepository files;
    private final CatalogueRepository catalogue;
    private final ImportReading reading;
    private final Figures figures;
    private final Areas areas;
    private final Access access;
    private final Clock clock;

    ImportCommits(
            ImportRepository repository,
            FileRepository files,
            CatalogueRepository catalogue,
            ImportReading reading,
            Figures figures,
            Areas areas,
            Access access,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.catalogue = catalogue;
        this.reading = reading;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    /** All its values, or none. */
    ExtractId commit(Import ready, ReadingWatch watch) {
        var extract = new NewExtract(
                ready.dataset(), ready.source(), ready.extracted(), ready.fileName(), ready.sha256(), ready.id());
        ExtractId made;
        Reckoning reckoning;
        try (FileDelivery delivery = delivery(ready, watch)) {
            made = figures.commit(extract, delivery);
            reckoning = delivery.reckoning();
        }
        reckoning.areas().forEach(a -> access.require(Right.IMPORT_FIGURES, areas.paths(a)));
        addGroups(ready.dataset(), reckoning);
        repository.commit(ready.id(), made, reckoning.rows());
        forgetEvents(ready);
        if (!ready.corrections().lasting().isEmpty()) {
            repository.remember(
                    ready.dataset(),
                    catalogue.source(ready.source()),
                    Shape.of(reckoning.tables()),
                    ready.corrections().lasting(),
                    clock.instant());
        }
        return made;
    }

    /** A list of single events may hold free text: nobody needs it once the import is over. */
    void forgetEvents(Import over) {
        if (figures.dataset(over.dataset()).kind().eventByEvent()) {
            files.forget(over.sha256());
        }
    }

    private FileDelivery delivery(Import ready, ReadingWatch watch) {
        return reading.resolved(ready)
                .map(r -> new FileDelivery(null, r, watch))
                .orElseGet(() -> new FileDelivery(reading.prepare(ready, ready.corrections()), null, watch));
    }

    /** The tables of a file, if they have titles and share no category, are its author's own grouping. */
    private void addGroups(DatasetId dataset, Reckoning reckoning) {
        Set<CategoryId> met = new HashSet<>();
        boolean apart = reckoning.tableCategories().values().stream()
                .flatMap(List::stream)
                .allMatch(met::add);
        boolean titled = reckoning.tables().stream()
                .allMatch(t -> !t.title().isBlank()
                        && t.title().length() <= LONGEST_TITLE
                        && t.suggestions().isEmpty());
        if (apart && titled && reckoning.tables().size() > 1) {
            reckoning.tables().forEach(t -> {
                List<CategoryId> members = reckoning.tableCategories().getOrDefault(t.number(), List.of());
                if (!members.isEmpty()) {
                    figures.addGroup(dataset, t.title(), members);
                }
            });
        }
    }

    /** The file's values: kept since the reading, or read once more while they are copied. */
    private static final class FileDelivery implements Delivery, AutoCloseable {
        private final ImportReading.@Nullable Prepared file;
        private final ResolvedFiles.@Nullable Resolved resolved;
        private final ReadingWatch watch;
        private @Nullable Reckoning reckoning;

        FileDelivery(
                ImportReading.@Nullable Prepared file, ResolvedFiles.@Nullable Resolved resolved, ReadingWatch watch) {
            this.file = file;
            this.resolved = resolved;
            this.watch = watch;
            this.reckoning = resolved == null ? null : resolved.reckoning();
        }

        @Override
        public void values(Consumer<Observation> each) {
            Reckoning read = Objects.requireNonNull(file).read(each, watch);
            if (!read.ready()) {
                throw new Conflict("figures.import.notReady.needs-attention");
            }
            reckoning = read;
        }

        @Override
        public @Nullable ResolvedRows rows() {
            return resolved == null ? null : resolved.rows();
        }

        @Override
        public ReadingWatch watch() {
            return watch;
        }

        Reckoning reckoning() {
            return Objects.requireNonNull(reckoning, "values come first");
        }

        @Override
        public List<Category> newCategories() {
            return reckoning().newCategories();
        }

        @Override
        public List<PrintedMark> marks() {
            return reckoning().marks();
        }

        @Override
        public List<PrintedTotal> totals() {
            return reckoning().totals();
        }

        @Override
        public @Nullable PlaceList places() {
            return reckoning().places();
        }

        @Override
        public @Nullable Period span() {
            return reckoning().span();
        }

        @Override
        public void close() {
            if (file != null) {
                file.close();
            }
            if (resolved != null) {
                resolved.rows().close();
            }
        }
    }
}
