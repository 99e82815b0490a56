package se.samblick.app.situation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The list of pictures, and each picture to read, check, sign, look back in and move to another extract. */
@Controller
@RequestMapping("/lagesbilder")
class PictureController {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final String REASON = "skal-";

    private final SituationPictures pictures;
    private final SectionHistory history;
    private final PicturePins pins;
    private final PicturePages pages;
    private final UiFactory uis;

    PictureController(
            SituationPictures pictures, SectionHistory history, PicturePins pins, PicturePages pages, UiFactory uis) {
        this.pictures = pictures;
        this.history = history;
        this.pins = pins;
        this.pages = pages;
        this.uis = uis;
    }

    @GetMapping
    @Needs(Right.READ_INTERNAL)
    String list(
            @RequestParam(name = "ar", defaultValue = "") String year,
            @RequestParam(name = "omrade", defaultValue = "") String area,
            @RequestParam(name = "lage", defaultValue = "") String state,
            Model model) {
        model.addAttribute("page", pages.list(year, area, state));
        return "situation/list";
    }

    @GetMapping("/ny")
    @Needs(Right.EDIT_PICTURE)
    String begin(
            @RequestParam(name = "omrade", defaultValue = "") String area,
            @RequestParam(name = "fran", defaultValue = "") String from,
            Model model) {
        model.addAttribute("page", pages.beginning(area, "", "", from, List.of(), FormErrors.NONE));
        return "situation/new";
    }

    @PostMapping
    @Needs(Right.EDIT_PICTURE)
    String create(
            @RequestParam("omrade") String area,
            @RequestParam("ramverk") String framework,
            @RequestParam("ar") String year,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "part", required = false) @Nullable List<String> parties,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        List<String> chosen = parties == null ? List.of() : parties;
        FormErrors errors = errors(year, chosen, uis.of(request));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", pages.beginning(area, framework, year, from, chosen, errors));
            return "situation/new";
        }
        SituationPicture picture = pictures.create(new NewPicture(
                new AreaId(area),
                framework,
                Integer.valueOf(year),
                from.isEmpty() ? null : SituationPictureId.of(from),
                null,
                chosen));
        return "redirect:/lagesbilder/" + picture.id() + "/skriv";
    }

    private static FormErrors errors(String year, List<String> parties, Ui ui) {
        FormErrors errors = FormErrors.NONE;
        if (!year.matches("20\\d\\d")) {
            errors = errors.with("ar", ui.text("situation.new.year", year));
        }
        return parties.isEmpty() ? errors.with("parter", ui.text("situation.new.parties.none")) : errors;
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_INTERNAL)
    String show(@PathVariable SituationPictureId id, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.picture(id, uis.of(request)));
        return "situation/show";
    }

    /** The next version of a signed picture, or the same area's picture of another year. */
    @PostMapping("/{id}/ny-version")
    @Needs(Right.EDIT_PICTURE)
    String goOn(@PathVariable SituationPictureId id) {
        SituationPicture picture = pictures.create(new NewPicture(null, null, null, id, null, List.of()));
        return "redirect:/lagesbilder/" + picture.id() + "/skriv";
    }

    @GetMapping("/{id}/kontrollera")
    @Needs(Right.READ_INTERNAL)
    String check(@PathVariable SituationPictureId id, Model model) {
        model.addAttribute("page", pages.check(id, List.of()));
        return "situation/check";
    }

    @PostMapping("/{id}/underskrift")
    @Needs(Right.SIGN)
    String sign(
            @PathVariable SituationPictureId id,
            @RequestParam("part") String party,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        return signed(id, party, fields, null, response, model);
    }

    /** A signature made on paper or in another system, recorded here. */
    @PostMapping("/{id}/underskrift-utanfor")
    @Needs(Right.SIGN)
    String record(
            @PathVariable SituationPictureId id,
            @RequestParam("part") String party,
            @RequestParam("vem") String by,
            @RequestParam("dag") @Nullable LocalDate day,
            @RequestParam("diarienummer") String reference,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response,
            Model model) {
        if (day == null) {
            throw new InvalidInput("situation.sign.outside");
        }
        // Paper has a day and no hour; noon keeps that day in every zone near ours.
        var at = day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
        return signed(
                id, party, fields, new SituationPictures.Outside(by.strip(), at, reference.strip()), response, model);
    }

    private String signed(
            SituationPictureId id,
            String party,
            Map<String, String> fields,
            SituationPictures.@Nullable Outside outside,
            HttpServletResponse response,
            Model model) {
        Map<String, String> reasons = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(REASON)) {
                reasons.put(name.substring(REASON.length()), value);
            }
        });
        try {
            pictures.sign(id, party, reasons, outside);
        } catch (FindingsUnanswered open) {
            response.setStatus(422);
            List<String> missing =
                    open.findings().stream().map(PictureFinding::id).toList();
            model.addAttribute("page", pages.check(id, missing));
            return "situation/check";
        }
        return "redirect:/lagesbilder/" + id + "/kontrollera";
    }

    @PostMapping("/{id}/ta-tillbaka")
    @Needs(Right.SIGN)
    String unsign(@PathVariable SituationPictureId id, @RequestParam("part") String party) {
        pictures.unsign(id, party);
        return "redirect:/lagesbilder/" + id + "/kontrollera";
    }

    @PostMapping("/{id}/lage")
    @Needs(Right.EDIT_PICTURE)
    String move(@PathVariable SituationPictureId id, @RequestParam("till") String to) {
        PictureState state = switch (to) {
            case "draft" -> PictureState.DRAFT;
            case "in-review" -> PictureState.IN_REVIEW;
            case "published" -> PictureState.PUBLISHED;
            default -> throw new InvalidInput("situation.state.unknown", to);
        };
        pictures.move(id, state);
        return "redirect:/lagesbilder/" + id + "/kontrollera";
    }

    @GetMapping("/{id}/versioner")
    @Needs(Right.READ_INTERNAL)
    String versions(
            @PathVariable SituationPictureId id,
            @RequestParam(name = "avsnitt", defaultValue = "") String section,
            @RequestParam(name = "fran", required = false) @Nullable Long from,
            @RequestParam(name = "till", required = false) @Nullable Long to,
            Model model) {
        model.addAttribute("page", pages.versions(id, section, from, to));
        return "situation/versions";
    }

    @PostMapping("/{id}/versioner/aterstall")
    @Needs(Right.EDIT_PICTURE)
    String restore(
            @PathVariable SituationPictureId id,
            @RequestParam("avsnitt") String section,
            @RequestParam("version") long version) {
        history.restore(id, section, version);
        return "redirect:/lagesbilder/" + id + "/versioner?avsnitt=" + section;
    }

    @GetMapping("/{id}/uttag")
    @Needs(Right.READ_INTERNAL)
    String extracts(@PathVariable SituationPictureId id, Model model) {
        model.addAttribute("page", pages.pins(id));
        return "situation/pins";
    }

    @PostMapping("/{id}/uttag")
    @Needs(Right.EDIT_PICTURE)
    String repin(@PathVariable SituationPictureId id, @RequestParam("uttag") String extract) {
        if (!extract.matches("\\d{1,18}")) {
            throw new InvalidInput("situation.pin.unknown");
        }
        pins.repin(id, new ExtractId(Long.parseLong(extract)));
        return "redirect:/lagesbilder/" + id + "/uttag";
    }
}
