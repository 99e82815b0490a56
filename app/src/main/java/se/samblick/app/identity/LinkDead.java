package se.samblick.app.identity;

import se.samblick.app.ui.UserError;

/** A link that is unknown, used up or too old; it is not told which. */
public class LinkDead extends UserError {
    private static final long serialVersionUID = 1L;

    LinkDead() {
        super(410, "error.410.sentence");
    }
}
