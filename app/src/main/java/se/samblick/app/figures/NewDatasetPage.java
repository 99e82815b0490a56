package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that adds a dataset, as typed. */
public record NewDatasetPage(
        String title,
        String kind,
        String source,
        List<ImportPage.Option> kinds,
        @Nullable String error) {
    public NewDatasetPage {
        kinds = List.copyOf(kinds);
    }
}
