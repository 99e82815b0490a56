package se.samblick.app.job;

/**
 * Does the jobs of one kind; a bean of the room that owns the work.
 *
 * <p>A job that was interrupted by a stop or a crash of the program is begun again from the start, so running twice
 * must do no harm: let the last step be one transaction, or ask what is already there.
 */
public interface JobHandler {
    /** The kind of jobs it does; no two handlers have the same. */
    String kind();

    /**
     * Does the work and returns when it is done, or when {@link JobContext#cancelled()} has said so.
     *
     * @throws JobFailed with a sentence for the user; any other exception is logged and shown as an unexpected error
     */
    void run(JobContext context) throws Exception;
}
