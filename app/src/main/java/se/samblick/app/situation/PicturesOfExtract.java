package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Extract;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.ExtractUsers;
import se.samblick.documents.content.Query;
import tools.jackson.databind.JsonNode;

/**
 * Tells which pictures show figures of an extract, so that it is not taken back under them. A picture reads the extract it
 * is pinned to, and for what that one does not tell the earlier ones: a table over five years is often drawn from several.
 */
@Component
class PicturesOfExtract implements ExtractUsers {
    private final SituationPictureRepository pictures;
    private final SectionRepository sections;
    private final Areas areas;

    PicturesOfExtract(SituationPictureRepository pictures, SectionRepository sections, Areas areas) {
        this.pictures = pictures;
        this.sections = sections;
        this.areas = areas;
    }

    @Override
    public List<Use> usesOf(Extract extract, Telling telling) {
        List<Use> uses = new ArrayList<>();
        pictures.reading(extract.dataset().value()).forEach((picture, pinned) -> {
            ExtractId pin = ExtractId.of(pinned);
            if (pin.compareTo(extract.id()) >= 0) {
                use(picture, pin, extract, telling).ifPresent(uses::add);
            }
        });
        return uses;
    }

    private Optional<Use> use(SituationPicture picture, ExtractId pin, Extract extract, Telling telling) {
        BiPredicate<AreaId, @Nullable CategoryId> told = (area, category) -> telling.of(area, category, pin);
        boolean claims =
                pin.equals(extract.id()) || claimAreas(picture).stream().anyMatch(a -> told.test(a, null));
        int figures = 0;
        int tables = 0;
        for (Section section : sections.all(picture.id())) {
            figures += (int) section.content().figures().stream()
                    .filter(f -> draws(f.query(), f.extract(), picture, extract, told))
                    .count();
            tables += (int) section.content().figureBlocks().stream()
                    .filter(b -> draws(b.query(), b.extract(), picture, extract, told))
                    .count();
        }
        return claims || figures + tables > 0
                ? Optional.of(new Use(picture.title(), "/lagesbilder/" + picture.id(), figures, tables, claims))
                : Optional.empty();
    }

    /** The areas whose figures a picture's claims are tried against; see {@link PictureFigures}. */
    private List<AreaId> claimAreas(SituationPicture picture) {
        List<AreaId> claimed = new ArrayList<>(List.of(picture.area()));
        areas.municipality().map(Area::id).ifPresent(claimed::add);
        return claimed;
    }

    private static boolean draws(
            Query query,
            @Nullable String drawn,
            SituationPicture picture,
            Extract extract,
            BiPredicate<AreaId, @Nullable CategoryId> told) {
        JsonNode asked = query.toTree();
        if (!asked.path("dataset").asString("").equals(extract.dataset().value())) {
            return false;
        }
        if (extract.id().toString().equals(drawn)) {
            return true;
        }
        try {
            String named = asked.path("area").asString("");
            AreaId area = named.isEmpty() ? picture.area() : new AreaId(named);
            List<CategoryId> categories = categories(asked);
            return categories.isEmpty()
                    ? told.test(area, null)
                    : categories.stream().anyMatch(c -> told.test(area, c));
        } catch (IllegalArgumentException unknown) {
            // A query that names nothing known shows nothing.
            return false;
        }
    }

    private static List<CategoryId> categories(JsonNode asked) {
        List<CategoryId> categories = new ArrayList<>();
        if (asked.path("category").isString()) {
            categories.add(new CategoryId(asked.path("category").stringValue()));
        }
        asked.path("categories").forEach(c -> categories.add(new CategoryId(c.asString())));
        return categories;
    }
}
