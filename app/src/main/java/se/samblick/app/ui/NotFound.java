package se.samblick.app.ui;

/** What was asked for does not exist, or not for this viewer. */
public class NotFound extends UserError {
    private static final long serialVersionUID = 1L;

    public NotFound(String key, Object... arguments) {
        super(404, key, arguments);
    }
}
