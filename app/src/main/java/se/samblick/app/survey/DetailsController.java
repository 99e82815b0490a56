package se.samblick.app.survey;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.figures.Polarity;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** Adds surveys, and says what they, their waves, questions and groups are. */
@Controller
@RequestMapping(SurveyAddress.ROOT)
class DetailsController {
    private static final List<Double> LEVELS = List.of(0.9, 0.95, 0.99);

    private final Surveys surveys;
    private final SurveyView views;
    private final UiFactory uis;

    DetailsController(Surveys surveys, SurveyView views, UiFactory uis) {
        this.surveys = surveys;
        this.views = views;
        this.uis = uis;
    }

    @GetMapping("/ny")
    @Needs(Right.IMPORT_FIGURES)
    String form(HttpServletRequest request, Model model) {
        Ui ui = uis.of(request);
        model.addAttribute(
                "page",
                form(
                        "",
                        "",
                        "",
                        Survey.Kind.SAFETY,
                        Survey.USUAL_LEVEL,
                        Survey.USUAL_LEAST_BASE,
                        Survey.MarkMeans.CHANGE,
                        ui));
        return "survey/add";
    }

    @PostMapping
    @Needs(Right.IMPORT_FIGURES)
    String add(
            @RequestParam("titel") String title,
            @RequestParam("gjord-av") String maker,
            @RequestParam(name = "om", defaultValue = "") String about,
            @RequestParam("slag") String kind,
            @RequestParam("niva") String level,
            @RequestParam("minsta-bas") String leastBase,
            @RequestParam("markering") String mark) {
        if (title.isBlank() || maker.isBlank()) {
            throw new InvalidInput("survey.details.noTitle");
        }
        Survey added = surveys.add(survey(id(title), title, maker, about, kind, level, leastBase, mark));
        return "redirect:" + SurveyAddress.ROOT + "/" + added.dataset().value();
    }

