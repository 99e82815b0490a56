package se.samblick.app.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.Extract;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.FigureView;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Step;
import se.samblick.app.figures.StepSeries;
import se.samblick.app.figures.SteppedCounts;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Caption;

/** Makes the page of one series: over time, in other areas, and what became of its alarm. */
@Component
class SeriesPages {
    static final String PATH = "/laget/serie";

    private final Alarms alarms;
    private final AlarmJournal journal;
    private final Figures figures;
    private final SteppedCounts counts;
    private final AreaScope scope;
    private final AskedViews asked;
    private final FigureView.All views;
    private final Messages messages;

    SeriesPages(
            Alarms alarms,
            AlarmJournal journal,
            Figures figures,
            SteppedCounts counts,
            AreaScope scope,
            AskedViews asked,
            FigureView.All views,
            Messages messages) {
        this.alarms = alarms;
        this.journal = journal;
        this.figures = figures;
        this.counts = counts;
        this.scope = scope;
        this.asked = asked;
        this.views = views;
        this.messages = messages;
    }

    /** Steps of time shown in a chart. */
    static int shown(Step step) {
        return step == Step.WEEK ? 78 : 36;
    }

    SeriesPage alarm(Alarm alarm, AlarmJournal.Typed typed, Ui ui) {
        WatchWords words = WatchWords.of(messages, ui);
        SeriesId series = alarm.seen().series();
        Area area = asked.area(series.area().value());
        Category category = asked.category(series.dataset(), series.category());
        // Seen as known with the extract that it was seen in, so that the record and the drawing tell the same.
        WatchAddress where = new WatchAddress(
                area,
                figures.dataset(series.dataset()),
                category.id(),
                alarm.seen().extract());
        ViewPage view = view(where, category, series.step(), alarm.seen().period(), words);
        return new SeriesPage(
                titled(
                        view,
                        words.text(
                                "watch.alarm.title",
                                category.label(),
                                area.name(),
                                words.period(alarm.seen().period()))),
                SeriesFacts.of(alarm.seen(), category, alarm, words),
                journal.of(alarm, typed, ui, words));
    }

    private static ViewPage titled(ViewPage view, String title) {
        return new ViewPage(
                title,
                view.path(),
                view.crumbs(),
                view.tabs(),
                view.meta(),
                List.of(),
                List.of(),
                view.lead(),
                view.empty(),
                view.drawings(),
                view.tables(),
                view.notes(),
                null);
    }

    SeriesPage series(WatchAddress where, Category category, Step step, Ui ui) {
        WatchWords words = WatchWords.of(messages, ui);
        Optional<Judgement> latest = latest(where, category, step);
        return new SeriesPage(
                view(where, category, step, null, words),
                latest.map(j -> SeriesFacts.of(j, category, null, words)).orElse(List.of()),
                null);
    }

    private Optional<Judgement> latest(WatchAddress where, Category category, Step step) {
        return alarms.judgements(where.dataset().id(), step, where.area().id(), false, category.id()).stream()
                .findFirst();
    }

    /** The steps of a series as judged, the earliest first. */
    List<Judge.Judged> steps(WatchAddress where, Category category, Step step) {
        Optional<StepSeries> series = counts
                .of(new SteppedCounts.Query(
                        where.dataset().id(), step, where.area().id(), category.id(), where.extract()))
                .stream()
                .findFirst();
        return series.map(s -> Judge.history(s, shown(step))).orElse(List.of());
    }

    private ViewPage view(WatchAddress where, Category category, Step step, @Nullable Period until, WatchWords words) {
        List<Judge.Judged> steps = steps(where, category, step).stream()
                .filter(s -> until == null || s.period().compareTo(until) <= 0)
                .toList();
        String[] fields = {"kategori", category.id().value(), "steg", step.code()};
        var files = new ViewPage.Files(
                where.href(PATH + "/tabell.csv", fields),
                where.href(PATH + "/tabell.xlsx", fields),
                where.insert("series", "both", fields));
        List<ViewPage.Drawing> drawings = steps.isEmpty()
                ? List.of()
                : List.of(Drawings.of(
                        "over-tid",
                        SeriesCharts.of(steps, caption(where, category, step, steps, words), words),
                        words.text("watch.series.about." + step.code()),
                        sources(where, category, step, words),
                        files));
        return new ViewPage(
                words.text("watch.series.title", category.label(), where.area().name()),
                PATH,
                Crumbs.of(scope.upwards(where.area()), AlarmPages.PATH),
                views.tabs("alarms", where.area().id().value(), where.dataset().id()),
                List.of(
                        new ViewPage.Link(where.dataset().title(), null),
                        new ViewPage.Link(
                                words.text("watch.series.changes"),
                                where.href("/laget", "kategori", category.id().value()))),
                List.of(),
                List.of(),
                List.of(),
                steps.isEmpty()
                        ? new ViewPage.Empty(words.text("watch.series.none"), words.text("watch.series.none.sentence"))
                        : null,
                drawings,
                List.of(others(where, category, step, words)).stream()
                        .filter(t -> !t.rows().isEmpty())
                        .toList(),
                notes(where, category, steps, words),
                null);
    }

