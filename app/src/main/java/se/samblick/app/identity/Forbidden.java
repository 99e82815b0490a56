package se.samblick.app.identity;

import se.samblick.app.ui.UserError;

/** The account has not the right to do this. */
public class Forbidden extends UserError {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        this("error.403.sentence");
    }

    /** With a sentence of its own that says what is lacking. */
    public Forbidden(String key, Object... arguments) {
        super(403, key, arguments);
    }
}
