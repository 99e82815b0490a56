package se.samblick.charts;

/**
 * The words that go with a chart.
 *
 * @param title states the finding
 * @param description says in words what the chart shows, for those who do not see it
 * @param source where the figures come from; may be empty
 */
public record Caption(String title, String description, String source) {
    public Caption {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A chart needs a title that states the finding and a description");
        }
    }
}
