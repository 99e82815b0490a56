package se.samblick.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import se.samblick.analysis.Change;
import se.samblick.analysis.CountSeries;
import se.samblick.analysis.DensityGrid;
import se.samblick.analysis.DensitySurface;
import se.samblick.analysis.Ears;
import se.samblick.analysis.HotSpots;
import se.samblick.analysis.OutbreakDetection;
import se.samblick.analysis.OutbreakJudgement;
import se.samblick.analysis.OutbreakOptions;

/** The work that the issue on analysis puts figures on; {@code analysis.sh} sets the times beside those of R. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnalysisBenchmark {
    private static final int TESTS = 100_000;
    private static final double WIDTH = 5120;

    private final SampleData data = new SampleData();
    private final List<CountSeries> series = data.weeklySeries();
    private final DensityGrid grid = new DensityGrid(0, 0, 10, 512, 512);
    private final double[] manyX = data.crowded(100_000, WIDTH);
    private final double[] manyY = data.crowded(100_000, WIDTH);
    private final double[] pointX = data.coordinates(10_000, 10_000);
    private final double[] pointY = data.coordinates(10_000, 10_000);
    private final double[] values = data.coordinates(10_000, 50);
    private final long[] before = data.counts(TESTS, 60);
    private final long[] after = data.counts(TESTS, 60);

    /** The latest week of 1,000 weekly series of ten years. */
    @Benchmark
    public List<OutbreakJudgement> outbreak() {
        return OutbreakDetection.with(OutbreakOptions.DEFAULTS).judgeLatest(series);
    }

    /** C1, C2 and C3 over 1,000 series of 520 rows. */
    @Benchmark
    public double ears() {
        return series.parallelStream()
                .mapToDouble(each -> {
                    double sum = 0;
                    for (Ears.Method method : Ears.Method.values()) {
                        sum += Ears.of(method).upper(each.counts())[SampleData.WEEKS - 1];
                    }
                    return sum;
                })
                .sum();
    }

    /** 100,000 points on 512 × 512 cells, bandwidth 3 cells, edge corrected. */
    @Benchmark
    public DensitySurface density3() {
        return DensitySurface.fast(manyX, manyY, grid, 30, true);
    }

    /** The same with a bandwidth of 10 cells. */
    @Benchmark
    public DensitySurface density10() {
        return DensitySurface.fast(manyX, manyY, grid, 100, true);
    }

    /** Gi* of 10,000 points with 28 neighbours on average. */
    @Benchmark
    public HotSpots hotspot() {
        return HotSpots.of(pointX, pointY, values, 299, true);
    }

    /** 100,000 change tests with intervals. */
    @Benchmark
    public double change() {
        return IntStream.range(0, TESTS)
                .parallel()
                .mapToDouble(i -> Change.of(before[i], after[i], 1, 1.02, 0.95)
                        .ratioInterval()
                        .low())
                .sum();
    }
}
