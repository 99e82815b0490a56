package se.samblick.app.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
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
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;
import se.samblick.app.ui.UserError;

/** The pages on one dataset: its categories and groups, and a new one. */
@Controller
@RequestMapping("/data/datamangder")
class DatasetController {
    private final Figures figures;
    private final Access access;
    private final UiFactory uis;
    private final Asked asked;

    DatasetController(Figures figures, Access access, UiFactory uis, Asked asked) {
        this.figures = figures;
        this.access = access;
        this.uis = uis;
        this.asked = asked;
    }

    @GetMapping("/ny")
    @Needs(Right.IMPORT_FIGURES)
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("page", form("", Dataset.Kind.COUNTS.code(), "", null, uis.of(request)));
        return "figures/newDataset";
    }

    private static NewDatasetPage form(String title, String kind, String source, @Nullable String error, Ui ui) {
        return new NewDatasetPage(
                title,
                kind,
                source,
                Arrays.stream(Dataset.Kind.values())
                        .map(k -> new ImportPage.Option(k.code(), ui.text("figures.kind." + k.code())))
                        .toList(),
                error);
    }

    @PostMapping("/ny")
    @Needs(Right.IMPORT_FIGURES)
    String add(
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String kalla,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Dataset added = figures.add(CatalogueApi.dataset(new CatalogueApi.DatasetJson(null, titel, slag, kalla)));
            return "redirect:/data/datamangder/" + added.id().value();
        } catch (RuntimeException e) {
            if (!(e instanceof UserError error)) {
                throw e;
            }
            Ui ui = uis.of(request);
            response.setStatus(error.status());
            model.addAttribute(
                    "page",
                    form(
                            titel,
                            slag,
                            kalla,
                            ui.text(error.key(), error.arguments().toArray()),
                            ui));
            return "figures/newDataset";
        }
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_FIGURES)
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String sparat,
            HttpServletRequest request,
            Model model) {
        Ui ui = uis.of(request);
        String done = sparat == null ? null : ui.text("figures.groups.saved");
        model.addAttribute("page", page(figures.dataset(asked.dataset(id)), done, null, "", ui));
        return "figures/dataset";
    }

    @PostMapping("/{id}/grupper")
    @Needs(Right.IMPORT_FIGURES)
    String addGroup(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String titel,
            @RequestParam(defaultValue = "") List<String> kategori,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Dataset dataset = figures.dataset(asked.dataset(id));
        String missing =
                titel.isBlank() ? "figures.groups.noTitle" : kategori.isEmpty() ? "figures.groups.noMembers" : null;
        if (missing != null) {
            Ui ui = uis.of(request);
            response.setStatus(422);
            model.addAttribute("page", page(dataset, null, ui.text(missing), titel, ui));
            return "figures/dataset";
        }
        figures.addGroup(
                dataset.id(),
                titel.strip(),
                kategori.stream().map(asked::category).toList());
        return "redirect:/data/datamangder/" + dataset.id().value() + "?sparat";
    }

    private DatasetPage page(Dataset dataset, @Nullable String done, @Nullable String error, String typed, Ui ui) {
        Map<CategoryId, Category> byId = new HashMap<>();
        List<Category> categories = figures.categories(dataset.id());
        categories.forEach(c -> byId.put(c.id(), c));
        return new DatasetPage(
                dataset.id().value(),
                dataset.title(),
                ui.text("figures.kind." + dataset.kind().code()),
                dataset.source(),
                categories.stream()
                        .filter(c -> !c.total())
                        .map(c -> new DatasetPage.CategoryLine(
                                c.id().value(), c.label(), depth(c, byId), c.detectionDriven()))
                        .toList(),
                groups(dataset.id(), byId),
                access.may(Right.IMPORT_FIGURES),
                done,
                error,
                typed);
    }

    private static int depth(Category category, Map<CategoryId, Category> byId) {
        CategoryId parent = category.parent();
        Category above = parent == null ? null : byId.get(parent);
        return above == null ? 0 : Math.min(3, 1 + depth(above, byId));
    }

    private List<DatasetPage.GroupLine> groups(DatasetId dataset, Map<CategoryId, Category> byId) {
        List<DatasetPage.GroupLine> lines = new ArrayList<>();
        String before = "";
        for (CategoryGroup group : figures.groupVersions(dataset)) {
            lines.add(new DatasetPage.GroupLine(
                    group.title(),
                    group.version(),
                    !group.id().equals(before),
                    group.members().stream()
                            .map(m -> byId.containsKey(m) ? byId.get(m).label() : m.value())
                            .toList()));
            before = group.id();
        }
        return lines;
    }
}
