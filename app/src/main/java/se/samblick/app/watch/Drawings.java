package se.samblick.app.watch;

import java.util.List;
import se.samblick.charts.Chart;
import se.samblick.charts.DataTable;
import se.samblick.charts.Look;
import se.samblick.charts.Width;

/** Puts charts on a page: in two widths, with their data beside them. */
final class Drawings {
    private Drawings() {}

    static ViewPage.Drawing of(String id, Chart chart, String about, List<String> foot, ViewPage.Files files) {
        DataTable table = chart.table();
        return new ViewPage.Drawing(
                id,
                chart.caption().title(),
                about,
                chart.toSvg(id + "-bild", Width.WIDE, Look.SCREEN),
                chart.toSvg(id + "-bild", Width.NARROW, Look.SCREEN),
                table.headers(),
                table.cells(),
                foot,
                files);
    }
}
