package se.samblick.app.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samblick.charts.Chart;
import se.samblick.charts.FunnelChart;
import se.samblick.charts.IntervalChart;
import se.samblick.charts.LineChart;
import se.samblick.charts.SmallMultiples;
import se.samblick.charts.Value;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureBlock.ChartKind;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Query;

class EstimateChartsTests {
    @Test
    void drawsTheCountsAgainstTheSpanTheyWereExpectedIn() {
        FigureData data = data(
                List.of("Vecka", "Antal", "Väntat", "Övre gräns", "Undre gräns"),
                row("v. 1", 4.0, 5.0, 9.0, 1.0),
                row("v. 2", 14.0, 5.2, 9.4, 1.0),
                row("v. 3", null, 5.1, 9.2, 1.0));

        LineChart chart = (LineChart) drawn(ChartKind.BAND, data);

        assertThat(chart.lines()).extracting(LineChart.Line::name).containsExactly("Antal", "Väntat");
        assertThat(chart.lines().get(0).values()).containsExactly(Value.of(4), Value.of(14), Value.missing());
        assertThat(chart.band().orElseThrow().low()).containsExactly(Value.of(9), Value.of(9.4), Value.of(9.2));
    }

    @Test
    void drawsAnEstimateWithItsInterval() {
        FigureData data = data(List.of("Område", "Per 1 000", "95 %", "95 %"), row("Ekdalen", 5.0, 4.0, 6.5));

        IntervalChart chart = (IntervalChart) drawn(ChartKind.DOT, data);

        assertThat(chart.rows().get(0).interval()).isEqualTo(Value.between(4, 6.5));
    }

    @Test
    void namesTheAreasThatLieOutsideTheFunnel() {
        FigureData data = data(
                List.of("Område", "Antal", "Väntat", "95 låg", "95 hög", "99,8 låg", "99,8 hög"),
                row("Ekdalen", 50.0, 40.0, 0.7, 1.3, 0.55, 1.5),
                row("Björkhaga", 90.0, 60.0, 0.75, 1.25, 0.6, 1.4),
                row("Utan folkmängd", 3.0, null, null, null, null, null));

        FunnelChart chart = (FunnelChart) drawn(ChartKind.FUNNEL, data);

        assertThat(chart.points()).extracting(FunnelChart.Point::name).containsExactly("Ekdalen", "Björkhaga");
        assertThat(chart.points()).extracting(FunnelChart.Point::named).containsExactly(false, true);
    }

    @Test
    void givesEachAreaADrawingOfItsOwn() {
        FigureData data = data(List.of("Område", "2023", "2024"), row("Ekdalen", 5.0, 4.0), row("Björkhaga", 7.0, 9.0));

        SmallMultiples chart = (SmallMultiples) drawn(ChartKind.MULTIPLES, data);

        assertThat(chart.periods()).containsExactly("2023", "2024");
        assertThat(chart.panels()).extracting(SmallMultiples.Panel::name).containsExactly("Ekdalen", "Björkhaga");
    }

    @Test
    void drawsTablesWithFewerColumnsThanTheKindAsksFor() {
        FigureData data = data(List.of("Vecka", "Antal"), row("v. 1", 4.0));

        for (ChartKind kind : ChartKind.values()) {
            assertThat(drawn(kind, data)).isNotNull();
        }
    }

    private static Chart drawn(ChartKind kind, FigureData data) {
        var block =
                new FigureBlock(Query.of(Map.of()), FigureBlock.Presentation.BOTH, "Titel", kind, null, false, data);
        return BlockCharts.of(block).orElseThrow();
    }

    private static FigureData data(List<String> heads, FigureData.Row... rows) {
        List<FigureData.Column> columns = new ArrayList<>();
        heads.forEach(h -> columns.add(
                new FigureData.Column(h, columns.isEmpty() ? FigureData.Role.LABEL : FigureData.Role.VALUE)));
        return new FigureData(columns, List.of(rows), List.of(), "", "Beskrivning.");
    }

    private static FigureData.Row row(String label, @Nullable Double... values) {
        List<FigureData.Cell> cells = new ArrayList<>();
        cells.add(new FigureData.Cell(label, null));
        for (Double value : values) {
            cells.add(new FigureData.Cell(value == null ? ".." : value.toString(), value));
        }
        return new FigureData.Row(cells, false);
    }
}
