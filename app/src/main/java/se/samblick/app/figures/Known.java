package se.samblick.app.figures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;

/**
 * All that a reading takes for known: with the same knowledge and corrections a file is read the same.
 *
 * @param synonyms other spellings of categories, folded
 * @param municipality what "Hela kommunen" means, null before there is one
 */
record Known(
        Dataset dataset,
        List<Area> areas,
        @Nullable AreaId municipality,
        List<Category> categories,
        Map<String, CategoryId> synonyms,
        List<CategoryGroup> groups,
        PlacePrecision precision) {
    Known {
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        synonyms = Map.copyOf(synonyms);
        groups = List.copyOf(groups);
    }
}
