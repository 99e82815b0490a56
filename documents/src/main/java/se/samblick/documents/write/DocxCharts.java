package se.samblick.documents.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureBlock.ChartKind;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.FigureData.Role;

/**
 * Charts in Word. Lines and bars are Word's own and can be edited there; kinds that Word does not have come as the picture
 * that the other formats show.
 */
final class DocxCharts {
    private static final Set<ChartKind> LINES = Set.of(ChartKind.LINE, ChartKind.SLOPE);
    private static final Set<ChartKind> BARS = Set.of(ChartKind.BAR, ChartKind.DOT);
    private static final int WIDTH_POINTS = 465;
    private static final int MOST_BARS = 40;

    /** Ink for what the text is about, then hues that colour-blind readers can tell apart. */
    private static final List<String> COLOURS =
            List.of("14222B", "7A8A94", "0A5A73", "B8860B", "5B45A5", "A8231B", "1B6E3C", "56B4E9");

    private static final List<String> TINTS =
            List.of("D5DDE1", "F4F6F7", "A9B8C1", "7CCBE0", "F0C36A", "C5B6FF", "7FD39B", "FFB3AB");

    private final XWPFDocument document;

    private final LocalDate date;

    /**
     * @param date also the date of the workbooks behind the charts
     */
    DocxCharts(XWPFDocument document, LocalDate date) {
        this.document = document;
        this.date = date;
    }

    void chart(FigureBlock block, FigureData data, String svg, String alt, XWPFParagraph paragraph) {
        Table table = LINES.contains(block.chart()) ? Table.overColumns(data) : Table.overRows(data);
        boolean drawn = LINES.contains(block.chart()) || BARS.contains(block.chart());
        paragraph.setKeepNext(true);
        XWPFRun run = paragraph.createRun();
        try {
            if (drawn && table.fits()) {
                draw(run, table, LINES.contains(block.chart()), block.title());
            } else {
                picture(run, svg);
            }
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("The chart cannot be written", e);
        }
        describe(run, alt, block.title());
    }

    private static void describe(XWPFRun run, String alt, String title) {
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setDescr(DocxText.clean(alt));
        if (!title.isBlank()) {
            properties.setTitle(DocxText.clean(title));
        }
    }

    /** Numbers to draw: one row for each series, one column for each category. */
    private record Table(List<String> categories, List<String> series, List<List<@Nullable Double>> values) {
        /** Each row of the data is a line over the value columns. */
        static Table overColumns(FigureData data) {
            List<Integer> columns = valueColumns(data);
            List<FigureData.Row> rows = drawnRows(data);
            return new Table(
                    columns.stream().map(c -> data.columns().get(c).label()).toList(),
                    rows.stream().map(FigureData.Row::label).toList(),
                    rows.stream().map(row -> values(row, columns)).toList());
        }

        /** Each value column is a set of bars over the rows. */
        static Table overRows(FigureData data) {
            List<FigureData.Row> rows = drawnRows(data);
            List<Integer> columns = valueColumns(data);
            List<List<@Nullable Double>> values = new ArrayList<>();
            for (int column : columns) {
                List<@Nullable Double> bars = new ArrayList<>();
                rows.forEach(row -> bars.add(row.cells().get(column).value()));
                values.add(bars);
            }
            return new Table(
                    rows.stream().map(FigureData.Row::label).toList(),
                    columns.stream().map(c -> data.columns().get(c).label()).toList(),
                    values);
        }

        private static List<@Nullable Double> values(FigureData.Row row, List<Integer> columns) {
            List<@Nullable Double> values = new ArrayList<>();
            columns.forEach(column -> values.add(row.cells().get(column).value()));
            return values;
        }

        private static List<FigureData.Row> drawnRows(FigureData data) {
            return data.rows().stream().filter(row -> !row.total()).toList();
        }

        private static List<Integer> valueColumns(FigureData data) {
            return IntStream.range(0, data.columns().size())
                    .filter(c -> data.columns().get(c).role() == Role.VALUE)
                    .boxed()
                    .toList();
        }

        boolean fits() {
            return !categories.isEmpty()
                    && !series.isEmpty()
                    && categories.size() <= MOST_BARS
                    && series.size() <= COLOURS.size()
                    && values.stream().allMatch(list -> list.stream().anyMatch(value -> value != null));
        }
    }

