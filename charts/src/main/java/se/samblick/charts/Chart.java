package se.samblick.charts;

import java.util.regex.Pattern;

/** A chart: its data, drawn as SVG or answered as a table. The same chart always gives the same drawing. */
public sealed interface Chart
        permits LineChart, BarChart, IntervalChart, SmallMultiples, FunnelChart, SlopeChart, HeatTable {
    Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    Caption caption();

    /** All that is drawn, as a table. */
    DataTable table();

    /** Draws the marks, without frame and words. */
    void draw(Svg svg, Width width);

    /**
     * The chart as one {@code svg} element without style attributes or scripts, named by its title and description.
     *
     * @param id unique on the page, letters, digits, {@code -} and {@code _}; both widths may share it
     */
    default String toSvg(String id, Width width, Look look) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "Chart id '%s': expected a letter, then letters, digits, - or _".formatted(id));
        }
        var svg = new Svg(id + width.mark(), width.pixels(), look);
        draw(svg, width);
        return svg.finish(caption());
    }
}
