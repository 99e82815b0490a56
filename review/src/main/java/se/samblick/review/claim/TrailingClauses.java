package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/** Clauses that follow the statement and say something beside it. */
final class TrailingClauses {
    private TrailingClauses() {}

    /** What is said beside the change, after it: ", vilket …", ", här vet vi …", "och offren är …". */
    static void addTo(List<Integer> cuts, SentenceParts parts) {
        Sentence sentence = parts.sentence();
        List<Amount> amounts = parts.amounts();
        int first = firstStatement(sentence, parts.anchors());
        if (first < 0) {
            return;
        }
        int start = first;
        for (Amount amount : amounts) {
            start = Math.min(start, amount.to());
        }
        List<Token> tokens = sentence.tokens();
        for (int i = start; i + 1 < tokens.size(); i++) {
            boolean aside = tokens.get(i).is(",")
                    && Lexicon.swedish().has("aside-word", tokens.get(i + 1).norm());
            boolean joined = i >= first
                    && tokens.get(i).is("och")
                    && !parts.isInside(i)
                    && !parts.joinsNames(i)
                    && !parts.joinsNumbers(i)
                    && (verbFollows(tokens, i + 1) || tellsOfPart(tokens, i + 1));
            boolean summed = tokens.get(i).is(",")
                    && (tokens.get(i + 1).is("en") || tokens.get(i + 1).is("ett"))
                    && Anchors.namesChange(tokens, i + 2);
            boolean many = tokens.get(i).is(",") && endsBefore(amounts, i) && saysTimes(sentence, i + 1);
            boolean more = tokens.get(i).is(",") && endsBefore(amounts, i) && saysHowManyMore(sentence, amounts, i + 1);
            boolean ranked = tokens.get(i).is(",")
                    && (endsBefore(amounts, i) && isRank(sentence, i + 1) || Extreme.startsFollower(sentence, i + 1));
            boolean together = isTogether(tokens, i);
            boolean part = tokens.get(i).is("och") && saysPart(sentence, amounts, i + 1);
            if ((aside || joined || summed || many || more || ranked || together || part)
                    && !cuts.contains(i)
                    && !cuts.contains(i + 1)) {
                cuts.add(i);
            }
        }
    }

    /** ", sammanlagt med 17 procent": the size of what was told step by step. */
    static boolean isTogether(List<Token> tokens, int comma) {
        return comma + 2 < tokens.size()
                && tokens.get(comma).is(",")
                && (tokens.get(comma + 1).is("sammanlagt")
                        || tokens.get(comma + 1).is("totalt")
                        || tokens.get(comma + 1).is("sammantaget")
                        || tokens.get(comma + 1).is("tillsammans"))
                && tokens.get(comma + 2).is("med");
    }

    /** "Och åtta av tio riktas mot äldre": a part with a verb of its own. */
    static boolean saysPart(Sentence sentence, List<Amount> amounts, int from) {
        return amounts.stream()
                .filter(amount -> amount.from() == from && amount.isPercentLike())
                .filter(amount -> amount.to() + 1 < sentence.tokens().size())
                .map(amount -> sentence.tokens().get(amount.to()))
                .anyMatch(next -> next.isWord()
                        && (next.norm().endsWith("s")
                                || next.norm().endsWith("ar")
                                || Lexicon.swedish().has("auxiliary", next.norm())));
    }

    private static boolean endsBefore(List<Amount> amounts, int index) {
        return amounts.stream().anyMatch(amount -> amount.to() <= index);
    }

    /** "Totalt anmäldes 400 brott, 34 färre än året innan": the level and the change are two statements. */
    private static boolean saysHowManyMore(Sentence sentence, List<Amount> amounts, int from) {
        return amounts.stream()
                .filter(amount -> amount.from() >= from && amount.from() <= from + 1)
                .anyMatch(amount -> sentence.marks().stream()
                        .anyMatch(mark -> (mark.is("more") || mark.is("less")) && mark.from() == amount.to()));
    }

    /** ", det lägsta värdet sedan 2020": what is told of the number just stated. */
    static boolean isRank(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        boolean led = from < tokens.size()
                && (tokens.get(from).is("den") || tokens.get(from).is("det"));
        return led
                && sentence.marks().stream()
                        .anyMatch(mark -> (mark.is("most-of") || mark.is("least-of")) && mark.from() == from + 1);
    }

    /** ", nästan dubbelt så många som bland män" */
    private static boolean saysTimes(Sentence sentence, int from) {
        return sentence.marks().stream()
                .anyMatch(mark ->
                        (mark.is("as-many") || mark.is("times-as")) && mark.from() >= from && mark.from() <= from + 2);
    }

    /** End of the first words that change or rank something; −1 if none do. */
    private static int firstStatement(Sentence sentence, List<Mark> anchors) {
        if (!anchors.isEmpty()) {
            return anchors.get(0).to();
        }
        return sentence.marks().stream()
                .filter(mark -> mark.is("most-of") || mark.is("least-of"))
                .mapToInt(Mark::to)
                .findFirst()
                .orElse(-1);
    }

    /** "Och många av dem riktas", "och åtta av tio gäller": what is told of a part of them. */
    private static boolean tellsOfPart(List<Token> tokens, int from) {
        boolean part = from + 2 < tokens.size() && tokens.get(from + 1).is("av");
        return part
                && (tokens.get(from + 2).is("dem")
                        || tokens.get(from + 2).is("dessa")
                        || Lexicon.swedish().has("number", tokens.get(from).norm())
                                && Lexicon.swedish()
                                        .has("number", tokens.get(from + 2).norm()));
    }

    /** A subject and its verb: "offren för dessa brott är", "det har". */
    private static boolean verbFollows(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 7); i++) {
            Token token = tokens.get(i);
            if (token.is(",") || token.is("och") || token.isNumber()) {
                return false;
            }
            if ((i > from && Lexicon.swedish().has("finite-verb", token.norm()))
                    || (i == from && Lexicon.swedish().has("continuing-verb", token.norm()))) {
                return true;
            }
        }
        return false;
    }
}
