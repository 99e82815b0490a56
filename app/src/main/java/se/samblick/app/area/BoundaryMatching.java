package se.samblick.app.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds which area each form of a file is. The property that tells most areas apart decides; the others are asked for the
 * forms it leaves. A value that several areas answer to decides nothing, unless all the rest are of one kind.
 */
final class BoundaryMatching {
    private static final Pattern CODE =
            Pattern.compile("(^|.*[_ -])?(id|kod|code|nr|nummer|nyckel|key|deso\\w*|regso\\w*|\\w*kod|\\w*code)");
    private static final Pattern NAME = Pattern.compile(".*(namn|name|ben|beteckning|titel|title|omrade|område).*");

    private final AreaNames names;
    private final List<GeoForm> forms;

    /**
     * What the forms say in one property.
     *
     * @param same whether several forms have it and all say the same
     */
    private record Column(String name, Map<Integer, List<Area>> meant, int areas, boolean same) {
        /** What is the same for all, such as the municipality's code, is about none of them if anything else is. */
        boolean aboutAll() {
            return same
                    && meant.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(a -> a.kind() == Area.Kind.MUNICIPALITY || a.kind() == Area.Kind.POLICE_REGION);
        }
    }

    /** @param label what the file calls the form; never empty */
    record Match(String label, @Nullable AreaId area) {}

    private BoundaryMatching(AreaNames names, List<GeoForm> forms) {
        this.names = names;
        this.forms = forms;
    }

    /** The match of each form by its number. */
    static Map<Integer, Match> of(List<GeoForm> forms, AreaNames names) {
        return new BoundaryMatching(names, forms).matches();
    }

    private Map<Integer, Match> matches() {
        List<Column> columns = columns();
        Map<Integer, AreaId> found = new HashMap<>();
        Set<AreaId> taken = new HashSet<>();
        for (Column column : columns) {
            boolean first = found.isEmpty();
            if (column.aboutAll() || column.same() && !first) {
                continue;
            }
            Map<Integer, AreaId> more = new HashMap<>();
            column.meant().forEach((number, areas) -> {
                AreaId area = only(areas, column);
                // A second property must not give a form an area that the first one has given to another.
                if (area != null && !found.containsKey(number) && (first || !taken.contains(area))) {
                    more.put(number, area);
                }
            });
            found.putAll(more);
            taken.addAll(more.values());
        }
        Map<Integer, Match> matches = new LinkedHashMap<>();
        forms.forEach(f -> matches.put(f.number(), new Match(label(f, columns), found.get(f.number()))));
        return matches;
    }

    /** Those that name any area, the one that tells most of them apart first. */
    private List<Column> columns() {
        Map<String, Map<Integer, List<Area>>> meant = new LinkedHashMap<>();
        Map<String, Set<String>> texts = new HashMap<>();
        for (GeoForm form : forms) {
            for (GeoForm.Value value : form.values()) {
                List<Area> areas = names.meant(value.text());
                texts.computeIfAbsent(value.column(), c -> new HashSet<>()).add(Spelling.key(value.text()));
                if (!areas.isEmpty()) {
                    meant.computeIfAbsent(value.column(), c -> new HashMap<>()).putIfAbsent(form.number(), areas);
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        meant.forEach((name, byForm) -> columns.add(new Column(
                name,
                byForm,
                (int) byForm.values().stream().distinct().count(),
                byForm.size() > 1 && texts.getOrDefault(name, Set.of()).size() == 1)));
        columns.sort(Comparator.comparing(Column::same)
                .thenComparingInt(c -> -c.areas())
                .thenComparingInt(c -> rank(c.name())));
        return columns;
    }

    private static int rank(String column) {
        String key = column.toLowerCase(Locale.ROOT);
        if (key.isEmpty() || CODE.matcher(key).matches()) {
            return 0;
        }
        return NAME.matcher(key).matches() ? 1 : 2;
    }

    private static @Nullable AreaId only(List<Area> areas, Column column) {
        if (areas.size() == 1) {
            return areas.get(0).id();
        }
        List<Area.Kind> kinds = column.meant().values().stream()
                .filter(a -> a.size() == 1)
                .map(a -> a.get(0).kind())
                .distinct()
                .toList();
        List<Area> alike = areas.stream()
                .filter(a -> kinds.size() == 1 && a.kind() == kinds.get(0))
                .toList();
        return alike.size() == 1 ? alike.get(0).id() : null;
    }

    /** The name in the file if there is one, else what it was matched by, else anything that is not a number alone. */
    private static String label(GeoForm form, List<Column> columns) {
        Comparator<GeoForm.Value> best = Comparator.comparingInt(v ->
                NAME.matcher(v.column().toLowerCase(Locale.ROOT)).matches()
                                && !v.text().matches("[\\d., -]+")
                        ? 0
                        : 1);
        return form.values().stream()
                .min(best.thenComparingInt(v -> position(columns, v.column())))
                .map(GeoForm.Value::text)
                .orElse("–");
    }

    private static int position(List<Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        return columns.size();
    }
}
