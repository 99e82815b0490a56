package se.samblick.app.area;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A GeoJSON file as it was written.
 *
 * @param crs name of the reference system that the file itself names, null if it names none
 * @param withoutShape how many features have no geometry and were left out
 */
record GeoFile(@Nullable String crs, List<GeoForm> forms, int withoutShape) {
    GeoFile {
        forms = List.copyOf(forms);
    }

    /** All pairs x, y of the file. */
    Stream<double[]> positions() {
        return forms.stream()
                .flatMap(f -> f.polygons().stream())
                .flatMap(List::stream)
                .flatMap(List::stream);
    }
}
