package se.samblick.app.watch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an alarm is closed. */
public enum Closing {
    /** Something known happened: a single event, an effort, a festival. */
    EVENT,
    /** How the police work or how crimes are written down has changed. */
    RECORDING,
    /** The figures are wrong or incomplete. */
    DATA,
    /** It is judged to be chance. */
    CHANCE,
    /** It is real, and is being dealt with. */
    HANDLED,
    /** Something else, told in words. */
    OTHER;

    /** The word used in storage, addresses and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason with that {@link #code}. */
    public static Optional<Closing> find(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