    private static DatasetId id(String title) {
        String slug = java.text.Normalizer.normalize(
                        title.strip().toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        try {
            return new DatasetId(slug.length() > 60 ? slug.substring(0, 60).replaceAll("-+$", "") : slug);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("survey.details.noTitle");
        }
    }

    private static Survey survey(
            DatasetId id,
            String title,
            String maker,
            String about,
            String kind,
            String level,
            String leastBase,
            String mark) {
        try {
            return new Survey(
                    id,
                    title.strip(),
                    maker.strip(),
                    Survey.Kind.find(kind).orElseThrow(() -> new InvalidInput("survey.details.wrong", kind)),
                    about.strip(),
                    Double.parseDouble(level.replace(',', '.')),
                    Integer.parseInt(leastBase.strip()),
                    Survey.MarkMeans.find(mark).orElseThrow(() -> new InvalidInput("survey.details.wrong", mark)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("survey.details.base", leastBase);
        }
    }

    @GetMapping("/{id}/uppgifter")
    @Needs(Right.IMPORT_FIGURES)
    String details(
            @PathVariable String id,
            @RequestParam(name = "sparat", required = false) @Nullable String saved,
            HttpServletRequest request,
            Model model) {
        Ui ui = uis.of(request);
        DatasetId dataset = views.dataset(id);
        Survey survey = surveys.get(dataset);
        model.addAttribute(
                "page",
                new DetailsPage(
                        survey.title(),
                        SurveyAddress.ROOT + "/" + id,
                        form(
                                survey.title(),
                                survey.maker(),
                                survey.about(),
                                survey.kind(),
                                survey.level(),
                                survey.leastBase(),
                                survey.markMeans(),
                                ui),
                        waves(dataset, ui),
                        surveys.questions(dataset).stream()
                                .map(q -> question(q, ui))
                                .toList(),
                        surveys.groups(dataset).stream().map(g -> group(g, ui)).toList(),
                        saved == null ? null : ui.text("survey.details.saved")));
        return "survey/details";
    }

    private static DetailsPage.Form form(
            String title,
            String maker,
            String about,
            Survey.Kind kind,
            double level,
            int leastBase,
            Survey.MarkMeans marks,
            Ui ui) {
        List<Double> levels = new ArrayList<>(LEVELS);
        if (!levels.contains(level)) {
            levels.add(level);
        }
        return new DetailsPage.Form(
                title,
                maker,
                about,
                Arrays.stream(Survey.Kind.values())
                        .map(k -> new SurveyPage.Option(k.code(), ui.text("survey.kind." + k.code()), k == kind))
                        .toList(),
                levels.stream()
                        .map(l -> new SurveyPage.Option(Double.toString(l), ui.percent(l, 0), l == level))
                        .toList(),
                Integer.toString(leastBase),
                Arrays.stream(Survey.MarkMeans.values())
                        .map(m -> new SurveyPage.Option(m.code(), ui.text("survey.marks." + m.code()), m == marks))
                        .toList());
    }

    private List<DetailsPage.WaveForm> waves(DatasetId dataset, Ui ui) {
        var words = new SurveyWords(ui);
        List<DetailsPage.WaveForm> forms = new ArrayList<>();
        List<Wave> waves = surveys.waves(dataset);
        for (int i = 0; i < waves.size(); i++) {
            Wave wave = waves.get(i);
            forms.add(new DetailsPage.WaveForm(
                    "o" + i,
                    words.wave(wave),
                    wave.period().toString(),
                    wave.name(),
                    text(wave.fieldFrom()),
                    text(wave.fieldTo()),
                    text(wave.sample()),
                    text(wave.answers())));
        }
        forms.add(new DetailsPage.WaveForm("ny", ui.text("survey.details.wave.add"), "", "", "", "", "", ""));
        return forms;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static DetailsPage.QuestionForm question(Question question, Ui ui) {
        Question.Scale scale = question.scale();
        return new DetailsPage.QuestionForm(
                question.id().value(),
                question.label(),
                question.wording(),
                question.answer(),
                Arrays.stream(Polarity.values())
                        .map(p -> new SurveyPage.Option(
                                p.code(), ui.text("survey.polarity." + p.code()), p == question.polarity()))
                        .toList(),
                scale == null ? "" : ui.decimal(scale.low(), 0),
                scale == null ? "" : ui.decimal(scale.high(), 0),
                question.assumed());
    }

    private static DetailsPage.GroupForm group(RespondentGroup group, Ui ui) {
        return new DetailsPage.GroupForm(
                group.key(),
                group.label(),
                Arrays.stream(GroupDimension.values())
                        .map(d -> new SurveyPage.Option(
                                d.code(), ui.text("survey.dimension." + d.code()), d == group.dimension()))
                        .toList());
    }

    @PostMapping("/{id}/uppgifter")
    @Needs(Right.IMPORT_FIGURES)
    String describe(
            @PathVariable String id,
            @RequestParam(name = "om", defaultValue = "") String about,
            @RequestParam("slag") String kind,
            @RequestParam("niva") String level,
            @RequestParam("minsta-bas") String leastBase,
            @RequestParam("markering") String mark) {
        Survey before = surveys.get(views.dataset(id));
        surveys.describe(survey(before.dataset(), before.title(), before.maker(), about, kind, level, leastBase, mark));
        return saved(id, "");
    }

    @PostMapping("/{id}/uppgifter/omgang")
    @Needs(Right.IMPORT_FIGURES)
    String wave(
            @PathVariable String id,
            @RequestParam("period") String period,
            @RequestParam(name = "namn", defaultValue = "") String name,
            @RequestParam(name = "fran", defaultValue = "") String from,
            @RequestParam(name = "till", defaultValue = "") String to,
            @RequestParam(name = "urval", defaultValue = "") String sample,
            @RequestParam(name = "svar", defaultValue = "") String answers) {
        try {
            surveys.describe(
                    views.dataset(id),
                    new Wave(
                            views.period(period.strip()),
                            name.strip(),
                            day(from),
                            day(to),
                            number(sample),
                            number(answers)));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("survey.details.wave.wrong");
        }
        return saved(id, "#omgangar");
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("survey.details.wave.wrong");
        }
    }

    private static @Nullable Integer number(String text) {
        String digits = text.replaceAll("[\\s\\u00a0]", "");
        return digits.isEmpty() ? null : Integer.valueOf(digits);
    }

    @PostMapping("/{id}/uppgifter/fraga")
    @Needs(Right.IMPORT_FIGURES)
    String question(
            @PathVariable String id,
            @RequestParam("fraga") String question,
            @RequestParam(name = "lydelse", defaultValue = "") String wording,
            @RequestParam(name = "raknade", defaultValue = "") String answer,
            @RequestParam("polaritet") String polarity,
            @RequestParam(name = "lagst", defaultValue = "") String low,
            @RequestParam(name = "hogst", defaultValue = "") String high) {
        try {
            Question.Scale scale =
                    low.isBlank() || high.isBlank() ? null : new Question.Scale(decimal(low), decimal(high));
            surveys.describe(
                    views.dataset(id),
                    views.question(question),
                    wording.strip(),
                    answer.strip(),
                    SurveyRepository.polarity(polarity),
                    scale);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("survey.details.question.wrong");
        }
        return saved(id, "#fragor");
    }

    private static double decimal(String text) {
        return Double.parseDouble(text.strip().replace(',', '.').replace('\u2212', '-'));
    }

    @PostMapping("/{id}/uppgifter/grupp")
    @Needs(Right.IMPORT_FIGURES)
    String group(
            @PathVariable String id, @RequestParam("grupp") String group, @RequestParam("delning") String dimension) {
        surveys.describe(
                views.dataset(id),
                group,
                GroupDimension.find(dimension).orElseThrow(() -> new InvalidInput("survey.details.wrong", dimension)));
        return saved(id, "#grupper");
    }

    private static String saved(String id, String part) {
        return "redirect:" + SurveyAddress.ROOT + "/" + id + "/uppgifter?sparat=1" + part;
    }
}
