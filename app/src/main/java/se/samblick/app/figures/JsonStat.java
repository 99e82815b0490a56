package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;

/**
 * Observations as a cube in JSON-stat 2.0: area × category × measure × period, only the cells there are. Status
 * {@code x} marks a suppressed value and {@code ..} a missing one.
 *
 * @see "JSON-stat 2.0, json-stat.org/full"
 */
@Component
class JsonStat {
    private final Figures figures;
    private final Areas areas;

    JsonStat(Figures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    Map<String, Object> cube(Dataset dataset, List<ObservationRepository.StoredObservation> stored) {
        List<Observation> all = stored.stream()
                .map(ObservationRepository.StoredObservation::observation)
                .toList();
        List<String> areaIds = distinct(all, o -> o.area().value());
        List<String> categoryIds = distinct(all, o -> o.category().value());
        List<String> measures = distinct(all, o -> o.measure().code());
        List<String> periods = distinct(all, o -> o.period().toString());
        List<List<String>> keys = List.of(areaIds, categoryIds, measures, periods);
        Map<String, Object> cube = new LinkedHashMap<>();
        cube.put("version", "2.0");
        cube.put("class", "dataset");
        cube.put("label", dataset.title());
        cube.put("source", dataset.source());
        cube.put("id", List.of("area", "category", "measure", "period"));
        cube.put("size", keys.stream().map(List::size).toList());
        cube.put("role", Map.of("geo", List.of("area"), "time", List.of("period"), "metric", List.of("measure")));
        cube.put("dimension", dimensions(dataset, keys));
        addCells(cube, all, keys);
        return cube;
    }

    private Map<String, Object> dimensions(Dataset dataset, List<List<String>> keys) {
        Map<String, String> labels = figures.categories(dataset.id()).stream()
                .collect(Collectors.toMap(c -> c.id().value(), Category::label));
        Map<String, Object> dimensions = new LinkedHashMap<>();
        dimensions.put("area", dimension("Område", keys.get(0), this::areaName));
        dimensions.put("category", dimension("Kategori", keys.get(1), id -> labels.getOrDefault(id, id)));
        dimensions.put("measure", dimension("Mått", keys.get(2), id -> id));
        dimensions.put("period", dimension("Period", keys.get(3), id -> id));
        return dimensions;
    }

    private String areaName(String id) {
        return areas.find(new AreaId(id)).map(Area::name).orElse(id);
    }

    private static Map<String, Object> dimension(String label, List<String> ids, Function<String, String> labelOf) {
        Map<String, String> labels = new LinkedHashMap<>();
        ids.forEach(id -> labels.put(id, labelOf.apply(id)));
        return Map.of("label", label, "category", Map.of("index", ids, "label", labels));
    }

    private static void addCells(Map<String, Object> cube, List<Observation> all, List<List<String>> keys) {
        List<Map<String, Integer>> positions = new ArrayList<>();
        keys.forEach(k -> positions.add(positions(k)));
        Map<String, Number> values = new LinkedHashMap<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        for (Observation o : all) {
            List<String> own = List.of(
                    o.area().value(),
                    o.category().value(),
                    o.measure().code(),
                    o.period().toString());
            long index = 0;
            for (int d = 0; d < own.size(); d++) {
                index = index * keys.get(d).size()
                        + Objects.requireNonNull(positions.get(d).get(own.get(d)));
            }
            Number value = JsonNumber.of(o.value());
            if (value != null) {
                values.put(Long.toString(index), value);
            } else {
                statuses.put(Long.toString(index), o.status() == Observation.Status.SUPPRESSED ? "x" : "..");
            }
        }
        cube.put("value", values);
        cube.put("status", statuses);
    }

    private static Map<String, Integer> positions(List<String> ids) {
        Map<String, Integer> positions = new HashMap<>();
        ids.forEach(id -> positions.put(id, positions.size()));
        return positions;
    }

    private static List<String> distinct(List<Observation> all, Function<Observation, String> key) {
        return List.copyOf(all.stream().map(key).collect(Collectors.toCollection(TreeSet::new)));
    }
}
