package se.samblick.analysis;

/** What may be said of a change of a count in one word. */
public enum Judgement {
    /** More than before, and more than chance explains. */
    INCREASE("increase"),
    /** Fewer than before, and fewer than chance explains. */
    DECREASE("decrease"),
    /** Chance alone could have made the difference. */
    CHANCE("chance"),
    /** Fewer than {@value #FEWEST} events in all: no outcome could be told from chance. */
    TOO_SMALL("too-small");

    /** The fewest events, before and after together, for which some outcome reaches p &lt; 0.05. */
    public static final int FEWEST = 6;

    private static final double SIGNIFICANCE = 0.05;

    private final String code;

    Judgement(String code) {
        this.code = code;
    }

    /** Word used in output, such as {@code too-small}. */
    public String code() {
        return code;
    }

    /** Judges two counts over equal exposures. */
    public static Judgement of(long before, long after) {
        return Change.of(before, after).judgement();
    }

    static Judgement of(long before, long after, double p) {
        if (before < FEWEST && after < FEWEST - before) {
            return TOO_SMALL;
        }
        if (p >= SIGNIFICANCE) {
            return CHANCE;
        }
        return after > before ? INCREASE : DECREASE;
    }
}
