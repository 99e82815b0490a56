package se.samblick.app.job;

import java.util.Arrays;

/** How far a job has come. */
public enum JobState {
    WAITING("waiting", false),
    RUNNING("running", false),
    DONE("done", true),
    FAILED("failed", true),
    CANCELLED("cancelled", true);

    private final String code;
    private final boolean over;

    JobState(String code, boolean over) {
        this.code = code;
        this.over = over;
    }

    /** Word used in storage and answers, such as {@code running}. */
    public String code() {
        return code;
    }

    /** Whether nothing more will happen to the job. */
    public boolean over() {
        return over;
    }

    static JobState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Job state '%s' is unknown".formatted(code)));
    }
}
