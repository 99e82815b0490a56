package se.samblick.app.figures;

import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.job.Jobs;

/** After a stop or a crash: files whose reading was cut short are read by a job. Reading twice does no harm. */
@Component
class ImportResume {
    private final ImportRepository imports;
    private final Jobs jobs;

    ImportResume(ImportRepository imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void resume() {
        for (ImportId id : imports.reading()) {
            boolean waiting = jobs.about(ImportJob.KIND, id.toString()).stream()
                    .anyMatch(job -> !job.state().over());
            if (!waiting) {
                jobs.start(ImportJob.KIND, id.toString(), Map.of());
            }
        }
    }
}
