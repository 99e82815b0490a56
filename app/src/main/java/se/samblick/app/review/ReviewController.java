package se.samblick.app.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samblick.app.audit.Unaudited;
import se.samblick.app.identity.SignedIn;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.RailItem;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;
import se.samblick.documents.DocumentReader;
import se.samblick.documents.UnreadableDocument;
import se.samblick.review.Finding;

/** Checking any document. */
@Controller
@RequestMapping("/granska")
class ReviewController {
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private final UiFactory uis;

    ReviewController(UiFactory uis) {
        this.uis = uis;
    }

    @GetMapping
    @SignedIn
    String choose(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return "review/choose";
    }

    @PostMapping
    @Unaudited("reads a document and keeps nothing of it")
    @SignedIn
    String review(
            @RequestParam("dokument") MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Ui ui = uis.of(request);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.isEmpty() || file.getSize() > MOST_BYTES) {
            String key = name.isEmpty() ? "review.none" : file.isEmpty() ? "review.empty" : "review.big";
            return again(ui.text(key, name), response, model);
        }
        try {
            var document = DocumentReader.read(name, file.getBytes());
            model.addAttribute("page", ReviewedPages.of(name, document, finding -> place(finding, ui)));
            return "review/reviewed";
        } catch (UnreadableDocument e) {
            return again(String.valueOf(e.getMessage()), response, model);
        }
    }

    private static String again(String sentence, HttpServletResponse response, Model model) {
        response.setStatus(422);
        model.addAttribute("errors", FormErrors.NONE.with("dokument", sentence));
        return "review/choose";
    }

    private static String place(Finding finding, Ui ui) {
        return finding.place().page() > 0
                ? ui.text("review.page", finding.place().page())
                : ui.text("review.line", finding.place().line());
    }

    @Bean
    static RailItem reviewInRail() {
        return RailItem.of("granska", RailItem.Section.WRITE, 20, "/granska", "review", false);
    }
}
