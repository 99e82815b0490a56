package se.samblick.cli.analyse;

import java.util.List;
import java.util.Map;
import se.samblick.analysis.Change;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Rate;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.StandardisedRate;

/** Methods for counts, one row or one population at a time. */
final class CountMethods {
    static final Method CHANGE = Method.of(
            "change",
            "Har ett antal ändrats? Exakt betingat test med intervall (Przyborowski & Wilenski 1940; Clopper & Pearson 1934)",
            "id,before,after",
            "exposure_before,exposure_after",
            "level",
            "id,difference,percent,ratio,ratio_low,ratio_high,p_exact,p_mid",
            CountMethods::change);

    static final Method RATE = Method.of(
            "rate",
            "Antal per exponering med exakt intervall (Garwood 1936)",
            "id,count,exposure",
            "",
            "level",
            "id,rate,low,high",
            CountMethods::rate);

    static final Method STANDARDISE = Method.of(
            "standardise",
            "Direkt standardiserat tal med gammaintervall (Fay & Feuer 1997)",
            "id,stratum,count,exposure,weight",
            "",
            "level",
            "id,rate,low,high",
            CountMethods::standardise);

    private CountMethods() {}

    private static void change(InputTable in, Settings set, OutputTable out) {
        double level = set.level();
        for (int row = 0; row < in.size(); row++) {
            Change change = change(in, row, level);
            Interval limits = change.ratioInterval();
            out.add(
                    in.text(row, "id"),
                    change.difference(),
                    change.percent(),
                    change.ratio(),
                    limits.low(),
                    limits.high(),
                    change.pExact(),
                    change.pMid());
        }
    }

    private static Change change(InputTable in, int row, double level) {
        double before = 1;
        double after = 1;
        if (!in.isEmpty(row, "exposure_before") || !in.isEmpty(row, "exposure_after")) {
            before = in.number(row, "exposure_before");
            after = in.number(row, "exposure_after");
        }
        try {
            return Change.of(in.count(row, "before"), in.count(row, "after"), before, after, level);
        } catch (Refusal refusal) {
            throw in.bad(refusal, List.of(row));
        }
    }

    private static void rate(InputTable in, Settings set, OutputTable out) {
        double level = set.level();
        for (int row = 0; row < in.size(); row++) {
            long count = in.count(row, "count");
            double exposure = in.amount(row, "exposure");
            try {
                Rate rate = exposure > 0 ? Rate.of(count, exposure, level) : new Rate(Double.NaN, Interval.UNDEFINED);
                out.add(
                        in.text(row, "id"),
                        rate.value(),
                        rate.interval().low(),
                        rate.interval().high());
            } catch (Refusal refusal) {
                throw in.bad(refusal, List.of(row));
            }
        }
    }

    private static void standardise(InputTable in, Settings set, OutputTable out) {
        double level = set.level();
        for (Map.Entry<String, List<Integer>> group : in.groups("id").entrySet()) {
            List<Integer> rows = group.getValue();
            long[] counts =
                    rows.stream().mapToLong(row -> in.count(row, "count")).toArray();
            double[] exposures =
                    rows.stream().mapToDouble(row -> in.number(row, "exposure")).toArray();
            double[] weights =
                    rows.stream().mapToDouble(row -> in.number(row, "weight")).toArray();
            try {
                StandardisedRate rate = StandardisedRate.of(counts, exposures, weights, level);
                out.add(
                        group.getKey(),
                        rate.value(),
                        rate.interval().low(),
                        rate.interval().high());
            } catch (Refusal refusal) {
                throw in.bad(refusal, rows);
            }
        }
    }
}
