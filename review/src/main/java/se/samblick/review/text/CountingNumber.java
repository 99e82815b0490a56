package se.samblick.review.text;

import java.util.List;

/** Tells the numbers that count something from those of dates, pages, laws, telephones and lists. */
final class CountingNumber {
    private CountingNumber() {}

    static boolean is(List<Token> tokens, AmountMarks marks, int at) {
        Token token = tokens.get(at);
        boolean code = token.text().startsWith("0") && token.text().length() > 1 && token.decimals() == 0;
        if (Double.isNaN(token.value()) || code) {
            return false;
        }
        boolean united = marks.unitAt(at + 1) != null;
        boolean named = !united && (token.looksLikeYear() || isNamed(tokens, at));
        return !named && !isNumbering(tokens, marks, at) && !isPhone(tokens, at);
    }

    /** "Två saker återstår", "3 skäl", in figures or in words: no table counts those. "Från 36 steg antalet" is a verb. */
    static boolean countsThings(List<Token> tokens, int at) {
        boolean led = at > 0 && tokens.get(at - 1).is("från");
        return !led
                && at + 1 < tokens.size()
                && Lexicon.swedish().has("thing", tokens.get(at + 1).norm());
    }

    /** "Sida 4", "§ 12", "08-12": the words before it say that it names something. */
    private static boolean isNamed(List<Token> tokens, int at) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        Token naming = before.is(".") && at > 1 ? tokens.get(at - 2) : before;
        boolean area = before.is("-") && at > 1 && isCode(tokens.get(at - 2));
        return Lexicon.swedish().has("numbered-thing", naming.norm()) || before.is("§") || before.is("/") || area;
    }

    private static boolean isCode(Token token) {
        return token.isNumber() && token.text().startsWith("0");
    }

    /** "4 maj", "12 §", "3 kap", and the "2." that leads a list. */
    private static boolean isNumbering(List<Token> tokens, AmountMarks marks, int at) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        Token after = tokens.get(at + 1);
        boolean leads = at == 0 && (after.is(".") || after.is(")"));
        return leads || marks.isMonth(at + 1) || after.is("§") || after.is("/") || after.is("kap");
    }

    private static boolean isPhone(List<Token> tokens, int at) {
        int from = at;
        while (from > 0
                && (tokens.get(from - 1).isNumber() || tokens.get(from - 1).is("-"))) {
            from--;
        }
        return from < at
                && tokens.get(from).text().startsWith("0")
                && tokens.get(from).decimals() == 0;
    }
}
