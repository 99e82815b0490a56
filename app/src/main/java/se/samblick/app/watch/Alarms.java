package se.samblick.app.watch;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.audit.CurrentActor;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Step;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/**
 * Alarms: what stood out when new figures were looked at, and what those who looked concluded. Who answers for the figures
 * of an area concludes on its alarms; whoever may see figures may see alarms.
 */
@Service
@Transactional
public class Alarms {
    static final int LONGEST_TEXT = 4000;

    private final AlarmRepository repository;
    private final JudgementRepository judgements;
    private final Sweeps sweeps;
    private final AreaScope scope;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Clock clock;

    Alarms(
            AlarmRepository repository,
            JudgementRepository judgements,
            Sweeps sweeps,
            AreaScope scope,
            Areas areas,
            Access access,
            AuditLog audit,
            CurrentActor actor,
            Clock clock) {
        this.repository = repository;
        this.judgements = judgements;
        this.sweeps = sweeps;
        this.scope = scope;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    /** Looks at a dataset now instead of when the job comes to it. */
    public void sweep(DatasetId dataset) {
        sweeps.sweep(dataset);
    }

    /** The open alarms of a dataset in an area and its parts, the most unlikely first. */
    @Transactional(readOnly = true)
    public List<AlarmId> open(DatasetId dataset, AreaId area, @Nullable CategoryId category) {
        var filter = new AlarmFilter(dataset, area, true, category, null, true, null);
        return list(filter, 1, Integer.MAX_VALUE).stream()
                .sorted(Comparator.comparingDouble(a -> a.seen().verdict().chance()))
                .map(Alarm::id)
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Sweep> sweeps() {
        return judgements.sweeps();
    }

    @Transactional(readOnly = true)
    public Alarm get(AlarmId id) {
        return repository.find(id).orElseThrow(() -> new NotFound("watch.alarm.unknown", id.toString()));
    }

    /** Alarms that fit, the latest first; of one period those that follow the police's work last. Pages count from 1. */
    @Transactional(readOnly = true)
    public List<Alarm> list(AlarmFilter filter, int page, int size) {
        return repository.list(filter, within(filter), sweeps.detectionDriven(filter.dataset()), page, size);
    }

    @Transactional(readOnly = true)
    public long count(AlarmFilter filter) {
        return repository.count(filter, within(filter));
    }

    private @Nullable Collection<AreaId> within(AlarmFilter filter) {
        AreaId area = filter.area();
        if (area == null) {
            return null;
        }
        return filter.parts() ? scope.within(area) : List.of(area);
    }

    /** The record of an alarm, the latest line first. */
    @Transactional(readOnly = true)
    public List<AlarmNote> notes(AlarmId id) {
        return repository.notes(id);
    }

    /** What the latest sweep says of each series of an area, with its parts. */
    @Transactional(readOnly = true)
    public List<Judgement> judgements(
            DatasetId dataset, Step step, @Nullable AreaId area, boolean parts, @Nullable CategoryId category) {
        Collection<AreaId> within = area == null ? null : parts ? scope.within(area) : List.of(area);
        return judgements.judgements(dataset, step, within, category);
    }

    @Transactional(readOnly = true)
    public Optional<Sweep> latest(DatasetId dataset, Step step) {
        return judgements.sweep(dataset, step);
    }

    /** Whether the one who asks may conclude on the alarms of an area. */
    @Transactional(readOnly = true)
    public boolean mayConclude(AreaId area) {
        return access.may(Right.IMPORT_FIGURES, areas.paths(area));
    }

    /** Notes that someone has looked, with what they saw if they say so. */
    public void looked(AlarmId id, String text) {
        Alarm alarm = locked(id);
        note(alarm, AlarmNote.Kind.LOOKED, null, text);
        audit.record("watch.alarm.looked", "alarm", id.toString(), null, new Concluded(null, text.strip()));
    }

    /** What an audit entry says of a change. */
    record Concluded(@Nullable String reason, String text) {}

    /**
     * Closes an alarm.
     *
     * @param text what was concluded; needed where the reason is {@link Closing#OTHER}
     * @throws Conflict if it is closed already
     */
    public void close(AlarmId id, Closing reason, String text) {
        Alarm alarm = locked(id);
        if (!alarm.open()) {
            throw new Conflict("watch.alarm.closedAlready");
        }
        if (reason == Closing.OTHER && text.isBlank()) {
            throw new InvalidInput("watch.alarm.close.text");
        }
        repository.change(id, reason);
        note(alarm, AlarmNote.Kind.CLOSED, reason, text);
        audit.record(
                "watch.alarm.closed",
                "alarm",
                id.toString(),
                new Concluded(null, ""),
                new Concluded(reason.code(), text.strip()));
    }

    /**
     * Opens a closed alarm again.
     *
     * @throws Conflict if it is open
     */
    public void reopen(AlarmId id, String text) {
        Alarm alarm = locked(id);
        Closing closing = alarm.closing();
        if (closing == null) {
            throw new Conflict("watch.alarm.openAlready");
        }
        repository.change(id, null);
        note(alarm, AlarmNote.Kind.REOPENED, null, text);
        audit.record(
                "watch.alarm.reopened",
                "alarm",
                id.toString(),
                new Concluded(closing.code(), ""),
                new Concluded(null, text.strip()));
    }

    private Alarm locked(AlarmId id) {
        Alarm alarm = repository.lock(id).orElseThrow(() -> new NotFound("watch.alarm.unknown", id.toString()));
        access.require(Right.IMPORT_FIGURES, areas.paths(alarm.seen().series().area()));
        return alarm;
    }

    private void note(Alarm alarm, AlarmNote.Kind kind, @Nullable Closing reason, String text) {
        String words = text.strip();
        if (words.length() > LONGEST_TEXT) {
            throw new InvalidInput("watch.alarm.textTooLong", LONGEST_TEXT);
        }
        repository.note(alarm.id(), new AlarmNote(kind, reason, words, actor.actor(), clock.instant()));
    }
}
