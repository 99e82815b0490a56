package se.samblick.app.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the areas that a printed label means, and those it may mean. Codes keep their leading zeros. */
public final class AreaNames {
    private static final Pattern WORD = Pattern.compile("^(?:område|delområde|bostadsområde|kommun|stadsdel"
            + "|stadsdelsområde|lokalpolisområde|lpo|polisområde|region|län|deso|regso)[: ]+");
    private static final Pattern OF_POLICE = Pattern.compile("^(?:lokalpolisområde|lpo|polisområde)[: ]");
    private static final Pattern CODE = Pattern.compile("^(\\d{2,9}[a-z]?\\d*)[ :]+(.+)$");
    private static final Pattern SAINT = Pattern.compile("(^| )s(?::t|t\\.?) ");
    private static final Pattern SAINTESS = Pattern.compile("(^| )s(?::ta|ta\\.?) ");
    private static final int MOST_SUGGESTIONS = 3;

    private final List<Area> areas;
    private final Map<String, List<Area>> byKey = new HashMap<>();

    /** @param areas those valid on the day */
    public AreaNames(List<Area> areas) {
        this.areas = List.copyOf(areas);
        // A district and a police area may share a name; figures of municipalities are the commoner ones.
        areas.stream()
                .sorted(Comparator.comparing(a -> a.division() == Division.MUNICIPAL ? 0 : 1))
                .forEach(a -> {
                    put(Spelling.key(a.id().value()), a);
                    put(Spelling.key(a.name()), a);
                    put(bare(a.name()), a);
                });
    }

    private void put(String key, Area area) {
        List<Area> known = byKey.computeIfAbsent(key, k -> new ArrayList<>());
        if (!known.contains(area)) {
            known.add(area);
        }
    }

    /** The area that a label means; a municipal one where an area of the police has the same name. */
    public Optional<AreaId> find(String label) {
        return meant(label).stream().findFirst().map(Area::id);
    }

    /** All areas that a label can mean to the letter, municipal ones first. */
    public List<Area> meant(String label) {
        String key = Spelling.key(label);
        List<Area> known = byKey.getOrDefault(key, List.of());
        if (known.isEmpty()) {
            known = byKey.getOrDefault(bare(label), List.of());
        }
        var coded = CODE.matcher(key);
        if (known.isEmpty() && coded.matches()) {
            known = byKey.getOrDefault(coded.group(1), byKey.getOrDefault(bare(coded.group(2)), List.of()));
        }
        // A local police area often bears the name of the municipality.
        List<Area> police = OF_POLICE.matcher(key).find()
                ? known.stream().filter(a -> a.division() == Division.POLICE).toList()
                : List.of();
        return police.isEmpty() ? List.copyOf(known) : police;
    }

    /** The name of an area, or its id if it is not one of those. */
    public String name(AreaId id) {
        return areas.stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .map(Area::name)
                .orElse(id.value());
    }

    /** Known areas whose names come close, closest first. */
    public List<Area> near(String label) {
        String key = bare(label);
        record Near(Area area, int distance) {}
        return areas.stream()
                .map(a -> new Near(a, distance(key, bare(a.name()))))
                .filter(n -> n.distance() <= Math.max(1, key.length() / 4))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(MOST_SUGGESTIONS)
                .map(Near::area)
                .toList();
    }

    /** Known areas whose names stand in a text, such as the title of a table; the longest names first. */
    public List<Area> namedIn(String text) {
        String key = " " + Spelling.key(text).replaceAll("[^\\p{L}\\p{N}:-]+", " ") + " ";
        return areas.stream()
                .filter(a -> key.contains(" " + bare(a.name()) + " "))
                .sorted(Comparator.comparingInt((Area a) -> -a.name().length()))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static int distance(String one, String other) {
        // Part of a longer name, such as "Norra" of "Norra Ekdalen", is near without being a misspelling.
        return other.startsWith(one + " ") || one.startsWith(other + " ") ? 1 : Spelling.distance(one, other);
    }

    private static String bare(String label) {
        String key = WORD.matcher(Spelling.key(label)).replaceFirst("");
        return SAINTESS.matcher(SAINT.matcher(key).replaceAll("$1sankt ")).replaceAll("$1sankta ");
    }
}
