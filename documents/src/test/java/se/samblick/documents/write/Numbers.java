package se.samblick.documents.write;

import java.util.ArrayList;
import java.util.List;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/** Every number a reader shall see: what chips show, each row of each table. */
final class Numbers {
    private Numbers() {}

    /** The words of chips and table rows in reading order, folded; a row is one string with its cells in order. */
    static List<String> of(Publication publication) {
        List<String> shown = new ArrayList<>();
        for (Section section : publication.sections()) {
            section.content().figures().stream()
                    .map(Figure::shown)
                    .map(Numbers::folded)
                    .forEach(shown::add);
            for (ContentBlock block : section.content().blocks()) {
                if (block instanceof FigureBlock figure && figure.data() != null) {
                    rows(figure.data(), shown);
                } else if (block instanceof ContentBlock.Table table) {
                    table.rows()
                            .forEach(row -> shown.add(folded(String.join(
                                    " ",
                                    row.cells().stream()
                                            .map(ContentBlock.Cell::text)
                                            .toList()))));
                }
            }
        }
        return shown;
    }

    private static void rows(FigureData data, List<String> shown) {
        shown.add(folded(String.join(
                " ", data.columns().stream().map(FigureData.Column::label).toList())));
        for (FigureData.Row row : data.rows()) {
            shown.add(folded(String.join(
                    " ", row.cells().stream().map(FigureData.Cell::text).toList())));
        }
    }

    /** White space of every kind as one space. */
    static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
