package se.samblick.app.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a survey beside its answers, to be changed.
 *
 * @param saved what was just saved, in words; null if nothing was
 */
public record DetailsPage(
        String title,
        String root,
        Form survey,
        List<WaveForm> waves,
        List<QuestionForm> questions,
        List<GroupForm> groups,
        @Nullable String saved) {

    /** The survey itself. */
    public record Form(
            String title,
            String maker,
            String about,
            List<SurveyPage.Option> kinds,
            List<SurveyPage.Option> levels,
            String leastBase,
            List<SurveyPage.Option> marks) {}

    /** A wave; the last is empty, for one more. */
    public record WaveForm(
            String key,
            String heading,
            String period,
            String name,
            String from,
            String to,
            String sample,
            String answers) {}

    public record QuestionForm(
            String id,
            String label,
            String wording,
            String answer,
            List<SurveyPage.Option> polarities,
            String low,
            String high,
            boolean assumed) {}

    public record GroupForm(String key, String label, List<SurveyPage.Option> dimensions) {}
}
