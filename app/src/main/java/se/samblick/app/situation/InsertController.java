package se.samblick.app.situation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriUtils;
import se.samblick.app.figures.FigureKind;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** Choosing a figure, in the editor's dialog or on the way from Läget. */
@Controller
@RequestMapping("/lagesbilder")
class InsertController {
    /** Names another kind of figure than counts and changes; the other fields are then that kind's own. */
    private static final String KIND = "slag";

    private final SituationPictures pictures;
    private final InsertForms forms;
    private final FigureKinds kinds;
    private final UiFactory uis;

    InsertController(SituationPictures pictures, InsertForms forms, FigureKinds kinds, UiFactory uis) {
        this.pictures = pictures;
        this.forms = forms;
        this.kinds = kinds;
        this.uis = uis;
    }

    /** The form of the dialog; asked for anew when a choice changes what can be chosen below it. */
    @GetMapping("/{id}/infoga")
    @Needs(Right.READ_INTERNAL)
    String form(
            @PathVariable SituationPictureId id,
            @RequestParam MultiValueMap<String, String> asked,
            HttpServletRequest request,
            Model model) {
        Ui ui = uis.of(request);
        String kind = kind(asked);
        model.addAttribute("page", kind == null ? forms.page(id, choice(asked), ui) : forms.page(id, kind, asked, ui));
        return "situation/insert";
    }

    /** The node of what was chosen. */
    @GetMapping(path = "/{id}/infoga/nod", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.READ_INTERNAL)
    @ResponseBody
    String node(@PathVariable SituationPictureId id, @RequestParam MultiValueMap<String, String> asked) {
        return chosen(id, asked);
    }

    private String chosen(SituationPictureId id, MultiValueMap<String, String> asked) {
        InsertForms.Choice choice = choice(asked);
        String kind = kind(asked);
        return kind == null
                ? forms.node(choice, LiveFigures.pin(pictures.pins(id), choice.dataset()))
                : kinds.node(kind, choice.form(), asked);
    }

    /** The kind asked for; null for counts and changes. */
    private static @Nullable String kind(MultiValueMap<String, String> asked) {
        String kind = asked.getFirst(KIND);
        return kind == null || kind.equals(FigureKind.CHANGE) ? null : kind;
    }

    /** From another page with a figure: into which picture and section? */
    @GetMapping("/infoga")
    @Needs(Right.READ_INTERNAL)
    String target(
            @RequestParam(name = "datamangd", defaultValue = "anmalda-brott") String dataset,
            @RequestParam(name = "omrade", defaultValue = "") String area,
            @RequestParam(name = "kategori", required = false) @Nullable List<String> categories,
            @RequestParam(name = "fonster", defaultValue = "year-to-date") String window,
            @RequestParam(name = "till", defaultValue = "") String day,
            @RequestParam(name = "form", defaultValue = "both") String form,
            @RequestParam(name = "jamfor", defaultValue = "1") String years,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        List<PictureListPage.Option> figure = new ArrayList<>();
        if (asked.containsKey(KIND)) {
            asked.forEach((name, values) -> values.forEach(v -> figure.add(new PictureListPage.Option(name, v))));
            model.addAttribute("page", new InsertTargetPage(targets(), figure));
            return "situation/target";
        }
        figure.add(new PictureListPage.Option("dataset", dataset));
        figure.add(new PictureListPage.Option("omrade", area));
        (categories == null ? List.<String>of() : categories)
                .forEach(c -> figure.add(new PictureListPage.Option("kategori", c)));
        figure.add(new PictureListPage.Option("fonster", window));
        figure.add(new PictureListPage.Option("till", day));
        figure.add(new PictureListPage.Option("form", form));
        figure.add(new PictureListPage.Option("jamfor", years));
        model.addAttribute("page", new InsertTargetPage(targets(), figure));
        return "situation/target";
    }

    private List<InsertTargetPage.Target> targets() {
        return pictures.all().stream()
                .map(this::target)
                .filter(t -> !t.sections().isEmpty())
                .toList();
    }

    private InsertTargetPage.Target target(SituationPicture picture) {
        return new InsertTargetPage.Target(
                picture.id().toString(),
                picture.title(),
                pictures.sections(picture.id()).stream()
                        .filter(s -> pictures.mayWrite(picture, s))
                        .map(s -> new PictureListPage.Option(s.key(), EditorPages.heading(s)))
                        .toList());
    }

    /** On to the editor, which puts the figure last in the section. */
    @GetMapping("/infoga/i")
    @Needs(Right.EDIT_PICTURE)
    String into(
            @RequestParam("bild") SituationPictureId id,
            @RequestParam("avsnitt") String section,
            @RequestParam MultiValueMap<String, String> asked) {
        String key = pictures.section(id, section).key();
        return "redirect:/lagesbilder/" + id + "/skriv/" + key + "?infoga="
                + UriUtils.encode(chosen(id, asked), StandardCharsets.UTF_8);
    }

    private static InsertForms.Choice choice(MultiValueMap<String, String> asked) {
        return new InsertForms.Choice(
                first(asked, "dataset"),
                first(asked, "omrade"),
                asked.getOrDefault("kategori", List.of()),
                first(asked, "fonster"),
                first(asked, "till"),
                first(asked, "form"),
                years(first(asked, "jamfor")));
    }

    /** How many earlier periods; one where nothing else is said. */
    private static int years(String asked) {
        return asked.matches("\\d{1,2}") ? Integer.parseInt(asked) : 1;
    }

    private static String first(MultiValueMap<String, String> asked, String field) {
        return Objects.requireNonNullElse(asked.getFirst(field), "");
    }
}
