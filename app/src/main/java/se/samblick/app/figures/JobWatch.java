package se.samblick.app.figures;

import se.samblick.app.job.JobContext;

/** Tells a job how far a reading has come. */
final class JobWatch implements ReadingWatch {
    private static final int STEPS = 1_000;

    private final JobContext job;

    JobWatch(JobContext job) {
        this.job = job;
    }

    @Override
    public void progress(double share) {
        job.progress(Math.round(share * STEPS), STEPS, "");
    }

    @Override
    public boolean cancelled() {
        return job.cancelled();
    }
}
