package se.samblick.app.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samblick.analysis.Window;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Place;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The page on changes; the address holds the view. */
@Controller
@RequestMapping("/laget")
class ChangesController {
    private final Figures figures;
    private final Areas areas;
    private final ChangesPages pages;
    private final ChangeDownloads downloads;
    private final UiFactory uis;
    private final Asked asked;

    ChangesController(
            Figures figures, Areas areas, ChangesPages pages, ChangeDownloads downloads, UiFactory uis, Asked asked) {
        this.figures = figures;
        this.areas = areas;
        this.pages = pages;
        this.downloads = downloads;
        this.uis = uis;
        this.asked = asked;
    }

    /** What the address says; all may be left out. */
    record View(
            @Nullable String omrade,
            @Nullable String fonster,
            @Nullable String till,
            @Nullable Integer jamfor,
            @Nullable String datamangd,
            @Nullable String kategori,
            @Nullable String uttag,
            @Nullable Boolean alla) {}

    @GetMapping
    @Needs(Right.READ_FIGURES)
    String show(View view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        Area area = area(view.omrade(), ui);
        Dataset dataset = dataset(view);
        Map<Window, List<LocalDate>> allowed =
                figures.windows(dataset.id(), area.id(), asked.extractOrNull(view.uttag()));
        ChangesAddress address = address(view, area, dataset, allowed);
        ChangeTable table = address == null ? null : figures.changes(query(address, area, dataset, false));
        model.addAttribute("page", pages.page(area, dataset, address, table, allowed, ui));
        return "figures/changes";
    }

    @GetMapping("/tabell.csv")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> csv(View view, HttpServletRequest request) {
        Ui ui = uis.of(request);
        return downloads.file(table(view, ui), ui).answer("csv");
    }

    @GetMapping("/tabell.xlsx")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> xlsx(View view, HttpServletRequest request) {
        Ui ui = uis.of(request);
        return downloads.file(table(view, ui), ui).answer("xlsx");
    }

    private ChangeTable table(View view, Ui ui) {
        Area area = area(view.omrade(), ui);
        Dataset dataset = dataset(view);
        ChangesAddress address = address(
                view, area, dataset, figures.windows(dataset.id(), area.id(), asked.extractOrNull(view.uttag())));
        if (address == null) {
            throw new NotFound("figures.changes.nothing");
        }
        return figures.changes(query(address, area, dataset, true));
    }

    private static ChangeQuery query(ChangesAddress address, Area area, Dataset dataset, boolean totals) {
        return new ChangeQuery(
                dataset.id(), area.id(), address.window(), address.at(), address.extract(), address.years(), totals);
    }

    /** The area asked for, else the one that follows the user, else the municipality. */
    private Area area(@Nullable String asked, Ui ui) {
        if (asked != null) {
            return this.asked.area(asked);
        }
        Place place = ui.place();
        Optional<Area> area = place == null ? areas.municipality() : Optional.of(this.asked.area(place.area()));
        return area.orElseThrow(() -> new NotFound("figures.area.none"));
    }

    private Dataset dataset(View view) {
        String id = view.datamangd();
        return figures.dataset(id == null || id.isBlank() ? DatasetId.REPORTED_CRIMES : asked.dataset(id));
    }

    /** What the address leaves open is chosen: the window that reaches the latest day. Null if there is none. */
    private @Nullable ChangesAddress address(
            View view, Area area, Dataset dataset, Map<Window, List<LocalDate>> allowed) {
        LocalDate day = asked.dayOrNull(view.till());
        Window said = view.fonster() == null || view.fonster().isBlank() ? null : asked.window(view.fonster());
        Window window = said != null ? said : latest(allowed, day);
        if (window == null) {
            return null;
        }
        List<LocalDate> days = allowed.getOrDefault(window, List.of());
        if (day == null && days.isEmpty()) {
            return null;
        }
        int years = view.jamfor() == null ? 1 : Math.max(1, Math.min(ChangeQuery.MOST_YEARS, view.jamfor()));
        String category = view.kategori() == null || view.kategori().isBlank() ? null : view.kategori();
        return new ChangesAddress(
                dataset.id().value(),
                area.id().value(),
                window,
                day == null ? days.get(0) : day,
                years,
                category,
                asked.extractOrNull(view.uttag()),
                Boolean.TRUE.equals(view.alla()));
    }

    private static @Nullable Window latest(Map<Window, List<LocalDate>> allowed, @Nullable LocalDate day) {
        return allowed.entrySet().stream()
                .filter(e -> day == null || e.getValue().contains(day))
                .max(Comparator.comparing((Map.Entry<Window, List<LocalDate>> e) ->
                                e.getValue().get(0))
                        .thenComparing(e -> -e.getKey().ordinal()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
