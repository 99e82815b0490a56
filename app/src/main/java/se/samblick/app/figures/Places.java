package se.samblick.app.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;

/** Where incidents and cases happened, kept as exactly as the municipality has chosen. */
@Service
@Transactional(readOnly = true)
public class Places {
    private final PlaceRepository repository;
    private final ExtractRepository extracts;
    private final Areas areas;
    private final Access access;
    private final AuditLog audit;

    Places(PlaceRepository repository, ExtractRepository extracts, Areas areas, Access access, AuditLog audit) {
        this.repository = repository;
        this.extracts = extracts;
        this.areas = areas;
        this.access = access;
        this.audit = audit;
    }

    /**
     * The places of events in an area, by day; those of the extract taken out of the source last where several tell of
     * the same day.
     *
     * @param category only these, or all if null
     */
    public List<Place> find(DatasetId dataset, AreaId area, @Nullable CategoryId category, Period days) {
        List<ExtractId> scope = extracts.covering(dataset, area, null);
        List<PlaceRepository.Span> spans = repository.spans(scope);
        return scope.stream()
                .flatMap(e -> repository.find(dataset, List.of(e), area, category, days).stream()
                        .filter(p -> newest(p, scope, spans).equals(e)))
                .toList();
    }

    private static ExtractId newest(Place place, List<ExtractId> newestFirst, List<PlaceRepository.Span> spans) {
        return newestFirst.stream()
                .filter(e -> spans.stream()
                        .anyMatch(s -> s.extract().equals(e) && s.days().contains(Period.ofDay(place.day()))))
                .findFirst()
                .orElse(newestFirst.get(0));
    }

    /** How exactly the places of the next files are kept; the middle of a square of 100 metres unless chosen otherwise. */
    public PlacePrecision precision() {
        return repository.precision();
    }

    /** Chooses it. What has been read in before stays as it was kept. */
    @Transactional
    public void choose(PlacePrecision precision) {
        access.require(
                Right.EDIT_AREAS,
                areas.municipality().map(m -> areas.paths(m.id())).orElse(java.util.Set.of()));
        PlacePrecision before = repository.precision();
        repository.setPrecision(precision);
        audit.record("figures.places.precision", "setting", "place-precision", before.code(), precision.code());
    }
}
