package se.samblick.app.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a series that stood out when it was first seen, with the figures it was seen with.
 *
 * @param closing why it is closed; null while it is open
 * @param version counts the changes, so that nobody closes what another has just reopened
 */
record Alarm(AlarmId id, Judgement seen, @Nullable Closing closing, Instant openedAt, int version) {
    boolean open() {
        return closing == null;
    }

    boolean high() {
        return seen.verdict().state() == Verdict.State.HIGH;
    }
}
