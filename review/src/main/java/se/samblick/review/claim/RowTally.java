package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Fit;

/** How a table's rows bear out a direction said of all, none, most or only some of them. */
final class RowTally {
    private final UniversalClaim claim;
    private final List<Series> rows;
    private final Set<Series> named;
    private final List<Series> breaking = new ArrayList<>();
    private final List<Series> idle = new ArrayList<>();
    private int holding;

    private RowTally(UniversalClaim claim, List<Series> rows, Set<Series> named) {
        this.claim = claim;
        this.rows = rows;
        this.named = named;
    }

    /** Tries each row; null if one of them cannot be tried, or the table has not all rows that the claim names. */
    static @Nullable RowTally of(UniversalClaim claim, List<Series> rows, Desk desk) {
        Set<Series> named = named(claim, rows, desk);
        if (named == null || (claim.quantity() == Quantity.ONLY && named.isEmpty())) {
            return null;
        }
        var tally = new RowTally(claim, rows, named);
        for (Series series : rows) {
            Boolean holds = claim.holdsFor(series);
            if (holds == null) {
                return null;
            }
            tally.count(series, holds);
        }
        return tally;
    }

    /** The rows excepted, or those that alone are said to go that way; null if the table lacks one. */
    private static @Nullable Set<Series> named(UniversalClaim claim, List<Series> rows, Desk desk) {
        boolean byArea = UniversalRows.saysAreas(claim.clause())
                || rows.stream().noneMatch(series -> series.area().isEmpty());
        boolean mixed = rows.stream().anyMatch(series -> series.area().isEmpty());
        List<Mention> mentions = claim.quantity() == Quantity.ONLY
                ? claim.clause().mentions()
                : claim.exceptions().mentions();
        Set<Series> named = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.isArea() == byArea || mixed) {
                List<Series> own = rows.stream()
                        .filter(series -> UniversalRows.isNamed(series, mention, desk))
                        .toList();
                if (own.isEmpty()) {
                    return null;
                }
                named.addAll(own);
            }
        }
        return named;
    }

    private void count(Series series, boolean holds) {
        Quantity quantity = claim.quantity();
        boolean special = named.contains(series);
        if (special && quantity != Quantity.ONLY) {
            // An exception that goes the way of the others is none
            if (holds != (quantity == Quantity.NONE)) {
                idle.add(series);
            }
            return;
        }
        boolean wanted = quantity == Quantity.ONLY ? special : quantity != Quantity.NONE;
        holding += holds ? 1 : 0;
        if (holds != wanted) {
            breaking.add(series);
        }
    }

    private Fit fit() {
        if (claim.quantity() == Quantity.MOST && claim.exceptions().mentions().isEmpty()) {
            return 2 * holding > rows.size() - named.size() ? Fit.HOLDS : Fit.FAILS;
        }
        if (!breaking.isEmpty()) {
            return Fit.FAILS;
        }
        return idle.isEmpty() ? Fit.HOLDS : Fit.BETWEEN;
    }

    Judgement judgement() {
        Judgement judgement = switch (fit()) {
            case HOLDS ->
                judgement(
                        Verdict.CONFIRMED,
                        rows.size() + " rader prövade",
                        "Alla " + rows.size() + " rader i tabellen stämmer med påståendet.");
            case BETWEEN ->
                judgement(
                        Verdict.DOUBTFUL,
                        idle.get(0).name(),
                        "Resten stämmer, men undantaget " + idle.get(0).name() + " är inget undantag.");
            case FAILS -> contradicted();
        };
        List<Fact> cells = new ArrayList<>();
        for (Series series : breaking.subList(0, Math.min(breaking.size(), 6))) {
            cells.add(pair(series).before());
            cells.add(pair(series).after());
        }
        return judgement.with(cells);
    }

    private Judgement contradicted() {
        if (breaking.isEmpty()) {
            return judgement(Verdict.CONTRADICTED, "", "Det stämmer inte för de flesta rader i tabellen.");
        }
        List<String> stories = breaking.stream().limit(3).map(this::story).toList();
        String more = breaking.size() > 3 ? " (och " + (breaking.size() - 3) + " till)" : "";
        return judgement(
                Verdict.CONTRADICTED,
                String.join("; ", stories),
                "Det stämmer inte: " + String.join(", ", stories) + more + ".");
    }

    private String story(Series series) {
        if (claim.isStepwise()) {
            return series.name() + " gick "
                    + String.join(" → ", series.facts().stream().map(Say::value).toList());
        }
        return series.name() + " gick från " + Say.value(pair(series).before()) + " till "
                + Say.value(pair(series).after());
    }

    private Pair pair(Series series) {
        return Pairs.of(series, claim.clause().when()).natural().get(0);
    }

    private Judgement judgement(Verdict verdict, String computed, String explanation) {
        return Judgement.of(Kind.ALL, verdict, claim.clause(), claim.claimed(), computed, explanation);
    }
}
