package se.samblick.app.ui;

import java.util.List;
import java.util.Map;

/**
 * Something the user can understand and mend, told in one sentence. Thrown by any room; shown as a page, or as a
 * problem (RFC 9457) under {@code /api}.
 */
public abstract class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param status HTTP status
     * @param key message with the sentence
     * @param arguments what fills the sentence in
     */
    protected UserError(int status, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.status = status;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public int status() {
        return status;
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Further members of the problem, such as the two texts of a conflict. */
    public Map<String, Object> members() {
        return Map.of();
    }
}
