package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Pager;
import se.samblick.app.ui.Ui;

/** Makes the page that says what stands out. */
@Component
class AlarmPages {
    static final String PATH = "/laget/larm";
    private static final double ALPHA = 0.01;

    private final Alarms alarms;
    private final AlarmTables tables;
    private final ViewFrame frame;

    AlarmPages(Alarms alarms, AlarmTables tables, ViewFrame frame) {
        this.alarms = alarms;
        this.tables = tables;
        this.frame = frame;
    }

    ViewPage page(AlarmView asked, Ui ui) {
        WatchWords words = frame.words(ui);
        WatchAddress where = asked.where();
        Optional<ViewPage.Table> table = tables.table(asked, words);
        List<Sweep> seen = seen(asked);
        return new ViewPage(
                words.text("watch.alarms.title", where.area().name()),
                PATH,
                frame.crumbs(where, PATH),
                frame.tabs("alarms", where),
                List.of(new ViewPage.Link(where.dataset().title(), null)),
                selects(asked, words),
                hidden(where),
                lead(asked, seen, words),
                table.isEmpty() ? empty(seen, words) : null,
                List.of(),
                table.stream().toList(),
                notes(asked, seen, words),
                new Pager(asked.page(), AlarmTables.PAGE, tables.size(asked), asked.href(PATH)));
    }

    private static List<ViewPage.Hidden> hidden(WatchAddress where) {
        CategoryId category = where.category();
        return category == null
                ? List.of(new ViewPage.Hidden("omrade", where.area().id().value()))
                : List.of(
                        new ViewPage.Hidden("omrade", where.area().id().value()),
                        new ViewPage.Hidden("kategori", category.value()));
    }

    private List<ViewPage.Select> selects(AlarmView asked, WatchWords words) {
        List<ViewPage.Select> selects = frame.selects(asked.where(), words);
        Step chosen = asked.step();
        selects.add(new ViewPage.Select(
                "steg",
                words.text("watch.step"),
                List.of(
                        new ViewPage.Option("", words.text("watch.step.both"), chosen == null),
                        new ViewPage.Option("week", words.text("watch.step.week"), chosen == Step.WEEK),
                        new ViewPage.Option("month", words.text("watch.step.month"), chosen == Step.MONTH))));
        List<ViewPage.Option> shown = new ArrayList<>();
        for (AlarmView.Shown each : AlarmView.Shown.values()) {
            shown.add(
                    new ViewPage.Option(each.word(), words.text("watch.shown." + each.word()), each == asked.shown()));
        }
        selects.add(new ViewPage.Select("visa", words.text("watch.shown"), shown));
        Verdict.State direction = asked.direction();
        selects.add(new ViewPage.Select(
                "riktning",
                words.text("watch.direction"),
                List.of(
                        new ViewPage.Option("", words.text("watch.direction.both"), direction == null),
                        new ViewPage.Option("high", words.text("watch.state.high"), direction == Verdict.State.HIGH),
                        new ViewPage.Option("low", words.text("watch.state.low"), direction == Verdict.State.LOW))));
        return selects;
    }

    private List<Sweep> seen(AlarmView asked) {
        return alarms.sweeps().stream()
                .filter(l -> l.dataset().equals(asked.where().dataset().id()))
                .filter(l -> asked.step() == null || l.step() == asked.step())
                .toList();
    }

    private static ViewPage.Empty empty(List<Sweep> seen, WatchWords words) {
        String key = seen.isEmpty() ? "watch.alarms.never" : "watch.alarms.empty";
        return new ViewPage.Empty(words.text(key), words.text(key + ".sentence"));
    }

    /** What stands out in the latest step of each kind. */
    private List<String> lead(AlarmView asked, List<Sweep> seen, WatchWords words) {
        List<String> lead = new ArrayList<>();
        for (Sweep sweep : seen) {
            List<Judgement> out = alarms
                    .judgements(
                            sweep.dataset(),
                            sweep.step(),
                            asked.where().area().id(),
                            true,
                            asked.where().category())
                    .stream()
                    .filter(j -> j.verdict().state().standsOut())
                    .toList();
            long held = out.stream()
                    .filter(j -> j.q() != null && j.q() < WatchWords.SIGNIFICANCE)
                    .count();
            lead.add(
                    out.isEmpty()
                            ? words.text("watch.lead.none", words.period(sweep.period()))
                            : words.text("watch.lead", words.period(sweep.period()), out.size(), held, sweep.judged()));
        }
        return lead.stream().map(WatchWords::capital).toList();
    }

    private List<String> notes(AlarmView asked, List<Sweep> seen, WatchWords words) {
        List<String> notes = new ArrayList<>();
        for (Sweep sweep : seen) {
            notes.add(words.text(
                    "watch.note.sweep." + sweep.step().code(),
                    words.period(sweep.period()),
                    words.whole(sweep.series()),
                    words.whole(sweep.judged()),
                    words.expected(2 * ALPHA * sweep.judged()),
                    dateTime(sweep, words),
                    sweep.extract().toString()));
        }
        notes.add(words.text("watch.note.method"));
        notes.add(words.text("watch.note.together"));
        notes.add(words.text("watch.note.few", Judge.FEWEST, Judge.LATELY));
        notes.add(words.text("watch.note.detection"));
        seen.stream()
                .map(sweep -> sweep.period().last())
                .max(Comparator.naturalOrder())
                .flatMap(day -> frame.scope()
                        .vulnerableNote(
                                frame.scope().within(asked.where().area().id()), day, words))
                .ifPresent(notes::add);
        if (asked.shown() != AlarmView.Shown.SERIES) {
            notes.add(words.text("watch.note.closing"));
        }
        return notes;
    }

    static String dateTime(Sweep sweep, WatchWords words) {
        return java.time.format.DateTimeFormatter.ofPattern(
                        "d MMMM yyyy HH:mm", words.language().locale())
                .format(sweep.computedAt().atZone(java.time.ZoneId.of("Europe/Stockholm")));
    }

    /** All that the view holds, whatever page is shown, as a file. */
    TableFile file(AlarmView asked, Ui ui) {
        WatchWords words = frame.words(ui);
        return tables.file(asked, notes(asked, seen(asked), words), words);
    }
}
