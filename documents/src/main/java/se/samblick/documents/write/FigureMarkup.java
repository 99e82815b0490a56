package se.samblick.documents.write;

import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureBlock.Presentation;
import se.samblick.documents.content.FigureData;

/** Live tables and charts as mark-up. A chart always has its table beside it; on paper it is shown, on screen it can be. */
final class FigureMarkup {
    /** The text width of the printed page: 166 mm in CSS pixels, rounded down. */
    private static final double PAGE_WIDTH = 626;

    private final Publication publication;
    private final Medium medium;
    private final Labels labels;
    private final TableMarkup tables;
    private final Markup out;
    private final Captions captions;
    private int figures;

    FigureMarkup(Publication publication, Medium medium, Labels labels, TableMarkup tables, Markup out) {
        this.publication = publication;
        this.medium = medium;
        this.labels = labels;
        this.tables = tables;
        this.out = out;
        captions = new Captions(labels);
    }

    void figure(FigureBlock block) {
        figures++;
        FigureData data = block.data();
        if (data == null) {
            out.element("p", labels.text("figure.missing"), "class", "quiet").line();
            return;
        }
        String svg = block.showsChart() ? publication.charts().get(block) : null;
        String caption = captions.next(block, svg != null);
        out.open("figure", "class", ("fig " + keptWhole(data)).strip(), "id", "figur-" + figures);
        out.element("figcaption", caption, "class", "fig-head").line();
        if (svg != null) {
            chart(svg, data, caption);
        }
        table(block, data, caption, svg);
        foot(data);
        out.close("figure").line();
    }

    /** A figure whose table needs several parts may fill a page, and would leave its heading alone on the one before. */
    private static String keptWhole(FigureData data) {
        return TableFit.of(data).parts().size() == 1
                ? TableMarkup.whole(data.rows().size())
                : "";
    }

    private void chart(String svg, FigureData data, String caption) {
        ChartMarkup chart = new ChartMarkup(svg, "f" + figures + "-");
        String alt = data.alt().isBlank() ? caption : data.alt();
        out.open("div", "class", "chart");
        out.raw(medium == Medium.SCREEN ? chart.forScreen(alt) : chart.forPage(alt, PAGE_WIDTH));
        out.close("div").line();
    }

    private void table(FigureBlock block, FigureData data, String caption, @Nullable String svg) {
        boolean folded = svg != null && block.presentation() == Presentation.CHART && medium == Medium.SCREEN;
        if (folded) {
            out.open("details").element("summary", labels.text("figure.data"));
        }
        tables.live(data, caption);
        if (folded) {
            out.close("details");
        }
    }

    private void foot(FigureData data) {
        out.open("div", "class", "fig-foot");
        data.notes().forEach(note -> out.element("p", note));
        if (!data.source().isBlank()) {
            out.element("p", Captions.source(data, labels));
        }
        out.close("div");
    }
}
