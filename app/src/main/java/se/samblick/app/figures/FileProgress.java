package se.samblick.app.figures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells how far the reading of a file has come by its rows, and calls the reading off at the next row if asked to. */
final class FileProgress {
    private static final int SAMPLE = 1 << 16;
    private static final int EVERY = 2_000;

    /** A long file is gone through once before its values come. */
    private static final double FIRST_PASS = 0.3;

    private final ReadingWatch watch;
    private final double expected;
    private long rows;

    private FileProgress(ReadingWatch watch, double expected) {
        this.watch = watch;
        this.expected = expected;
    }

    static FileProgress of(Path file, ReadingWatch watch) throws IOException {
        byte[] start = new byte[SAMPLE];
        int length;
        try (InputStream in = Files.newInputStream(file)) {
            length = in.readNBytes(start, 0, start.length);
        }
        int lines = 1;
        for (int i = 0; i < length; i++) {
            lines += start[i] == '\n' ? 1 : 0;
        }
        return new FileProgress(watch, Math.max(1, (double) Files.size(file) * lines / Math.max(1, length)));
    }

    /** A row has been read. */
    void row() {
        rows++;
        if (rows % EVERY == 0) {
            if (watch.cancelled()) {
                throw new ReadingWatch.CalledOff();
            }
            watch.progress(FIRST_PASS + (1 - FIRST_PASS) * Math.min(0.99, rows / expected));
        }
    }
}
