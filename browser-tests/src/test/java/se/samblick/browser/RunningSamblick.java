package se.samblick.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import se.samblick.app.SamblickApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * The application as people run it: once on demo data for all tests, the same day every time so that pictures can be
 * compared, and as an empty installation for the test that begins one.
 */
final class RunningSamblick {
    static final String DEMO_DAY = "2025-10-16";

    private static final Path DATA = Path.of("target", "demo");
    private static final RunningSamblick DEMO = demo();
    private static final Pattern FIRST_LINK = Pattern.compile("http://localhost:\\d+(/kom-igang\\?kod=\\S+)");

    private final String address;

    private RunningSamblick(Path data, String... settings) {
        empty(data);
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        all.add("--samblick.data=" + data);
        ConfigurableApplicationContext context =
                SpringApplication.run(SamblickApplication.class, all.toArray(String[]::new));
        address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
    }

    private static RunningSamblick demo() {
        System.setProperty("samblick.demo-date", DEMO_DAY);
        return new RunningSamblick(DATA, "--samblick.demo=true");
    }

    /** An empty installation, and the link it printed for its first administrator. */
    record Empty(String address, String firstLink) {}

    static Empty startedEmpty() {
        PrintStream out = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            var samblick = new RunningSamblick(Path.of("target", "empty"), "--samblick.demo=false");
            Matcher link = FIRST_LINK.matcher(printed.toString(StandardCharsets.UTF_8));
            if (!link.find()) {
                throw new AssertionError("No link for the first administrator in: " + printed);
            }
            return new Empty(samblick.address, link.group(1));
        } finally {
            System.setOut(out);
        }
    }

    /** An account of the demo, as {@code demo-accounts.json} has it. */
    record Account(String user, String password, String role, String area, String token) {}

    static String address() {
        return DEMO.address;
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
