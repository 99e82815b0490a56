package se.samblick.app.watch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Step;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/** Alarms, for programs. */
@RestController
@RequestMapping("/api/v1/alarms")
class AlarmApi {
    private static final int MOST = 500;
    private static final int USUAL = 50;

    private final Alarms alarms;
    private final AskedViews asked;

    AlarmApi(Alarms alarms, AskedViews asked) {
        this.alarms = alarms;
        this.asked = asked;
    }

    /**
     * An alarm.
     *
     * @param direction {@code high} or {@code low}
     * @param chance two-sided probability of a count at least so far out if nothing has changed
     * @param q the same when all series of the sweep are tried together (Benjamini–Hochberg)
     * @param reason why it is closed, null while it is open
     */
    record AlarmJson(
            String id,
            String dataset,
            String area,
            String category,
            String step,
            String period,
            String direction,
            String method,
            @Nullable Long count,
            double expected,
            double lower,
            double upper,
            double chance,
            @Nullable Double q,
            @Nullable LocalDate since,
            int recent,
            String extract,
            String state,
            @Nullable String reason,
            Instant openedAt) {}

    record AlarmsJson(List<AlarmJson> items, int page, int size, long total) {}

    record NoteJson(String kind, @Nullable String reason, String text, String by, Instant at) {}

    record RecordJson(AlarmJson alarm, List<NoteJson> notes) {}

    /** What is said of an alarm; {@code reason} only to close it. */
    record Deed(@Nullable String reason, @Nullable String text) {
        String words() {
            return text == null ? "" : text;
        }
    }

    @GetMapping
    @Needs(Right.READ_FIGURES)
    AlarmsJson list(
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "true") boolean parts,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String direction,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        int number = page == null ? 1 : Math.max(1, page);
        int length = size == null ? USUAL : Math.min(MOST, Math.max(1, size));
        DatasetId which = dataset == null ? null : asked.dataset(dataset).id();
        CategoryId what = asked.category(category);
        Step how = step == null ? null : asked.step(step, Sweeps.STEPS);
        var filter = new AlarmFilter(
                which,
                area == null ? null : asked.area(area).id(),
                parts,
                what,
                how,
                state(state),
                AskedAlarms.direction(direction));
        return new AlarmsJson(
                alarms.list(filter, number, length).stream().map(AlarmApi::json).toList(),
                number,
                length,
                alarms.count(filter));
    }

    private static @Nullable Boolean state(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return switch (word) {
            case "open" -> Boolean.TRUE;
            case "closed" -> Boolean.FALSE;
            default -> throw new InvalidInput("watch.state.unknown", word);
        };
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_FIGURES)
    RecordJson one(@PathVariable String id) {
        return told(id(id));
    }

    @PostMapping("/{id}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Right.IMPORT_FIGURES)
    RecordJson looked(@PathVariable String id, @RequestBody Deed deed) {
        alarms.looked(id(id), deed.words());
        return told(id(id));
    }

    @PostMapping("/{id}/close")
    @Needs(Right.IMPORT_FIGURES)
    RecordJson close(@PathVariable String id, @RequestBody Deed deed) {
        String reason = deed.reason();
        if (reason == null) {
            throw new InvalidInput("watch.alarm.close.reason");
        }
        alarms.close(
                id(id),
                Closing.find(reason).orElseThrow(() -> new InvalidInput("watch.alarm.close.reason.unknown", reason)),
                deed.words());
        return told(id(id));
    }

    @PostMapping("/{id}/reopen")
    @Needs(Right.IMPORT_FIGURES)
    RecordJson reopen(@PathVariable String id, @RequestBody Deed deed) {
        alarms.reopen(id(id), deed.words());
        return told(id(id));
    }

    private RecordJson told(AlarmId id) {
        return new RecordJson(
                json(alarms.get(id)),
                alarms.notes(id).stream()
                        .map(n -> new NoteJson(n.kind().code(), code(n.reason()), n.text(), n.by().name(), n.at()))
                        .toList());
    }

    private static AlarmId id(String text) {
        return AlarmId.find(text).orElseThrow(() -> new NotFound("watch.alarm.unknown", text));
    }

    private static @Nullable String code(@Nullable Closing reason) {
        return reason == null ? null : reason.code();
    }

    private static AlarmJson json(Alarm alarm) {
        Judgement seen = alarm.seen();
        Verdict verdict = seen.verdict();
        Verdict.Method method = verdict.method();
        return new AlarmJson(
                alarm.id().toString(),
                seen.series().dataset().value(),
                seen.series().area().value(),
                seen.series().category().value(),
                seen.series().step().code(),
                seen.period().toString(),
                verdict.state().code(),
                method == null ? "" : method.code(),
                verdict.count(),
                verdict.expected(),
                verdict.lower(),
                verdict.upper(),
                verdict.chance(),
                seen.q(),
                seen.since(),
                seen.recent(),
                seen.extract().toString(),
                alarm.open() ? "open" : "closed",
                code(alarm.closing()),
                alarm.openedAt());
    }
}
