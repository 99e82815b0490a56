package se.samblick.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import se.samblick.app.database.EmbeddedPostgres;
import se.samblick.app.database.StartRefused;

/**
 * What happens before the application is put together: everything that may refuse a start is asked first, so that it
 * is said at once, and the database starts while the rest is being prepared.
 */
final class Startup implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);
    private static final int USUAL_PORT = 8080;

    @Override
    public void initialize(GenericApplicationContext context) {
        Environment settings = context.getEnvironment();
        EmbeddedPostgres server = StringUtils.hasText(settings.getProperty("samblick.database.url"))
                ? null
                : EmbeddedPostgres.claim(Path.of(settings.getProperty("samblick.data", "var")));
        try {
            requireFree(settings.getProperty("server.port", Integer.class, USUAL_PORT));
        } catch (StartRefused refusal) {
            if (server != null) {
                server.close();
            }
            throw refusal;
        }
        if (server != null) {
            var started = CompletableFuture.runAsync(server::start);
            context.registerBean(EmbeddedPostgres.class, () -> when(started, server));
        }
    }

    private static EmbeddedPostgres when(CompletableFuture<Void> started, EmbeddedPostgres server) {
        try {
            started.join();
            return server;
        } catch (CompletionException failed) {
            throw StartRefused.behind(failed).orElseThrow(() -> failed);
        }
    }

    private static void requireFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException taken) {
            throw portRefused(port, taken);
        }
    }

    private static StartRefused portRefused(int port, Exception reason) {
        return new StartRefused(
                "Port %d går inte att använda: stoppa det som använder den eller välj en annan med --port."
                        .formatted(port),
                reason);
    }

    /** The refusal behind a failed start, or nothing when the failure is a fault of the program. */
    static @Nullable StartRefused refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return portRefused(taken.getPort(), taken);
            }
        }
        return StartRefused.behind(failure).orElse(null);
    }

    /**
     * Says where the application is: on standard output for people, and in a file for programs that wait for it. The
     * file is there while the application answers.
     */
    static void announce(ApplicationReadyEvent ready) {
        Environment settings = ready.getApplicationContext().getEnvironment();
        String address = "http://localhost:%s/".formatted(settings.getProperty("local.server.port", ""));
        try {
            Path data = Files.createDirectories(Path.of(settings.getProperty("samblick.data", "var")));
            Files.writeString(data.resolve("address"), address + System.lineSeparator());
            data.resolve("address").toFile().deleteOnExit();
        } catch (IOException unwritable) {
            LOG.warn("The address cannot be written: {}", unwritable.getMessage());
        }
        System.out.printf("Samblick är igång på %s (stoppa med Ctrl-C)%n", address);
        System.out.flush();
    }
}
