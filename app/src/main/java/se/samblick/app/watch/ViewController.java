package se.samblick.app.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samblick.app.figures.Step;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** Development over the years, areas compared, and what may come. */
@Controller
@RequestMapping("/laget")
class ViewController {
    private final TrendPages trends;
    private final ComparisonChoices choices;
    private final ComparisonPages areas;
    private final ComparisonTables tables;
    private final PrognosisPages forecasts;
    private final AskedViews asked;
    private final UiFactory uis;

    ViewController(
            TrendPages trends,
            ComparisonChoices choices,
            ComparisonPages areas,
            ComparisonTables tables,
            PrognosisPages forecasts,
            AskedViews asked,
            UiFactory uis) {
        this.trends = trends;
        this.choices = choices;
        this.areas = areas;
        this.tables = tables;
        this.forecasts = forecasts;
        this.asked = asked;
        this.uis = uis;
    }

    @GetMapping("/trender")
    @Needs(Right.READ_FIGURES)
    String trends(AskedView view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        model.addAttribute("page", trends.page(asked.address(view.said(), ui.place()), view.ownScale(), ui));
        return "watch/view";
    }

    @GetMapping("/trender/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> trendsFile(AskedView view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        return trends.file(asked.address(view.said(), ui.place()), ui).answer(ending);
    }

    @GetMapping("/omraden")
    @Needs(Right.READ_FIGURES)
    String areas(AskedView view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        model.addAttribute("page", areas.page(where, compared(view, where).orElse(null), ui));
        return "watch/view";
    }

    @GetMapping("/omraden/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> areasFile(AskedView view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        ComparisonChoices.Asked what = compared(view, where).orElseThrow(() -> new NotFound("watch.areas.none"));
        return tables.file(what, choices.comparison(what), ui).answer(ending);
    }

    private Optional<ComparisonChoices.Asked> compared(AskedView view, WatchAddress where) {
        return choices.asked(
                where,
                AskedView.window(view.fonster()),
                AskedView.day(view.till()),
                AskedView.spread(view.spridning()));
    }

    @GetMapping("/prognos")
    @Needs(Right.READ_FIGURES)
    String forecasts(AskedView view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        model.addAttribute("page", forecasts.page(where, step(view, where), ui));
        return "watch/view";
    }

    @GetMapping("/prognos/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> forecastsFile(AskedView view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        return forecasts.file(where, step(view, where), ui).answer(ending);
    }

    /** The step asked for; else the first that there are figures of. */
    private Step step(AskedView view, WatchAddress where) {
        String said = view.steg();
        return said == null || said.isBlank() ? forecasts.first(where) : asked.step(said, Forecasts.STEPS);
    }
}
