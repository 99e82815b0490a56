package se.samblick.app.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * One of the views of Läget, shown as a tab on all of them. A room that has one to offer declares a bean of this; its
 * words are the message {@code laget.view.<key>}.
 *
 * @param key names it
 * @param path address without query
 * @param order among the others, smallest first
 */
public record FigureView(String key, String path, int order) {
    /** A tab as shown; {@code href} keeps the area. */
    public record Tab(String key, String href, boolean active) {}

    /** All views there are. */
    @Component
    public static class All {
        private final List<FigureView> views;

        All(List<FigureView> views) {
            this.views = views.stream()
                    .sorted(Comparator.comparingInt(FigureView::order))
                    .toList();
        }

        /** The tabs of a page, for an area and a dataset. */
        public List<Tab> tabs(String active, String area, DatasetId dataset) {
            String query = "?omrade=" + area
                    + (dataset.equals(DatasetId.REPORTED_CRIMES) ? "" : "&datamangd=" + dataset.value());
            return Stream.concat(Stream.of(new FigureView("changes", "/laget", 0)), views.stream())
                    .map(v -> new Tab(v.key, v.path + query, v.key.equals(active)))
                    .toList();
        }
    }
}
