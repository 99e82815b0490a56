package se.samblick.review.claim;

import java.util.List;

/**
 * A kind of claim: the words that make it, what it means, and how it is tried. Kinds are asked in turn; the first that
 * answers has the clause.
 */
interface ClaimKind {
    /** Judgements on the clause; empty if it makes no claim of this kind. */
    List<Judgement> judge(Clause clause, Desk desk);

    /** Sentences that show what it takes and how it judges; they run as tests against the table in {@link Example}. */
    List<Example> examples();
}
