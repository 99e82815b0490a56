package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;

/**
 * What came of one claim.
 *
 * @param quote words of the document the judgement is about
 * @param suggestion corrected wording, null if none
 */
public record Judgement(
        Kind kind,
        Verdict verdict,
        Clause clause,
        String quote,
        String claimed,
        String computed,
        String explanation,
        List<Fact> evidence,
        @Nullable String suggestion,
        List<String> notes) {
    public Judgement {
        evidence = List.copyOf(evidence);
        notes = List.copyOf(notes);
    }

    static Judgement of(
            Kind kind, Verdict verdict, Clause clause, String claimed, String computed, String explanation) {
        return new Judgement(
                kind, verdict, clause, clause.quote(), claimed, computed, explanation, List.of(), null, List.of());
    }

    /** The same figures against the opposite statement. */
    Judgement denied() {
        Verdict opposite = switch (verdict) {
            case CONFIRMED -> Verdict.CONTRADICTED;
            case CONTRADICTED -> Verdict.CONFIRMED;
            default -> verdict;
        };
        return new Judgement(
                kind, opposite, clause, quote, "inte " + claimed, computed, explanation, evidence, null, notes);
    }

    /** The claim left open, for a reason: what was computed is then of no use. */
    Judgement opened(String why) {
        return new Judgement(kind, Verdict.UNVERIFIABLE, clause, quote, claimed, "", why, List.of(), null, List.of());
    }

    Judgement with(List<Fact> facts) {
        return new Judgement(kind, verdict, clause, quote, claimed, computed, explanation, facts, suggestion, notes);
    }

    Judgement suggesting(@Nullable String wording) {
        return new Judgement(kind, verdict, clause, quote, claimed, computed, explanation, evidence, wording, notes);
    }

    Judgement noting(String note) {
        List<String> more = new java.util.ArrayList<>(notes);
        more.add(note);
        return new Judgement(kind, verdict, clause, quote, claimed, computed, explanation, evidence, suggestion, more);
    }

    /** True if there were figures to try the claim against. */
    boolean isTried() {
        return verdict != Verdict.UNVERIFIABLE && verdict != Verdict.SCOPE_MISMATCH;
    }

    /** How far the figures bear the claim out: 3 confirmed, 2 doubtful, 1 contradicted, 0 without figures. */
    int favour() {
        return switch (verdict) {
            case CONFIRMED -> 3;
            case DOUBTFUL -> 2;
            case CONTRADICTED -> 1;
            case SCOPE_MISMATCH, UNVERIFIABLE -> 0;
        };
    }

    Judgement quoting(String words) {
        return new Judgement(kind, verdict, clause, words, claimed, computed, explanation, evidence, suggestion, notes);
    }
}
