package se.samblick.app.identity;

/**
 * A token just made.
 *
 * @param secret what the program sends after {@code Bearer}; shown now and never again
 */
public record NewToken(Token token, String secret) {}
