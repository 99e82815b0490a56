package se.samblick.app.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
import se.samblick.app.job.Job;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Place;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;
import se.samblick.app.ui.UserError;

/** The pages that read files in. Every step works without script. */
@Controller
@RequestMapping("/data/inlasning")
class ImportController {
    private final Imports imports;
    private final ImportWork work;
    private final ImportPages pages;
    private final Choices choices;
    private final UiFactory uis;
    private final Asked asked;
    private final Clock clock;

    ImportController(
            Imports imports,
            ImportWork work,
            ImportPages pages,
            Choices choices,
            UiFactory uis,
            Asked asked,
            Clock clock) {
        this.imports = imports;
        this.work = work;
        this.pages = pages;
        this.choices = choices;
        this.uis = uis;
        this.asked = asked;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.IMPORT_FIGURES)
    String form(
            @RequestParam(required = false) @Nullable String omrade,
            @RequestParam(required = false) @Nullable String datamangd,
            HttpServletRequest request,
            Model model) {
        Place place = uis.of(request).place();
        String area = omrade != null ? omrade : place == null ? "" : place.area();
        LocalDate today = LocalDate.now(clock);
        String dataset = datamangd == null ? DatasetId.REPORTED_CRIMES.value() : datamangd;
        var form = new UploadPage.Form(dataset, area, "", "", today.toString(), "");
        model.addAttribute("page", pages.upload(form, FormErrors.NONE, today));
        return "figures/upload";
    }

    @PostMapping
    @Needs(Right.IMPORT_FIGURES)
    String upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> fil,
            @RequestParam(defaultValue = "") String text,
            @RequestParam String datamangd,
            @RequestParam(defaultValue = "") String omrade,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String kalla,
            @RequestParam(defaultValue = "") String uttaget,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            List<Import> begun = new ArrayList<>();
            for (ImportApi.Upload upload : ImportApi.Upload.of(fil == null ? List.of() : fil, text)) {
                var asking = new NewImport(
                        asked.dataset(datamangd),
                        upload.name(),
                        blankToNull(kalla),
                        asked.dayOrNull(uttaget),
                        blankToNull(omrade),
                        blankToNull(period),
                        true);
                try (InputStream content = upload.content()) {
                    begun.add(imports.upload(asking, content));
                }
            }
            return begun.size() == 1
                    ? "redirect:/data/inlasning/" + begun.get(0).id()
                    : "redirect:/data?inlasta=" + begun.size();
        } catch (InvalidInput | NotFound e) {
            Ui ui = uis.of(request);
            var form = new UploadPage.Form(datamangd, omrade, period, kalla, uttaget, text);
            FormErrors errors = FormErrors.NONE.with(
                    field(e), ui.text(e.key(), e.arguments().toArray()));
            response.setStatus(e.status());
            model.addAttribute("page", pages.upload(form, errors, LocalDate.now(clock)));
            return "figures/upload";
        }
    }

    private static String field(UserError error) {
        return switch (error.key()) {
            case "figures.area.unknown" -> "omrade";
            case "figures.period.unknown" -> "period";
            case "figures.day.unknown" -> "uttaget";
            case "figures.dataset.unknown" -> "datamangd";
            default -> "fil";
        };
    }

    @GetMapping("/{id}")
    @Needs(Right.IMPORT_FIGURES)
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("page", page(asked.importId(id), uis.of(request)));
        return "figures/import";
    }

    private ImportPage page(ImportId id, Ui ui) {
        Import read = imports.get(id);
        Double saving = work.saving(id).map(Job::share).orElse(null);
        return pages.page(read, new ImportPages.Work(saving, work.savingFailed(id), work.resumed(read)), ui);
    }

    /** Everything that the label of a problem may mean, to search in. */
    @GetMapping("/{id}/valj")
    @Needs(Right.IMPORT_FIGURES)
    String choose(
            @PathVariable String id,
            @RequestParam int problem,
            @RequestParam(required = false) @Nullable String sok,
            Model model) {
        model.addAttribute("page", choices.page(imports.get(asked.importId(id)), problem, sok));
        return "figures/choose";
    }

    /** One correction at a time: which one is told by the fields that are sent. */
    @PostMapping("/{id}/ratta")
    @Needs(Right.IMPORT_FIGURES)
    String correct(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(required = false) @Nullable String varde,
            @RequestParam(required = false) @Nullable Integer tabell,
            @RequestParam(required = false) @Nullable String omrade,
            @RequestParam(required = false) @Nullable String tryckt,
            @RequestParam(required = false) @Nullable String kategori,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String hoppa,
            @RequestParam(required = false) @Nullable String kolumn,
            @RequestParam(required = false) @Nullable String roll,
            @RequestParam(required = false) @Nullable Boolean allakoder) {
        Corrections corrections = new Corrections(
                tabell == null && tryckt == null ? blankToNull(omrade) : null,
                tryckt == null ? blankToNull(period) : null,
                tabell != null && blankToNull(omrade) != null ? Map.of(tabell, String.valueOf(omrade)) : Map.of(),
                mapping(tryckt, omrade),
                mapping(tryckt, kategori),
                mapping(tryckt, period),
                mapping(blankToNull(kolumn), roll),
                cell != null && varde != null && hoppa == null ? Map.of(cell, varde) : Map.of(),
                hoppa == null ? Set.of() : Set.of(hoppa),
                allakoder);
        imports.correct(asked.importId(id), corrections);
        return "redirect:/data/inlasning/" + id + "#tolkning";
    }

    private static Map<String, String> mapping(@Nullable String key, @Nullable String value) {
        return key == null || blankToNull(value) == null ? Map.of() : Map.of(key, String.valueOf(value));
    }

    @PostMapping("/{id}/spara")
    @Needs(Right.IMPORT_FIGURES)
    String commit(@PathVariable String id) {
        return imports.save(asked.importId(id))
                .map(extract -> "redirect:/data?sparat=" + extract)
                .orElse("redirect:/data/inlasning/" + id);
    }

    @PostMapping("/{id}/avbryt")
    @Needs(Right.IMPORT_FIGURES)
    String cancel(@PathVariable String id) {
        imports.cancel(asked.importId(id));
        return "redirect:/data/inlasning/" + id;
    }

    @PostMapping("/{id}/angra")
    @Needs(Right.IMPORT_FIGURES)
    String undo(@PathVariable String id) {
        imports.undo(asked.importId(id));
        return "redirect:/data?angrat=" + id;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
