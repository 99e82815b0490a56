package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samblick.review.Verdict;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.RowNouns;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.AmountReader;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/** Finds the claims of a text and tries each: every clause is offered to the kinds in turn. */
public final class Claims {
    private static final List<ClaimKind> KINDS = List.of(
            new DetectionAsProof(),
            new Gap(),
            new AgeTrend(),
            new FromTo(),
            new ChangeComparison(),
            new Universal(),
            new Trend(),
            new Extreme(),
            new Comparison(),
            new SizeOfChange(),
            new Direction(),
            new Level());

    private static final Set<String> CLAIMING = Set.of(
            "rise",
            "fall",
            "flat",
            "varken",
            "rise-noun",
            "fall-noun",
            "flat-noun",
            "rise-infinitive",
            "fall-infinitive",
            "factor",
            "factor-noun",
            "as-many",
            "times-as",
            "more",
            "less",
            "fraction",
            "each",
            "most-of",
            "least-of",
            "peak",
            "bottom",
            "mainly",
            "valued",
            "worse",
            "number",
            "unit",
            "mean-noun",
            "over-level",
            "vague-many");

    /** Words that may set one thing beside another. */
    private static final Set<String> SETTING = Set.of("lika", "över", "under");

    private Claims() {}

    static List<ClaimKind> kinds() {
        return KINDS;
    }

    /** Judgements in the order of the text. */
    public static List<Judgement> judge(List<Sentence> text, List<FigureTable> tables, Vocabulary vocabulary) {
        List<Sentence> sentences = RowNouns.marked(text, tables);
        var desk = new Desk(sentences, tables, vocabulary);
        var search = new Search(desk);
        var assertions = new Assertions(desk);
        var reader = new ClauseReader(vocabulary);
        var consistency = new Consistency(vocabulary);
        List<Judgement> found = new ArrayList<>();
        Clause last = null;
        List<Sentence> silent = new ArrayList<>();
        int paragraph = -1;
        for (Sentence sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                last = null;
                silent.clear();
                paragraph = sentence.paragraph();
            }
            if (!mayClaim(sentence)) {
                silent.add(sentence);
                continue;
            }
            for (Sentence earlier : silent) {
                // What claims nothing may still name what the next sentence points back at
                List<Clause> clauses = earlier.paragraph() == paragraph ? reader.read(earlier, last) : List.of();
                last = clauses.isEmpty() ? last : clauses.get(clauses.size() - 1);
            }
            silent.clear();
            for (Clause clause : reader.read(sentence, last)) {
                boolean wrong = last != null && isWrong(found, last);
                List<Judgement> judged = wrong && Extreme.isFollower(clause)
                        // Where the first place is told wrong, the second is too
                        ? List.of()
                        : judge(clause, desk, search, assertions);
                found.addAll(judged);
                consistency.note(clause, judged);
                last = clause;
            }
        }
        found.addAll(consistency.contradictions());
        return found;
    }

    private static boolean isWrong(List<Judgement> found, Clause clause) {
        Judgement last = found.isEmpty() ? null : found.get(found.size() - 1);
        return last != null
                && last.verdict() == Verdict.CONTRADICTED
                && last.clause().sentence() == clause.sentence();
    }

    private static List<Judgement> judge(Clause clause, Desk desk, Search search, Assertions assertions) {
        if (isSilent(clause) || !Modality.states(clause)) {
            return List.of();
        }
        List<Judgement> each = EachYear.together(EachYear.of(clause, desk).stream()
                .map(year -> judgeOne(year, desk, search, assertions))
                .toList());
        return each.isEmpty() ? judgeOne(clause, desk, search, assertions) : each;
    }

    private static List<Judgement> judgeOne(Clause clause, Desk desk, Search search, Assertions assertions) {
        List<Judgement> weighed = Unweighed.weigh(search.refine(clause, byKind(clause, desk)));
        return search.withinPlaces(clause, assertions.refine(clause, weighed));
    }

    /** What the first kind that knows the clause makes of it. */
    private static List<Judgement> byKind(Clause clause, Desk desk) {
        for (ClaimKind kind : KINDS) {
            List<Judgement> found = kind.judge(clause, desk);
            if (!found.isEmpty()) {
                return withReached(kind, found, clause, desk);
            }
        }
        return List.of();
    }

    /** A change that also tells the level it reached ("ökade med 10 procent till 45") states two things, as does a rank. */
    private static List<Judgement> withReached(ClaimKind kind, List<Judgement> found, Clause clause, Desk desk) {
        List<Judgement> both = new ArrayList<>(found);
        if (kind instanceof SizeOfChange || kind instanceof Direction) {
            both.addAll(ReachedLevel.reached(clause, desk));
        } else if (kind instanceof Extreme) {
            both.addAll(ReachedLevel.appended(clause, desk));
        }
        return both;
    }

    /** A quick look that spares most sentences of a document: no number and no word of change or rank. */
    private static boolean mayClaim(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.isNumber() || SETTING.contains(token.norm()) || AmountReader.isNumberWord(token)) {
                return true;
            }
        }
        return sentence.marks().stream().anyMatch(mark -> CLAIMING.contains(mark.type()));
    }

    /** Nothing in it can be a claim: no change, no number, no superlative. */
    private static boolean isSilent(Clause clause) {
        boolean noOther =
                clause.says("ingen", "annan") || clause.says("inget", "annat") || clause.says("inga", "andra");
        if (noOther && (clause.says("så", "mycket") || clause.says("så", "många") || clause.says("lika", "mycket"))) {
            // "Ingen annan brottstyp har minskat så mycket": others may well have done so, by less
            return true;
        }
        return clause.anchor() == null
                && Comparative.of(clause) == null
                && BareComparison.sense(clause) == null
                && Extreme.rank(clause) == null
                && clause.sense() == null
                && clause.amounts().isEmpty()
                && !clause.has("most-of")
                && !clause.has("least-of")
                && !clause.has("peak")
                && !clause.has("bottom")
                && !clause.has("mainly")
                && !clause.has("valued")
                && !clause.has("worse");
    }
}
