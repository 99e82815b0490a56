package se.samblick.app.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs programs of the operating system with an environment of our own. */
final class Programs {
    private static final long LONGEST_RUN_SECONDS = 120;

    private Programs() {}

    /** What a program answered. */
    record Answer(int status, String output) {
        boolean ok() {
            return status == 0;
        }
    }

    /** Absolute path of a program on the search path or in the usual directories. */
    static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin:/bin:/usr/sbin:/sbin";
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A builder whose child knows nothing of our environment: language and time zone would change the output. */
    static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("LC_ALL", "C", "TZ", "UTC", "PATH", "/usr/bin:/bin"));
        return builder;
    }

    /** Runs a program to its end; a program that cannot be started answers with status 127. */
    static Answer run(List<String> command) {
        try {
            Process process = builder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_RUN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(124, output);
            }
            return new Answer(process.exitValue(), output.strip());
        } catch (IOException notStarted) {
            return new Answer(127, String.valueOf(notStarted.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.get(0), interrupted);
        }
    }

    /** Numeric id of the user this program runs as. */
    static int userId() {
        return owner(Path.of("/proc/self"));
    }

    /** Numeric id of a file's owner. */
    static int owner(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
