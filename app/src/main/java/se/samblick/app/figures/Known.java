package se.samblick.app.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.BoundaryMap;
import se.samblick.app.area.Division;

/**
 * All that a reading takes for known: with the same knowledge and corrections a file is read the same.
 *
 * @param synonyms other spellings of categories, folded
 * @param municipality what "Hela kommunen" means, null before there is one
 * @param boundaries where events that name no area lie; without any for what is no list of events
 * @param divisions those that such events are counted by
 */
record Known(
        Dataset dataset,
        List<Area> areas,
        @Nullable AreaId municipality,
        List<Category> categories,
        Map<String, CategoryId> synonyms,
        List<CategoryGroup> groups,
        PlacePrecision precision,
        BoundaryMap boundaries,
        Set<Division> divisions) {
    Known {
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        synonyms = Map.copyOf(synonyms);
        groups = List.copyOf(groups);
        divisions = Set.copyOf(divisions);
    }
}
