package se.samblick.cli.analyse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.CountSeries;
import se.samblick.analysis.Ears;
import se.samblick.analysis.OutbreakDetection;
import se.samblick.analysis.OutbreakJudgement;
import se.samblick.analysis.OutbreakOptions;
import se.samblick.analysis.PoissonTrend;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.Trend;

/** Methods for series in time. */
final class SeriesMethods {
    static final Method TREND = Method.of(
            "trend",
            "Utveckling över tid: kvasi-Poisson (McCullagh & Nelder 1989), Mann–Kendall (1945, 1975) och Sen (1968)",
            "series,time,count",
            "exposure",
            "level",
            "series,log_slope,percent_per_step,low,high,p,dispersion,kendall_s,kendall_p,sen_slope",
            SeriesMethods::trend);

    static final Method OUTBREAK = Method.of(
            "outbreak",
            "Ovanligt höga antal i vecko- och månadsserier (Farrington m.fl. 1996; Noufaily m.fl. 2013)",
            "series,date,count",
            "population",
            "b,w,reweight,weights_threshold,trend,trend_threshold,past_weeks_not_included,no_periods,"
                    + "threshold_method,alpha,limit54,from",
            "series,date,expected,upper,score,alarm,state",
            SeriesMethods::outbreak);

    static final Method EARS = Method.of(
            "ears",
            "Ovanligt höga antal i serier med kort historia (Hutwagner m.fl. 2003)",
            "series,date,count",
            "",
            "method,baseline,min_sigma,alpha",
            "series,date,upper,alarm",
            SeriesMethods::ears);

    private SeriesMethods() {}

    private static void trend(InputTable in, Settings set, OutputTable out) {
        double level = set.level();
        for (Map.Entry<String, List<Integer>> series : in.groups("series").entrySet()) {
            List<Integer> rows = series.getValue();
            double[] times =
                    rows.stream().mapToDouble(row -> in.number(row, "time")).toArray();
            double[] exposures = rows.stream()
                    .mapToDouble(row -> in.number(row, "exposure", 1))
                    .toArray();
            try {
                Trend trend = Trend.of(times, counts(in, rows), exposures, level);
                PoissonTrend regression = trend.regression();
                out.add(
                        series.getKey(),
                        regression.logSlope(),
                        regression.percentPerStep(),
                        regression.interval().low(),
                        regression.interval().high(),
                        regression.p(),
                        regression.dispersion(),
                        trend.kendallS(),
                        trend.kendallP(),
                        trend.senSlope());
            } catch (Refusal refusal) {
                throw in.bad(refusal, rows);
            }
        }
    }

    private static long[] counts(InputTable in, List<Integer> rows) {
        return rows.stream().mapToLong(row -> in.count(row, "count")).toArray();
    }

    private static void outbreak(InputTable in, Settings set, OutputTable out) {
        OutbreakDetection detection = OutbreakDetection.with(options(set));
        Optional<LocalDate> from = set.date("from");
        @Nullable OutbreakJudgement[] byRow = new OutbreakJudgement[in.size()];
        for (List<Integer> group : in.groups("series").values()) {
            List<Integer> rows = inOrderOfDate(in, group);
            try {
                CountSeries series = series(in, rows);
                int first = from.map(day -> firstFrom(series, day)).orElse(0);
                OutbreakJudgement[] judgements = detection.judge(series, first);
                for (int i = 0; i < judgements.length; i++) {
                    byRow[rows.get(first + i)] = judgements[i];
                }
            } catch (Refusal refusal) {
                throw in.bad(refusal, rows);
            }
        }
        for (int row = 0; row < byRow.length; row++) {
            OutbreakJudgement judgement = byRow[row];
            if (judgement != null) {
                out.add(
                        in.text(row, "series"),
                        in.date(row, "date"),
                        judgement.expected(),
                        judgement.upper(),
                        judgement.score(),
                        judgement.assessable() ? judgement.alarm() : "",
                        judgement.assessable() ? "ok" : "not-assessable");
            }
        }
    }

