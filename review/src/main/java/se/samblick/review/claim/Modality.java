package se.samblick.review.claim;

import java.util.Set;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/** Tells statements from plans, goals, promises, questions and conditions: only statements can be tried. */
final class Modality {
    private static final Set<String> STATING = Set.of("vi", "man", "det", "det kan", "kan");

    private Modality() {}

    /** True if the clause states something as a fact, hedged or not. */
    static boolean states(Clause clause) {
        Sentence sentence = clause.sentence();
        if (sentence.text().endsWith("?") || isInstruction(sentence)) {
            return false;
        }
        if (isGoal(clause) || isCondition(clause) || isPossible(clause) || isExplained(clause)) {
            return false;
        }
        int anchor =
                clause.anchor() == null ? firstAmount(clause) : clause.anchor().from();
        for (Mark mark : sentence.marks("future", clauseStart(clause), anchor)) {
            if (!isPast(clause, mark)) {
                return false;
            }
        }
        return sentence.marks("cause", clause.from(), anchor).isEmpty()
                && sentence.marks("risk", clause.from(), anchor).stream().allMatch(mark -> isFear(sentence, mark));
    }

    /** "Kan antalet halveras", "skulle kunna öka": what may come, not what has been. */
    private static boolean isPossible(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor == null) {
            return false;
        }
        String word = clause.token(anchor.from()).norm();
        boolean unfulfilled = word.endsWith("as") || anchor.type().endsWith("infinitive") || word.endsWith("a");
        for (int i = anchor.from() - 1; unfulfilled && i >= clause.from(); i--) {
            if (clause.token(i).is("att")) {
                // "Det kan konstateras att brotten verkar öka" still states
                return clause.token(Math.max(clause.from(), i - 1)).is("sig");
            }
            if (clause.token(i).is("kan")
                    || clause.token(i).is("kunde")
                    || clause.token(i).is("kunna")) {
                return true;
            }
        }
        return false;
    }

    /** "Ökningen beror på …", "minskningen kan förklaras av …": the cause is stated, not the change. */
    private static boolean isExplained(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor == null
                || !anchor.type().endsWith("-noun")
                || !clause.amounts().isEmpty()) {
            return false;
        }
        for (int i = anchor.to(); i < Math.min(clause.to(), anchor.to() + 8); i++) {
            if (Lexicon.swedish().has("explains", clause.token(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** A plan of the main clause also rules a part that repeats no verb of its own. */
    private static int clauseStart(Clause clause) {
        boolean summed = clause.from() + 1 < clause.to()
                && clause.token(clause.from()).is(",")
                && (clause.token(clause.from() + 1).is("en")
                        || clause.token(clause.from() + 1).is("vilket"));
        return (clause.anchor() == null || summed) && clause.from() > 0 ? 0 : clause.from();
    }

    private static int firstAmount(Clause clause) {
        return clause.amounts().isEmpty()
                ? clause.to()
                : clause.amounts().get(0).to();
    }

    /** "Det som väntades" is past, and "ska" between quotation marks of another's goal stays a plan. */
    private static boolean isPast(Clause clause, Mark mark) {
        Token token = clause.sentence().tokens().get(mark.from());
        // "Vi måste konstatera att …" still states
        return (token.is("måste") || token.is("vill"))
                && mark.to() < clause.to()
                && (clause.token(mark.to()).norm().startsWith("konstatera")
                        || clause.token(mark.to()).is("framhålla"));
    }

    /** "Oron för att utsättas för brott" is what a survey measures, no purpose and no forecast. */
    private static boolean isFear(Sentence sentence, Mark mark) {
        if (mark.to() >= sentence.tokens().size()) {
            return false;
        }
        Token next = sentence.tokens().get(mark.to());
        return next.is("utsättas") || next.is("utsatt") || next.is("bli") || next.is("drabbas");
    }

    private static boolean isGoal(Clause clause) {
        for (Mark mark :
                clause.sentence().marks("goal", 0, clause.sentence().tokens().size())) {
            if (isFear(clause.sentence(), mark)) {
                continue;
            }
            Token token = clause.sentence().tokens().get(mark.from());
            boolean purpose = token.is("för") || token.is("i");
            if (purpose) {
                // "för att minska" rules only what follows it
                int anchor =
                        clause.anchor() == null ? clause.to() : clause.anchor().from();
                if (mark.from() >= clause.from() && mark.to() <= anchor && anchor - mark.to() <= 3) {
                    return true;
                }
            } else if (mark.to() <= clause.to() && !isMeasured(clause.sentence(), mark)) {
                return true;
            }
        }
        return false;
    }

    /** "Målgruppen" and "i målet" are no goals; nor is a goal that was reached ("målet nåddes"). */
    private static boolean isMeasured(Sentence sentence, Mark mark) {
        for (int i = mark.to(); i < Math.min(sentence.tokens().size(), mark.to() + 3); i++) {
            Token token = sentence.tokens().get(i);
            if (token.norm().startsWith("nådde") || token.norm().startsWith("uppnå")) {
                return true;
            }
        }
        return false;
    }

    /** The first token after a number of an item, "Åtgärd 4:", with which a clause may be led in. */
    private static int afterLead(Clause clause) {
        for (int i = clause.from() + 1; i < Math.min(clause.to() - 1, clause.from() + 4); i++) {
            if (clause.token(i).is(":") && clause.token(i - 1).isNumber()) {
                return i + 1;
            }
        }
        return clause.from();
    }

    private static boolean isCondition(Clause clause) {
        int first = afterLead(clause);
        while (first < clause.to() && clause.token(first).kind() == Token.Kind.SIGN) {
            first++;
        }
        if (first >= clause.to()) {
            return false;
        }
        Token token = clause.token(first);
        boolean when = token.is("när")
                && first + 1 < clause.to()
                && !clause.token(first + 1).is("det");
        return (token.is("om") && !STATING.contains(clause.token(first).norm()))
                || token.is("ifall")
                || token.is("såvida")
                || when
                || clause.sentence()
                                .marks("not-claim", clause.from(), clause.to())
                                .size()
                        > 0;
    }

    private static boolean isInstruction(Sentence sentence) {
        Token first = sentence.tokens().get(0);
        return first.is("ange")
                || first.is("beskriv")
                || first.is("redovisa")
                || first.is("fyll")
                || first.is("skriv")
                || first.is("gör")
                || first.is("notera")
                || first.is("kommentera");
    }

    /** "har inte ökat"; "inte bara" and "inte minst" negate nothing. */
    static boolean isNegated(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor == null) {
            return false;
        }
        for (Mark mark : clause.marks("negation")) {
            boolean idle = mark.to() < clause.to()
                    && (clause.token(mark.to()).is("bara")
                            || clause.token(mark.to()).is("minst")
                            || clause.token(mark.to()).is("enbart")
                            || clause.token(mark.to()).is("endast")
                            || clause.token(mark.to()).is("alla")
                            || clause.token(mark.to()).is("samtliga")
                            || clause.token(mark.to()).is("heller"));
            int gap = mark.from() < anchor.from() ? anchor.from() - mark.to() : mark.from() - anchor.to();
            boolean inside = mark.from() >= anchor.from() && mark.to() <= anchor.to();
            if (!idle && !inside && gap >= 0 && gap <= 4) {
                return true;
            }
        }
        if (!anchor.is("varken") && clause.startsWith("varken") && clause.says("eller")) {
            return true;
        }
        int before = anchor.from() - 1;
        return anchor.type().endsWith("-noun")
                && before >= clause.from()
                && (clause.token(before).is("ingen") || clause.token(before).is("inga"));
    }

    /** A claim about somebody's hope, not the thing itself. */
    static boolean isHedged(Clause clause) {
        return clause.has("hedge");
    }
}
