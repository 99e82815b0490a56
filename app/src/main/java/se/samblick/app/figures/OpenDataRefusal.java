package se.samblick.app.figures;

import java.util.List;

/** A statistics service did not give what was asked for; the message says why in one sentence. */
final class OpenDataRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the message */
    OpenDataRefusal(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String key() {
        return key;
    }

    List<Object> arguments() {
        return arguments;
    }
}
