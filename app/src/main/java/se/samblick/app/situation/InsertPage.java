package se.samblick.app.situation;

import java.util.List;
import se.samblick.app.figures.FigureForm;
import se.samblick.app.figures.FigureKind;

/**
 * Choosing a figure to insert.
 *
 * @param kinds kinds of figures there are to choose from
 * @param kind the kind chosen; all but {@code choices} is for counts and changes
 * @param choices those of another kind
 * @param days last days that the window can end on
 * @param forms the ways to show it
 */
public record InsertPage(
        String address,
        List<PictureListPage.Option> kinds,
        String kind,
        List<FigureForm.Choice> choices,
        List<PictureListPage.Option> datasets,
        String dataset,
        List<PictureListPage.Option> areas,
        String area,
        List<PictureListPage.Option> categories,
        List<String> chosen,
        List<PictureListPage.Option> windows,
        String window,
        List<PictureListPage.Option> days,
        String day,
        List<String> forms,
        String form) {
    public InsertPage {
        kinds = List.copyOf(kinds);
        choices = List.copyOf(choices);
        datasets = List.copyOf(datasets);
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        chosen = List.copyOf(chosen);
        windows = List.copyOf(windows);
        days = List.copyOf(days);
        forms = List.copyOf(forms);
    }

    /** Whether counts and changes are chosen. */
    public boolean changes() {
        return kind.equals(FigureKind.CHANGE);
    }
}
