package se.samblick.app.situation;

import java.util.List;
import se.samblick.app.ui.FormErrors;

/** A picture about to begin, with what has been chosen so far. */
public record NewPicturePage(
        List<PictureListPage.Option> areas,
        String area,
        List<String> frameworks,
        String framework,
        String year,
        List<PictureListPage.Option> earlier,
        String from,
        List<PartyChoice> parties,
        FormErrors errors) {
    public NewPicturePage {
        areas = List.copyOf(areas);
        frameworks = List.copyOf(frameworks);
        earlier = List.copyOf(earlier);
        parties = List.copyOf(parties);
    }

    /** A party that may take part. */
    public record PartyChoice(String id, String name, String kind, boolean chosen) {}
}
