package se.samblick.app.area;

import java.util.List;

/**
 * A feature of a GeoJSON file, in the file's own coordinates.
 *
 * @param number from 1, in the order of the file
 * @param values its id and its properties of one value, in their order
 * @param polygons each a list of rings, the outer one first; a ring is a list of pairs x, y
 */
record GeoForm(int number, List<Value> values, List<List<List<double[]>>> polygons) {
    GeoForm {
        values = List.copyOf(values);
        polygons = List.copyOf(polygons);
    }

    /**
     * One property.
     *
     * @param column its name; empty for the feature's own id
     */
    record Value(String column, String text) {}
}
