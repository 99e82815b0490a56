package se.samblick.app.survey;

import org.springframework.http.ResponseEntity;
import se.samblick.app.figures.TableFile;
import se.samblick.app.ui.NotFound;

/** A table of a survey as a file. */
final class SurveyDownloads {
    private SurveyDownloads() {}

    /** @param form {@code csv} or {@code xlsx} */
    static ResponseEntity<byte[]> answer(TableView table, String name, String form) {
        if (!form.equals("csv") && !form.equals("xlsx")) {
            throw new NotFound("survey.nothing");
        }
        var heads = table.heads().stream().map(TableView.Head::text).toList();
        return new TableFile(name, heads, table.cells(), table.foot()).answer(form);
    }
}
