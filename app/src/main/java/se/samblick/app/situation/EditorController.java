package se.samblick.app.situation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samblick.app.audit.Unaudited;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.UiFactory;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentSchema;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.InvalidContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writing a section: the page, what its scripts ask for, and the same by plain forms. */
@Controller
@RequestMapping("/lagesbilder")
class EditorController {
    private final SituationPictures pictures;
    private final SectionHistory history;
    private final EditorPages pages;
    private final LiveFigures live;
    private final UiFactory uis;

    EditorController(
            SituationPictures pictures, SectionHistory history, EditorPages pages, LiveFigures live, UiFactory uis) {
        this.pictures = pictures;
        this.history = history;
        this.pages = pages;
        this.live = live;
        this.uis = uis;
    }

    /** The one schema that browser and server share. */
    @GetMapping(path = "/schema", produces = MediaType.APPLICATION_JSON_VALUE)
    @SignedIn
    @ResponseBody
    String schema() {
        return ContentSchema.json();
    }

    @GetMapping("/{id}/skriv")
    @Needs(Right.READ_INTERNAL)
    String first(@PathVariable SituationPictureId id) {
        return "redirect:/lagesbilder/" + id + "/skriv/"
                + pictures.sections(id).get(0).key();
    }

    @GetMapping("/{id}/skriv/{key}")
    @Needs(Right.READ_INTERNAL)
    String edit(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestParam(name = "visa", required = false) @Nullable String shown,
            @RequestParam(name = "infoga", defaultValue = "") String insert,
            HttpServletRequest request,
            Model model) {
        model.addAttribute("page", pages.of(id, key, shown, insert, uis.of(request)));
        return "situation/editor";
    }

    /**
     * Who else has just written in the section, by what was last saved: no more is known of anyone.
     *
     * @param by empty if nobody else has, these last minutes
     */
    record Presence(String by, long version) {}

    @GetMapping(path = "/{id}/skriv/{key}/narvaro", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Right.READ_INTERNAL)
    @ResponseBody
    Presence presence(@PathVariable SituationPictureId id, @PathVariable String key) {
        return new Presence(
                pictures.writingNow(id, key).map(Author::name).orElse(""),
                pictures.section(id, key).version());
    }

    /** The plain form, for those without script. */
    @PostMapping("/{id}/skriv/{key}")
    @Needs(Right.EDIT_PICTURE)
    String save(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestParam("version") long version,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "lage", required = false) @Nullable String workStatus,
            @RequestParam(name = "kommentar", required = false) @Nullable String comment,
            HttpServletResponse response,
            Model model) {
        String plain = text == null ? null : text.replace("\r\n", "\n");
        var save = new SectionSave(plain, null, workStatus, comment, null);
        try {
            pictures.save(id, key, save, version);
        } catch (SectionChanged changed) {
            String title = pictures.section(id, key).title();
            response.setStatus(changed.status());
            model.addAttribute("page", new ConflictPage(id.toString(), key, title, save, changed));
            return "situation/conflict";
        }
        return "redirect:/lagesbilder/" + id + "/skriv/" + key;
    }

    @PostMapping("/{id}/skriv/{key}/bekrafta")
    @Needs(Right.EDIT_PICTURE)
    String confirm(@PathVariable SituationPictureId id, @PathVariable String key) {
        history.confirm(id, key);
        return "redirect:/lagesbilder/" + id + "/skriv/" + key;
    }

    @PostMapping("/{id}/skriv/{key}/namnge")
    @Needs(Right.EDIT_PICTURE)
    String keep(@PathVariable SituationPictureId id, @PathVariable String key, @RequestParam("namn") String name) {
        if (name.isBlank()) {
            throw new InvalidInput("situation.versions.name");
        }
        pictures.keep(id, key, name);
        return "redirect:/lagesbilder/" + id + "/versioner?avsnitt=" + key;
    }

    /** Sets a finding aside, or takes it up again when no reason is given. */
    @PostMapping("/{id}/skriv/{key}/skal")
    @Needs(Right.EDIT_PICTURE)
    String setAside(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestParam("fynd") String finding,
            @RequestParam("skal") String reason) {
        pictures.setAside(id, finding, reason);
        return "redirect:/lagesbilder/" + id + "/skriv/" + key;
    }

    /** The review of what is being typed, as the panel that the page shows. */
    @PostMapping(path = "/{id}/skriv/{key}/prova", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Unaudited("reads and judges, changes nothing")
    @Needs(Right.READ_INTERNAL)
    String review(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestParam(name = "visa", required = false) @Nullable String shown,
            @RequestBody JsonNode content,
            Model model) {
        model.addAttribute("panel", pages.panel(id, key, parse(content), shown));
        return "situation/findings";
    }

    /** What a live node shows: the node with its words or figures, and a block's mark-up. */
    @PostMapping(
            path = "/{id}/siffra",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Unaudited("computes what a figure shows, changes nothing")
    @Needs(Right.READ_INTERNAL)
    @ResponseBody
    Map<String, Object> figure(
            @PathVariable SituationPictureId id, @RequestBody JsonNode node, HttpServletRequest request) {
        boolean block = node.path("type").asString("").equals("figure_block");
        var json = JsonMapper.shared();
        JsonNode inner = block ? node : json.valueToTree(Map.of("type", "paragraph", "content", List.of(node)));
        Content content = parse(json.valueToTree(Map.of("type", "doc", "content", List.of(inner))));
        Content fresh = live.refreshed(content, pictures.pins(id));
        JsonNode tree = fresh.toTree().path("content").path(0);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("node", block ? tree : tree.path("content").path(0));
        for (FigureBlock one : fresh.figureBlocks()) {
            String name = "b" + Integer.toHexString(one.query().hashCode() & 0xffffff);
            answer.put("html", ContentMarkup.of(one, name, EditorPages.markupWords(uis.of(request))));
        }
        return answer;
    }

    private static Content parse(JsonNode content) {
        try {
            return Content.parse(content);
        } catch (InvalidContent e) {
            throw new InvalidInput("situation.content.invalid", String.valueOf(e.getMessage()));
        }
    }
}
