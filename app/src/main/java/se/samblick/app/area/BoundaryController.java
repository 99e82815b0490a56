package se.samblick.app.area;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The pages on boundaries. Every step works without script. */
@Controller
@RequestMapping("/omraden/granser")
class BoundaryController {
    private static final String LEFT_OUT = "-";

    private final Boundaries boundaries;
    private final BoundaryPages pages;
    private final BoundaryFiles files;
    private final UiFactory uis;
    private final Clock clock;

    BoundaryController(Boundaries boundaries, BoundaryPages pages, BoundaryFiles files, UiFactory uis, Clock clock) {
        this.boundaries = boundaries;
        this.pages = pages;
        this.files = files;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping
    @SignedIn
    String list(
            @RequestParam(name = "dag", required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String kastat,
            HttpServletRequest request,
            Model model) {
        LocalDate shown = day == null ? today() : day;
        var form = new BoundaryPage.Form(today().toString(), "", "");
        Ui ui = uis.of(request);
        String done = kastat == null ? null : ui.text("area.boundaries.discarded");
        model.addAttribute("page", pages.list(shown, form, FormErrors.NONE, done, ui));
        return "area/boundaries";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @PostMapping
    @Needs(Right.EDIT_AREAS)
    String upload(
            @RequestParam(required = false) @Nullable MultipartFile fil,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String kalla,
            @RequestParam(defaultValue = "") String system,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            return "redirect:/omraden/granser/" + read(fil, fran, kalla, system).id();
        } catch (InvalidInput e) {
            Ui ui = uis.of(request);
            FormErrors errors = FormErrors.NONE.with(
                    field(e.key()), ui.text(e.key(), e.arguments().toArray()));
            response.setStatus(e.status());
            var form = new BoundaryPage.Form(fran, kalla, system);
            model.addAttribute("page", pages.list(today(), form, errors, null, ui));
            return "area/boundaries";
        }
    }

    private BoundarySet read(@Nullable MultipartFile file, String from, String source, String system)
            throws IOException {
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank()) {
            throw new InvalidInput("area.boundaries.file.none");
        }
        try (InputStream content = file.getInputStream()) {
            return boundaries.upload(
                    new NewBoundaries(BoundaryFiles.name(file.getOriginalFilename()), source, day(from), system),
                    content);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInput("area.boundaries.day.missing", text.strip());
        }
    }

    private static String field(String key) {
        if (key.equals("area.boundaries.day.missing")) {
            return "fran";
        }
        return key.startsWith("area.boundaries.file.system") ? "system" : "fil";
    }

    @GetMapping("/{id}")
    @SignedIn
    String show(
            @PathVariable BoundarySetId id,
            @RequestParam(required = false) @Nullable String gjort,
            HttpServletRequest request,
            Model model) {
        Ui ui = uis.of(request);
        BoundarySet set = boundaries.get(id);
        model.addAttribute("page", pages.set(set, done(gjort, set, ui), ui));
        return "area/boundarySet";
    }

    private static @Nullable String done(@Nullable String what, BoundarySet set, Ui ui) {
        if (what == null) {
            return null;
        }
        return switch (what) {
            case "parat" -> ui.text("area.boundaries.matched");
            case "sparat" -> ui.text("area.boundaries.saved", ui.date(set.validFrom()));
            case "angrat" -> ui.text("area.boundaries.taken");
            default -> null;
        };
    }

    /** The choices are fields {@code form-1}, {@code form-2} …; one without an area is not said yet and stays so. */
    @PostMapping("/{id}/para")
    @Needs(Right.EDIT_AREAS)
    String match(@PathVariable BoundarySetId id, @RequestParam Map<String, String> fields) {
        Map<Integer, Optional<AreaId>> choices = new HashMap<>();
        fields.forEach((field, value) -> {
            if (field.matches("form-\\d{1,5}") && !value.isBlank()) {
                choices.put(
                        Integer.parseInt(field.substring(5)),
                        value.equals(LEFT_OUT) ? Optional.empty() : Optional.of(areaId(value)));
            }
        });
        boundaries.match(id, choices);
        return "redirect:/omraden/granser/" + id + "?gjort=parat";
    }

    static AreaId areaId(String value) {
        try {
            return new AreaId(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("area.missing", value);
        }
    }

    @PostMapping("/{id}/spara")
    @Needs(Right.EDIT_AREAS)
    String load(@PathVariable BoundarySetId id) {
        boundaries.load(id);
        return "redirect:/omraden/granser/" + id + "?gjort=sparat";
    }

    @PostMapping("/{id}/angra")
    @Needs(Right.EDIT_AREAS)
    String undo(@PathVariable BoundarySetId id) {
        boundaries.undo(id);
        return "redirect:/omraden/granser/" + id + "?gjort=angrat";
    }

    @PostMapping("/{id}/kasta")
    @Needs(Right.EDIT_AREAS)
    String discard(@PathVariable BoundarySetId id) {
        boundaries.discard(id);
        return "redirect:/omraden/granser?kastat";
    }

    @GetMapping("/geojson")
    @SignedIn
    ResponseEntity<GeoJson.Collection> download(
            @RequestParam(name = "dag", required = false) @Nullable LocalDate day,
            @RequestParam(name = "indelning", required = false) @Nullable String division) {
        LocalDate shown = day == null ? today() : day;
        return BoundaryFiles.answer(files.on(shown, BoundaryFiles.division(division)), "granser-" + shown);
    }

    @GetMapping("/{id}/geojson")
    @SignedIn
    ResponseEntity<GeoJson.Collection> downloadSet(@PathVariable BoundarySetId id) {
        BoundarySet set = boundaries.get(id);
        return BoundaryFiles.answer(files.of(set), "granser-" + set.validFrom());
    }
}
