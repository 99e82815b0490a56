package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;

/** The rows of a table that a claim of all, none or only some of them ranges over. */
final class UniversalRows {
    private UniversalRows() {}

    /** "Våldsbrotten har ökat i alla stadsdelar": of the rows only those of what else is named. */
    static List<Series> of(FigureTable table, Clause clause, boolean byArea, Desk desk) {
        List<Mention> filters = clause.mentions().stream()
                .filter(mention -> mention.isArea() != byArea)
                .toList();
        if (!filters.isEmpty() && !desk.resolver().hasAny(filters, table)) {
            return List.of();
        }
        List<Series> leaves = desk.rows(table, byArea);
        if (filters.isEmpty()) {
            return byArea
                    ? leaves.stream()
                            .filter(series -> series.category().stream().allMatch(UniversalRows::saysNothing))
                            .toList()
                    : leaves.stream()
                            .filter(series -> series.area().isEmpty() || Labels.isTotal(series.area()))
                            .toList();
        }
        List<Series> named = leaves.stream()
                .filter(series -> filters.stream().anyMatch(mention -> isNamed(series, mention, desk)))
                .toList();
        boolean titled = named.isEmpty() && !leaves.isEmpty() && desk.isTitled(filters, table);
        return titled ? leaves : named;
    }

    /** A noun for places stands in the clause, and not as a part of a row's name. */
    static boolean saysAreas(Clause clause) {
        return clause.marks("area-noun").stream().anyMatch(mark -> clause.mentionAt(mark.from()) == null);
    }

    private static boolean saysNothing(String part) {
        return Labels.isTotal(part) || Labels.isGeneric(part);
    }

    /** "Bara i Centrum har otryggheten ökat" ranges over the areas. */
    static boolean rangesOverAreas(Clause clause, Quantity quantity) {
        return saysAreas(clause)
                || quantity == Quantity.ONLY && clause.mentions().stream().anyMatch(Mention::isArea);
    }

    static boolean isNamed(Series series, Mention mention, Desk desk) {
        if (mention.keys().contains(desk.vocabulary().areaKey(series.area()))) {
            return true;
        }
        return series.category().stream()
                .anyMatch(part -> mention.keys().contains(desk.vocabulary().categoryKey(part)));
    }
}
