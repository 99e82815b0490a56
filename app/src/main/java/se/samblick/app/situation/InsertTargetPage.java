package se.samblick.app.situation;

import java.util.List;

/** Where a figure brought along from another page shall stand. */
public record InsertTargetPage(List<Target> targets, List<PictureListPage.Option> figure) {
    public InsertTargetPage {
        targets = List.copyOf(targets);
        figure = List.copyOf(figure);
    }

    /** A picture one may write in, with its sections. */
    public record Target(String id, String title, List<PictureListPage.Option> sections) {
        public Target {
            sections = List.copyOf(sections);
        }
    }
}
