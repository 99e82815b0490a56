package se.samblick.app.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Window;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** Development over the years, areas compared, and what may come. */
@Controller
@RequestMapping("/laget")
class ViewController {
    private final TrendPages trends;
    private final ComparisonPages areas;
    private final PrognosisPages forecasts;
    private final AskedViews asked;
    private final UiFactory uis;

    ViewController(
            TrendPages trends, ComparisonPages areas, PrognosisPages forecasts, AskedViews asked, UiFactory uis) {
        this.trends = trends;
        this.areas = areas;
        this.forecasts = forecasts;
        this.asked = asked;
        this.uis = uis;
    }

    /** What the address says; all may be left out. */
    record View(
            @Nullable String omrade,
            @Nullable String datamangd,
            @Nullable String kategori,
            @Nullable String uttag,
            @Nullable String steg,
            @Nullable String skala,
            @Nullable String fonster,
            @Nullable String till,
            @Nullable String spridning) {
        AskedViews.Said said() {
            return new AskedViews.Said(omrade, datamangd, kategori, uttag);
        }
    }

    @GetMapping("/trender")
    @Needs(Right.READ_FIGURES)
    String trends(View view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        boolean ownScale = "egen".equals(view.skala());
        model.addAttribute("page", trends.page(asked.address(view.said(), ui.place()), ownScale, ui));
        return "watch/view";
    }

    @GetMapping("/trender/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> trendsFile(View view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        return trends.file(asked.address(view.said(), ui.place()), ui).answer(ending);
    }

    @GetMapping("/omraden")
    @Needs(Right.READ_FIGURES)
    String areas(View view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        model.addAttribute("page", areas.page(where, compared(view, where).orElse(null), ui));
        return "watch/view";
    }

    @GetMapping("/omraden/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> areasFile(View view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        return areas.file(compared(view, where).orElseThrow(() -> new NotFound("watch.areas.none")), ui)
                .answer(ending);
    }

    private Optional<ComparisonPages.Asked> compared(View view, WatchAddress where) {
        return areas.asked(where, window(view.fonster()), day(view.till()), spread(view.spridning()));
    }

    static @Nullable Window window(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : Window.find(code).orElseThrow(() -> new InvalidInput("figures.window.unknown", code));
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput("figures.day.unknown", String.valueOf(text));
        }
    }

    /** Multiplicative unless said otherwise: areas always differ more than chance makes them. */
    static Overdispersion spread(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Overdispersion.MULTIPLICATIVE;
        }
        return Arrays.stream(Overdispersion.values())
                .filter(o -> o.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("watch.spread.unknown", code));
    }

    @GetMapping("/prognos")
    @Needs(Right.READ_FIGURES)
    String forecasts(View view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        model.addAttribute(
                "page",
                forecasts.page(asked.address(view.said(), ui.place()), asked.step(view.steg(), Forecasts.STEPS), ui));
        return "watch/view";
    }

    @GetMapping("/prognos/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> forecastsFile(View view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        return forecasts
                .file(where, asked.step(view.steg(), Forecasts.STEPS), ui)
                .answer(ending);
    }
}
