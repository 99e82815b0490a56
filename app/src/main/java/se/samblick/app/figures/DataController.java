package se.samblick.app.figures;

import jakarta.servlet.http.HttpServletRequest;
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
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The pages on datasets and extracts. */
@Controller
@RequestMapping("/data")
class DataController {
    private final DataPages pages;
    private final Imports imports;
    private final UiFactory uis;
    private final Asked asked;

    DataController(DataPages pages, Imports imports, UiFactory uis, Asked asked) {
        this.pages = pages;
        this.imports = imports;
        this.uis = uis;
        this.asked = asked;
    }

    @GetMapping
    @Needs(Right.READ_FIGURES)
    String list(
            @RequestParam(required = false) @Nullable String datamangd,
            @RequestParam(defaultValue = "1") int sida,
            @RequestParam(required = false) @Nullable String sparat,
            @RequestParam(required = false) @Nullable String angrat,
            @RequestParam(required = false) @Nullable Integer inlasta,
            HttpServletRequest request,
            Model model) {
        Ui ui = uis.of(request);
        var dataset = datamangd == null || datamangd.isBlank() ? null : asked.dataset(datamangd);
        model.addAttribute("page", pages.list(dataset, Math.max(1, sida), pages.done(sparat, angrat, inlasta, ui), ui));
        return "figures/data";
    }

    @GetMapping("/uttag/{id}")
    @Needs(Right.READ_FIGURES)
    String extract(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String jamfor,
            @RequestParam(defaultValue = "1") int sida,
            HttpServletRequest request,
            Model model) {
        model.addAttribute(
                "page",
                pages.extract(asked.extract(id), asked.extractOrNull(jamfor), Math.max(1, sida), uis.of(request)));
        return "figures/extract";
    }

    @PostMapping("/uttag/{id}/angra")
    @Needs(Right.IMPORT_FIGURES)
    String undo(@PathVariable String id) {
        imports.undoExtract(asked.extract(id));
        return "redirect:/data?angrat=" + id;
    }
}
