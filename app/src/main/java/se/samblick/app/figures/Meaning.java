package se.samblick.app.figures;

import se.samblick.analysis.Judgement;
import se.samblick.charts.Tone;

/** What a change means for the people of an area, in the order in which it matters. */
enum Meaning {
    /** Ascertained, and for the worse. */
    WORSE("bad", Tone.WORSE),
    /** Ascertained, and for the better. */
    BETTER("ok", Tone.BETTER),
    /** Ascertained, but neither good nor bad in itself. */
    OTHER("none", Tone.QUIET),
    /** Ascertained, but as much about how the police work. */
    DETECTED("warn", Tone.DETECTED),
    /** May be chance. */
    CHANCE("none", Tone.QUIET),
    /** Too few to tell. */
    TOO_SMALL("none", Tone.QUIET);

    private final String state;
    private final Tone tone;

    Meaning(String state, Tone tone) {
        this.state = state;
        this.tone = tone;
    }

    static Meaning of(ChangeRow row) {
        return of(row.category(), row.change().judgement());
    }

    static Meaning of(Category category, Judgement judgement) {
        return switch (judgement) {
            case CHANCE -> CHANCE;
            case TOO_SMALL -> TOO_SMALL;
            case INCREASE, DECREASE -> ascertained(category, judgement == Judgement.INCREASE);
        };
    }

    private static Meaning ascertained(Category category, boolean more) {
        if (category.detectionDriven()) {
            return DETECTED;
        }
        return switch (category.polarity()) {
            case NEUTRAL -> OTHER;
            case MORE_IS_WORSE -> more ? WORSE : BETTER;
            case MORE_IS_BETTER -> more ? BETTER : WORSE;
        };
    }

    /** Name of the state in the style sheet. */
    String state() {
        return state;
    }

    Tone tone() {
        return tone;
    }
}
