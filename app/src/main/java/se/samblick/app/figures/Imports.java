package se.samblick.app.figures;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.Actor;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.job.Job;
import se.samblick.app.job.JobState;
import se.samblick.app.job.Jobs;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/**
 * Files on their way to become extracts: read, shown, put right, committed, taken back. Nothing is a figure before the
 * commit, and the commit is one transaction.
 */
@Service
public class Imports {
    /** Files up to this size are read while the user waits. */
    private static final long READ_AT_ONCE = 1 << 20;

    /** Files with up to this many values are saved while the user waits. */
    private static final long SAVED_AT_ONCE = 100_000;

    private static final long PAUSE_NANOS = 500_000_000;

    private static final Set<String> COLUMN_WORDS = Set.of(Corrections.SKIP, Corrections.AREA, Corrections.CATEGORY);

    /** Kept with the import, so in the language of the house. */
    private static final String SAVING_FAULT = "Uttaget gick inte att spara på grund av ett fel hos oss. Försök igen.";

    private static final String FAULT = "Filen gick inte att läsa på grund av ett fel hos oss. Försök igen.";

    private final ImportRepository repository;
    private final FileRepository files;
    private final CatalogueRepository catalogue;
    private final ImportReading reading;
    private final ImportCommits commits;
    private final ResolvedFiles resolved;
    private final Figures figures;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            ImportRepository repository,
            FileRepository files,
            CatalogueRepository catalogue,
            ImportReading reading,
            ImportCommits commits,
            ResolvedFiles resolved,
            Figures figures,
            Areas areas,
            Access access,
            AuditLog audit,
            CurrentActor actor,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.catalogue = catalogue;
        this.reading = reading;
        this.commits = commits;
        this.resolved = resolved;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
        this.actor = actor;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in and reads it; a long one is read by a job. Commits nothing.
     *
     * @return the import as it stands: read if the file is short, else still reading
     */
    public Import upload(NewImport asked, InputStream content) {
        Dataset dataset = figures.dataset(asked.dataset());
        if (asked.area() != null) {
            requireArea(asked.area());
            access.require(Right.IMPORT_FIGURES, areas.paths(new AreaId(asked.area())));
        }
        requirePeriod(asked.period());
        ImportId id = new ImportId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            Import added = begun(id, asked, dataset, files.store(content, clock.instant()));
            repository.add(added, catalogue.source(added.source()), asked.useProfile());
            audit.record("figures.import.uploaded", "import", id.toString(), null, entry(added));
            startIfLong(added);
        });
        return readIfShort(id);
    }

    private boolean isLong(Import read) {
        return files.size(read.sha256()) > READ_AT_ONCE;
    }

    /** Leaves a long file to a job that begins when the transaction is over. */
    private void startIfLong(Import read) {
        if (isLong(read)) {
            jobs.start(ImportJob.KIND, read.id().toString(), Map.of());
        }
    }

    private Import readIfShort(ImportId id) {
        if (!isLong(get(id))) {
            readNow(id, ReadingWatch.NONE);
        }
        return get(id);
    }

    private Import begun(ImportId id, NewImport asked, Dataset dataset, String sha256) {
        Actor by = actor.actor();
        LocalDate extracted = asked.extracted() == null ? LocalDate.now(clock) : asked.extracted();
        return new Import(
                id,
                dataset.id(),
                asked.source() == null || asked.source().isBlank()
                        ? dataset.source()
                        : asked.source().strip(),
                extracted,
                asked.fileName(),
                sha256,
                asked.area(),
                asked.period(),
                Corrections.NONE,
                Import.State.READING,
                0,
                0,
                Outcome.NONE,
                null,
                null,
                by.id(),
                by.name(),
                clock.instant());
    }

    /** What the history keeps of an import: who read which file, not its values. */
    private static Map<String, Object> entry(Import read) {
        return Map.of(
                "dataset", read.dataset().value(),
                "file", read.fileName(),
                "sha256", read.sha256(),
                "source", read.source(),
                "extracted", read.extracted().toString());
    }

    /** Reads an import that waits to be read; harmless if it does not. */
    void readNow(ImportId id, ReadingWatch watch) {
        Import read = get(id);
        if (read.state() != Import.State.READING) {
            return;
        }
        try {
            ImportReading.Result result = reading.preview(read, new Told(id, watch));
            repository.finish(
                    id,
                    read.corrections(),
                    result.corrections(),
                    result.reckoning().ready() ? Import.State.READY : Import.State.NEEDS_ATTENTION,
                    result.reckoning().rows(),
                    result.outcome());
        } catch (ReadingWatch.CalledOff e) {
            // Laid aside by whoever called it off, or begun anew when the program starts again.
            return;
        } catch (TableSource.UnreadableFile e) {
            repository.fail(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            repository.fail(id, FAULT);
            throw e;
        }
    }

    /** Writes on the import how far its reading has come, a few times a second at most. */
    private final class Told implements ReadingWatch {
        private final ImportId id;
        private final ReadingWatch job;
        private long writtenAt = System.nanoTime();

        Told(ImportId id, ReadingWatch job) {
            this.id = id;
            this.job = job;
        }

        @Override
        public void progress(double share) {
            job.progress(share);
            if (System.nanoTime() - writtenAt > PAUSE_NANOS) {
                writtenAt = System.nanoTime();
                repository.progress(id, share);
            }
        }

        @Override
        public boolean cancelled() {
            return job.cancelled();
        }
    }

    /** Imports, newest first; {@code page} counts from 1. */
    public List<Import> list(int page, int size) {
        return repository.list(page, size);
    }

    public long count() {
        return repository.count();
    }

    public Import get(ImportId id) {
        return repository.find(id).orElseThrow(() -> new NotFound("figures.import.unknown", id.toString()));
    }

    /** Adds corrections and reads the file anew. */
    public Import correct(ImportId id, Corrections corrections) {
        return change(id, earlier -> earlier.with(corrections), corrections);
    }

    /** Takes back that these cells are left out, and reads the file anew. */
    public Import keep(ImportId id, Collection<String> origins) {
        return change(id, earlier -> earlier.keeping(origins), Corrections.NONE);
    }

    private Import change(ImportId id, java.util.function.UnaryOperator<Corrections> change, Corrections added) {
        transaction.executeWithoutResult(status -> {
            Import before = locked(id);
            if (!before.state().open()) {
                throw new Conflict("figures.import.notOpen." + before.state().code());
            }
            check(before.dataset(), added);
            Corrections after = change.apply(before.corrections());
            repository.correct(id, after);
            audit.record("figures.import.corrected", "import", id.toString(), before.corrections(), after);
            startIfLong(before);
        });
        return readIfShort(id);
    }

    private void check(DatasetId dataset, Corrections corrections) {
        if (corrections.area() != null) {
            requireArea(corrections.area());
        }
        corrections.areas().values().forEach(this::requireArea);
        corrections.tableAreas().values().forEach(this::requireArea);
        requirePeriod(corrections.period());
        corrections.periods().values().forEach(Imports::requirePeriod);
        Set<String> known = new HashSet<>(Set.of(Corrections.NEW));
        figures.categories(dataset).forEach(c -> known.add(c.id().value()));
        corrections.categories().values().stream()
                .filter(c -> !known.contains(c))
                .findFirst()
                .ifPresent(c -> {
                    throw new InvalidInput("figures.category.unknown", c);
                });
        corrections.columns().values().stream()
                .filter(c -> !COLUMN_WORDS.contains(c))
                .forEach(Imports::requireMeasure);
    }

    private void requireArea(String id) {
        if (areas.find(new AreaId(id)).isEmpty()) {
            throw new InvalidInput("figures.area.unknown", id);
        }
    }

    private static void requireMeasure(String code) {
        try {
            new Measure(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("figures.measure.unknown", code);
        }
    }

    private static void requirePeriod(@Nullable String text) {
        try {
            if (text != null) {
                Period.parse(text);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("figures.period.unknown", text == null ? "" : text);
        }
    }

    private Import locked(ImportId id) {
        return repository.lock(id).orElseThrow(() -> new NotFound("figures.import.unknown", id.toString()));
    }

    /** Makes the import an extract: all its values in one transaction, or none. */
    public ExtractId commit(ImportId id) {
        return commitNow(id, ReadingWatch.NONE).orElseThrow(() -> new Conflict("figures.import.notReady.committed"));
    }

    /** As {@link #commit}, at once if the file is short, else by a job; empty while that is at work. */
    public Optional<ExtractId> save(ImportId id) {
        Import ready = get(id);
        requireReady(ready);
        if (ready.rows() <= SAVED_AT_ONCE) {
            return Optional.of(commit(id));
        }
        transaction.executeWithoutResult(status -> {
            requireReady(locked(id));
            if (saving(id).isEmpty()) {
                jobs.start(
                        ImportCommitJob.KIND,
                        id.toString(),
                        new ImportCommitJob.Input(actor.actor().id()));
            }
        });
        return Optional.empty();
    }

    private static void requireReady(Import read) {
        if (read.state() != Import.State.READY) {
            throw new Conflict("figures.import.notReady." + read.state().code());
        }
    }

    /** The job that is saving the import, if one is at work. */
    public Optional<Job> saving(ImportId id) {
        return jobs.about(ImportCommitJob.KIND, id.toString()).stream()
                .filter(j -> !j.state().over())
                .findFirst();
    }

    /** Why the last try to save the import by a job failed, null if it did not. */
    @Nullable
    String savingFailed(ImportId id) {
        return jobs.about(ImportCommitJob.KIND, id.toString()).stream()
                .findFirst()
                .filter(j -> j.state() == JobState.FAILED)
                .map(j -> j.failure() == null ? SAVING_FAULT : j.failure())
                .orElse(null);
    }

    /** Saves an import; empty if that has been done before. */
    Optional<ExtractId> commitNow(ImportId id, ReadingWatch watch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Import ready = locked(id);
            if (ready.state() == Import.State.COMMITTED) {
                return Optional.<ExtractId>empty();
            }
            requireReady(ready);
            return Optional.of(commits.commit(ready, watch));
        }));
    }

    /** Calls off the reading or the saving that is at work; what was read before the saving is still ready. */
    public void cancel(ImportId id) {
        Optional<Job> saving = saving(id);
        if (saving.isPresent()) {
            requireMine(get(id));
            jobs.cancel(saving.get().id());
            return;
        }
        Import read = get(id);
        if (read.state() != Import.State.READING) {
            throw new Conflict("figures.import.nothingToCancel");
        }
        undo(id);
    }

    /** Takes back what the import became; a reading that was not committed is laid aside. */
    public void undo(ImportId id) {
        transaction.executeWithoutResult(status -> {
            if (saving(id).isPresent()) {
                throw new Conflict("figures.import.saving");
            }
            Import done = locked(id);
            if (done.state() == Import.State.UNDONE) {
                throw new Conflict("figures.import.undoneAlready");
            }
            ExtractId extract = done.extract();
            if (extract != null) {
                withdraw(extract);
            } else {
                requireMine(done);
                audit.record("figures.import.undone", "import", id.toString(), entry(done), null);
            }
            repository.setState(id, Import.State.UNDONE);
            commits.forgetEvents(done);
            resolved.forget(id);
            jobs.about(ImportJob.KIND, id.toString()).stream()
                    .filter(j -> !j.state().over())
                    .forEach(j -> jobs.cancel(j.id()));
        });
    }

    /** An import that is no extract yet is laid aside by who began it, or by who may read in figures for all of it. */
    private void requireMine(Import read) {
        String area = read.area();
        if (!read.createdBy().equals(actor.actor().id())) {
            access.require(
                    Right.IMPORT_FIGURES,
                    area == null
                            ? areas.municipality().map(m -> areas.paths(m.id())).orElse(Set.of())
                            : areas.paths(new AreaId(area)));
        }
    }

    /** Takes an extract back, whether it came from an import or not. */
    public void undoExtract(ExtractId extract) {
        repository
                .of(extract)
                .ifPresentOrElse(this::undo, () -> transaction.executeWithoutResult(status -> withdraw(extract)));
    }

    private void withdraw(ExtractId extract) {
        figures.areasOf(extract).forEach(a -> access.require(Right.IMPORT_FIGURES, areas.paths(a)));
        figures.withdraw(extract);
    }
}
