package se.samblick.app.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Long work. A job is stored before it is begun, in the transaction of whoever starts it: what is rolled back never
 * runs, and what is committed runs also if the program stops meanwhile.
 */
@Service
@Transactional
public class Jobs {
    private final JobRepository repository;
    private final JobRunner runner;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JobRepository repository, JobRunner runner, JsonMapper json, Clock clock) {
        this.repository = repository;
        this.runner = runner;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Starts a job; it begins when the transaction has been committed.
     *
     * @param kind of a {@link JobHandler}
     * @param subject id of what the job is about
     * @param input a record or a map; the handler gets it back from {@link JobContext#input}
     * @throws IllegalArgumentException if no handler does this kind
     */
    public JobId start(String kind, String subject, Object input) {
        runner.requireHandler(kind);
        JobId id = new JobId(UUID.randomUUID());
        repository.add(id, kind, subject, json.writeValueAsString(input), clock.instant());
        runner.schedule(id);
        return id;
    }

    /** @throws JobNotFound if there is no such job */
    @Transactional(readOnly = true)
    public Job get(JobId id) {
        return find(id).orElseThrow(() -> new JobNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Job> find(JobId id) {
        return repository.find(id);
    }

    /** The jobs of one kind about one thing, the latest first. */
    @Transactional(readOnly = true)
    public List<Job> about(String kind, String subject) {
        return repository.about(kind, subject);
    }

    /** Cancels a job: one that waits at once, one that runs when its handler next asks; one that is over stays so. */
    public void cancel(JobId id) {
        repository.requestCancel(id, clock.instant());
    }
}
