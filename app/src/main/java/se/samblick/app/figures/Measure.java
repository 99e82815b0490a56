package se.samblick.app.figures;

import java.util.Set;

/** What a value says: a count, a share (fraction 0–1), a rate as printed, a mean, or {@code other:<label>}. */
public record Measure(String code) {
    private static final Set<String> NAMED = Set.of("count", "share", "rate", "mean");

    public static final Measure COUNT = new Measure("count");
    public static final Measure SHARE = new Measure("share");

    public Measure {
        if (!NAMED.contains(code) && !(code.startsWith("other:") && code.length() > 6)) {
            throw new IllegalArgumentException("Measure '%s': expected one of %s or other:<label>"
                    .formatted(code, NAMED.stream().sorted().toList()));
        }
    }

    /** True if values of parts may be added to the value of the whole. */
    public boolean additive() {
        return this.equals(COUNT);
    }
}
