package se.samblick.app.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.UiFactory;

/** Fetches from statistics services; what comes goes through the ordinary preview. */
@Controller
@RequestMapping("/data/hamta")
class OpenDataController {
    private static final int YEARS = 10;

    private final OpenData openData;
    private final Imports imports;
    private final Figures figures;
    private final UiFactory uis;
    private final Asked asked;

    OpenDataController(OpenData openData, Imports imports, Figures figures, UiFactory uis, Asked asked) {
        this.openData = openData;
        this.imports = imports;
        this.figures = figures;
        this.uis = uis;
        this.asked = asked;
    }

    @GetMapping
    @Needs(Right.IMPORT_FIGURES)
    String search(
            @RequestParam(defaultValue = "kolada") String tjanst,
            @RequestParam(defaultValue = "") String sok,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireEnabled();
        OpenDataService service = service(tjanst);
        List<OpenData.Offer> offers = List.of();
        OpenDataRefusal refusal = null;
        try {
            offers = sok.isBlank() ? List.of() : openData.search(service, sok.strip());
        } catch (OpenDataRefusal e) {
            refusal = e;
        }
        return page(service, sok.strip(), offers, "", YEARS, refusal, request, response, model);
    }

    @PostMapping
    @Needs(Right.IMPORT_FIGURES)
    String fetch(
            @RequestParam String tjanst,
            @RequestParam(defaultValue = "") String sok,
            @RequestParam String id,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String kod,
            @RequestParam(defaultValue = "10") int ar,
            @RequestParam String datamangd,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        requireEnabled();
        OpenDataService service = service(tjanst);
        try {
            OpenData.Fetched file = openData.fetch(new OpenData.Question(service, id, titel, kod.strip(), ar));
            var asking =
                    new NewImport(asked.dataset(datamangd), file.fileName(), service.title(), null, null, null, true);
            Import begun = imports.upload(asking, new ByteArrayInputStream(file.content()));
            return "redirect:/data/inlasning/" + begun.id();
        } catch (OpenDataRefusal e) {
            List<OpenData.Offer> offers = List.of(new OpenData.Offer(id, titel));
            return page(service, sok, offers, kod, ar, e, request, response, model);
        }
    }

    private void requireEnabled() {
        if (!openData.enabled()) {
            throw new NotFound("figures.open.off");
        }
    }

    private static OpenDataService service(String code) {
        return OpenDataService.find(code).orElseThrow(() -> new NotFound("figures.open.service", code));
    }

    private String page(
            OpenDataService service,
            String words,
            List<OpenData.Offer> offers,
            String area,
            int years,
            @Nullable OpenDataRefusal refusal,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (refusal != null) {
            response.setStatus(422);
        }
        model.addAttribute(
                "page",
                new OpenDataPage(
                        Arrays.stream(OpenDataService.values())
                                .map(s -> new ImportPage.Option(s.code(), s.title()))
                                .toList(),
                        service.code(),
                        words,
                        offers.stream()
                                .map(o -> new ImportPage.Option(o.id(), o.title()))
                                .toList(),
                        figures.datasets().stream()
                                .map(d -> new ImportPage.Option(d.id().value(), d.title()))
                                .toList(),
                        area,
                        years,
                        refusal == null
                                ? null
                                : uis.of(request)
                                        .text(refusal.key(), refusal.arguments().toArray())));
        return "figures/open";
    }
}
