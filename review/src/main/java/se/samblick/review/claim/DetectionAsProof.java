package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.text.Mark;

/**
 * A count that follows what the police look for, offered as a proof that crime or safety itself got worse or better:
 * "de fler narkotikabrotten visar att kommunen blivit otryggare". The count may be right; the conclusion is doubtful.
 */
final class DetectionAsProof implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        List<Mark> proofs =
                clause.sentence().marks("proof", 0, clause.sentence().tokens().size());
        List<Mark> worse =
                clause.sentence().marks("worse", 0, clause.sentence().tokens().size());
        if (proofs.isEmpty() || worse.isEmpty() || !mentionsDetected(clause)) {
            return List.of();
        }
        Mark conclusion = worse.get(worse.size() - 1);
        boolean after =
                conclusion.from() >= proofs.get(0).from() || proofs.get(0).from() > conclusion.to();
        boolean here = conclusion.from() >= clause.from() && conclusion.to() <= clause.to();
        if (!after || !here) {
            return List.of();
        }
        String words = clause.sentence().text();
        String quote = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return List.of(Judgement.of(
                        Kind.DIRECTION,
                        Verdict.DOUBTFUL,
                        clause,
                        "bevis för utvecklingen",
                        "",
                        "Antalet narkotika- och trafikbrott följer polisens insatser och säger inte i sig om läget blivit sämre eller bättre.")
                .quoting(quote));
    }

    private static boolean mentionsDetected(Clause clause) {
        if (!clause.sentence()
                .marks("detected", 0, clause.sentence().tokens().size())
                .isEmpty()) {
            return true;
        }
        Clause before = clause.before();
        return before != null
                && before.sentence().index() >= clause.sentence().index() - 1
                && (clause.startsWith("det") || clause.startsWith("detta") || clause.startsWith("ökningen"))
                && !before.marks("detected").isEmpty();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("De ökade narkotikabrotten visar att kommunen har blivit otryggare.", "doubtful"),
                Example.of("Att trafikbrotten har ökat är ett bevis på att brottsligheten har ökat.", "doubtful"));
    }
}