    private static int firstFrom(CountSeries series, LocalDate day) {
        return (int) series.dates().stream().filter(date -> date.isBefore(day)).count();
    }

    private static List<Integer> inOrderOfDate(InputTable in, List<Integer> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> in.date(row, "date")))
                .toList();
    }

    private static CountSeries series(InputTable in, List<Integer> rows) {
        boolean perInhabitant = rows.stream().noneMatch(row -> in.isEmpty(row, "population"));
        // Read also where one is missing, so that no field goes unchecked.
        double[] population = rows.stream()
                .mapToDouble(row -> in.amount(row, "population"))
                .filter(inhabitants -> perInhabitant)
                .toArray();
        List<LocalDate> dates = rows.stream().map(row -> in.date(row, "date")).toList();
        return new CountSeries(dates, counts(in, rows), population);
    }

    private static OutbreakOptions options(Settings set) {
        OutbreakOptions usual = OutbreakOptions.DEFAULTS;
        int[] limit54 = limit54(set.text("limit54").orElse("5,4"));
        try {
            return new OutbreakOptions(
                    set.whole("b", usual.years()),
                    set.whole("w", usual.halfWindow()),
                    set.flag("reweight", usual.reweight()),
                    set.number("weights_threshold", usual.weightsThreshold()),
                    set.flag("trend", usual.trend()),
                    set.number("trend_threshold", usual.trendThreshold()),
                    set.whole("past_weeks_not_included", usual.pastWeeksNotIncluded()),
                    set.whole("no_periods", usual.periods()),
                    threshold(set.text("threshold_method").orElse("nbPlugin")),
                    set.number("alpha", usual.alpha()),
                    limit54[0],
                    limit54[1]);
        } catch (Refusal refusal) {
            throw BadInput.option(refusal);
        }
    }

    private static int[] limit54(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw BadInput.at("Valet limit54", text, "två heltal som 5,4");
        }
        return Arrays.stream(parts)
                .mapToInt(part -> Settings.toWhole("limit54", part.strip()))
                .toArray();
    }

    private static OutbreakOptions.Threshold threshold(String code) {
        return Arrays.stream(OutbreakOptions.Threshold.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> BadInput.at("Valet threshold_method", code, "nbPlugin eller delta"));
    }

    private static void ears(InputTable in, Settings set, OutputTable out) {
        Ears ears = earsOptions(set);
        double[] upper = new double[in.size()];
        for (List<Integer> group : in.groups("series").values()) {
            List<Integer> rows = inOrderOfDate(in, group);
            for (int i = 1; i < rows.size(); i++) {
                if (in.date(rows.get(i), "date").equals(in.date(rows.get(i - 1), "date"))) {
                    throw in.bad(rows.get(i), "date", "varje datum en gång i serien");
                }
            }
            double[] limits = upper(ears, in, rows);
            for (int i = 0; i < limits.length; i++) {
                upper[rows.get(i)] = limits[i];
            }
        }
        for (int row = 0; row < upper.length; row++) {
            Object alarm = Double.isFinite(upper[row]) ? in.count(row, "count") > upper[row] : "";
            out.add(in.text(row, "series"), in.date(row, "date"), upper[row], alarm);
        }
    }

    private static double[] upper(Ears ears, InputTable in, List<Integer> rows) {
        try {
            return ears.upper(counts(in, rows));
        } catch (Refusal refusal) {
            throw in.bad(refusal, rows);
        }
    }

    private static Ears earsOptions(Settings set) {
        String name = set.text("method").orElse("C1");
        Ears.Method method = Arrays.stream(Ears.Method.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.at("Valet method", name, "C1, C2 eller C3"));
        try {
            return new Ears(
                    method,
                    set.whole("baseline", 7),
                    set.number("min_sigma", 0),
                    set.number("alpha", method.usualAlpha()));
        } catch (Refusal refusal) {
            throw BadInput.option(refusal);
        }
    }
}
