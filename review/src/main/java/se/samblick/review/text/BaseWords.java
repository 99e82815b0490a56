package se.samblick.review.text;

import java.util.List;

/** The words that lead in a time compared with: "jämfört med", "än samma period". */
final class BaseWords {
    private final List<Token> tokens;
    private final int from;

    BaseWords(List<Token> tokens, int from) {
        this.tokens = tokens;
        this.from = from;
    }

    /** The "med" of "jämfört med", the "till" of "i förhållande till". */
    boolean isComparedWith(int at) {
        if (at <= from) {
            return tokens.get(at).is("jämfört");
        }
        String before = tokens.get(at - 1).norm();
        Token token = tokens.get(at);
        return (token.is("med")
                        && (before.startsWith("jämför")
                                || before.equals("jämförelse")
                                || before.equals("jmf")
                                || before.equals("nivå")
                                || before.equals("paritet")))
                || (token.is("till") && (before.equals("förhållande") || before.equals("relation")))
                || token.is("jmf")
                || token.is("jmfr")
                || token.is("jämfört");
    }

    boolean isPeriodWord(int at) {
        Token token = tokens.get(at);
        return Lexicon.swedish().has("within-base", token.norm())
                || Lexicon.swedish().has("month", token.norm())
                || (token.isNumber() && token.value() <= 53);
    }
}
