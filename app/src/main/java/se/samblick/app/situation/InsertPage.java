package se.samblick.app.situation;

import java.util.List;

/**
 * Choosing a figure to insert.
 *
 * @param days last days that the window can end on
 * @param forms the ways to show it
 */
public record InsertPage(
        String address,
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
        datasets = List.copyOf(datasets);
        areas = List.copyOf(areas);
        categories = List.copyOf(categories);
        chosen = List.copyOf(chosen);
        windows = List.copyOf(windows);
        days = List.copyOf(days);
        forms = List.copyOf(forms);
    }
}
