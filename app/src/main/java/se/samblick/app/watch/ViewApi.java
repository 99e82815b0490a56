package se.samblick.app.watch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.analysis.Forecast;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Trend;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Step;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.app.ui.NotFound;

/** What the last sweep says, trends, areas compared and forecasts, for programs. */
@RestController
@RequestMapping("/api/v1")
class ViewApi {
    private final Alarms alarms;
    private final Trends trends;
    private final ComparisonChoices comparisons;
    private final Forecasts forecasts;
    private final AskedViews asked;
    private final WatchWords words;

    ViewApi(
            Alarms alarms,
            Trends trends,
            ComparisonChoices comparisons,
            Forecasts forecasts,
            AskedViews asked,
            Messages messages) {
        this.alarms = alarms;
        this.trends = trends;
        this.comparisons = comparisons;
        this.forecasts = forecasts;
        this.asked = asked;
        this.words = new WatchWords(messages, Language.SV);
    }

    /** What the latest sweep says of a series; {@code reason} where it cannot be judged. */
    record JudgementJson(
            String area,
            String category,
            String step,
            String period,
            String state,
            @Nullable String reason,
            @Nullable Long count,
            @Nullable Double expected,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable Double chance,
            @Nullable Double q,
            String extract) {}

    @GetMapping("/judgements")
    @Needs(Right.READ_FIGURES)
    List<JudgementJson> judgements(
            @RequestParam String dataset,
            @RequestParam String step,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(defaultValue = "true") boolean parts,
            @RequestParam(required = false) @Nullable String category) {
        return alarms
                .judgements(
                        asked.dataset(dataset).id(),
                        asked.step(step, Sweeps.STEPS),
                        area == null ? null : asked.area(area).id(),
                        parts,
                        asked.category(category))
                .stream()
                .map(ViewApi::json)
                .toList();
    }

    private static JudgementJson json(Judgement judgement) {
        Verdict verdict = judgement.verdict();
        Verdict.Reason reason = verdict.reason();
        return new JudgementJson(
                judgement.series().area().value(),
                judgement.series().category().value(),
                judgement.series().step().code(),
                judgement.period().toString(),
                verdict.state().code(),
                reason == null ? null : reason.code(),
                verdict.count(),
                WatchWords.finite(verdict.expected()),
                WatchWords.finite(verdict.lower()),
                WatchWords.finite(verdict.upper()),
                WatchWords.finite(verdict.chance()),
                judgement.q(),
                judgement.extract().toString());
    }

    /**
     * A trend.
     *
     * @param finding {@code rising}, {@code falling}, {@code none}, {@code few} or {@code short}
     * @param perYear change a year as a fraction
     * @param senPerYear Sen's slope, count a year
     */
    record TrendJson(
            String category,
            String label,
            String finding,
            String sentence,
            @Nullable String period,
            @Nullable Long total,
            @Nullable Double perYear,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double p,
            @Nullable Double q,
            @Nullable Double kendallP,
            @Nullable Double senPerYear,
            boolean detectionDriven,
            List<String> extracts) {}

    @GetMapping("/trends")
    @Needs(Right.READ_FIGURES)
    List<TrendJson> trends(
            @RequestParam String dataset,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String extract) {
        return trends.of(asked.dataset(dataset).id(), asked.area(area).id(), asked.extract(extract)).stream()
                .map(this::json)
                .toList();
    }

    private TrendJson json(CategoryTrend trend) {
        TrendSeries series = trend.series();
        Trend fit = trend.trend();
        boolean told = fit != null && trend.finding() != CategoryTrend.Finding.FEW;
        Interval interval = fit != null && told ? fit.regression().interval() : Interval.UNDEFINED;
        return new TrendJson(
                trend.category().id().value(),
                trend.category().label(),
                trend.finding().code(),
                new TrendWords(words).sentence(trend),
                series == null ? null : series.span().toString(),
                series == null ? null : series.total(),
                told ? WatchWords.finite(trend.perYear()) : null,
                WatchWords.finite(interval.low()),
                WatchWords.finite(interval.high()),
                fit == null ? null : WatchWords.finite(fit.regression().p()),
                trend.q(),
                fit == null ? null : WatchWords.finite(fit.kendallP()),
                fit == null || series == null ? null : WatchWords.finite(fit.senSlope() * series.perYear()),
                trend.category().detectionDriven(),
                numbers(trend.extracts()));
    }

    private static List<String> numbers(java.util.Collection<ExtractId> extracts) {
        return extracts.stream().sorted().map(ExtractId::toString).toList();
    }

