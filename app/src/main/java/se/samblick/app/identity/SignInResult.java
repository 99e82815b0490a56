package se.samblick.app.identity;

import java.time.Duration;

/** What came of trying to sign in. */
sealed interface SignInResult {
    record Welcome(Account account) implements SignInResult {}

    /** Wrong user name, wrong password or closed account; it is not told which. */
    record Refused() implements SignInResult {}

    /** Too many wrong passwords from here. */
    record Wait(Duration left) implements SignInResult {}
}
