package se.samblick.app.situation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;

/** Comments on a section, by plain forms. */
@Controller
@RequestMapping("/lagesbilder/{id}/skriv/{key}")
class CommentController {
    private final SectionComments comments;

    CommentController(SectionComments comments) {
        this.comments = comments;
    }

    @PostMapping("/kommentera")
    @Needs(Right.EDIT_PICTURE)
    String say(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestParam("text") String text,
            @RequestParam(name = "svar-pa", required = false) @Nullable UUID answers) {
        comments.say(id, key, text, answers);
        return back(id, key);
    }

    @PostMapping("/kommentar-klar")
    @Needs(Right.EDIT_PICTURE)
    String resolve(
            @PathVariable SituationPictureId id,
            @PathVariable String key,
            @RequestParam("kommentar") UUID comment,
            @RequestParam("klar") boolean resolved) {
        comments.resolve(id, comment, resolved);
        return back(id, key);
    }

    private static String back(SituationPictureId id, String key) {
        return "redirect:/lagesbilder/" + id + "/skriv/" + key + "#kommentarer";
    }
}
