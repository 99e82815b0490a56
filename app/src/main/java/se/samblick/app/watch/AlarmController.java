package se.samblick.app.watch;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Step;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** What stands out, one series over time, and what was concluded. */
@Controller
@RequestMapping("/laget")
class AlarmController {
    private final Alarms alarms;
    private final AlarmPages pages;
    private final SeriesPages series;
    private final AskedViews asked;
    private final UiFactory uis;

    AlarmController(Alarms alarms, AlarmPages pages, SeriesPages series, AskedViews asked, UiFactory uis) {
        this.alarms = alarms;
        this.pages = pages;
        this.series = series;
        this.asked = asked;
        this.uis = uis;
    }

    @GetMapping("/larm")
    @Needs(Right.READ_FIGURES)
    String list(AskedAlarms view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        model.addAttribute("page", pages.page(asked(view, ui), ui));
        return "watch/view";
    }

    @GetMapping("/larm/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> listFile(AskedAlarms view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        return pages.file(asked(view, ui), ui).answer(ending);
    }

    private AlarmView asked(AskedAlarms view, Ui ui) {
        String step = view.steg();
        return new AlarmView(
                asked.address(view.said(), ui.place()),
                step == null || step.isBlank() ? null : asked.step(step, Sweeps.STEPS),
                view.shown(),
                AskedAlarms.direction(view.riktning()),
                view.page());
    }

    @GetMapping("/serie")
    @Needs(Right.READ_FIGURES)
    String series(AskedSeries view, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        Step step = asked.step(view.steg(), Sweeps.STEPS);
        model.addAttribute("page", series.series(where, category(where), step, ui));
        return "watch/series";
    }

    @GetMapping("/serie/tabell.{ending:csv|xlsx}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> seriesFile(AskedSeries view, @PathVariable String ending, HttpServletRequest request) {
        Ui ui = uis.of(request);
        WatchAddress where = asked.address(view.said(), ui.place());
        Step step = asked.step(view.steg(), Sweeps.STEPS);
        return series.file(where, category(where), step, ui).answer(ending);
    }

    private Category category(WatchAddress where) {
        CategoryId category = where.category();
        if (category == null) {
            throw new InvalidInput("watch.category.missing");
        }
        return asked.category(where.dataset().id(), category);
    }

    @GetMapping("/larm/{id}")
    @Needs(Right.READ_FIGURES)
    String alarm(@PathVariable String id, HttpServletRequest request, Model model) {
        model.addAttribute("page", series.alarm(get(id), AlarmJournal.Typed.NOTHING, uis.of(request)));
        return "watch/series";
    }

    @PostMapping("/larm/{id}/tittat")
    @Needs(Right.IMPORT_FIGURES)
    ModelAndView looked(
            @PathVariable String id, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return changed(id, text, "", request, alarm -> alarms.looked(alarm.id(), text));
    }

    @PostMapping("/larm/{id}/stang")
    @Needs(Right.IMPORT_FIGURES)
    ModelAndView close(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String orsak,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return changed(id, text, orsak, request, alarm -> {
            Closing reason = Closing.find(orsak).orElseThrow(() -> new InvalidInput("watch.alarm.close.reason"));
            alarms.close(alarm.id(), reason, text);
        });
    }

    @PostMapping("/larm/{id}/oppna")
    @Needs(Right.IMPORT_FIGURES)
    ModelAndView reopen(
            @PathVariable String id, @RequestParam(defaultValue = "") String text, HttpServletRequest request) {
        return changed(id, text, "", request, alarm -> alarms.reopen(alarm.id(), text));
    }

    private interface Deed {
        void on(Alarm alarm);
    }

    /** Does a deed and shows the alarm; a form with a fault is shown again as typed. */
    private ModelAndView changed(String id, String text, String reason, HttpServletRequest request, Deed deed) {
        Alarm alarm = get(id);
        try {
            deed.on(alarm);
        } catch (InvalidInput fault) {
            Ui ui = uis.of(request);
            String sentence = ui.text(fault.key(), fault.arguments().toArray());
            String field = fault.key().endsWith(".reason") ? "orsak-event" : "text";
            var typed = new AlarmJournal.Typed(text, reason, FormErrors.NONE.with(field, sentence));
            var page = new ModelAndView("watch/series", "page", series.alarm(alarm, typed, ui));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:" + AlarmPages.PATH + "/" + alarm.id() + "#h-journal");
    }

    private Alarm get(String id) {
        return alarms.get(AlarmId.find(id).orElseThrow(() -> new NotFound("watch.alarm.unknown", id)));
    }
}
