package se.samblick.app.area;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.InvalidInput;

/** The pages on areas and their local priorities. */
@Controller
@RequestMapping("/omraden")
class AreaController {
    private final Areas areas;
    private final Priorities priorities;
    private final VulnerableAreas vulnerable;
    private final AreaPages pages;
    private final Clock clock;

    AreaController(Areas areas, Priorities priorities, VulnerableAreas vulnerable, AreaPages pages, Clock clock) {
        this.areas = areas;
        this.priorities = priorities;
        this.vulnerable = vulnerable;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @SignedIn
    String list(@RequestParam(name = "dag", required = false) @Nullable LocalDate day, Model model) {
        model.addAttribute("page", pages.list(day == null ? LocalDate.now(clock) : day));
        return "area/list";
    }

    @GetMapping("/{id}")
    @SignedIn
    String show(
            @PathVariable AreaId id,
            @RequestParam(name = "borttagen", required = false) @Nullable String removed,
            Model model) {
        model.addAttribute("page", pages.area(id, LocalDate.now(clock), removed));
        return "area/show";
    }

    @PostMapping
    @Needs(Right.EDIT_AREAS)
    String add(
            @RequestParam("namn") String name,
            @RequestParam("del-av") AreaId parent,
            @RequestParam("fran") LocalDate from) {
        Area within = areas.get(parent);
        if (name.isBlank()) {
            throw new InvalidInput("area.name.missing");
        }
        var area = new Area(idOf(name), name.strip(), within.division(), partOf(within), parent, from, null);
        areas.add(area);
        return "redirect:/omraden/" + area.id();
    }

    private static Area.Kind partOf(Area within) {
        return switch (within.kind()) {
            case MUNICIPALITY -> Area.Kind.DISTRICT;
            case DISTRICT, NEIGHBOURHOOD -> Area.Kind.NEIGHBOURHOOD;
            case POLICE_REGION -> Area.Kind.POLICE_AREA;
            case POLICE_AREA, LOCAL_POLICE_AREA -> Area.Kind.LOCAL_POLICE_AREA;
        };
    }

    private static AreaId idOf(String name) {
        String plain = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut = plain.length() > 60 ? plain.substring(0, 60) : plain;
        // The page on boundaries has an address of that kind.
        return new AreaId(
                cut.isEmpty() || cut.equals("granser")
                        ? "omrade-" + UUID.randomUUID().toString().substring(0, 8)
                        : cut);
    }

    @PostMapping("/{id}/namn")
    @Needs(Right.EDIT_AREAS)
    String rename(
            @PathVariable AreaId id,
            @RequestParam("namn") String name,
            @RequestParam(name = "till", required = false) @Nullable LocalDate to) {
        if (name.isBlank()) {
            throw new InvalidInput("area.name.missing");
        }
        Area before = areas.get(id);
        if (to != null && to.isBefore(before.validFrom())) {
            throw new InvalidInput("area.ends.early", to, before.validFrom());
        }
        areas.change(
                new Area(id, name.strip(), before.division(), before.kind(), before.parent(), before.validFrom(), to));
        return "redirect:/omraden/" + id;
    }

    @PostMapping("/{id}/klassning")
    @Needs(Right.EDIT_AREAS)
    String classify(
            @PathVariable AreaId id, @RequestParam("klassning") String grade, @RequestParam("fran") LocalDate from) {
        if (!grade.isEmpty() && Vulnerability.Grade.find(grade).isEmpty()) {
            throw new InvalidInput("area.vulnerable.unknown", grade);
        }
        vulnerable.classify(id, Vulnerability.Grade.find(grade).orElse(null), from);
        return "redirect:/omraden/" + id + "#klassning";
    }

    @PostMapping("/{id}/profil")
    @Needs(Right.EDIT_AREAS)
    String profile(
            @PathVariable AreaId id,
            @RequestParam("beskrivning") String description,
            @RequestParam("folkmangd") @Nullable Long population,
            @RequestParam("folkmangd-ar") @Nullable Integer populationYear,
            @RequestParam("prognos") @Nullable Long forecast,
            @RequestParam("prognos-ar") @Nullable Integer forecastYear,
            @RequestParam("kalla") String source) {
        if (population != null && population < 0 || forecast != null && forecast < 0) {
            throw new InvalidInput("area.population.negative");
        }
        AreaProfile before = priorities.profile(id);
        priorities.save(
                id,
                new AreaProfile(
                        description.strip(),
                        population,
                        populationYear,
                        forecast,
                        forecastYear,
                        source.strip(),
                        before.indicators()));
        return "redirect:/omraden/" + id;
    }

    @PostMapping("/{id}/prioriteringar")
    @Needs(Right.EDIT_PICTURE)
    String choose(
            @PathVariable AreaId id,
            @RequestParam(name = "fokus", defaultValue = "") String focus,
            @RequestParam(name = "del-av", required = false) @Nullable UUID parent,
            @RequestParam(name = "rubrik", defaultValue = "") String title,
            @RequestParam(name = "beskrivning", defaultValue = "") String description) {
        int cut = focus.indexOf('/');
        if (cut > 0) {
            priorities.choose(id, focus.substring(0, cut), focus.substring(cut + 1));
        } else {
            priorities.own(id, parent, title, description);
        }
        return "redirect:/omraden/" + id + "#prioriteringar";
    }

    @PostMapping("/{id}/prioriteringar/{priority}")
    @Needs(Right.EDIT_PICTURE)
    String change(
            @PathVariable AreaId id,
            @PathVariable UUID priority,
            @RequestParam("rubrik") String title,
            @RequestParam("beskrivning") String description) {
        priorities.change(id, priority, title, description);
        return "redirect:/omraden/" + id + "#prioriteringar";
    }

    @PostMapping("/{id}/prioriteringar/{priority}/ta-bort")
    @Needs(Right.EDIT_PICTURE)
    String remove(@PathVariable AreaId id, @PathVariable UUID priority) {
        priorities.remove(id, priority);
        return "redirect:/omraden/" + id + "?borttagen=" + priority + "#prioriteringar";
    }

    @PostMapping("/{id}/prioriteringar/{priority}/angra")
    @Needs(Right.EDIT_PICTURE)
    String restore(@PathVariable AreaId id, @PathVariable UUID priority) {
        priorities.restore(id, priority);
        return "redirect:/omraden/" + id + "#prioriteringar";
    }
}
