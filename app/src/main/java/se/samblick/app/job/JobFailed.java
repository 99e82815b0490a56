package se.samblick.app.job;

import org.jspecify.annotations.Nullable;

/** The work cannot be done, for a reason the user can understand. */
public final class JobFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param sentence one sentence in the user's language */
    public JobFailed(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
