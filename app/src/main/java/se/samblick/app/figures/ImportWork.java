package se.samblick.app.figures;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import se.samblick.app.job.Job;
import se.samblick.app.job.JobState;
import se.samblick.app.job.Jobs;

/** What jobs do with imports: which is at work, how the last one ended, and whether it began before a restart. */
@Component
class ImportWork {
    /** Shown with the import, so in the language of the house. */
    private static final String SAVING_FAULT = "Uttaget gick inte att spara på grund av ett fel hos oss. Försök igen.";

    private final Jobs jobs;
    private final ApplicationContext program;

    ImportWork(Jobs jobs, ApplicationContext program) {
        this.jobs = jobs;
        this.program = program;
    }

    /** The job that is saving the import, if one is at work. */
    Optional<Job> saving(ImportId id) {
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

    /** True if the reading or the saving that is at work had begun before the program was last started. */
    boolean resumed(Import read) {
        Instant began = read.state() == Import.State.READING
                ? read.createdAt()
                : saving(read.id()).map(Job::createdAt).orElse(Instant.MAX);
        return began.isBefore(Instant.ofEpochMilli(program.getStartupDate()));
    }
}
