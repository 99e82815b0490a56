package se.samblick.app.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;

/** Choices that several views offer. */
final class Selects {
    private Selects() {}

    static ViewPage.Select datasets(List<Dataset> datasets, Dataset chosen, WatchWords words) {
        return new ViewPage.Select(
                "datamangd",
                words.text("watch.dataset"),
                datasets.stream()
                        .map(d -> new ViewPage.Option(d.id().value(), d.title(), d.id().equals(chosen.id())))
                        .toList());
    }

    static ViewPage.Select categories(List<Category> categories, @Nullable CategoryId chosen, WatchWords words) {
        return new ViewPage.Select(
                "kategori",
                words.text("watch.category"),
                categories.stream()
                        .map(c -> new ViewPage.Option(c.id().value(), c.label(), c.id().equals(chosen)))
                        .toList());
    }
}
