package se.samblick.app.survey;

import java.util.List;
import se.samblick.app.ui.FormErrors;

/** A file of answers and what its columns hold. */
public record MicrodataPage(
        String title,
        String root,
        String token,
        String rows,
        String period,
        List<ColumnForm> columns,
        FormErrors errors) {

    /**
     * A column.
     *
     * @param answers its values, those chosen that count; empty if they are too many
     */
    public record ColumnForm(
            int index, String header, String label, List<SurveyPage.Option> roles, List<SurveyPage.Option> answers) {}
}
