package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/** Clauses that leave the verb of the one before out: "Rånen ökade med 10 procent och hoten med 5". */
final class EllipticClauses {
    private EllipticClauses() {}

    /** "Rånen ökade med 10 procent och hoten med 5 procent": the second part leaves the verb out. */
    static void addTo(List<Integer> cuts, SentenceParts parts) {
        List<Mark> anchors = parts.anchors();
        List<Amount> amounts = parts.amounts();
        if (anchors.isEmpty()) {
            return;
        }
        List<Token> tokens = parts.tokens();
        int last = anchors.get(anchors.size() - 1).to();
        for (int i = last; i < tokens.size(); i++) {
            boolean joint = tokens.get(i).is("och")
                    || tokens.get(i).is(",")
                    || tokens.get(i).is("medan")
                    || tokens.get(i).is("samt");
            if (!joint || parts.joinsNumbers(i)) {
                continue;
            }
            int at = i;
            boolean amountBefore = amounts.stream().anyMatch(amount -> amount.from() >= last - 6 && amount.to() <= at);
            boolean nameNext =
                    parts.mentions().stream().anyMatch(mention -> mention.from() >= at + 1 && mention.from() <= at + 3);
            boolean amountAfter = amounts.stream()
                    .anyMatch(amount -> amount.from() > at
                            && amount.from() <= at + 8
                            && (tokens.get(Math.max(0, amount.from() - 1)).is("med")
                                    || tokens.get(Math.max(0, amount.from() - 1))
                                            .is("från")));
            boolean again = tokens.get(i).is("och")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("med")
                    && amountBefore
                    && namesBase(tokens, i + 2);
            boolean named = again || (nameNext && namesThenWith(parts, i + 1));
            if (((amountBefore && nameNext) || named) && amountAfter && !cuts.contains(i)) {
                cuts.add(i);
            }
        }
    }

    /** A name and "med" right after: ", skadegörelsen med 15 procent". */
    private static boolean namesThenWith(SentenceParts parts, int from) {
        return parts.mentions().stream()
                .anyMatch(mention -> mention.from() == from
                        && mention.to() < parts.tokens().size()
                        && parts.tokens().get(mention.to()).is("med"));
    }

    /** "15 procent sedan 2021", "10 procent jämfört med 2019" */
    private static boolean namesBase(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
            if (tokens.get(i).is("sedan") || tokens.get(i).is("jämfört")) {
                return true;
            }
        }
        return false;
    }
}
