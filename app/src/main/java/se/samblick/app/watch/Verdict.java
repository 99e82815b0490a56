package se.samblick.app.watch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.OutbreakJudgement;

/**
 * What history says of one count of a series.
 *
 * @param reason why it cannot be judged; null if it could be
 * @param method how it was judged; null if it was not
 * @param count null where it is not known exactly
 * @param expected mean that history predicts; NaN if not judged, as are the limits and the chance
 * @param upper more than this stands out
 * @param lower fewer than this stands out; 0 means that none do
 * @param chance two-sided probability of a count at least so far out if nothing has changed
 */
record Verdict(
        State state,
        @Nullable Reason reason,
        @Nullable Method method,
        @Nullable Long count,
        double expected,
        double upper,
        double lower,
        double chance) {
    /** What came of judging. */
    enum State {
        HIGH,
        LOW,
        USUAL,
        NOT_JUDGED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        boolean standsOut() {
            return this == HIGH || this == LOW;
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Why a count cannot be judged. */
    enum Reason {
        /** There is no value for the period that others have. */
        MISSING,
        /** The count itself is suppressed. */
        SUPPRESSED,
        /** The series is too short. */
        SHORT,
        /** A gap cuts the history short. */
        GAP,
        /** A suppressed count cuts the history short. */
        HIDDEN_HISTORY,
        /** Too few cases lately for a limit to mean anything. */
        FEW,
        /** No model fits. */
        NO_MODEL;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Reason of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** How it was judged. */
    enum Method {
        /** Against the same part of earlier years. */
        FARRINGTON,
        /** Against the steps just before, where there are no earlier years. */
        EARS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Method of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Verdict notJudged(Reason reason, @Nullable Long count) {
        return new Verdict(State.NOT_JUDGED, reason, null, count, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    static Verdict of(OutbreakJudgement judgement, Method method) {
        State state = judgement.alarm() ? State.HIGH : judgement.unusuallyLow() ? State.LOW : State.USUAL;
        double tail = Math.min(judgement.chanceOfAsMany(), judgement.chanceOfAsFew());
        return new Verdict(
                state,
                null,
                method,
                judgement.count(),
                judgement.expected(),
                judgement.upper(),
                judgement.lower(),
                Math.min(1, 2 * tail));
    }

    boolean judged() {
        return state != State.NOT_JUDGED;
    }
}
