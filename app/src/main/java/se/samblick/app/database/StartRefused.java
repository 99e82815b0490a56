package se.samblick.app.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The program cannot start for a reason whoever started it can do something about. */
public final class StartRefused extends RuntimeException implements ExitCodeGenerator {
    private static final int REFUSED = 2;

    /** @param sentence one Swedish sentence for whoever started the program */
    public StartRefused(String sentence) {
        super(sentence);
    }

    /** @param sentence one Swedish sentence for whoever started the program */
    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** The refusal behind a failure that the framework has wrapped, if there is one. */
    public static Optional<StartRefused> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** The sentence for whoever started the program. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    @Override
    public int getExitCode() {
        return REFUSED;
    }
}
