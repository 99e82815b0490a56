package se.samblick.app.situation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A quoted claim rewritten with the words that the figures bear out. Review suggests what the verb and the number should
 * be, such as {@code minskat med 39 procent (214 → 131)}; here the rest of the sentence is kept around them.
 *
 * @param before words kept before the suggestion
 * @param suggestion the words that the figures bear out
 * @param after words kept after it
 */
public record Correction(String before, String suggestion, String after) {
    private static final Pattern CHANGE = Pattern.compile("^(ökat|minskat|oförändrat|varit oförändrat).*");
    private static final Pattern PERFECT = Pattern.compile("\\b(?:har|hade)\\s+(?=\\p{L})");
    private static final Pattern PARTICIPLE =
            Pattern.compile("\\b(ökat|minskat|halverats|fördubblats|tredubblats|fyrdubblats|stigit|sjunkit|gått)\\b.*");
    private static final Pattern PAST = Pattern.compile(
            "\\b(ökade|ökar|minskade|minskar|halverades|halveras|fördubblades|fördubblas|steg|stiger|sjönk|sjunker)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d  ]*(?:[.,]\\d+)?(?:\\s*(?:procent|%))?");

    /** The claim rewritten, or empty if there is nothing to rewrite it with. */
    static Optional<Correction> of(String quote, @Nullable String suggestion) {
        if (suggestion == null || suggestion.isBlank()) {
            return Optional.empty();
        }
        return CHANGE.matcher(suggestion).matches() ? change(quote, suggestion) : number(quote, suggestion);
    }

    String text() {
        return before + suggestion + after;
    }

    private static Optional<Correction> change(String quote, String suggestion) {
        Matcher perfect = PERFECT.matcher(quote);
        if (perfect.find()) {
            return Optional.of(new Correction(quote.substring(0, perfect.end()), suggestion, ""));
        }
        Matcher past = PAST.matcher(quote);
        if (past.find()) {
            return Optional.of(new Correction(quote.substring(0, past.start()) + "har ", suggestion, ""));
        }
        Matcher participle = PARTICIPLE.matcher(quote);
        return participle.find()
                ? Optional.of(new Correction(quote.substring(0, participle.start()), suggestion, ""))
                : Optional.empty();
    }

    /** Only where the claim has one number, so that no other is overwritten. */
    private static Optional<Correction> number(String quote, String suggestion) {
        Matcher numbers = NUMBER.matcher(quote);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int start = numbers.start();
        int end = numbers.end();
        if (numbers.find()
                || suggestion.contains("procent") != quote.substring(start, end).matches(".*(procent|%)")) {
            return Optional.empty();
        }
        int trimmed = start + quote.substring(start, end).stripTrailing().length();
        return Optional.of(new Correction(quote.substring(0, start), suggestion, quote.substring(trimmed)));
    }
}
