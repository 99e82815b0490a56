package se.samblick.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.samblick.app.SamblickApplication;
import tools.jackson.databind.json.JsonMapper;

/** The application on demo data, started once for all tests: the same day every time, so that pictures can be compared. */
final class RunningSamblick {
    static final String DEMO_DAY = "2025-10-16";

    private static final Path DATA = Path.of("target", "demo");
    private static final RunningSamblick ONE = new RunningSamblick();

    private final String address;

    private RunningSamblick() {
        empty(DATA);
        System.setProperty("samblick.demo-date", DEMO_DAY);
        ConfigurableApplicationContext context = SpringApplication.run(
                SamblickApplication.class, "--server.port=0", "--samblick.data=" + DATA, "--samblick.demo=true");
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    /** An account of the demo, as {@code demo-accounts.json} has it. */
    record Account(String user, String password, String role, String area, String token) {}

    static String address() {
        return ONE.address;
    }

    static Account account(String user) {
        try {
            String json = Files.readString(DATA.resolve("demo-accounts.json"));
            return Arrays.stream(JsonMapper.shared().readValue(json, Account[].class))
                    .filter(a -> a.user().equals(user))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
