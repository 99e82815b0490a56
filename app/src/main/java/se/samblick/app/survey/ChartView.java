package se.samblick.app.survey;

import java.util.List;
import se.samblick.charts.Chart;
import se.samblick.charts.Look;
import se.samblick.charts.Width;

/**
 * A chart with its words and its data as a table.
 *
 * @param id of its heading on the page
 * @param wide as SVG
 * @param narrow as SVG for a narrow screen
 */
public record ChartView(
        String id,
        String title,
        String about,
        String wide,
        String narrow,
        List<String> headers,
        List<List<String>> rows,
        String foot,
        String insert) {
    static ChartView of(String id, Chart chart, String about, String foot, String insert) {
        return new ChartView(
                id,
                chart.caption().title(),
                about,
                chart.toSvg(id, Width.WIDE, Look.SCREEN),
                chart.toSvg(id, Width.NARROW, Look.SCREEN),
                chart.table().headers(),
                chart.table().cells(),
                foot,
                insert);
    }
}
