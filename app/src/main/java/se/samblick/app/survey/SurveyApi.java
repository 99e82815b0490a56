package se.samblick.app.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.analysis.Interval;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;

/** Surveys for programs: what was asked when, of whom, and what may be shown of the answers. */
@RestController
@RequestMapping("/api/v1/surveys")
class SurveyApi {
    private final Surveys surveys;
    private final SurveyView views;

    SurveyApi(Surveys surveys, SurveyView views) {
        this.surveys = surveys;
        this.views = views;
    }

    record SurveyJson(String id, String title, String maker, String kind, double level, int leastBase, int waves) {}

    record WaveJson(
            String period,
            LocalDate from,
            LocalDate to,
            String name,
            @Nullable LocalDate fieldFrom,
            @Nullable LocalDate fieldTo,
            @Nullable Integer sample,
            @Nullable Integer answers,
            @Nullable Double responseRate) {
        static WaveJson of(Wave wave) {
            return new WaveJson(
                    wave.period().toString(),
                    wave.period().first(),
                    wave.period().last(),
                    wave.name(),
                    wave.fieldFrom(),
                    wave.fieldTo(),
                    wave.sample(),
                    wave.answers(),
                    wave.responseRate());
        }
    }

    record QuestionJson(
            String id,
            String label,
            String wording,
            String answer,
            String polarity,
            boolean polarityAssumed,
            @Nullable Double scaleLow,
            @Nullable Double scaleHigh) {
        static QuestionJson of(Question question) {
            Question.Scale scale = question.scale();
            return new QuestionJson(
                    question.id().value(),
                    question.label(),
                    question.wording(),
                    question.answer(),
                    question.polarity().code(),
                    question.assumed(),
                    scale == null ? null : scale.low(),
                    scale == null ? null : scale.high());
        }
    }

    record GroupJson(String key, String label, String dimension) {}

    record WholeSurveyJson(
            String id,
            String title,
            String maker,
            String kind,
            String about,
            double level,
            int leastBase,
            List<WaveJson> waves,
            List<QuestionJson> questions,
            List<GroupJson> groups) {}

    /**
     * An answer: the estimate if it may be shown, else only that it may not.
     *
     * @param group key of the group; empty for everybody
     * @param state {@code shown}, {@code hidden} or {@code kept_back}
     * @param method of the interval
     */
    record AnswerJson(
            String area,
            String group,
            String period,
            String state,
            @Nullable Double value,
            @Nullable Long base,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String method,
            @Nullable Double change,
            @Nullable Double changeP,
            @Nullable String changeVerdict,
            @Nullable String mark,
            @Nullable String extract) {}

    @GetMapping
    @Needs(Right.READ_FIGURES)
    List<SurveyJson> surveys() {
        return surveys.all().stream()
                .map(s -> new SurveyJson(
                        s.dataset().value(),
                        s.title(),
                        s.maker(),
                        s.kind().code(),
                        s.level(),
                        s.leastBase(),
                        surveys.waves(s.dataset()).size()))
                .toList();
    }

    @GetMapping("/{id}")
    @Needs(Right.READ_FIGURES)
    WholeSurveyJson survey(@PathVariable String id) {
        DatasetId dataset = views.dataset(id);
        Survey survey = surveys.get(dataset);
        return new WholeSurveyJson(
                dataset.value(),
                survey.title(),
                survey.maker(),
                survey.kind().code(),
                survey.about(),
                survey.level(),
                survey.leastBase(),
                surveys.waves(dataset).stream().map(WaveJson::of).toList(),
                surveys.questions(dataset).stream().map(QuestionJson::of).toList(),
                surveys.groups(dataset).stream()
                        .map(g ->
                                new GroupJson(g.key(), g.label(), g.dimension().code()))
                        .toList());
    }

    /** The answers to a question, small ones left out as on the pages. */
    @GetMapping("/{id}/questions/{question}/answers")
    @Needs(Right.READ_FIGURES)
    List<AnswerJson> answers(
            @PathVariable String id,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String extract) {
        Results results = surveys.results(views.dataset(id), views.question(question), views.extract(extract));
        List<String> groups = new ArrayList<>(List.of(SmallBases.ALL));
        results.groups().forEach(g -> groups.add(g.key()));
        List<AnswerJson> answers = new ArrayList<>();
        for (Wave wave : results.waves()) {
            results.areas().stream()
                    .sorted(java.util.Comparator.comparing(a -> a.value()))
                    .forEach(area -> groups.forEach(group -> results.answer(area, group, wave.period())
                            .ifPresent(a -> answers.add(json(results, area, group, wave, a)))));
        }
        return answers;
    }

    private static AnswerJson json(
            Results results, se.samblick.app.area.AreaId area, String group, Wave wave, Answer answer) {
        Estimate estimate = answer.estimate();
        String state = answer.state().name().toLowerCase(java.util.Locale.ROOT);
        if (estimate == null) {
            return new AnswerJson(
                    area.value(),
                    group,
                    wave.period().toString(),
                    state,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        Interval interval = SurveyTables.interval(estimate);
        Difference change = results.change(area, group, wave.period()).orElse(null);
        return new AnswerJson(
                area.value(),
                group,
                wave.period().toString(),
                state,
                estimate.value(),
                estimate.base(),
                interval.bounded() ? Double.valueOf(interval.low()) : null,
                interval.bounded() ? Double.valueOf(interval.high()) : null,
                estimate.method().name().toLowerCase(java.util.Locale.ROOT),
                change == null ? null : change.value(),
                change == null ? null : change.p(),
                change == null ? null : change.verdict().code(),
                estimate.mark(),
                estimate.extract().toString());
    }
}
