package se.samblick.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.samblick.app.database.StartRefused;

/** The options of {@code ./samblick start}, turned into settings of the application. */
final class StartOptions {
    private static final Pattern SETTING = Pattern.compile("--[a-z]+(\\.[a-z0-9-]+)+=.*", Pattern.DOTALL);
    private static final int LARGEST_PORT = 65_535;

    private StartOptions() {}

    /**
     * @param arguments {@code --port N}, {@code --data DIR}, {@code --demo}, {@code --empty}, or settings by their full
     *     name such as {@code --logging.level.root=debug}
     * @return settings as Spring Boot reads them from a command line
     * @throws StartRefused if one is unknown or wrong
     */
    static String[] toSettings(String... arguments) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            switch (argument) {
                case "--demo" -> settings.add("--samblick.demo=true");
                case "--empty" -> settings.add("--samblick.demo=false");
                case "--port", "--data" -> {
                    i++;
                    settings.add(valued(argument, i < arguments.length ? arguments[i] : ""));
                }
                default -> settings.add(other(argument));
            }
        }
        return settings.toArray(String[]::new);
    }

    private static String other(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (equals > 0 && (name.equals("--port") || name.equals("--data"))) {
            return valued(name, argument.substring(equals + 1));
        }
        if (SETTING.matcher(argument).matches()) {
            return argument;
        }
        throw new StartRefused(
                "Okänt val '%s': start tar --port N, --data KATALOG och --demo eller --empty.".formatted(argument));
    }

    private static String valued(String name, String value) {
        if (value.isBlank()) {
            throw new StartRefused("Valet %s saknar värde.".formatted(name));
        }
        if (name.equals("--data")) {
            return "--samblick.data=" + value;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > LARGEST_PORT) {
            throw new StartRefused("Valet --port är '%s': ange ett heltal från 0 till 65535.".formatted(value));
        }
        return "--server.port=" + value;
    }
}
