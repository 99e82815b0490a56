package se.samblick.app.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import se.samblick.app.ui.InvalidInput;

/** Uploaded files, each content once. Large ones are streamed both ways, never held in memory. */
@Repository
class FileRepository {
    static final long MOST_BYTES = 200L << 20;
    private static final int PIECE = 4 << 20;

    private final JdbcTemplate jdbc;

    FileRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a file and returns the SHA-256 of its content in hexadecimal. */
    String store(InputStream content, Instant at) {
        Path spool = temporary();
        try {
            String sha256 = spool(content, spool);
            long size = Files.size(spool);
            try (InputStream in = Files.newInputStream(spool)) {
                jdbc.update(
                        // Content that has been forgotten comes back with the same file.
                        "insert into figures.file (sha256, content, stored_at) values (?, ?, ?)"
                                + " on conflict (sha256) do update set content = excluded.content"
                                + " where octet_length(figures.file.content) = 0",
                        statement -> {
                            statement.setString(1, sha256);
                            statement.setBinaryStream(2, in, size);
                            statement.setTimestamp(3, Timestamp.from(at));
                        });
            }
            return sha256;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(spool);
        }
    }

    private static String spool(InputStream content, Path file) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        try (var in = new DigestInputStream(content, digest);
                var out = Files.newOutputStream(file)) {
            byte[] piece = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                size += n;
                if (size > MOST_BYTES) {
                    throw new InvalidInput("figures.import.tooLarge", MOST_BYTES >> 20);
                }
                out.write(piece, 0, n);
            }
            if (size == 0) {
                throw new InvalidInput("figures.import.empty");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * Forgets the content of a list of single events, which may hold free text, unless another import still needs it. That
     * it has been read in is still known by its sum.
     */
    void forget(String sha256) {
        jdbc.update("""
                update figures.file f set content = ''
                 where sha256 = ? and not exists (select 1 from figures.import i
                                                   where i.sha256 = f.sha256
                                                     and i.state in ('reading', 'needs-attention', 'ready'))
                """, sha256);
    }

    /** Bytes of a file. */
    long size(String sha256) {
        Long size = jdbc.queryForObject(
                "select octet_length(content) from figures.file where sha256 = ?", Long.class, sha256);
        return size == null ? 0 : size;
    }

    /** A copy of a file's content on disk; deleted when closed. */
    record Copy(Path path) implements AutoCloseable {
        @Override
        public void close() {
            delete(path);
        }
    }

    /** Copies a file's content to disk. */
    Copy copy(String sha256) {
        var copy = new Copy(temporary());
        try (var out = Files.newOutputStream(copy.path())) {
            for (int from = 1; ; from += PIECE) {
                byte[] piece = jdbc.queryForObject(
                        "select substring(content from ? for ?) from figures.file where sha256 = ?",
                        byte[].class,
                        from,
                        PIECE,
                        sha256);
                if (piece == null || piece.length == 0) {
                    return copy;
                }
                out.write(piece);
            }
        } catch (IOException e) {
            copy.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("samblick-import", ".tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
