package se.samblick.app.ui;

/** What was sent cannot be used; the sentence names where, what was found and what was expected. */
public class InvalidInput extends UserError {
    private static final long serialVersionUID = 1L;

    public InvalidInput(String key, Object... arguments) {
        super(422, key, arguments);
    }
}
