package se.samblick.app.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are too easy to guess. Length counts; no kinds of characters are demanded, for that only makes people
 * write the same words with a digit after them. So such words are looked through: what is left of a password when digits,
 * signs, common words and the owner's own names are taken away must still be something.
 */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int LEAST_LEFT = 5;

    private static final List<String> COMMON = List.of("""
            qwertyuiop asdfghjkl zxcvbnm qwerty qazwsx abcdefghijklmnopqrstuvwxyz abcdefghij abcdef abc
            password passwort passord losenord hemligt hemlig secret welcome valkommen changeme letmein
            iloveyou jagalskardig alskling master monkey dragon sunshine princess football fotboll hockey
            superman batman shadow login loggain admin administrator user test demo guest root hejsan hejhej
            hej sommar vinter host var summer winter spring autumn januari februari mars april maj juni juli
            augusti september oktober november december mandag tisdag onsdag torsdag fredag lordag sondag
            sverige sweden stockholm goteborg malmo uppsala kommun polisen polis trygghet samblick lagesbild
            mamma pappa bajen gnaget blavitt djurgarden hammarby pokemon starwars minecraft trustno
            """.split("\\s+"));

    private PasswordRule() {}

    /** The message that says what is wrong with a password, or empty if it will do. */
    static Optional<String> fault(String password, UserName userName, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("identity.password.long");
        }
        return left(password, userName, name).chars().distinct().count() < LEAST_LEFT
                ? Optional.of("identity.password.common")
                : Optional.empty();
    }

    private static String left(String password, UserName userName, String name) {
        List<String> words = new ArrayList<>(COMMON);
        for (String own : (userName.value() + " " + name).split("[^\\p{L}]+")) {
            if (own.length() >= 3) {
                words.add(letters(own));
            }
        }
        words.sort(Comparator.comparingInt(String::length).reversed());
        String left = letters(password);
        for (String word : words) {
            left = left.replace(word, "");
        }
        return left;
    }

    /** Small letters without marks; the digits and signs that people write for letters read as those letters. */
    private static String letters(String text) {
        String trimmed = text.replaceAll("^[\\p{N}\\p{P}\\p{S}\\s]+|[\\p{N}\\p{P}\\p{S}\\s]+$", "");
        return Normalizer.normalize(trimmed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i')
                .replaceAll("[^\\p{L}]", "");
    }
}
