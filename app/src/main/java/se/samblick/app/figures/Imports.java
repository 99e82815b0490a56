package se.samblick.app.figures;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.Actor;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.job.Job;
import se.samblick.app.job.Jobs;
import se.samblick.app.ui.Conflict;
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

    private final ImportRepository repository;
    private final FileRepository files;
    private final CatalogueRepository catalogue;
    private final ImportReader reader;
    private final CorrectionCheck corrections;
    private final ImportCommits commits;
    private final ResolvedFiles resolved;
    private final Figures figures;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final ImportWork work;
    private final Clock clock;

    Imports(
            ImportRepository repository,
            FileRepository files,
            CatalogueRepository catalogue,
            ImportReader reader,
            CorrectionCheck corrections,
            ImportCommits commits,
            ResolvedFiles resolved,
            Figures figures,
            Areas areas,
            Access access,
            AuditLog audit,
            CurrentActor actor,
            Jobs jobs,
            TransactionTemplate transaction,
            ImportWork work,
            Clock clock) {
        this.repository = repository;
        this.files = files;
        this.catalogue = catalogue;
        this.reader = reader;
        this.corrections = corrections;
        this.commits = commits;
        this.resolved = resolved;
        this.figures = figures;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
        this.actor = actor;
        this.jobs = jobs;
        this.transaction = transaction;
        this.work = work;
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
            corrections.requireArea(asked.area());
            access.require(Right.IMPORT_FIGURES, areas.paths(new AreaId(asked.area())));
        }
        CorrectionCheck.requirePeriod(asked.period());
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
            reader.read(id, ReadingWatch.NONE);
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
    public Import correct(ImportId id, Corrections added) {
        return change(id, earlier -> earlier.with(added), added);
    }

    /** Takes back that these cells are left out, and reads the file anew. */
    public Import keep(ImportId id, Collection<String> origins) {
        return change(id, earlier -> earlier.keeping(origins), Corrections.NONE);
    }

    private Import change(ImportId id, java.util.function.UnaryOperator<Corrections> change, Corrections added) {
        transaction.executeWithoutResult(status -> {
            Import before = locked(id);
            requireMine(before);
            if (!before.state().open()) {
                throw new Conflict("figures.import.notOpen." + before.state().code());
            }
            corrections.check(before.dataset(), added);
            Corrections after = change.apply(before.corrections());
            repository.correct(id, after);
            audit.record("figures.import.corrected", "import", id.toString(), before.corrections(), after);
            startIfLong(before);
        });
        return readIfShort(id);
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
        requireMine(ready);
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
        return work.saving(id);
    }

    /** Saves an import; empty if that has been done before. */
    Optional<ExtractId> commitNow(ImportId id, ReadingWatch watch) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Import ready = locked(id);
            requireMine(ready);
            if (ready.state() == Import.State.COMMITTED) {
                return Optional.<ExtractId>empty();
            }
            requireReady(ready);
            return Optional.of(commits.commit(ready, watch));
        }));
    }

    /** Calls off the reading or the saving that is at work; what was read before the saving is still ready. */
    public void cancel(ImportId id) {
        Import read = get(id);
        requireMine(read);
        Optional<Job> saving = saving(id);
        if (saving.isPresent()) {
            jobs.cancel(saving.get().id());
            return;
        }
        if (read.state() != Import.State.READING) {
            throw new Conflict("figures.import.nothingToCancel");
        }
        undo(id);
    }

    /** Takes back what the import became; a reading that was not committed is laid aside. */
    public void undo(ImportId id) {
        transaction.executeWithoutResult(status -> {
            Import done = locked(id);
            ExtractId extract = done.extract();
            if (extract == null) {
                requireMine(done);
            } else {
                requireAreasOf(extract);
            }
            if (saving(id).isPresent()) {
                throw new Conflict("figures.import.saving");
            }
            if (done.state() == Import.State.UNDONE) {
                throw new Conflict("figures.import.undoneAlready");
            }
            if (extract != null) {
                figures.withdraw(extract);
            } else {
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

    /**
     * An import that is no extract yet is corrected, saved or laid aside by who began it, or by who may read in figures for
     * all of it. Asked before anything is told of how far it has come.
     */
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
        requireAreasOf(extract);
        figures.withdraw(extract);
    }

    private void requireAreasOf(ExtractId extract) {
        figures.areasOf(extract).forEach(a -> access.require(Right.IMPORT_FIGURES, areas.paths(a)));
    }
}