    private void draw(XWPFRun run, Table table, boolean lines, String title)
            throws IOException, InvalidFormatException {
        double height = lines
                ? 210
                : Math.min(
                        560,
                        70
                                + table.categories().size()
                                        * (10.0 + 13 * table.series().size()));
        XWPFChart chart = document.createChart(run, Units.toEMU(WIDTH_POINTS), Units.toEMU(height));
        chart.setAutoTitleDeleted(true);
        XDDFCategoryAxis names = chart.createCategoryAxis(lines ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        XDDFValueAxis scale = chart.createValueAxis(lines ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        scale.setCrossBetween(AxisCrossBetween.BETWEEN);
        scale.setCrosses(lines ? AxisCrosses.AUTO_ZERO : AxisCrosses.MAX);
        scale.getOrAddMajorGridProperties().setLineProperties(line("D5DDE1", 0.5, false));
        names.setOrientation(lines ? AxisOrientation.MIN_MAX : AxisOrientation.MAX_MIN);
        XDDFChartData data = chart.createData(lines ? ChartTypes.LINE : ChartTypes.BAR, names, scale);
        data.setVaryColors(false);
        addSeries(chart, data, table);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(BarDirection.BAR);
            bars.setGapWidth(60);
        }
        chart.plot(data);
        var properties = chart.getWorkbook().getProperties().getCoreProperties();
        properties.setCreator("Samblick");
        properties.getUnderlyingProperties().setCreatedProperty(Optional.of(DocxDocument.day(date)));
        properties.getUnderlyingProperties().setModifiedProperty(Optional.of(DocxDocument.day(date)));
        if (table.series().size() > 1) {
            chart.getOrAddLegend().setPosition(LegendPosition.TOP);
        }
    }

    private static void addSeries(XWPFChart chart, XDDFChartData data, Table table) {
        int count = table.categories().size();
        String range = chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, count, 0, 0));
        XDDFCategoryDataSource names =
                XDDFDataSourcesFactory.fromArray(table.categories().toArray(String[]::new), range, 0);
        for (int s = 0; s < table.series().size(); s++) {
            String cells = chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, count, s + 1, s + 1));
            Double[] values = table.values().get(s).toArray(Double[]::new);
            XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(values, cells, s + 1);
            numbers.setFormatCode("#,##0.##");
            XDDFChartData.Series series = data.addSeries(names, numbers);
            series.setTitle(
                    table.series().get(s), chart.setSheetTitle(table.series().get(s), s + 1));
            style(series, s, table.series().size());
        }
    }

    /** The last series is the present one and gets the ink; those before it are light with an edge, told apart without colour. */
    private static void style(XDDFChartData.Series series, int index, int count) {
        if (series instanceof XDDFLineChartData.Series lines) {
            lines.setSmooth(false);
            lines.setMarkerStyle(index == 0 ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
            lines.setLineProperties(line(COLOURS.get(index), 2, index % 2 == 1));
            return;
        }
        boolean present = index == count - 1;
        series.setFillProperties(new XDDFSolidFillProperties(colour(present ? COLOURS.get(0) : TINTS.get(index))));
        series.setLineProperties(line(COLOURS.get(present ? 0 : 1), 0.75, false));
    }

    private static XDDFLineProperties line(String colour, double width, boolean dashed) {
        var line = new XDDFLineProperties(new XDDFSolidFillProperties(colour(colour)));
        line.setWidth(width);
        if (dashed) {
            line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
        }
        return line;
    }

    private static XDDFColor colour(String hex) {
        return XDDFColor.from(new byte[] {
            (byte) Integer.parseInt(hex.substring(0, 2), 16),
            (byte) Integer.parseInt(hex.substring(2, 4), 16),
            (byte) Integer.parseInt(hex.substring(4, 6), 16)
        });
    }

    private static void picture(XWPFRun run, String svg) throws IOException, InvalidFormatException {
        ChartMarkup chart = new ChartMarkup(svg, "");
        double width = WIDTH_POINTS;
        double height = width * chart.heightToWidth();
        var transcoder = new PNGTranscoder();
        transcoder.addTranscodingHint(ImageTranscoder.KEY_WIDTH, (float) (width * 3));
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
        var png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(
                    new TranscoderInput(new StringReader(chart.forPage("", 10_000))), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("Chart: the SVG cannot be drawn", e);
        }
        run.addPicture(
                new ByteArrayInputStream(png.toByteArray()),
                PictureType.PNG,
                "diagram.png",
                Units.toEMU(width),
                Units.toEMU(height));
    }
}
