package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;

/** Who looked at an alarm and what they concluded, with the form for the next conclusion. */
@Component
class AlarmJournal {
    private final Alarms alarms;

    AlarmJournal(Alarms alarms) {
        this.alarms = alarms;
    }

    /** What someone typed into the form of an alarm, with what was wrong. */
    record Typed(String text, String reason, FormErrors errors) {
        static final Typed NOTHING = new Typed("", "", FormErrors.NONE);
    }

    SeriesPage.Concluding of(Alarm alarm, Typed typed, Ui ui, WatchWords words) {
        List<ViewPage.Option> reasons = new ArrayList<>();
        for (Closing reason : Closing.values()) {
            reasons.add(new ViewPage.Option(
                    reason.code(),
                    words.text("watch.closing." + reason.code()),
                    reason.code().equals(typed.reason())));
        }
        List<SeriesPage.Line> lines = new ArrayList<>(
                alarms.notes(alarm.id()).stream().map(n -> line(n, ui, words)).toList());
        lines.add(new SeriesPage.Line(
                words.text("watch.record.opened"),
                "",
                "",
                words.text("watch.record.samblick"),
                ui.dateTime(alarm.openedAt())));
        return new SeriesPage.Concluding(
                AlarmPages.PATH + "/" + alarm.id(),
                alarm.open(),
                alarms.mayConclude(alarm.seen().series().area()),
                reasons,
                lines,
                typed.text(),
                typed.errors());
    }

    private static SeriesPage.Line line(AlarmNote note, Ui ui, WatchWords words) {
        Closing reason = note.reason();
        return new SeriesPage.Line(
                words.text("watch.record." + note.kind().code()),
                reason == null ? "" : words.text("watch.closing." + reason.code()),
                note.text(),
                note.by().name(),
                ui.dateTime(note.at()));
    }
}
