package se.samblick.app.audit;

/**
 * Who did something.
 *
 * @param id of the account, or {@code system}
 * @param name as it was then: a later change of name leaves the history as it was
 */
public record Actor(String id, String name) {
    /** What Samblick does by itself: loading the demo, jobs nobody asked for, the first start. */
    public static final Actor SYSTEM = new Actor("system", "Samblick");

    public Actor {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Actor '%s' named '%s': both must be told".formatted(id, name));
        }
    }
}
