package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.StandsOut;
import se.samblick.app.figures.StepSeries;
import se.samblick.app.figures.SteppedCounts;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.Ui;
import se.samblick.charts.Look;
import se.samblick.charts.Sparkline;
import se.samblick.charts.Tone;

/** The open alarms of the latest sweep that matter most, on top of Läget. */
@Component
class StandsOutStrip implements StandsOut {
    private static final int SHOWN = 2;
    private static final int STEPS = 13;

    private final Alarms alarms;
    private final Figures figures;
    private final SteppedCounts counts;
    private final AreaScope scope;
    private final Messages messages;

    StandsOutStrip(Alarms alarms, Figures figures, SteppedCounts counts, AreaScope scope, Messages messages) {
        this.alarms = alarms;
        this.figures = figures;
        this.counts = counts;
        this.scope = scope;
        this.messages = messages;
    }

    @Override
    public Strip of(DatasetId dataset, AreaId area, Ui ui) {
        WatchWords words = WatchWords.of(messages, ui);
        String href = AlarmPages.PATH + "?omrade=" + area
                + (dataset.equals(DatasetId.REPORTED_CRIMES) ? "" : "&datamangd=" + dataset.value());
        List<Sweep> sweeps = alarms.sweeps().stream()
                .filter(l -> l.dataset().equals(dataset))
                .toList();
        if (sweeps.isEmpty()) {
            return new Strip(List.of(), List.of(), href);
        }
        Map<CategoryId, Category> categories =
                figures.categories(dataset).stream().collect(Collectors.toMap(Category::id, Function.identity()));
        List<Alarm> open = alarms.list(new AlarmFilter(dataset, area, true, null, null, true, null), 1, 200).stream()
                .filter(a -> sweeps.stream()
                        .anyMatch(l -> l.step() == a.seen().series().step()
                                && !a.seen().period().last().isBefore(l.period().first())))
                .sorted(Comparator.comparing((Alarm a) ->
                                rank(categories.get(a.seen().series().category()), a))
                        .thenComparing(a -> a.seen().verdict().chance()))
                .toList();
        List<Item> items = open.stream()
                .limit(SHOWN)
                .map(a -> item(
                        a,
                        java.util.Objects.requireNonNull(
                                categories.get(a.seen().series().category())),
                        words))
                .toList();
        return new Strip(items, rest(open.size() - items.size(), sweeps, words), href);
    }

    /** The worse first; what follows the police's work last. */
    private static int rank(@org.jspecify.annotations.Nullable Category category, Alarm alarm) {
        String state = category == null ? "none" : WatchWords.state(category, alarm.high());
        return List.of("bad", "none", "ok", "warn").indexOf(state);
    }

    private Item item(Alarm alarm, Category category, WatchWords words) {
        Judgement seen = alarm.seen();
        Verdict verdict = seen.verdict();
        Long count = verdict.count();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                alarm.high() ? "watch.strip.high" : "watch.strip.low",
                count == null ? "–" : words.whole(count),
                words.expected(verdict.expected()),
                words.expected(alarm.high() ? verdict.upper() : verdict.lower())));
        if (seen.recent() > 0) {
            sentences.add(words.text("watch.fact.recent", seen.recent()));
        }
        String doubt = words.doubt(seen.q());
        if (!doubt.isEmpty()) {
            sentences.add(words.text("watch.strip.doubt"));
        }
        if (category.detectionDriven()) {
            sentences.add(words.text("watch.detection"));
        }
        return new Item(
                words.text(
                        "watch.strip.title",
                        category.label(),
                        scope.name(seen.series().area()),
                        words.period(seen.period())),
                sentences,
                WatchWords.state(category, alarm.high()),
                alarm.high() ? "up" : "down",
                drawing(alarm, category, words),
                AlarmPages.PATH + "/" + alarm.id());
    }

    private String drawing(Alarm alarm, Category category, WatchWords words) {
        SeriesId id = alarm.seen().series();
        List<StepSeries> series = counts.of(new SteppedCounts.Query(
                id.dataset(), id.step(), id.area(), id.category(), alarm.seen().extract()));
        if (series.isEmpty()) {
            return "";
        }
        KnownRun run = KnownRun.of(series.get(0));
        int from = Math.max(0, run.size() - STEPS);
        double[] values = new double[run.size() - from];
        for (int i = from; i < run.size(); i++) {
            values[i - from] = run.counts()[i];
        }
        Tone tone = switch (WatchWords.state(category, alarm.high())) {
            case "bad" -> Tone.WORSE;
            case "ok" -> Tone.BETTER;
            case "warn" -> Tone.DETECTED;
            default -> Tone.QUIET;
        };
        Verdict verdict = alarm.seen().verdict();
        double limit = alarm.high() ? verdict.upper() : verdict.lower();
        return values.length < 2
                ? ""
                : new Sparkline(values, limit, tone, words.text("watch.strip.drawing", values.length))
                        .toSvg(Look.SCREEN);
    }

    private static List<String> rest(int more, List<Sweep> sweeps, WatchWords words) {
        List<String> rest = new ArrayList<>();
        if (more > 0) {
            rest.add(words.text("watch.strip.more", more));
        }
        for (Sweep sweep : sweeps) {
            rest.add(words.text(
                    "watch.strip.sweep." + sweep.step().code(),
                    words.period(sweep.period()),
                    words.whole(sweep.judged())));
        }
        rest.add(words.text("watch.strip.method"));
        return rest;
    }
}
