package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Pager;
import se.samblick.app.ui.Ui;

/** Makes the page that says what stands out. */
@Component
class AlarmPages {
    static final int PAGE = 50;
    static final String PATH = "/laget/larm";
    private static final double ALPHA = 0.01;

    private final Alarms alarms;
    private final ViewFrame frame;

    AlarmPages(Alarms alarms, ViewFrame frame) {
        this.alarms = alarms;
        this.frame = frame;
    }

    /** What of the alarms is shown. */
    enum Shown {
        OPEN("oppna"),
        CLOSED("stangda"),
        ALL("alla"),
        /** Every series as last looked at, whether it stands out or not. */
        SERIES("serier");

        private final String word;

        Shown(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Shown> find(String word) {
            return java.util.Arrays.stream(values())
                    .filter(s -> s.word.equals(word))
                    .findFirst();
        }
    }

    /**
     * The view that an address asks for.
     *
     * @param step null for both
     */
    record Asked(WatchAddress where, @Nullable Step step, Shown shown, Verdict.@Nullable State direction, int page) {
        AlarmFilter filter() {
            Boolean open = shown == Shown.OPEN ? Boolean.TRUE : shown == Shown.CLOSED ? Boolean.FALSE : null;
            return new AlarmFilter(
                    where.dataset().id(), where.area().id(), true, where.category(), step, open, direction);
        }

        String href(String path) {
            CategoryId category = where.category();
            Step chosen = step;
            return where.href(
                    path,
                    "steg",
                    chosen == null ? "" : chosen.code(),
                    "visa",
                    shown == Shown.OPEN ? "" : shown.word(),
                    "riktning",
                    direction == null ? "" : direction.code(),
                    "kategori",
                    category == null ? "" : category.value());
        }
    }

    ViewPage page(Asked asked, Ui ui) {
        WatchWords words = frame.words(ui);
        WatchAddress where = asked.where();
        boolean series = asked.shown() == Shown.SERIES;
        long total = series ? judgements(asked).size() : alarms.count(asked.filter());
        List<ViewPage.Row> rows = rows(asked, words);
        List<Sweep> seen = seen(asked);
        String heading = words.text("watch.alarms.heading." + asked.shown().word());
        return new ViewPage(
                words.text("watch.alarms.title", where.area().name()),
                PATH,
                frame.crumbs(where, PATH),
                frame.tabs("alarms", where),
                List.of(new ViewPage.Link(where.dataset().title(), null)),
                selects(asked, words),
                hidden(where),
                lead(asked, seen, words),
                rows.isEmpty() ? empty(seen, words) : null,
                List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(new ViewPage.Table(
                                "larm", heading, heads(asked, words), rows, List.of(), files(asked))),
                notes(asked, seen, words),
                new Pager(asked.page(), PAGE, total, asked.href(PATH)));
    }

    private static ViewPage.Files files(Asked asked) {
        Step step = asked.step();
        String insert = asked.where().insert("stands-out", "table", "steg", (step == null ? Step.WEEK : step).code());
        return new ViewPage.Files(asked.href(PATH + "/tabell.csv"), asked.href(PATH + "/tabell.xlsx"), insert);
    }

    private static List<ViewPage.Hidden> hidden(WatchAddress where) {
        CategoryId category = where.category();
        return category == null
                ? List.of(new ViewPage.Hidden("omrade", where.area().id().value()))
                : List.of(
                        new ViewPage.Hidden("omrade", where.area().id().value()),
                        new ViewPage.Hidden("kategori", category.value()));
    }

