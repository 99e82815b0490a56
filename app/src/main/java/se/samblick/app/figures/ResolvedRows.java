package se.samblick.app.figures;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

/**
 * The values of a long file as they are to be saved, kept on this machine's disk between the reading and the commit, so
 * that the commit need not read the file once more. Losing it costs time alone.
 */
final class ResolvedRows implements AutoCloseable {
    private static final int BLOCK = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final CopyText text = new CopyText(BLOCK + 1024);
    private final SeriesIndex index = new SeriesIndex();

    ResolvedRows() {
        try {
            file = Files.createTempFile("samblick-resolved", ".tmp");
            out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns of figures.observation in the order of a row here, after dataset and extract. */
    static final String COLUMNS =
            "dataset, extract, area, category, measure, first_day, last_day, period, value, upper, status, origin";

    void add(Observation o) {
        index.add(o);
        write(text, o);
        if (text.length() >= BLOCK) {
            flush();
        }
    }

    /** Writes a value as {@link #COLUMNS} has it, without dataset and extract. */
    static void write(CopyText text, Observation o) {
        text.field(o.area().value())
                .field(o.category().value())
                .field(o.measure().code())
                .field(o.period().first())
                .field(o.period().last())
                .field(o.periodText())
                .field(o.value())
                .field(o.upper())
                .field(o.status().code())
                .field(o.origin())
                .end();
    }

    private void flush() {
        try {
            out.write(text.drain());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No more values come. */
    void finish() {
        flush();
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SeriesIndex index() {
        return index;
    }

    /**
     * Hands over all rows in blocks of bytes, each row with the dataset and the extract before it.
     *
     * @throws ReadingWatch.CalledOff if whoever waits has called it off
     */
    void forEach(DatasetId dataset, ExtractId extract, ReadingWatch watch, ObjIntConsumer<byte[]> each) {
        byte[] before = (dataset.value() + "\t" + extract.value() + "\t").getBytes(StandardCharsets.UTF_8);
        var block = new Block(each);
        boolean rowBegins = true;
        byte[] piece = new byte[BLOCK];
        long done = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            double size = Math.max(1, Files.size(file));
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (watch.cancelled()) {
                    throw new ReadingWatch.CalledOff();
                }
                done += n;
                watch.progress(Math.min(0.99, done / size));
                int from = 0;
                for (int i = 0; i < n; i++) {
                    if (rowBegins) {
                        block.add(before, 0, before.length);
                        rowBegins = false;
                    }
                    if (piece[i] == '\n') {
                        block.add(piece, from, i + 1);
                        from = i + 1;
                        rowBegins = true;
                    }
                }
                block.add(piece, from, n);
            }
            block.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Block {
        private final byte[] bytes = new byte[2 * BLOCK];
        private final ObjIntConsumer<byte[]> each;
        private int length;

        Block(ObjIntConsumer<byte[]> each) {
            this.each = each;
        }

        void add(byte[] from, int start, int end) {
            if (length + end - start > bytes.length) {
                flush();
            }
            System.arraycopy(from, start, bytes, length, end - start);
            length += end - start;
        }

        void flush() {
            each.accept(bytes, length);
            length = 0;
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
