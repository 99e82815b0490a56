package se.samblick.charts;

/**
 * The words that go with a chart.
 *
 * @param title states the finding
 * @param description says in words what the chart shows, for those who do not see it
 * @param source where the figures come from; may be empty
 * @param wording the language that the chart writes numbers in, which is that of the words
 */
public record Caption(String title, String description, String source, Wording wording) {
    /** Words in Swedish. */
    public Caption(String title, String description, String source) {
        this(title, description, source, Wording.SWEDISH);
    }

    public Caption {
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("A chart needs a title that states the finding and a description");
        }
    }
}
