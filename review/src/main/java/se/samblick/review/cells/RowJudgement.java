package se.samblick.review.cells;

import java.util.List;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;

/** What came of one row's sums, or of its printed changes. */
public record RowJudgement(
        Kind kind,
        Verdict verdict,
        FigureTable table,
        FigureTable.Row row,
        String claimed,
        String computed,
        String explanation,
        List<Fact> evidence) {
    public RowJudgement {
        evidence = List.copyOf(evidence);
    }
}
