package se.samblick.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL under a directory, run as our child: data on disk, a password, the loopback address alone.
 *
 * <p>One directory has one server: {@link #claim} takes its lock and holds it until {@link #close}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final String APPLICATION = "samblick";
    private static final long LARGEST_LOG_BYTES = 10_000_000;

    private final Path directory;
    private final FileChannel lockFile;
    private final FileLock lock;
    private @Nullable PostgresProcess process;
    private @Nullable PostgresCluster cluster;

    private EmbeddedPostgres(Path directory, FileChannel lockFile, FileLock lock) {
        this.directory = directory;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes a directory for a server of our own; it is made if there is none.
     *
     * @throws StartRefused if another program has it or it cannot be written
     */
    public static EmbeddedPostgres claim(Path directory) {
        Path absolute = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            Path real = absolute.toRealPath();
            FileChannel file =
                    FileChannel.open(real.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new StartRefused("Samblick körs redan på %s: stoppa det eller välj en annan katalog med --data."
                        .formatted(absolute));
            }
            return new EmbeddedPostgres(real, file, lock);
        } catch (IOException unwritable) {
            throw new StartRefused(
                    "Katalogen %s går inte att skriva i: ändra rättigheterna eller välj en annan med --data."
                            .formatted(absolute),
                    unwritable);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** Starts the server; the first time its programs are unpacked and its data directory made. */
    public void start() {
        start(List.of());
    }

    /** As {@link #start()}, with further {@code name=value} of PostgreSQL's configuration. */
    void start(List<String> settings) {
        try {
            PostgresCluster opened = PostgresCluster.under(directory, PostgresPrograms.under(directory));
            cluster = opened;
            process = new PostgresProcess(opened, freshLog(), settings);
            process.start();
            prepare(opened);
        } catch (IOException | SQLException failed) {
            close();
            throw new StartRefused(
                    "Databasen i %s går inte att öppna: %s".formatted(directory, failed.getMessage()), failed);
        } catch (StartRefused refusal) {
            close();
            throw refusal;
        }
    }

    private Path freshLog() throws IOException {
        Path log = directory.resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, directory.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    /** The application has an account and a database of its own: the administrator's rights reach the disk. */
    private void prepare(PostgresCluster opened) throws SQLException {
        try (Connection administrator = running().connect("postgres");
                Statement statement = administrator.createStatement()) {
            if (!exists(administrator, "select 1 from pg_roles where rolname = ?")) {
                statement.execute("create role %s login password '%s'".formatted(APPLICATION, opened.password()));
            }
            if (!exists(administrator, "select 1 from pg_database where datname = ?")) {
                statement.execute("create database %s owner %s".formatted(APPLICATION, APPLICATION));
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, APPLICATION);
            return statement.executeQuery().next();
        }
    }

    /** JDBC address of the application's database, with user and password. */
    public String url() {
        return url(APPLICATION);
    }

    /** JDBC address of another database of this server, for the application's account. */
    String url(String database) {
        String password = opened().password();
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s&password=%s"
                .formatted(running().port(), database, APPLICATION, password);
    }

    /** A connection as administrator. */
    Connection administrator() throws SQLException {
        return running().connect("postgres");
    }

    /** Whether the server is alive. */
    public boolean alive() {
        return process != null && process.alive();
    }

    long pid() {
        return running().pid();
    }

    Path directory() {
        return directory;
    }

    private PostgresProcess running() {
        if (process == null) {
            throw new IllegalStateException("The database is not started");
        }
        return process;
    }

    private PostgresCluster opened() {
        if (cluster == null) {
            throw new IllegalStateException("The database is not started");
        }
        return cluster;
    }

    /** Stops the server in order and gives the directory back. */
    @Override
    public void close() {
        if (process != null) {
            process.stop();
        }
        try {
            lock.release();
            lockFile.close();
        } catch (IOException alreadyGone) {
            // The lock falls with the file or with this process; there is nothing left to give back.
        }
    }
}
