package se.samblick.app.figures;

import java.util.List;
import se.samblick.app.ui.FormErrors;

/** The form that takes a file or pasted text in. */
public record UploadPage(
        List<ImportPage.Option> datasets,
        List<ImportPage.Option> areas,
        List<String> sources,
        Form form,
        FormErrors errors) {

    /** What was typed. */
    public record Form(String dataset, String area, String period, String source, String extracted, String text) {}
}
