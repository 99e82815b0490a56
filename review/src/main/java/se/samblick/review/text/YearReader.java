package se.samblick.review.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the years a run of words names: the one it is about and the one it compares with. */
final class YearReader {
    private final List<Token> tokens;
    private final BaseWords bases;
    private final int from;
    private final int to;
    private final List<Integer> years = new ArrayList<>();
    private @Nullable Integer year;
    private @Nullable Integer base;

    YearReader(List<Token> tokens, int from, int to) {
        this.tokens = tokens;
        this.bases = new BaseWords(tokens, from);
        this.from = from;
        this.to = to;
        readYears();
    }

    /** All years named, in order. */
    List<Integer> years() {
        return years;
    }

    /** The year it is about; null if it does not say. */
    @Nullable
    Integer year() {
        return year;
    }

    /** The year it compares with; null if it does not say. */
    @Nullable
    Integer base() {
        return base;
    }

    private void readYears() {
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (!isYear(i)) {
                continue;
            }
            int value = (int) token.value() + (isShort(i) ? 2001 : isSchoolYear(i) ? 1 : 0);
            years.add(value);
            if (isDated(i) || isOfEarlierTurn(i)) {
                continue;
            }
            if (isBase(i) || isLevelOf(i)) {
                base = base == null ? value : Math.min(base, value);
            } else if (year == null || value > year) {
                year = value;
            }
        }
    }

    private boolean isYear(int i) {
        return isShort(i)
                || tokens.get(i).looksLikeYear()
                        && !(i + 1 < tokens.size()
                                && Lexicon.swedish()
                                        .has("unit", tokens.get(i + 1).norm())
                                && !tokens.get(i + 1).is("år"));
    }

    /** The 21 of "läsåret 21/22": a year only after that word. */
    private boolean isShort(int i) {
        return i > 0
                && tokens.get(i).isNumber()
                && tokens.get(i).text().length() == 2
                && tokens.get(i - 1).norm().startsWith("läsår")
                && isSchoolYear(i);
    }

    /** "2021/22" is told by the year it ends in, as the tables tell it. */
    private boolean isSchoolYear(int i) {
        if (i + 2 >= tokens.size()
                || !tokens.get(i + 1).is("/")
                || !tokens.get(i + 2).isNumber()) {
            return false;
        }
        double next = tokens.get(i).value() + 1;
        return tokens.get(i + 2).value() == next || tokens.get(i + 2).value() == next % 100;
    }

    /** "den 4 november 2019" is a day on which something was signed, not the period of a figure. */
    private boolean isDated(int i) {
        return i >= from + 3
                && tokens.get(i - 2).isNumber()
                && tokens.get(i - 3).is("den")
                && Lexicon.swedish().has("month", tokens.get(i - 1).norm());
    }

    /** "Ökat med 10 procent efter en nedgång 2023": the year is that of the nedgång. */
    private boolean isOfEarlierTurn(int i) {
        if (i < from + 2) {
            return false;
        }
        String turn = tokens.get(i - 1).norm();
        boolean noun =
                Lexicon.swedish().has("rise-noun", turn) || Lexicon.swedish().has("fall-noun", turn);
        return noun
                && (tokens.get(i - 2).is("efter")
                        || (i > from + 2 && tokens.get(i - 3).is("efter")));
    }

    /** "över 2021 års nivå" */
    private boolean isLevelOf(int i) {
        return i > from
                && i + 1 < to
                && tokens.get(i + 1).is("års")
                && (tokens.get(i - 1).is("över")
                        || tokens.get(i - 1).is("under")
                        || (i + 2 < to
                                && tokens.get(i + 2).norm().startsWith("nivå")
                                && (tokens.get(i - 1).is("på")
                                        || tokens.get(i - 1).is("till")
                                        || tokens.get(i - 1).is("vid")))
                        || tokens.get(i - 1).is("av"));
    }

    private boolean isBase(int i) {
        if (i + 1 < to
                && tokens.get(i + 1).is("-")
                && i + 2 < to
                && tokens.get(i + 2).looksLikeYear()) {
            return true;
        }
        if (i + 2 < to
                && tokens.get(i + 2).looksLikeYear()
                && isUntil(tokens.get(i + 1))
                && !(i > from && tokens.get(i - 1).is("-"))) {
            return precededBy(i, Set.of("från", "mellan", "sedan", "perioden", "åren"))
                    || tokens.get(i + 1).is("till");
        }
        if (isFromAmount(i)) {
            return true;
        }
        int at = i - 1;
        int steps = 0;
        while (at >= from && steps < 14) {
            Token token = tokens.get(at);
            if (Lexicon.swedish().has("before-base", token.norm()) || bases.isComparedWith(at)) {
                return true;
            }
            if (token.is("från") && followedByUntil(i)) {
                return true;
            }
            if (!isComparedUnit(at) && !bases.isPeriodWord(at) && !isComparedAmount(at)) {
                return false;
            }
            at--;
            steps++;
        }
        return false;
    }

    /** The 168 of "jämfört med 168 under samma veckor 2023". */
    private boolean isComparedAmount(int at) {
        return tokens.get(at).isNumber() && at > from && bases.isComparedWith(at - 1);
    }

    /** The procent of "mot 25 procent 2019". */
    private boolean isComparedUnit(int at) {
        return at > from + 1
                && Lexicon.swedish().has("unit", tokens.get(at).norm())
                && tokens.get(at - 1).isNumber()
                && (tokens.get(at - 2).is("mot") || isComparedAmount(at - 1));
    }

    /** "Från 30 procent 2017 till 22 procent 2023" */
    private boolean isFromAmount(int i) {
        boolean led = false;
        for (int k = Math.max(from, i - 4); k < i - 1; k++) {
            led |= tokens.get(k).is("från") && tokens.get(k + 1).isNumber();
        }
        return led && followedByUntil(i);
    }

    private static boolean isUntil(Token token) {
        return token.is("till") || token.is("och");
    }

    private boolean precededBy(int i, Set<String> words) {
        return i > from
                && (words.contains(tokens.get(i - 1).norm())
                        || (i > from + 1
                                && tokens.get(i - 1).is("år")
                                && words.contains(tokens.get(i - 2).norm())));
    }

    private boolean followedByUntil(int i) {
        for (int k = i + 1; k < Math.min(to, i + 5); k++) {
            if (tokens.get(k).is("till") || tokens.get(k).is("och")) {
                return true;
            }
        }
        return i > from + 2 && tokens.get(i - 1).is("med") && tokens.get(i - 2).is("och");
    }
}
