package se.samblick.review.text;

import java.util.List;

/** Numbers written as one word: tjugofem, etthundratjugo. */
final class NumberWords {
    private static final List<String> TENS =
            List.of("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio");
    private static final List<String> ONES = List.of("ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio");

    private NumberWords() {}

    /** The number a compound word says, −1 if it says none. */
    static int compound(String word) {
        int hundred = word.indexOf("hundra");
        if (hundred > 0) {
            int times = ONES.indexOf(word.substring(0, hundred)) + 1;
            String rest = word.substring(hundred + 6);
            int small = rest.isEmpty() ? 0 : belowHundred(rest);
            return times == 0 || small < 0 ? -1 : 100 * times + small;
        }
        return belowHundred(word);
    }

    /** The number of "ett trettiotal", "ett femtontal"; −1 for other words. A decade ("nittiotalet") is definite. */
    static int round(String word) {
        if (!word.endsWith("tal") || word.length() < 6) {
            return -1;
        }
        String stem = word.substring(0, word.length() - 3);
        int known = Lexicon.swedish().number(stem);
        int value = known > 0 ? known : compound(stem);
        return value >= 10 && value < 1000 ? value : -1;
    }

    private static int belowHundred(String word) {
        if (word.length() < 5 || word.indexOf("ti") < 0 && word.indexOf("tjugo") < 0) {
            return -1;
        }
        for (int i = 0; i < TENS.size(); i++) {
            if (word.startsWith(TENS.get(i))) {
                String rest = word.substring(TENS.get(i).length());
                int one = rest.equals("en") ? 1 : ONES.indexOf(rest) + 1;
                return rest.isEmpty() ? 10 * (i + 2) : one == 0 ? -1 : 10 * (i + 2) + one;
            }
        }
        return -1;
    }
}
