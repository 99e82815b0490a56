package se.samblick.app.situation;

import se.samblick.app.ui.UserError;

/** A save that does not say which version it builds on. */
class VersionMissing extends UserError {
    private static final long serialVersionUID = 1L;

    VersionMissing() {
        super(428, "situation.version.missing");
    }
}
