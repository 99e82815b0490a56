package se.samblick.review;

import se.samblick.review.text.Fit;

/** What trying a claim against figures came to. */
public enum Verdict {
    /** The figures bear it out. */
    CONFIRMED("confirmed", "styrkt"),
    /** The figures say otherwise under every natural reading. */
    CONTRADICTED("contradicted", "motsagt"),
    /** There is a figure, but for another period, area, category or group. */
    SCOPE_MISMATCH("scope-mismatch", "annan omfattning"),
    /** The figures it needs are not there. */
    UNVERIFIABLE("unverifiable", "går inte att pröva"),
    /** Defensible under one reading only, or true in number but within what chance makes. */
    DOUBTFUL("doubtful", "tveksamt");

    private final String code;
    private final String swedish;

    Verdict(String code, String swedish) {
        this.code = code;
        this.swedish = swedish;
    }

    /** The verdict on a claim whose words fit the figures so. */
    public static Verdict of(Fit fit) {
        return switch (fit) {
            case HOLDS -> CONFIRMED;
            case BETWEEN -> DOUBTFUL;
            case FAILS -> CONTRADICTED;
        };
    }

    /** Word used in output, such as {@code scope-mismatch}. */
    public String code() {
        return code;
    }

    /** Word a reader sees. */
    public String swedish() {
        return swedish;
    }
}
