package se.samblick.cli.analyse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.samblick.analysis.Comparison;
import se.samblick.analysis.FunnelPlot;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Multiplicity;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.Window;

/** Methods that set many values, units or periods beside each other. */
final class ComparisonMethods {
    static final Method ADJUST = Method.of(
            "adjust",
            "P-värden justerade för många jämförelser (Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001; Holm 1979)",
            "id,p",
            "",
            "method",
            "id,q",
            ComparisonMethods::adjust);

    static final Method FUNNEL = Method.of(
            "funnel",
            "Gränser för kvoten mot det förväntade, med överspridning (Spiegelhalter 2005)",
            "id,count,expected",
            "",
            "overdispersion",
            "id,ratio,z,lower95,upper95,lower998,upper998",
            ComparisonMethods::funnel);

    static final Method WINDOWS = Method.of(
            "windows",
            "Perioden fram till ett datum och den period den jämförs med (ISO 8601)",
            "date,window",
            "",
            "",
            "date,window,from,to,previous_from,previous_to",
            ComparisonMethods::windows);

    private ComparisonMethods() {}

    private static void adjust(InputTable in, Settings set, OutputTable out) {
        String code = set.text("method").orElse("bh");
        Multiplicity method = Arrays.stream(Multiplicity.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> BadInput.at("Valet method", code, "bh, by, holm eller bonferroni"));
        double[] p = IntStream.range(0, in.size())
                .mapToDouble(row -> in.number(row, "p", Double.NaN))
                .toArray();
        double[] q;
        try {
            q = method.adjust(p);
        } catch (Refusal refusal) {
            throw in.bad(refusal, all(in));
        }
        for (int row = 0; row < in.size(); row++) {
            out.add(in.text(row, "id"), q[row]);
        }
    }

    private static void funnel(InputTable in, Settings set, OutputTable out) {
        String code = set.text("overdispersion").orElse("none");
        Overdispersion overdispersion = Arrays.stream(Overdispersion.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> BadInput.at("Valet overdispersion", code, "none, multiplicative eller additive"));
        long[] counts = new long[in.size()];
        double[] expected = new double[in.size()];
        for (int row = 0; row < in.size(); row++) {
            counts[row] = in.count(row, "count");
            expected[row] = in.amount(row, "expected");
        }
        FunnelPlot plot;
        try {
            plot = FunnelPlot.of(counts, expected, overdispersion);
        } catch (Refusal refusal) {
            throw in.bad(refusal, all(in));
        }
        for (int row = 0; row < in.size(); row++) {
            double mean = expected[row] > 0 ? expected[row] : Double.NaN;
            Interval inner = limits(plot, mean, 0.025);
            Interval outer = limits(plot, mean, 0.001);
            out.add(
                    in.text(row, "id"),
                    counts[row] / mean,
                    plot.z(counts[row], mean),
                    inner.low(),
                    inner.high(),
                    outer.low(),
                    outer.high());
        }
    }

    private static Interval limits(FunnelPlot plot, double expected, double tail) {
        return new Interval(plot.limit(expected, tail), plot.limit(expected, 1 - tail));
    }

    private static void windows(InputTable in, Settings set, OutputTable out) {
        for (int row = 0; row < in.size(); row++) {
            Comparison comparison = comparison(in, row);
            out.add(
                    comparison.current().last(),
                    in.text(row, "window").strip(),
                    comparison.current().first(),
                    comparison.current().last(),
                    comparison.previous().first(),
                    comparison.previous().last());
        }
    }

    private static Comparison comparison(InputTable in, int row) {
        try {
            return window(in, row).endingOn(in.date(row, "date"));
        } catch (Refusal beforeTheFirstYear) {
            throw in.bad(row, "date", "ett datum vars föregående period ligger efter år 0");
        }
    }

    private static Window window(InputTable in, int row) {
        Optional<Window> window = Window.find(in.text(row, "window").strip());
        return window.orElseThrow(() -> in.bad(
                row, "window", Arrays.stream(Window.values()).map(Window::code).collect(Collectors.joining(", "))));
    }

    static List<Integer> all(InputTable in) {
        return IntStream.range(0, in.size()).boxed().toList();
    }
}
