package se.samblick.app.survey;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an area's answer in a wave.
 *
 * @param estimate null unless it is shown
 */
record Answer(State state, @Nullable Estimate estimate) {
    static final Answer SMALL = new Answer(State.SMALL, null);
    static final Answer PROTECTING = new Answer(State.PROTECTING, null);
    static final Answer KEPT_BACK = new Answer(State.KEPT_BACK, null);

    enum State {
        SHOWN,
        /** Rests on too few. */
        SMALL,
        /** Left out so that a small one cannot be worked out from the rest. */
        PROTECTING,
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