    private List<ViewPage.Select> selects(Asked asked, WatchWords words) {
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
        for (Shown each : Shown.values()) {
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

    private List<Sweep> seen(Asked asked) {
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
    private List<String> lead(Asked asked, List<Sweep> seen, WatchWords words) {
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

    private static List<ViewPage.Head> heads(Asked asked, WatchWords words) {
        List<ViewPage.Head> heads = new ArrayList<>();
        for (String column : List.of("category", "area", "period")) {
            heads.add(new ViewPage.Head(words.text("watch.column." + column), false));
        }
        for (String column : List.of("count", "expected", "limit")) {
            heads.add(new ViewPage.Head(words.text("watch.column." + column), true));
        }
        heads.add(new ViewPage.Head(words.text("watch.column.chance"), false));
        heads.add(new ViewPage.Head(words.text("watch.column.state"), false));
        heads.add(new ViewPage.Head(
                words.text(asked.shown() == Shown.SERIES ? "watch.column.extract" : "watch.column.record"), false));
        return heads;
    }

    private List<ViewPage.Row> rows(Asked asked, WatchWords words) {
        Map<CategoryId, Category> categories = categories(asked.where().dataset());
        if (asked.shown() == Shown.SERIES) {
            List<Judgement> all = judgements(asked);
            int from = Math.min(all.size(), (asked.page() - 1) * PAGE);
            return all.subList(from, Math.min(all.size(), from + PAGE)).stream()
                    .map(j -> row(
                            j,
                            seriesHref(asked.where(), j),
                            categories,
                            words,
                            ViewPage.Cell.link(
                                    words.text(
                                            "watch.extract.number", j.extract().toString()),
                                    "/data/uttag/" + j.extract())))
                    .toList();
        }
        return alarms.list(asked.filter(), asked.page(), PAGE).stream()
                .map(a -> row(a.seen(), PATH + "/" + a.id(), categories, words, record(a, words)))
                .toList();
    }

    private List<Judgement> judgements(Asked asked) {
        List<Judgement> all = new ArrayList<>();
        for (Step step : asked.step() == null ? Sweeps.STEPS : List.of(asked.step())) {
            all.addAll(alarms.judgements(
                    asked.where().dataset().id(),
                    step,
                    asked.where().area().id(),
                    true,
                    asked.where().category()));
        }
        return asked.direction() == null
                ? all
                : all.stream()
                        .filter(j -> j.verdict().state() == asked.direction())
                        .toList();
    }

    private Map<CategoryId, Category> categories(Dataset dataset) {
        return frame.figures().categories(dataset.id()).stream()
                .collect(Collectors.toMap(Category::id, Function.identity()));
    }

    static String seriesHref(WatchAddress where, Judgement judgement) {
        AreaId area = judgement.series().area();
        return "/laget/serie?omrade=" + area
                + "&datamangd=" + where.dataset().id().value()
                + "&kategori=" + judgement.series().category().value()
                + "&steg=" + judgement.series().step().code();
    }

    private ViewPage.Row row(
            Judgement judgement,
            String href,
            Map<CategoryId, Category> categories,
            WatchWords words,
            ViewPage.Cell last) {
        Category category = java.util.Objects.requireNonNull(
                categories.get(judgement.series().category()), "category");
        Verdict verdict = judgement.verdict();
        Long count = verdict.count();
        return new ViewPage.Row(
                "",
                List.of(
                        ViewPage.Cell.link(words.label(category), href).small(words.detection(category)),
                        ViewPage.Cell.of(frame.scope().name(judgement.series().area()))
                                .small(frame.scope()
                                        .grade(
                                                judgement.series().area(),
                                                judgement.period().last(),
                                                words)),
                        ViewPage.Cell.of(words.period(judgement.period())),
                        ViewPage.Cell.of(count == null ? "–" : words.whole(count)),
                        ViewPage.Cell.of(words.expected(verdict.expected())),
                        ViewPage.Cell.of(limit(verdict, words)),
                        ViewPage.Cell.of(words.chance(verdict.chance()))
                                .small(verdict.state().standsOut() ? words.doubt(judgement.q()) : ""),
                        words.verdict(category, judgement),
                        last));
    }

    /** The limit that was or was not passed: the lower one where there were unusually few. */
    private static String limit(Verdict verdict, WatchWords words) {
        return words.expected(verdict.state() == Verdict.State.LOW ? verdict.lower() : verdict.upper());
    }

    static ViewPage.Cell record(Alarm alarm, WatchWords words) {
        Closing closing = alarm.closing();
        return closing == null
                ? ViewPage.Cell.chip(words.text("watch.alarm.open"), "warn", "question")
                : ViewPage.Cell.chip(words.text("watch.alarm.closed"), "none", "done")
                        .small(words.text("watch.closing." + closing.code()));
    }

    private List<String> notes(Asked asked, List<Sweep> seen, WatchWords words) {
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
        if (asked.shown() != Shown.SERIES) {
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
    TableFile file(Asked asked, Ui ui) {
        WatchWords words = frame.words(ui);
        Map<CategoryId, Category> categories = categories(asked.where().dataset());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (asked.shown() == Shown.SERIES) {
            judgements(asked).forEach(j -> rows.add(cells(j, null, categories, words)));
        } else {
            alarms.list(asked.filter(), 1, Integer.MAX_VALUE)
                    .forEach(a -> rows.add(cells(a.seen(), a, categories, words)));
        }
        List<String> headers = new ArrayList<>();
        for (String column : List.of(
                "category",
                "area",
                "period",
                "count",
                "expected",
                "lower",
                "limit",
                "chance",
                "q",
                "state",
                "reason",
                "extract",
                "record")) {
            headers.add(words.text("watch.column." + column));
        }
        return new TableFile("larm-" + asked.where().area().id(), headers, rows, notes(asked, seen(asked), words));
    }

    private List<@Nullable Object> cells(
            Judgement judgement, @Nullable Alarm alarm, Map<CategoryId, Category> categories, WatchWords words) {
        Verdict verdict = judgement.verdict();
        Verdict.Reason reason = verdict.reason();
        Category category = categories.get(judgement.series().category());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(category == null ? judgement.series().category().value() : category.label());
        cells.add(frame.scope().name(judgement.series().area()));
        cells.add(judgement.period().toString());
        cells.add(verdict.count());
        cells.add(WatchWords.finite(verdict.expected()));
        cells.add(WatchWords.finite(verdict.lower()));
        cells.add(WatchWords.finite(verdict.upper()));
        cells.add(WatchWords.finite(verdict.chance()));
        cells.add(judgement.q());
        cells.add(words.text("watch.state." + verdict.state().code()));
        cells.add(reason == null ? null : words.text("watch.reason." + reason.code()));
        cells.add(judgement.extract().toString());
        Closing closing = alarm == null ? null : alarm.closing();
        cells.add(
                alarm == null
                        ? null
                        : closing == null
                                ? words.text("watch.alarm.open")
                                : words.text("watch.closing." + closing.code()));
        return cells;
    }
}
