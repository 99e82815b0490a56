package se.samblick.app.job;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One run of a job. The database is asked a few times a second at most, however often the handler calls. */
final class JobRun implements JobContext {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Job job;
    private final JobRepository repository;
    private final TransactionTemplate apart;
    private final JsonMapper json;
    private final BooleanSupplier stopping;
    private long writtenAt = System.nanoTime() - PAUSE_NANOS;
    private long askedAt = System.nanoTime() - PAUSE_NANOS;
    private boolean cancelRequested;
    private boolean leftOff;

    /** @param apart a transaction of its own, so that others see progress before the handler commits */
    JobRun(Job job, JobRepository repository, TransactionTemplate apart, JsonMapper json, BooleanSupplier stopping) {
        this.job = job;
        this.repository = repository;
        this.apart = apart;
        this.json = json;
        this.stopping = stopping;
    }

    @Override
    public JobId id() {
        return job.id();
    }

    @Override
    public String subject() {
        return job.subject();
    }

    @Override
    public <T> T input(Class<T> type) {
        return json.readValue(repository.input(job.id()), type);
    }

    @Override
    public void progress(long done, long total, String text) {
        long now = System.nanoTime();
        if (now - writtenAt >= PAUSE_NANOS || done == total) {
            writtenAt = now;
            apart.executeWithoutResult(transaction -> repository.progress(job.id(), done, total, text));
        }
    }

    @Override
    public boolean cancelled() {
        long now = System.nanoTime();
        if (!cancelRequested && now - askedAt >= PAUSE_NANOS) {
            askedAt = now;
            cancelRequested = Boolean.TRUE.equals(apart.execute(transaction -> repository.cancelRequested(job.id())));
        }
        leftOff = leftOff || cancelRequested || stopping.getAsBoolean();
        return leftOff;
    }

    /** Whether the handler has been told to leave off. */
    boolean leftOff() {
        return leftOff;
    }

    /** Whether an exception may come from the program's stop, which interrupts what does not leave off by itself. */
    boolean interrupted() {
        return leftOff || stopping.getAsBoolean();
    }

    boolean cancelRequested() {
        return cancelRequested;
    }
}
