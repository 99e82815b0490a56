package se.samblick.app.figures;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;

/** Datasets and their categories, for programs. */
@RestController
@RequestMapping("/api/v1")
class CatalogueApi {
    private final Figures figures;
    private final Asked asked;

    CatalogueApi(Figures figures, Asked asked) {
        this.figures = figures;
        this.asked = asked;
    }

    /** A dataset; {@code id} may be left out when it is new, and is then made of the title. */
    record DatasetJson(
            @Nullable String id,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String source) {
        static DatasetJson of(Dataset dataset) {
            return new DatasetJson(
                    dataset.id().value(), dataset.title(), dataset.kind().code(), dataset.source());
        }
    }

    record CategoryJson(
            String id, String label, @Nullable String parent, boolean detectionDriven, String polarity, boolean total) {
        static CategoryJson of(Category category) {
            CategoryId parent = category.parent();
            return new CategoryJson(
                    category.id().value(),
                    category.label(),
                    parent == null ? null : parent.value(),
                    category.detectionDriven(),
                    category.polarity().code(),
                    category.total());
        }
    }

    @GetMapping("/datasets")
    @Needs(Right.READ_FIGURES)
    ApiPage<DatasetJson> datasets(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return ApiPage.Asked.of(page, size)
                .of(figures.datasets().stream().map(DatasetJson::of).toList());
    }

    @PostMapping("/datasets")
    @Needs(Right.IMPORT_FIGURES)
    ResponseEntity<DatasetJson> add(@RequestBody DatasetJson json) {
        Dataset added = figures.add(dataset(json));
        return ResponseEntity.created(
                        URI.create("/api/v1/categories?dataset=" + added.id().value()))
                .body(DatasetJson.of(added));
    }

    static Dataset dataset(DatasetJson json) {
        String title = json.title();
        if (title == null || title.isBlank()) {
            throw new InvalidInput("figures.dataset.noTitle");
        }
        String kind = json.kind() == null ? "" : json.kind();
        String id = json.id() == null ? Label.slug(title) : json.id();
        String source = json.source() == null || json.source().isBlank() ? title : json.source();
        try {
            return new Dataset(
                    new DatasetId(id),
                    title.strip(),
                    Dataset.Kind.find(kind).orElseThrow(() -> new InvalidInput("figures.dataset.kind", kind)),
                    source.strip());
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("figures.dataset.id", id);
        }
    }

    @GetMapping("/categories")
    @Needs(Right.READ_FIGURES)
    ApiPage<CategoryJson> categories(
            @RequestParam String dataset,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return ApiPage.Asked.of(page, size)
                .of(figures.categories(asked.dataset(dataset)).stream()
                        .map(CategoryJson::of)
                        .toList());
    }
}
