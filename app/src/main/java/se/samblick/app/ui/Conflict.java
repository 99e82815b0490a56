package se.samblick.app.ui;

/** What was asked for does not fit the state things are in. */
public class Conflict extends UserError {
    private static final long serialVersionUID = 1L;

    public Conflict(String key, Object... arguments) {
        super(409, key, arguments);
    }
}
