package se.samblick.cli.analyse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Proportion;
import se.samblick.analysis.ProportionDifference;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.SurveyResponse;
import se.samblick.analysis.SurveyShare;

/** Methods for shares and surveys. */
final class ShareMethods {
    static final Method PROPORTION = Method.of(
            "proportion",
            "Andel med Wilsons intervall (Wilson 1927)",
            "id,successes,n",
            "",
            "level",
            "id,share,low,high",
            ShareMethods::proportion);

    static final Method DIFFERENCE = Method.of(
            "proportion-difference",
            "Skillnad mellan två andelar, metod 10 (Newcombe 1998)",
            "id,successes_a,n_a,successes_b,n_b",
            "",
            "level",
            "id,difference,low,high,p",
            ShareMethods::difference);

    static final Method SURVEY = Method.of(
            "survey",
            "Andel per grupp ur ett stratifierat urval (Särndal, Swensson & Wretman 1992; Korn & Graubard 1998)",
            "stratum,weight,group,value",
            "stratum_size",
            "level",
            "group,n,share,se,low,high",
            ShareMethods::survey);

    /**
     * Without trials: share and upper limit empty, lower limit 0. The definition in words says that all three are empty, but the
     * reference case worked out for it gives 0 as the lower limit, and what is computed follows the cases.
     */
    private static final Proportion NO_TRIALS = new Proportion(Double.NaN, new Interval(0, Double.NaN));

    private ShareMethods() {}

    private static void proportion(InputTable in, Settings set, OutputTable out) {
        double level = set.level();
        for (int row = 0; row < in.size(); row++) {
            long successes = successes(in, row, "successes", "n");
            long n = in.count(row, "n");
            try {
                Proportion share = n == 0 ? NO_TRIALS : Proportion.of(successes, n, level);
                out.add(
                        in.text(row, "id"),
                        share.share(),
                        share.interval().low(),
                        share.interval().high());
            } catch (Refusal refusal) {
                throw in.bad(refusal, List.of(row));
            }
        }
    }

    private static void difference(InputTable in, Settings set, OutputTable out) {
        double level = set.level();
        for (int row = 0; row < in.size(); row++) {
            long a = successes(in, row, "successes_a", "n_a");
            long b = successes(in, row, "successes_b", "n_b");
            long na = in.count(row, "n_a");
            long nb = in.count(row, "n_b");
            try {
                ProportionDifference difference = na == 0 || nb == 0
                        ? new ProportionDifference(Double.NaN, Interval.UNDEFINED, Double.NaN)
                        : ProportionDifference.of(a, na, b, nb, level);
                Interval limits = difference.interval();
                out.add(in.text(row, "id"), difference.difference(), limits.low(), limits.high(), difference.p());
            } catch (Refusal refusal) {
                throw in.bad(refusal, List.of(row));
            }
        }
    }

    private static long successes(InputTable in, int row, String column, String of) {
        long successes = in.count(row, column);
        if (successes > in.count(row, of)) {
            throw in.bad(row, column, "högst " + of + " (" + in.count(row, of) + ")");
        }
        return successes;
    }

    private static void survey(InputTable in, Settings set, OutputTable out) {
        List<SurveyResponse> responses = new ArrayList<>();
        for (int row = 0; row < in.size(); row++) {
            responses.add(response(in, row));
        }
        try {
            for (SurveyShare share : SurveyShare.of(responses, set.level())) {
                Interval limits = share.interval();
                out.add(share.group(), share.n(), share.share(), share.standardError(), limits.low(), limits.high());
            }
        } catch (Refusal refusal) {
            throw in.bad(refusal, IntStream.range(0, in.size()).boxed().toList());
        }
    }

    private static SurveyResponse response(InputTable in, int row) {
        @Nullable Double size = in.isEmpty(row, "stratum_size") ? null : in.number(row, "stratum_size");
        @Nullable String group = in.text(row, "group").isEmpty() ? null : in.text(row, "group");
        return new SurveyResponse(in.text(row, "stratum"), size, in.number(row, "weight"), group, answer(in, row));
    }

    private static @Nullable Boolean answer(InputTable in, int row) {
        if (in.isEmpty(row, "value")) {
            return null;
        }
        double value = in.number(row, "value");
        if (value != 0 && value != 1) {
            throw in.bad(row, "value", "0, 1 eller ett tomt fält");
        }
        return value == 1;
    }
}
