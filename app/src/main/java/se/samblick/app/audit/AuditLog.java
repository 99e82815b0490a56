package se.samblick.app.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of every change. An entry belongs to the transaction that made the change: both are kept or neither.
 *
 * <p>Entries are held back until just before the commit and then chained and written together. The chain has one end,
 * so writers must take turns there; holding its lock for a moment instead of from the first entry on lets a long import
 * run beside a saved paragraph.
 */
@Service
public class AuditLog {
    private final AuditRepository repository;
    private final JsonMapper json;
    private final Clock clock;
    private final ObjectProvider<CurrentActor> actors;

    AuditLog(AuditRepository repository, JsonMapper json, Clock clock, ObjectProvider<CurrentActor> actors) {
        this.repository = repository;
        this.json = json;
        this.clock = clock;
        this.actors = actors;
    }

    /**
     * Notes a change made in the caller's transaction by whoever is at work now.
     *
     * @param action what was done, such as {@code created}
     * @param subject kind of thing, such as {@code account}
     * @param subjectId which one
     * @param before the thing before, written as JSON, or null if there was none
     * @param after the thing after, or null if it is gone
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            String action, String subject, String subjectId, @Nullable Object before, @Nullable Object after) {
        CurrentActor current = actors.getIfAvailable();
        record(current == null ? Actor.SYSTEM : current.actor(), action, subject, subjectId, before, after);
    }

    /** The same, by someone who is not signed in, such as the one who has just given the right password. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            String action,
            String subject,
            String subjectId,
            @Nullable Object before,
            @Nullable Object after) {
        AuditWatch.noted();
        pending().add(new Noted(clock.instant(), actor, action, subject, subjectId, text(before), text(after)));
    }

    /** Says that a request changed nothing after all (the same text saved again), so that no entry is missing. */
    public void nothingChanged() {
        AuditWatch.noted();
    }

    /** Entries, newest first. */
    @Transactional(readOnly = true)
    public AuditPage find(AuditFilter filter, int page, int size) {
        return repository.find(filter, page, size);
    }

    /** The kinds of things that have a history. */
    @Transactional(readOnly = true)
    public List<String> subjects() {
        return repository.subjects();
    }

    /** The end of the chain now. */
    @Transactional(readOnly = true)
    public AuditHead head() {
        return repository.head();
    }

    /** Number of the first entry that was changed, moved or taken out; empty if the chain is whole. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken() {
        return repository.firstBroken();
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    private Pending pending() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Pending known && known.owner() == this) {
                return known;
            }
        }
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private record Noted(
            Instant at,
            Actor actor,
            String action,
            String subject,
            String subjectId,
            @Nullable String before,
            @Nullable String after) {
        AuditChain.Content numbered(long number) {
            // PostgreSQL keeps microseconds; the hash must be over what is read back.
            return new AuditChain.Content(
                    number, at.truncatedTo(ChronoUnit.MICROS), actor, action, subject, subjectId, before, after);
        }
    }

    /** What this transaction has noted so far. */
    private final class Pending implements TransactionSynchronization {
        private final List<Noted> entries = new ArrayList<>();
        private boolean committing;

        AuditLog owner() {
            return AuditLog.this;
        }

        void add(Noted noted) {
            entries.add(noted);
            if (committing) { // noted by something that itself waited for the commit
                write();
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        private void write() {
            if (entries.isEmpty()) {
                return;
            }
            AuditHead head = repository.lockHead();
            for (Noted noted : entries) {
                AuditChain.Content entry = noted.numbered(head.number() + 1);
                head = AuditChain.add(head, entry);
                repository.add(entry, head.hash());
            }
            repository.moveHead(head);
            entries.clear();
        }
    }
}
