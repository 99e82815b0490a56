package se.samblick.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samblick.documents.Document;
import se.samblick.review.cells.DerivedCells;
import se.samblick.review.cells.RowJudgement;
import se.samblick.review.cells.TableSums;
import se.samblick.review.claim.Claims;
import se.samblick.review.claim.Judgement;
import se.samblick.review.fact.DocumentFigures;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.GivenFigures;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Prose;
import se.samblick.review.text.WordForms;
import se.samblick.tables.DocumentTables;
import se.samblick.tables.Table;

/** Checks a document's tables and claims against each other and against figures given beside it. */
public final class Review {
    private Review() {}

    /** What a review came to: how many tables the document has, and the findings in its order. */
    public record Result(int tables, List<Finding> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Reviews a document.
     *
     * @param figures beside the document's own tables; may be empty
     * @return findings in the order of the document; the same for the same input
     */
    public static List<Finding> of(Document document, List<Figures> figures) {
        return run(document, figures).findings();
    }

    /** As {@link #of}, with the number of tables read. */
    public static Result run(Document document, List<Figures> figures) {
        List<Table> tables = DocumentTables.of(document);
        Prose prose = Prose.of(document, tableLines(tables)::get);
        List<FigureTable> own = DocumentFigures.of(document, prose, tables);
        List<FigureTable> all = new ArrayList<>(own);
        figures.forEach(one -> all.add(GivenFigures.table(one)));
        Vocabulary vocabulary = Vocabulary.of(all, new WordForms());
        List<Finding> findings = new ArrayList<>(Leftovers.of(document));
        for (FigureTable table : own) {
            TableSums.of(table).forEach(row -> findings.add(finding(row)));
            DerivedCells.of(table).forEach(row -> findings.add(finding(row)));
        }
        Claims.judge(prose.sentences(), all, vocabulary).forEach(claim -> findings.add(finding(claim)));
        return new Result(own.size(), sorted(findings));
    }

    private static BitSet tableLines(List<Table> tables) {
        var lines = new BitSet();
        for (Table table : tables) {
            if (table.firstLine() > 0) {
                lines.set(table.firstLine(), table.lastLine() + 1);
            }
        }
        return lines;
    }

    private static Finding finding(Judgement judgement) {
        var sentence = judgement.clause().sentence();
        int offset = Math.max(0, sentence.text().indexOf(judgement.quote()));
        return new Finding(
                Ids.of(judgement.kind(), judgement.quote(), figures(judgement.evidence())),
                judgement.kind(),
                judgement.verdict(),
                sentence.placeAt(offset),
                sentence.block(),
                judgement.quote(),
                judgement.claimed(),
                judgement.computed(),
                judgement.explanation(),
                judgement.evidence().stream().map(Evidence::of).toList(),
                judgement.suggestion(),
                judgement.notes());
    }

    private static Finding finding(RowJudgement row) {
        return new Finding(
                Ids.of(row.kind(), row.row().text(), figures(row.evidence())),
                row.kind(),
                row.verdict(),
                row.row().place(),
                row.table().block(),
                row.row().text(),
                row.claimed(),
                row.computed(),
                row.explanation(),
                row.evidence().stream().map(Evidence::of).toList(),
                null,
                List.of());
    }

    private static String figures(List<Fact> facts) {
        StringBuilder words = new StringBuilder();
        for (Fact fact : facts) {
            words.append(fact.rowLabel())
                    .append('|')
                    .append(fact.columnLabel())
                    .append('=')
                    .append(fact.printed())
                    .append(';');
        }
        return words.toString();
    }

    /** By place; the same words twice get different ids. */
    private static List<Finding> sorted(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt((Finding finding) -> finding.block())
                .thenComparingInt(finding -> finding.place().line()));
        Map<String, Integer> seen = new HashMap<>();
        List<Finding> named = new ArrayList<>();
        for (Finding finding : sorted) {
            int times = seen.merge(finding.id(), 1, Integer::sum);
            named.add(times == 1 ? finding : finding.withId(finding.id() + "-" + times));
        }
        return named;
    }
}