    /** A rate per 1,000 inhabitants with its interval. */
    record RateJson(double value, double low, double high) {
        static @Nullable RateJson of(AreaComparison.@Nullable Estimate estimate) {
            double per = ComparisonTables.PER;
            return estimate == null
                    ? null
                    : new RateJson(
                            estimate.value() * per,
                            estimate.interval().low() * per,
                            estimate.interval().high() * per);
        }
    }

    /** An area compared; {@code firstPlace} to {@code lastPlace} are those it may have in the ranking. */
    record AreaJson(
            String area,
            String name,
            @Nullable Double count,
            @Nullable Long people,
            @Nullable RateJson rate,
            @Nullable RateJson standardised,
            @Nullable Double expected,
            @Nullable Double z,
            String place,
            int firstPlace,
            int lastPlace) {}

    /** {@code ages} says in sentences whether rates are age-standardised, against whom, and else why not. */
    record AreasJson(
            String category,
            String period,
            @Nullable Double allPer1000,
            String spread,
            @Nullable Double phi,
            List<String> ages,
            List<AreaJson> items,
            List<String> extracts) {}

    @GetMapping("/area-comparisons")
    @Needs(Right.READ_FIGURES)
    AreasJson areas(
            @RequestParam String dataset,
            @RequestParam String area,
            @RequestParam String category,
            @RequestParam(required = false) @Nullable String window,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable String spread,
            @RequestParam(required = false) @Nullable String extract) {
        var where = asked.address(new AskedViews.Said(area, dataset, category, extract), null);
        asked.category(where.dataset().id(), java.util.Objects.requireNonNull(where.category()));
        AreaComparison compared = comparisons
                .asked(where, AskedView.window(window), AskedView.day(at), AskedView.spread(spread))
                .map(comparisons::comparison)
                .orElseThrow(() -> new NotFound("watch.areas.none.sentence"));
        return new AreasJson(
                category,
                compared.period().toString(),
                WatchWords.finite(compared.all() * ComparisonTables.PER),
                compared.overdispersion().code(),
                WatchWords.finite(compared.phi()),
                AgeWords.notes(compared, words),
                compared.rows().stream().map(ViewApi::json).toList(),
                numbers(compared.sources()));
    }

    private static AreaJson json(AreaComparison.Row row) {
        Amount count = row.count();
        return new AreaJson(
                row.area().id().value(),
                row.area().name(),
                count == null || !count.exact() ? null : count.lower(),
                row.people(),
                RateJson.of(row.rate()),
                RateJson.of(row.standardised()),
                WatchWords.finite(row.expected()),
                WatchWords.finite(row.z()),
                row.place().code(),
                row.first(),
                row.last());
    }

    /** One coming count with the limits it is expected between 8 times of 10. */
    record StepJson(String period, double expected, double low, double high) {}

    /** A forecast; without steps unless {@code answer} is {@code offered}. */
    record ForecastJson(
            String category,
            String label,
            String answer,
            List<StepJson> steps,
            int tests,
            int comparisons,
            int inside,
            @Nullable Double error,
            @Nullable Double naiveError,
            String sentence,
            List<String> extracts) {}

    @GetMapping("/forecasts")
    @Needs(Right.READ_FIGURES)
    List<ForecastJson> forecasts(
            @RequestParam String dataset,
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String extract) {
        Step how = asked.step(step, Forecasts.STEPS);
        Map<Category, Prognosis> all =
                forecasts.of(asked.dataset(dataset).id(), asked.area(area).id(), how, asked.extract(extract));
        return all.entrySet().stream().map(e -> json(e.getKey(), e.getValue())).toList();
    }

    private ForecastJson json(Category category, Prognosis prognosis) {
        Forecast forecast = prognosis.forecast();
        boolean offered = prognosis.answer() == Prognosis.Answer.OFFERED;
        List<StepJson> steps = new java.util.ArrayList<>();
        for (int i = 0; offered && i < forecast.steps().size(); i++) {
            Forecast.Step next = forecast.steps().get(i);
            steps.add(new StepJson(
                    prognosis.ahead().get(i).toString(),
                    next.expected(),
                    next.interval().low(),
                    next.interval().high()));
        }
        return new ForecastJson(
                category.id().value(),
                category.label(),
                prognosis.answer().code(),
                steps,
                forecast.tests(),
                forecast.comparisons(),
                forecast.inside(),
                WatchWords.finite(forecast.error()),
                WatchWords.finite(forecast.naiveError()),
                String.join(" ", PrognosisPages.sentences(category, prognosis, words)),
                numbers(prognosis.extracts()));
    }
}
