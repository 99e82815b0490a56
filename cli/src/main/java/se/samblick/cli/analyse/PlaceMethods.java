package se.samblick.cli.analyse;

import java.util.stream.IntStream;
import se.samblick.analysis.DensityGrid;
import se.samblick.analysis.DensitySurface;
import se.samblick.analysis.HotSpots;
import se.samblick.analysis.Refusal;

/** Methods for points in the plane. */
final class PlaceMethods {
    static final Method DENSITY = Method.of(
            "density-surface",
            "Täthet av punkter med Gausskärna och kantkorrektion (Diggle 1985; Baddeley, Rubak & Turner 2015)",
            "x,y",
            "",
            "bandwidth,xmin,ymin,cell,columns,rows,edge",
            "row,column,value",
            PlaceMethods::density);

    static final Method HOTSPOT = Method.of(
            "hotspot",
            "Lokal koncentration, Gi* (Getis & Ord 1992; Ord & Getis 1995)",
            "id,x,y,value",
            "",
            "distance,self",
            "id,z,p,q",
            PlaceMethods::hotspot);

    private PlaceMethods() {}

    private static void density(InputTable in, Settings set, OutputTable out) {
        DensitySurface surface;
        try {
            DensityGrid grid = new DensityGrid(
                    set.number("xmin"),
                    set.number("ymin"),
                    set.number("cell"),
                    set.whole("columns"),
                    set.whole("rows"));
            surface = DensitySurface.exact(
                    column(in, "x"), column(in, "y"), grid, set.number("bandwidth"), set.flag("edge", true));
        } catch (Refusal refusal) {
            throw in.bad(refusal, ComparisonMethods.all(in));
        }
        for (int row = 0; row < surface.grid().rows(); row++) {
            for (int column = 0; column < surface.grid().columns(); column++) {
                out.add(row, column, surface.value(row, column));
            }
        }
    }

    private static void hotspot(InputTable in, Settings set, OutputTable out) {
        HotSpots spots;
        try {
            spots = HotSpots.of(
                    column(in, "x"),
                    column(in, "y"),
                    column(in, "value"),
                    set.number("distance"),
                    set.flag("self", true));
        } catch (Refusal refusal) {
            throw in.bad(refusal, ComparisonMethods.all(in));
        }
        for (int row = 0; row < in.size(); row++) {
            out.add(in.text(row, "id"), spots.z()[row], spots.p()[row], spots.q()[row]);
        }
    }

    private static double[] column(InputTable in, String name) {
        return IntStream.range(0, in.size())
                .mapToDouble(row -> in.number(row, name))
                .toArray();
    }
}
