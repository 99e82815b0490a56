package se.samblick.app.identity;

import se.samblick.app.ui.InvalidInput;

/** A password that is too easy to guess. The password itself is not told, not even in the log. */
public class WeakPassword extends InvalidInput {
    private static final long serialVersionUID = 1L;

    WeakPassword(String key) {
        super(key);
    }
}
