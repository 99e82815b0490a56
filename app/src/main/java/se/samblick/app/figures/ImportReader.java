package se.samblick.app.figures;

import org.springframework.stereotype.Component;

/** Reads the file of an import and keeps what it came to with the import. */
@Component
class ImportReader {
    private static final long PAUSE_NANOS = 500_000_000;

    /** Kept with the import, so in the language of the house. */
    private static final String FAULT = "Filen gick inte att läsa på grund av ett fel hos oss. Försök igen.";

    private final ImportRepository repository;
    private final ImportReading reading;

    ImportReader(ImportRepository repository, ImportReading reading) {
        this.repository = repository;
        this.reading = reading;
    }

    /** Reads an import that waits to be read; harmless if it does not. */
    void read(ImportId id, ReadingWatch watch) {
        Import read = repository.find(id).orElseThrow();
        if (read.state() != Import.State.READING) {
            return;
        }
        try {
            ImportReading.Result result = reading.preview(read, new Told(id, watch));
            repository.finish(
                    id,
                    read.corrections(),
                    result.corrections(),
                    result.reckoning().ready() ? Import.State.READY : Import.State.NEEDS_ATTENTION,
                    result.reckoning().rows(),
                    result.outcome());
        } catch (ReadingWatch.CalledOff e) {
            // Laid aside by whoever called it off, or begun anew when the program starts again.
            return;
        } catch (TableSource.UnreadableFile e) {
            repository.fail(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            repository.fail(id, FAULT);
            throw e;
        }
    }

    /** Writes on the import how far its reading has come, a few times a second at most. */
    private final class Told implements ReadingWatch {
        private final ImportId id;
        private final ReadingWatch job;
        private long writtenAt = System.nanoTime();

        Told(ImportId id, ReadingWatch job) {
            this.id = id;
            this.job = job;
        }

        @Override
        public void progress(double share) {
            job.progress(share);
            if (System.nanoTime() - writtenAt > PAUSE_NANOS) {
                writtenAt = System.nanoTime();
                repository.progress(id, share);
            }
        }

        @Override
        public boolean cancelled() {
            return job.cancelled();
        }
    }
}
