package se.samblick.app.job;

/** What a handler gets for one run of a job. */
public interface JobContext {
    JobId id();

    /** Id of what the job is about, as given at the start. */
    String subject();

    /** The input given at the start, read back as the record it was. */
    <T> T input(Class<T> type);

    /**
     * Says how far the work has come; cheap enough to call at every row. Visible at once to others, also from within a
     * transaction.
     *
     * @param total 0 when not known
     */
    void progress(long done, long total, String text);

    /**
     * Whether to leave off: someone has cancelled the job, or the program is stopping and will begin it anew. Cheap
     * enough to call at every row. A handler that has been told so undoes its transaction and returns.
     */
    boolean cancelled();
}
