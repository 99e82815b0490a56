package se.samblick.app.figures;

import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samblick.app.job.JobContext;
import se.samblick.app.job.JobHandler;

/** Reads a long file. Begun anew after a restart; reading twice does no harm, since only the last reading is kept. */
@Component
class ImportJob implements JobHandler {
    static final String KIND = "figures.read";

    private final ImportReader reader;

    ImportJob(ImportReader reader) {
        this.reader = reader;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobContext context) {
        reader.read(new ImportId(UUID.fromString(context.subject())), new JobWatch(context));
    }
}
