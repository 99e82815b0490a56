package se.samblick.app.job;

/** There is no such job. */
public final class JobNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JobNotFound(JobId id) {
        super("Job %s does not exist".formatted(id));
    }
}
