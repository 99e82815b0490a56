package se.samblick.app.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one signs in with: an e-mail address or something like it, in small letters.
 *
 * @param value 3 to 100 characters
 */
public record UserName(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{Ll}\\p{Nd}](?:[\\p{Ll}\\p{Nd}._+-]*[\\p{Ll}\\p{Nd}])?(?:@[\\p{Ll}\\p{Nd}.-]+)?");

    public UserName {
        if (value.length() < 3 || value.length() > 100 || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "User name '%s': expected 3 to 100 small letters, digits, . _ + - and at most one @"
                            .formatted(value));
        }
    }

    /** What someone typed, with its spaces and capitals mended; empty if it is no user name. */
    public static Optional<UserName> find(String typed) {
        String value = typed.strip().toLowerCase(Locale.ROOT);
        boolean fits = value.length() >= 3
                && value.length() <= 100
                && SHAPE.matcher(value).matches();
        return fits ? Optional.of(new UserName(value)) : Optional.empty();
    }
}
