package se.samblick.app.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.AreaNames;

/** Finds the area that a printed label means, as the user said or as areas are called, and those it may mean. */
final class AreaMatcher {
    private final AreaNames names;
    private final Map<String, AreaId> corrected = new HashMap<>();
    private final OtherPlaces others;

    /**
     * @param areas those valid on the day
     * @param corrected ids by printed label, as the user said
     */
    AreaMatcher(List<Area> areas, Map<String, String> corrected) {
        this(areas, corrected, OtherPlaces.NONE);
    }

    /**
     * @param areas those valid on the day
     * @param corrected ids by printed label, as the user said
     * @param others municipalities by code, one's own among them
     */
    AreaMatcher(List<Area> areas, Map<String, String> corrected, OtherPlaces others) {
        this.others = others;
        this.names = new AreaNames(areas);
        corrected.forEach((label, id) -> this.corrected.put(Label.key(label), new AreaId(id)));
    }

    Optional<AreaId> find(String label) {
        AreaId said = corrected.get(Label.key(label));
        return said == null ? names.find(label).or(() -> municipality(label)) : Optional.of(said);
    }

    /** One's own municipality by its code, whatever id it has here, or its id by name. */
    private Optional<AreaId> municipality(String label) {
        return others.municipality(label)
                .flatMap(names::find)
                .or(() -> others.code(label).flatMap(names::find));
    }

    /** True for a municipality, region or nation that is none of the areas here; a near miss of one of those is not. */
    boolean isElsewhere(String label) {
        boolean coded = Character.isDigit(label.charAt(0));
        return others.isOne(label) && (coded || near(label).isEmpty());
    }

    /** The name of an area, or its id if it is not one of those. */
    String name(AreaId id) {
        return names.name(id);
    }

    /** Known areas whose names come close, closest first. */
    List<Problem.Suggestion> near(String label) {
        return suggestions(names.near(label));
    }

    /** Known areas whose names stand in a text, such as the title of a table. */
    List<Problem.Suggestion> namedIn(String text) {
        return suggestions(names.namedIn(text));
    }

    private static List<Problem.Suggestion> suggestions(List<Area> areas) {
        return areas.stream()
                .map(a -> new Problem.Suggestion(a.id().value(), a.name()))
                .toList();
    }
}
