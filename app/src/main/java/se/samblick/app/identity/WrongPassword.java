package se.samblick.app.identity;

import se.samblick.app.ui.InvalidInput;

/** The present password was not the one given. */
class WrongPassword extends InvalidInput {
    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super("identity.password.wrong");
    }
}
