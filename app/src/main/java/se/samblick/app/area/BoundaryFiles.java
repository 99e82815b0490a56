package se.samblick.app.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samblick.app.ui.InvalidInput;

/** Boundaries as files to take away. */
@Component
class BoundaryFiles {
    private static final int LONGEST_NAME = 200;

    private final Boundaries boundaries;
    private final Areas areas;

    BoundaryFiles(Boundaries boundaries, Areas areas) {
        this.boundaries = boundaries;
        this.areas = areas;
    }

    /** The boundaries that hold on a day. */
    GeoJson.Collection on(LocalDate day, @Nullable Division division) {
        Map<AreaId, Boundary> held = new HashMap<>();
        boundaries.map().on(day).forEach(b -> held.put(b.area(), b));
        Map<BoundarySetId, String> sources = new HashMap<>();
        boundaries.sets().forEach(s -> sources.put(s.id(), s.source()));
        List<GeoJson.Feature> features = new ArrayList<>();
        for (Area area : areas.on(day, division)) {
            Boundary boundary = held.get(area.id());
            if (boundary != null) {
                LocalDate to = boundary.to();
                features.add(GeoJson.feature(
                        area,
                        boundary.ground(),
                        boundary.from().toString(),
                        to == null ? null : to.toString(),
                        sources.getOrDefault(boundary.set(), "")));
            }
        }
        return GeoJson.Collection.of(features);
    }

    /** The areas of one file. */
    GeoJson.Collection of(BoundarySet set) {
        Map<AreaId, List<Geometry>> parts = new LinkedHashMap<>();
        for (BoundaryForm form : set.forms()) {
            if (form.area() != null && !set.faulty(form.number())) {
                parts.computeIfAbsent(form.area(), a -> new ArrayList<>()).add(form.ground());
            }
        }
        List<GeoJson.Feature> features = new ArrayList<>();
        parts.forEach((area, grounds) -> features.add(GeoJson.feature(
                areas.get(area), BoundaryChecks.union(grounds), set.validFrom().toString(), null, set.source())));
        return GeoJson.Collection.of(features);
    }

    static ResponseEntity<GeoJson.Collection> answer(GeoJson.Collection file, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(GeoJson.MEDIA_TYPE))
                .header("Content-Disposition", "attachment; filename=\"" + name + ".geojson\"")
                .body(file);
    }

    static @Nullable Division division(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return Division.of(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("area.division.unknown", code);
        }
    }

    /** The last part of a file's name, without what no file name holds. */
    static String name(@Nullable String told) {
        String name = told == null ? "" : told;
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String shortened = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return shortened.isEmpty() ? "gränser.geojson" : shortened;
    }
}
