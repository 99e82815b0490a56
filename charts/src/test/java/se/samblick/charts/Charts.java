package se.samblick.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes charts of every kind with any data. */
final class Charts {
    private static final String[] WORDS = {
        "Hot",
        "Rån",
        "",
        " ",
        "<b>&\"'",
        "]]>",
        "Södra 2",
        "x".repeat(80),
        "Ett namn på åttio tecken ".repeat(4),
        "\u0000\ud800",
        "村"
    };

    private final Random random;

    private final Wording wording;

    Charts(long seed) {
        this(seed, Wording.SWEDISH);
    }

    Charts(long seed, Wording wording) {
        this.random = new Random(seed);
        this.wording = wording;
    }

    List<Chart> ofEveryKind() {
        return List.of(line(), bars(), intervals(), multiples(), funnel(), slopes(), heat());
    }

    private Caption caption() {
        return new Caption("T" + word(), "D" + word(), word(), wording);
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private List<String> words(int size) {
        return IntStream.range(0, size).mapToObj(i -> word()).toList();
    }

    private double number() {
        return switch (random.nextInt(5)) {
            case 0 -> 0;
            case 1 -> random.nextInt(20);
            case 2 -> random.nextInt(999_999_999);
            case 3 -> random.nextDouble();
            default -> random.nextInt(2000);
        };
    }

    Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> Value.missing();
            case 1 -> Value.between(0, random.nextInt(10));
            default -> Value.of(number());
        };
    }

    private List<Value> values(int size) {
        return IntStream.range(0, size).mapToObj(i -> value()).toList();
    }

    private Tone tone() {
        return Tone.values()[random.nextInt(3)];
    }

    private Measure measure() {
        return random.nextBoolean() ? Measure.COUNT : Measure.percent(random.nextInt(3));
    }

    private int some() {
        return random.nextInt(3) == 0 ? random.nextInt(3) : random.nextInt(14);
    }

    LineChart line() {
        int periods = some();
        List<LineChart.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(new LineChart.Line(word(), values(periods), random.nextBoolean()));
        }
        List<LineChart.Mark> marks =
                periods == 0 ? List.of() : List.of(new LineChart.Mark(random.nextInt(periods), word()));
        Optional<LineChart.Band> band = random.nextBoolean()
                ? Optional.of(new LineChart.Band(word(), values(periods), values(periods)))
                : Optional.empty();
        return new LineChart(caption(), measure(), words(periods), lines, band, marks);
    }

    BarChart bars() {
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            bars.add(new BarChart.Bar(word(), value(), value(), tone()));
        }
        return new BarChart(caption(), measure(), word(), word(), bars);
    }

    IntervalChart intervals() {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            rows.add(new IntervalChart.Row(word(), value(), value(), random.nextBoolean()));
        }
        Optional<IntervalChart.Reference> reference =
                random.nextBoolean() ? Optional.of(new IntervalChart.Reference(word(), number())) : Optional.empty();
        return new IntervalChart(caption(), measure(), rows, reference, "95 %");
    }

    SmallMultiples multiples() {
        int periods = some();
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            panels.add(new SmallMultiples.Panel(word(), values(periods), random.nextBoolean()));
        }
        return new SmallMultiples(caption(), Measure.COUNT, words(periods), panels);
    }

    FunnelChart funnel() {
        List<FunnelChart.Point> points = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            points.add(new FunnelChart.Point(
                    word(), random.nextInt(200), 0.1 + random.nextInt(300), random.nextBoolean(), tone()));
        }
        List<FunnelChart.Limit> limits = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            limits.add(new FunnelChart.Limit(1 + random.nextInt(100), 0.7, 1.3, 0.5, 1.7));
        }
        return new FunnelChart(caption(), points, limits, word());
    }

    SlopeChart slopes() {
        List<SlopeChart.Slope> slopes = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            slopes.add(new SlopeChart.Slope(word(), value(), value(), tone()));
        }
        return new SlopeChart(caption(), measure(), word(), word(), slopes);
    }

    HeatTable heat() {
        int columns = random.nextInt(25);
        List<HeatTable.Row> rows = new ArrayList<>();
        for (int i = some(); i > 0; i--) {
            rows.add(new HeatTable.Row(word(), values(columns)));
        }
        return new HeatTable(caption(), measure(), word(), words(columns), rows);
    }
}
