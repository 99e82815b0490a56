package se.samblick.app.watch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Step;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Place;

/** Turns words of an address into what they name, or says what is wrong with them. */
@Component
class AskedViews {
    private final Figures figures;
    private final Areas areas;

    AskedViews(Figures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** What every view's address may say. */
    record Said(
            @Nullable String omrade,
            @Nullable String datamangd,
            @Nullable String kategori,
            @Nullable String uttag) {}

    WatchAddress address(Said said, @Nullable Place place) {
        return new WatchAddress(
                area(said.omrade(), place),
                dataset(said.datamangd()),
                category(said.kategori()),
                extract(said.uttag()));
    }

    /** The area asked for, else the one that follows the user, else the municipality. */
    Area area(@Nullable String asked, @Nullable Place place) {
        if (asked != null && !asked.isBlank()) {
            return area(asked);
        }
        Optional<Area> area = place == null ? areas.municipality() : Optional.of(area(place.area()));
        return area.orElseThrow(() -> new NotFound("watch.area.none"));
    }

    Area area(String id) {
        try {
            return areas.find(new AreaId(id)).orElseThrow(() -> new NotFound("watch.area.unknown", id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("watch.area.unknown", id);
        }
    }

    Dataset dataset(@Nullable String id) {
        if (id == null || id.isBlank()) {
            return figures.dataset(DatasetId.REPORTED_CRIMES);
        }
        try {
            return figures.dataset(new DatasetId(id));
        } catch (IllegalArgumentException e) {
            throw new NotFound("watch.dataset.unknown", id);
        }
    }

    @Nullable
    CategoryId category(@Nullable String id) {
        try {
            return id == null || id.isBlank() ? null : new CategoryId(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("watch.category.unknown", String.valueOf(id));
        }
    }

    /** The category with that id. */
    Category category(DatasetId dataset, CategoryId id) {
        return find(dataset, id).orElseThrow(() -> new NotFound("watch.category.unknown", id.value()));
    }

    Optional<Category> find(DatasetId dataset, @Nullable CategoryId id) {
        return figures.categories(dataset).stream()
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    @Nullable
    ExtractId extract(@Nullable String id) {
        try {
            return id == null || id.isBlank()
                    ? null
                    : figures.extract(ExtractId.of(id)).id();
        } catch (IllegalArgumentException e) {
            throw new NotFound("figures.extract.unknown", String.valueOf(id));
        }
    }

    /** The step with that code among these; the first if none is said. */
    Step step(@Nullable String code, List<Step> among) {
        if (code == null || code.isBlank()) {
            return among.get(0);
        }
        return Step.find(code)
                .filter(among::contains)
                .orElseThrow(() -> new InvalidInput(
                        "watch.step.unknown",
                        code,
                        String.join(", ", among.stream().map(Step::code).toList())));
    }
}
