package se.samblick.app.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs jobs on db-scheduler: its table says which job is due and who has it, so that each runs in one program at a time
 * and one whose program died is taken over.
 */
@Component
@EnableConfigurationProperties(JobProperties.class)
class JobRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final String TASK = "job";
    private static final int SILENCES_BEFORE_DEAD = 4;

    private final JobRepository repository;
    private final ObjectProvider<JobHandler> beans;
    private final TransactionTemplate apart;
    private final JobProperties properties;
    private final DataSource dataSource;
    private final JsonMapper json;
    private final Clock clock;
    private volatile @Nullable Scheduler scheduler;

    JobRunner(
            JobRepository repository,
            ObjectProvider<JobHandler> beans,
            PlatformTransactionManager transactions,
            JobProperties properties,
            DataSource dataSource,
            JsonMapper json,
            Clock clock) {
        this.repository = repository;
        this.beans = beans;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.properties = properties;
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void start() {
        OneTimeTask<Void> task = Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(properties.heartbeat()))
                .execute(this::run);
        // The proxy lets a job be scheduled in the transaction of whoever starts it.
        Scheduler started = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .tableName("job.scheduled_tasks")
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(properties.threads())
                .pollingInterval(properties.polling())
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(SILENCES_BEFORE_DEAD)
                .shutdownMaxWait(properties.stopping())
                .failureLogging(LogLevel.INFO, false)
                .build();
        scheduler = started;
        started.start();
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    void requireHandler(String kind) {
        if (!handlers().containsKey(kind)) {
            throw new IllegalArgumentException("No handler does jobs of the kind '%s'".formatted(kind));
        }
    }

    /** Makes a job due, in the caller's transaction, and begins it as soon as that is committed. */
    void schedule(JobId id) {
        Scheduler running = running();
        running.schedule(new TaskInstance<>(TASK, id.toString()), clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                running.triggerCheckForDueExecutions();
            }
        });
    }

    private Scheduler running() {
        Scheduler running = scheduler;
        if (running == null) {
            throw new IllegalStateException("Jobs are not running: the program is starting or stopping");
        }
        return running;
    }

    private Map<String, JobHandler> handlers() {
        return beans.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    private void run(TaskInstance<Void> instance, ExecutionContext execution) {
        JobId id = JobId.of(instance.getId());
        int attempt = repository.begin(id, clock.instant()).orElse(0);
        if (attempt == 0) {
            return;
        }
        Job job = repository.find(id).orElseThrow();
        if (job.cancelRequested()) {
            repository.finish(id, JobState.CANCELLED, null, clock.instant());
        } else if (attempt > properties.attempts()) {
            LOG.error("Job {} of the kind {} has been begun {} times and is given up", id, job.kind(), attempt - 1);
            repository.finish(id, JobState.FAILED, null, clock.instant());
        } else {
            run(job, new JobRun(job, repository, apart, json, execution.getSchedulerState()::isShuttingDown));
        }
    }

    private void run(Job job, JobRun run) {
        try {
            JobHandler handler = handlers().get(job.kind());
            if (handler == null) {
                throw new IllegalStateException("No handler does jobs of the kind '%s'".formatted(job.kind()));
            }
            handler.run(run);
            ended(job, run);
        } catch (JobFailed refusal) {
            LOG.info(
                    "Job {} of the kind {} failed: {}",
                    job.id(),
                    job.kind(),
                    refusal.getClass().getSimpleName());
            repository.finish(job.id(), JobState.FAILED, refusal.sentence(), clock.instant());
        } catch (Exception unexpected) {
            if (run.interrupted()) {
                leftOff(job, run);
                return;
            }
            LOG.error("Job {} of the kind {} failed", job.id(), job.kind(), unexpected);
            repository.finish(job.id(), JobState.FAILED, null, clock.instant());
        }
    }

    private void ended(Job job, JobRun run) {
        if (run.leftOff()) {
            leftOff(job, run);
        } else {
            repository.finish(job.id(), JobState.DONE, null, clock.instant());
        }
    }

    private void leftOff(Job job, JobRun run) {
        if (run.cancelRequested()) {
            repository.finish(job.id(), JobState.CANCELLED, null, clock.instant());
        } else {
            repository.putBack(job.id());
            throw new LeftOff(job.id());
        }
    }

    /** Tells the scheduler that the job is not done, so that it stays due. */
    private static final class LeftOff extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeftOff(JobId id) {
            super("Job %s was left off because the program is stopping".formatted(id));
        }
    }
}
