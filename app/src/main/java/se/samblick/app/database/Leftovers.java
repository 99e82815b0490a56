package se.samblick.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what is left of a server that was not stopped. Only whoever holds the directory's lock may: then every server
 * on the data directory is an orphan.
 *
 * <p>The file with its process id is removed by us and not trusted to PostgreSQL, which refuses to start while that id
 * belongs to a killed server that nobody has reaped yet.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration FAST = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private Leftovers() {}

    static void clear(Path data) throws IOException {
        List<ProcessHandle> orphans = on(data.toRealPath());
        if (!orphans.isEmpty()) {
            LOG.warn(
                    "{} processes of an earlier server are still at work on the database; they are stopped",
                    orphans.size());
            stop(orphans, "INT", FAST);
            stop(orphans, "QUIT", AT_ONCE);
            stop(orphans, "KILL", AT_ONCE);
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /** Processes whose working directory is the data directory: the server and all its children. */
    private static List<ProcessHandle> on(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        workingDirectory(process).filter(data::equals).isPresent())
                .toList();
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException | SecurityException gone) {
            return Optional.empty();
        }
    }

    private static void stop(List<ProcessHandle> processes, String signal, Duration patience) {
        Stream<ProcessHandle> alive = processes.stream().filter(ProcessHandle::isAlive);
        List<ProcessHandle> told = alive.toList();
        if (told.isEmpty()) {
            return;
        }
        told.forEach(process -> signal(process.pid(), signal));
        var ends =
                CompletableFuture.allOf(told.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
        try {
            ends.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            LOG.warn("Signal {} did not end the server within {} s", signal, patience.toSeconds());
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends a signal; the JVM itself can only send TERM and KILL, and TERM waits for clients. */
    static void signal(long process, String signal) {
        Programs.run(List.of("/bin/sh", "-c", "kill -" + signal + " " + process));
    }
}
