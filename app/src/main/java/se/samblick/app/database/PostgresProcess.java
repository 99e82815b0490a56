package se.samblick.app.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running server: started, kept alive and stopped by a thread of its own.
 *
 * <p>The kernel tells the server to stop when the <em>thread</em> that started it ends, so the server is started by a
 * platform thread that lives as long as the program. When the program is killed, the server stops by itself in order.
 * When the server is killed, the same thread says so, clears what is left and starts it again on the same port, where
 * the connection pool finds it.
 */
final class PostgresProcess {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration FAST_STOP = Duration.ofSeconds(30);
    private static final long BETWEEN_ATTEMPTS_MS = 30;
    private static final int PORT_ATTEMPTS = 3;
    private static final int RESTARTS = 5;
    private static final int LAST_LINES = 5;

    private final PostgresCluster cluster;
    private final Path log;
    private final List<String> settings;
    private int port;
    private volatile boolean stopping;
    private volatile @Nullable Process process;
    private @Nullable Thread keeper;

    /** @param settings further {@code name=value} of PostgreSQL's configuration */
    PostgresProcess(PostgresCluster cluster, Path log, List<String> settings) {
        this.cluster = cluster;
        this.log = log;
        this.settings = List.copyOf(settings);
    }

    int port() {
        return port;
    }

    boolean alive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws StartRefused with the last words of its log if it does not
     */
    void start() throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            Process started = launch();
            if (answers(started)) {
                return;
            }
            stop();
            // Between our asking for a free port and the server taking it, another program may have.
            if (attempt == PORT_ATTEMPTS || !lastWords().contains("could not create any TCP/IP sockets")) {
                throw new StartRefused(
                        "Databasen startar inte, och dess logg %s slutar: %s".formatted(log, lastWords()));
            }
        }
    }

    private Process launch() throws IOException {
        Leftovers.clear(cluster.data());
        stopping = false;
        var first = new CompletableFuture<Process>();
        keeper = new Thread(() -> keep(first), "postgres");
        keeper.setDaemon(true);
        keeper.start();
        try {
            return first.join();
        } catch (java.util.concurrent.CompletionException failed) {
            throw new StartRefused("Databasen går inte att starta: " + failed.getMessage(), failed);
        }
    }

    private void keep(CompletableFuture<Process> first) {
        try {
            Process running = fork();
            first.complete(running);
            for (int restart = 1; ; restart++) {
                int status = running.waitFor();
                if (stopping) {
                    return;
                }
                if (restart > RESTARTS) {
                    LOG.error(
                            "The database has stopped {} times and is not started again; its log is {}", restart, log);
                    return;
                }
                LOG.error("The database stopped unasked with status {}; it is started again", status);
                Leftovers.clear(cluster.data());
                running = fork();
                LOG.warn("The database is {}", answers(running) ? "running again" : "not answering");
            }
        } catch (IOException failed) {
            LOG.error("The database cannot be started", failed);
            first.completeExceptionally(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process fork() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                cluster.programs().program("postgres"), "-D", cluster.data().toString(), "-p", Integer.toString(port)));
        List<String> ours = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=40",
                "fsync=on",
                "jit=off",
                "wal_keep_size=256MB",
                "log_timezone=UTC"));
        ours.addAll(settings);
        ours.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process running = Programs.builder(cluster.user().command(true, command))
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process = running;
        return running;
    }

    private boolean answers(Process running) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            try (Connection connection = connect("postgres")) {
                return connection.isValid(1);
            } catch (SQLException notYet) {
                LOG.trace("Waiting for the database", notYet);
            }
            try {
                if (running.waitFor(BETWEEN_ATTEMPTS_MS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** A connection as administrator. */
    Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", PostgresCluster.ADMINISTRATOR);
        login.setProperty("password", cluster.password());
        login.setProperty("loginTimeout", "10");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), login);
    }

    /** Stops the server in order: open transactions are rolled back, the data is written out. */
    void stop() {
        stopping = true;
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            if (running.isAlive()) {
                Leftovers.signal(running.pid(), "INT");
                if (!running.waitFor(FAST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                    LOG.warn("The database does not stop in order and is stopped at once");
                    Leftovers.signal(running.pid(), "QUIT");
                    running.waitFor(FAST_STOP.toSeconds(), TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(loggen går inte att läsa)";
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