    private List<String> notes(WatchAddress where, Category category, List<Judge.Judged> steps, WatchWords words) {
        List<String> notes = new ArrayList<>(
                List.of(words.text("watch.note.method"), words.text("watch.note.few", Judge.FEWEST, Judge.LATELY)));
        if (category.detectionDriven()) {
            notes.add(words.text("watch.note.detection"));
        }
        LocalDate day = steps.isEmpty()
                ? scope.today()
                : steps.get(steps.size() - 1).period().last();
        notes.addAll(scope.classified(List.of(where.area().id()), day, words));
        return notes;
    }

    private Caption caption(
            WatchAddress where, Category category, Step step, List<Judge.Judged> steps, WatchWords words) {
        Judge.Judged last = steps.get(steps.size() - 1);
        Verdict verdict = last.verdict();
        Long count = verdict.count();
        String title = words.text(
                "watch.series.heading." + verdict.state().code(),
                category.label(),
                where.area().name(),
                words.period(last.period()));
        String description = verdict.judged()
                ? words.text(
                        "watch.series.description",
                        count == null ? "–" : words.whole(count),
                        words.period(last.period()),
                        words.expected(verdict.expected()),
                        words.expected(verdict.lower()),
                        words.expected(verdict.upper()),
                        Integer.toString(steps.size()))
                : words.text("watch.series.description.none", words.period(last.period()), steps.size());
        return new Caption(title, description, "", words.charts());
    }

    private List<String> sources(WatchAddress where, Category category, Step step, WatchWords words) {
        ExtractId known = where.extract();
        ExtractId latest = known != null
                ? known
                : latest(where, category, step).map(Judgement::extract).orElse(null);
        if (latest == null) {
            return List.of();
        }
        Extract extract = figures.extract(latest);
        List<String> foot = new ArrayList<>(List.of(words.source(figures, List.of(latest))));
        if (extract.state() == Extract.State.WITHDRAWN) {
            foot.add(words.text("watch.extract.withdrawn"));
        }
        return foot;
    }

    /** The same category in what the area lies in, in its like and in its parts. */
    private ViewPage.Table others(WatchAddress where, Category category, Step step, WatchWords words) {
        List<AreaId> compared = scope.around(where.area());
        List<Judgement> all = alarms.judgements(where.dataset().id(), step, null, true, category.id()).stream()
                .filter(j -> compared.contains(j.series().area()))
                .sorted(java.util.Comparator.comparingInt(
                        j -> compared.indexOf(j.series().area())))
                .toList();
        List<ViewPage.Row> rows = all.stream()
                .map(j -> new ViewPage.Row(
                        "",
                        List.of(
                                ViewPage.Cell.link(scope.name(j.series().area()), AlarmTables.seriesHref(where, j))
                                        .small(scope.grade(
                                                j.series().area(), j.period().last(), words)),
                                ViewPage.Cell.of(words.period(j.period())),
                                ViewPage.Cell.of(SeriesFacts.count(j, words)),
                                ViewPage.Cell.of(words.expected(j.verdict().expected())),
                                ViewPage.Cell.of(words.expected(j.verdict().upper())),
                                words.verdict(category, j))))
                .toList();
        String insert =
                where.insert("stands-out", "table", "kategori", category.id().value(), "steg", step.code());
        List<ViewPage.Head> heads = List.of(
                new ViewPage.Head(words.text("watch.column.area"), false),
                new ViewPage.Head(words.text("watch.column.period"), false),
                new ViewPage.Head(words.text("watch.column.count"), true),
                new ViewPage.Head(words.text("watch.column.expected"), true),
                new ViewPage.Head(words.text("watch.column.limit"), true),
                new ViewPage.Head(words.text("watch.column.state"), false));
        return new ViewPage.Table(
                "omraden",
                words.text("watch.series.others"),
                heads,
                rows,
                List.of(),
                new ViewPage.Files("", "", insert));
    }

    TableFile file(WatchAddress where, Category category, Step step, Ui ui) {
        WatchWords words = WatchWords.of(messages, ui);
        List<String> headers = new ArrayList<>();
        for (String column : List.of("period", "count", "expected", "lower", "limit", "chance", "state", "reason")) {
            headers.add(words.text("watch.column." + column));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Judge.Judged each : steps(where, category, step)) {
            Verdict verdict = each.verdict();
            Verdict.Reason reason = verdict.reason();
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(each.period().toString());
            cells.add(verdict.count());
            cells.add(WatchWords.finite(verdict.expected()));
            cells.add(WatchWords.finite(verdict.lower()));
            cells.add(WatchWords.finite(verdict.upper()));
            cells.add(WatchWords.finite(verdict.chance()));
            cells.add(words.text("watch.state." + verdict.state().code()));
            cells.add(reason == null ? null : words.text("watch.reason." + reason.code()));
            rows.add(cells);
        }
        return new TableFile(
                "serie-" + where.area().id() + "-" + category.id().value().replace('.', '-'),
                headers,
                rows,
                sources(where, category, step, words));
    }
}
