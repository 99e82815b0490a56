package se.samblick.app.figures;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;

/** Values as delivered, for programs: a page of JSON, or all that fit as CSV or JSON-stat 2.0. */
@RestController
@RequestMapping("/api/v1/observations")
class ObservationApi {
    private static final int BATCH = 5_000;
    private static final int MOST_IN_CUBE = 200_000;

    private final Figures figures;
    private final Asked asked;
    private final JsonStat jsonStat;

    ObservationApi(Figures figures, Asked asked, JsonStat jsonStat) {
        this.figures = figures;
        this.asked = asked;
        this.jsonStat = jsonStat;
    }

    record ObservationJson(
            String area,
            String category,
            String period,
            LocalDate from,
            LocalDate to,
            String measure,
            @Nullable Number value,
            @Nullable Number upper,
            String status,
            String origin,
            String extract) {
        static ObservationJson of(ObservationRepository.StoredObservation stored) {
            Observation o = stored.observation();
            return new ObservationJson(
                    o.area().value(),
                    o.category().value(),
                    o.period().toString(),
                    o.period().first(),
                    o.period().last(),
                    o.measure().code(),
                    JsonNumber.of(o.value()),
                    JsonNumber.of(o.upper()),
                    o.status().code(),
                    o.origin(),
                    stored.extract().toString());
        }
    }

    @GetMapping
    @Needs(Right.READ_FIGURES)
    ResponseEntity<?> observations(
            @RequestParam String dataset,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String extract,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        ObservationQuery query = query(dataset, area, category, from, to, extract);
        return switch (format) {
            case "json" -> ResponseEntity.ok(json(query, ApiPage.Asked.of(page, size)));
            case "json-stat2" ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(jsonStat.cube(figures.dataset(query.dataset()), all(query)));
            default -> throw new InvalidInput("figures.format.unknown", format);
        };
    }

    private ObservationQuery query(
            String dataset,
            @Nullable String area,
            @Nullable String category,
            @Nullable String from,
            @Nullable String to,
            @Nullable String extract) {
        Dataset which = figures.dataset(asked.dataset(dataset));
        DatasetId id = which.id();
        var place = area == null ? null : asked.area(area).id();
        ExtractId known = asked.extractOrNull(extract);
        List<ExtractId> extracts = known == null
                ? figures.committed(id, place)
                : List.of(figures.extract(known).id());
        return new ObservationQuery(
                id,
                place,
                category == null ? null : asked.category(category),
                asked.dayOrNull(from),
                asked.dayOrNull(to),
                extracts,
                which.kind().eventByEvent());
    }

    private ApiPage<ObservationJson> json(ObservationQuery query, ApiPage.Asked which) {
        return which.of(
                figures.observations(query, which.page(), which.size()).stream()
                        .map(ObservationJson::of)
                        .toList(),
                figures.countObservations(query));
    }

    /** All that fit, row by row, so that any number can be fetched. */
    @GetMapping(params = "format=csv")
    @Needs(Right.READ_FIGURES)
    void csv(
            @RequestParam String dataset,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String extract,
            HttpServletResponse response)
            throws IOException {
        ObservationQuery query = query(dataset, area, category, from, to, extract);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + query.dataset().value() + ".csv\"");
        write(query, response.getOutputStream());
    }

    private void write(ObservationQuery query, OutputStream out) throws IOException {
        var csv = new Csv(',');
        csv.row("area", "category", "period", "from", "to", "measure", "value", "upper", "status", "origin", "extract");
        int page = 1;
        List<ObservationRepository.StoredObservation> batch;
        do {
            batch = figures.observations(query, page++, BATCH);
            batch.stream().map(ObservationJson::of).forEach(o -> row(csv, o));
            out.write(csv.drain().getBytes(StandardCharsets.UTF_8));
        } while (batch.size() == BATCH);
    }

    private static void row(Csv csv, ObservationJson o) {
        csv.row(
                o.area(),
                o.category(),
                o.period(),
                o.from(),
                o.to(),
                o.measure(),
                o.value(),
                o.upper(),
                o.status(),
                o.origin(),
                o.extract());
    }

    private List<ObservationRepository.StoredObservation> all(ObservationQuery query) {
        long count = figures.countObservations(query);
        if (count > MOST_IN_CUBE) {
            throw new InvalidInput("figures.observations.tooMany", count, MOST_IN_CUBE);
        }
        return figures.observations(query, 1, MOST_IN_CUBE);
    }
}
