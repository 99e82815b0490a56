package se.samblick.app.survey;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an area's answer in a wave.
 *
 * @param estimate null unless it is shown
 */
record Answer(State state, @Nullable Estimate estimate) {
    static final Answer HIDDEN = new Answer(State.HIDDEN, null);
    static final Answer KEPT_BACK = new Answer(State.KEPT_BACK, null);

    enum State {
        SHOWN,
        /**
         * Rests on too few, or is left out so that one that does cannot be worked out. Which of the two is not told: it would
         * help to work it out.
         */
        HIDDEN,
        /** The source left it out. */
        KEPT_BACK
    }

    Answer {
        if ((state == State.SHOWN) != (estimate != null)) {
            throw new IllegalArgumentException("An answer is shown if and only if it has an estimate");
        }
    }

    static Answer shown(Estimate estimate) {
        return new Answer(State.SHOWN, estimate);
    }
}
