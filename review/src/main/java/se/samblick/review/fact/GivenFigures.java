package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.Figures;
import se.samblick.review.text.Place;

/** Figures given beside the document as a table without a place in it. */
public final class GivenFigures {
    private GivenFigures() {}

    public static FigureTable table(Figures figures) {
        List<Fact> facts = new ArrayList<>();
        int row = 0;
        for (Figures.Row one : figures.rows()) {
            double value = one.value() == null ? Double.NaN : one.value();
            boolean known = one.value() != null && !one.status().equals("error");
            String printed = one.value() == null ? "" : plain(value);
            String label = one.category().isEmpty() ? one.area() : one.category();
            facts.add(new Fact(
                    new Fact.Cell(0, row++, 0, label, one.period(), new Place(0, 0, 0)),
                    new Fact.About(
                            one.area(),
                            Categories.split(one.category()),
                            one.measure(),
                            Span.parse(one.period()).orElse(null),
                            null),
                    new Fact.Value(
                            value,
                            value,
                            known,
                            one.status().equals("total"),
                            printed,
                            DocumentFigures.decimals(printed))));
        }
        return new FigureTable(0, figures.title(), "", null, -1, List.of(), facts);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
