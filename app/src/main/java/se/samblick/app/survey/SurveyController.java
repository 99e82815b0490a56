package se.samblick.app.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** The pages of surveys; the address holds the view. */
@Controller
@RequestMapping(SurveyAddress.ROOT)
class SurveyController {
    private final Surveys surveys;
    private final SurveyPages pages;
    private final QuestionPages questions;
    private final SurveyView views;
    private final UiFactory uis;

    SurveyController(Surveys surveys, SurveyPages pages, QuestionPages questions, SurveyView views, UiFactory uis) {
        this.surveys = surveys;
        this.pages = pages;
        this.questions = questions;
        this.views = views;
        this.uis = uis;
    }

    @GetMapping
    @Needs(Right.READ_FIGURES)
    String list(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.list(uis.of(request)));
        return "survey/list";
    }

    /** A survey with all its questions, read for one view. */
    private record Whole(Survey survey, List<Wave> waves, List<Results> results, SurveyAddress address) {}

    private Whole whole(String id, SurveyView.Asked asked, Ui ui) {
        DatasetId dataset = views.dataset(id);
        Survey survey = surveys.get(dataset);
        List<Wave> waves = surveys.waves(dataset);
        List<Results> results = surveys.overall(dataset, surveys.questions(dataset), views.extract(asked.uttag()));
        return new Whole(survey, waves, results, views.of(survey, waves, results, asked, ui));
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_FIGURES)
    String show(@PathVariable String id, SurveyView.Asked asked, HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        Whole whole = whole(id, asked, ui);
        model.addAttribute("page", pages.page(whole.survey(), whole.waves(), whole.results(), whole.address(), ui));
        return "survey/show";
    }

    @GetMapping("/{id}/tabell.{form}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> table(
            @PathVariable String id, @PathVariable String form, SurveyView.Asked asked, HttpServletRequest request) {
        Ui ui = uis.of(request);
        Whole whole = whole(id, asked, ui);
        TableView table = pages.table(whole.survey(), whole.waves(), whole.results(), whole.address(), ui)
                .orElseThrow(() -> new NotFound("survey.nothing"));
        return SurveyDownloads.answer(table, id + "-" + whole.address().area(), form);
    }

    @GetMapping("/{id}/fragor/{question}")
    @Needs(Right.READ_FIGURES)
    String question(
            @PathVariable String id,
            @PathVariable String question,
            SurveyView.Asked asked,
            HttpServletRequest request,
            Model model) {
        Ui ui = uis.of(request);
        Results results = results(id, question, asked);
        model.addAttribute("page", questions.page(results, views.of(results, asked, ui), asked.page(), ui));
        return "survey/show";
    }

    private Results results(String id, String question, SurveyView.Asked asked) {
        return surveys.results(views.dataset(id), views.question(question), views.extract(asked.uttag()));
    }

    @GetMapping("/{id}/fragor/{question}/{table:omraden|grupper|korstabell}.{form}")
    @Needs(Right.READ_FIGURES)
    ResponseEntity<byte[]> questionTable(
            @PathVariable String id,
            @PathVariable String question,
            @PathVariable String table,
            @PathVariable String form,
            SurveyView.Asked asked,
            HttpServletRequest request) {
        Ui ui = uis.of(request);
        Results results = results(id, question, asked);
        SurveyAddress address = views.of(results, asked, ui);
        return SurveyDownloads.answer(questions.table(results, address, table, ui), question + "-" + table, form);
    }
}
