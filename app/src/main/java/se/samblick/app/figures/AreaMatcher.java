package se.samblick.app.figures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Division;

/** Finds the area that a printed label means, and those it may mean. */
final class AreaMatcher {
    private static final Pattern WORD = Pattern.compile("^(?:område|delområde|bostadsområde|kommun|stadsdel"
            + "|stadsdelsområde|lokalpolisområde|lpo|polisområde|region|län|deso|regso)[: ]+");
    private static final Pattern CODE = Pattern.compile("^(\\d{2,9}[a-z]?\\d*)[ :]+(.+)$");
    private static final Pattern SAINT = Pattern.compile("(^| )s(?::t|t\\.?) ");
    private static final Pattern SAINTESS = Pattern.compile("(^| )s(?::ta|ta\\.?) ");
    private static final int MOST_SUGGESTIONS = 3;

    private final List<Area> areas;
    private final Map<String, AreaId> byKey = new HashMap<>();
    private final Map<String, AreaId> corrected;
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
        this.areas = areas;
        this.corrected = new HashMap<>();
        corrected.forEach((label, id) -> this.corrected.put(Label.key(label), new AreaId(id)));
        // A district and a police area may share a name; figures of municipalities are the commoner ones.
        areas.stream()
                .sorted(Comparator.comparing(a -> a.division() == Division.MUNICIPAL ? 0 : 1))
                .forEach(a -> {
                    byKey.putIfAbsent(Label.key(a.id().value()), a.id());
                    byKey.putIfAbsent(Label.key(a.name()), a.id());
                    byKey.putIfAbsent(bare(a.name()), a.id());
                });
    }

    Optional<AreaId> find(String label) {
        String key = Label.key(label);
        AreaId known = corrected.getOrDefault(key, byKey.get(key));
        if (known == null) {
            known = byKey.get(bare(label));
        }
        var coded = CODE.matcher(key);
        if (known == null && coded.matches()) {
            known = byKey.getOrDefault(coded.group(1), byKey.get(bare(coded.group(2))));
        }
        return Optional.ofNullable(known).or(() -> municipality(label));
    }

    /** One's own municipality by its code, whatever id it has here, or its id by name. */
    private Optional<AreaId> municipality(String label) {
        return others.municipality(label)
                .map(name -> byKey.get(Label.key(name)))
                .or(() -> others.code(label).map(byKey::get));
    }

    /** True for a municipality, region or nation that is none of the areas here; a near miss of one of those is not. */
    boolean isElsewhere(String label) {
        boolean coded = Character.isDigit(label.charAt(0));
        return others.isOne(label) && (coded || near(label).isEmpty());
    }

    /** The name of an area, or its id if it is not one of those. */
    String name(AreaId id) {
        return areas.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(Area::name)
                .orElse(id.value());
    }

    /** Known areas whose names come close, closest first. */
    List<Problem.Suggestion> near(String label) {
        String key = bare(label);
        record Near(Area area, int distance) {}
        return areas.stream()
                .map(a -> new Near(a, distance(key, bare(a.name()))))
                .filter(n -> n.distance() <= Math.max(1, key.length() / 4))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_SUGGESTIONS)
                .map(n -> new Problem.Suggestion(n.area().id().value(), n.area().name()))
                .toList();
    }

    /** Known areas whose names stand in a text, such as the title of a table. */
    List<Problem.Suggestion> namedIn(String text) {
        String key = " " + Label.key(text).replaceAll("[^\\p{L}\\p{N}:-]+", " ") + " ";
        return areas.stream()
                .filter(a -> key.contains(" " + bare(a.name()) + " "))
                .sorted(Comparator.comparingInt((Area a) -> -a.name().length()))
                .limit(MOST_SUGGESTIONS)
                .map(a -> new Problem.Suggestion(a.id().value(), a.name()))
                .toList();
    }

    private static int distance(String one, String other) {
        // Part of a longer name, such as "Norra" of "Norra Ekdalen", is near without being a misspelling.
        return other.startsWith(one + " ") || one.startsWith(other + " ") ? 1 : Label.distance(one, other);
    }

    private static String bare(String label) {
        String key = WORD.matcher(Label.key(label)).replaceFirst("");
        return SAINTESS.matcher(SAINT.matcher(key).replaceAll("$1sankt ")).replaceAll("$1sankta ");
    }
}
