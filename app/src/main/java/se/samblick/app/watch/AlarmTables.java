package se.samblick.app.watch;

import java.util.ArrayList;
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

/** Alarms, or all series as last looked at, as a table on the page and as a file. */
@Component
class AlarmTables {
    static final int PAGE = 50;

    private final Alarms alarms;
    private final ViewFrame frame;

    AlarmTables(Alarms alarms, ViewFrame frame) {
        this.alarms = alarms;
        this.frame = frame;
    }

    /** The page of the table that is asked for; empty if there is nothing on it. */
    Optional<ViewPage.Table> table(AlarmView asked, WatchWords words) {
        List<ViewPage.Row> rows = rows(asked, words);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ViewPage.Table(
                        "larm",
                        words.text("watch.alarms.heading." + asked.shown().word()),
                        heads(asked, words),
                        rows,
                        List.of(),
                        files(asked)));
    }

    /** How many rows all pages have together. */
    long size(AlarmView asked) {
        return asked.shown() == AlarmView.Shown.SERIES ? judgements(asked).size() : alarms.count(asked.filter());
    }

    private static ViewPage.Files files(AlarmView asked) {
        Step step = asked.step();
        String insert = asked.where().insert("stands-out", "table", "steg", (step == null ? Step.WEEK : step).code());
        return new ViewPage.Files(
                asked.href(AlarmPages.PATH + "/tabell.csv"), asked.href(AlarmPages.PATH + "/tabell.xlsx"), insert);
    }

    private static List<ViewPage.Head> heads(AlarmView asked, WatchWords words) {
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
                words.text(asked.shown() == AlarmView.Shown.SERIES ? "watch.column.extract" : "watch.column.record"),
                false));
        return heads;
    }

    private List<ViewPage.Row> rows(AlarmView asked, WatchWords words) {
        Map<CategoryId, Category> categories = categories(asked.where().dataset());
        if (asked.shown() == AlarmView.Shown.SERIES) {
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
                .map(a -> row(a.seen(), AlarmPages.PATH + "/" + a.id(), categories, words, record(a, words)))
                .toList();
    }

    private List<Judgement> judgements(AlarmView asked) {
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
        return SeriesPages.PATH + "?omrade=" + area
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

    /** All that the view holds, whatever page is shown, as a file. */
    TableFile file(AlarmView asked, List<String> notes, WatchWords words) {
        Map<CategoryId, Category> categories = categories(asked.where().dataset());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (asked.shown() == AlarmView.Shown.SERIES) {
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
        return new TableFile("larm-" + asked.where().area().id(), headers, rows, notes);
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
