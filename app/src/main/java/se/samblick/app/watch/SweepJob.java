package se.samblick.app.watch;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractCommitted;
import se.samblick.app.figures.ExtractWithdrawn;
import se.samblick.app.identity.Access;
import se.samblick.app.job.JobContext;
import se.samblick.app.job.JobHandler;
import se.samblick.app.job.Jobs;

/** Looks at a dataset when an extract of it has come or been taken back. */
@Component
class SweepJob implements JobHandler {
    static final String KIND = "watch.sweep";

    private final Sweeps sweeps;
    private final Access access;

    SweepJob(Sweeps sweeps, Access access) {
        this.sweeps = sweeps;
        this.access = access;
    }

    /** @param anyway sweep also if there is no newer extract than at the latest sweep */
    record Input(boolean anyway) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        boolean anyway = context.input(Input.class).anyway();
        access.asSystem(() -> {
            sweeps.sweep(new DatasetId(context.subject()), anyway);
            return true;
        });
    }

    /** Heard in the transaction of the change, so that the job is stored with it or not at all. */
    @Component
    static class Starter {
        private final Jobs jobs;
        private final Sweeps sweeps;

        Starter(Jobs jobs, Sweeps sweeps) {
            this.jobs = jobs;
            this.sweeps = sweeps;
        }

        /** Figures that were there before anyone watched them. */
        @EventListener
        void on(ApplicationReadyEvent ready) {
            sweeps.unswept().forEach(dataset -> jobs.start(KIND, dataset.value(), new Input(false)));
        }

        @EventListener
        void on(ExtractCommitted event) {
            jobs.start(KIND, event.dataset().value(), new Input(false));
        }

        @EventListener
        void on(ExtractWithdrawn event) {
            jobs.start(KIND, event.dataset().value(), new Input(true));
        }
    }
}
