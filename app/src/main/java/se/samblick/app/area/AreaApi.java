package se.samblick.app.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.InvalidInput;

/** Areas and frameworks for other programs. */
@RestController
@RequestMapping("/api/v1")
class AreaApi {
    private final Areas areas;
    private final Frameworks frameworks;
    private final Clock clock;

    AreaApi(Areas areas, Frameworks frameworks, Clock clock) {
        this.areas = areas;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    /** An area as the contract shapes it. */
    record AreaView(
            String id,
            String name,
            String division,
            String kind,
            @Nullable String parent,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> policeAreas) {}

    @GetMapping("/areas")
    @SignedIn
    List<AreaView> areas(
            @RequestParam(required = false) @Nullable String division,
            @RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return areas.on(day, division(division)).stream().map(a -> view(a, day)).toList();
    }

    private static @Nullable Division division(@Nullable String code) {
        if (code == null || code.isEmpty()) {
            return null;
        }
        try {
            return Division.of(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("area.division.unknown", code);
        }
    }

    private AreaView view(Area area, LocalDate day) {
        List<String> police = area.division() == Division.POLICE
                ? List.of()
                : areas.policeAreasOf(area.id(), day).stream()
                        .map(a -> a.id().value())
                        .toList();
        return new AreaView(
                area.id().value(),
                area.name(),
                area.division().code(),
                area.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                area.parent() == null ? null : area.parent().value(),
                area.validFrom(),
                area.validTo(),
                police);
    }

    @GetMapping("/frameworks")
    @SignedIn
    List<Framework> frameworks() {
        return frameworks.all();
    }

    @GetMapping("/frameworks/{version}")
    @SignedIn
    Framework framework(@PathVariable String version) {
        return frameworks.get(version);
    }
}
