package se.samblick.tables.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words and signs that periods are made of, at a place among the tokens of a text. */
abstract class PeriodReader {
    static final Map<String, Integer> MONTHS = months();

    final Tokens tokens;
    /** Where the last successful production ended. */
    int next;

    PeriodReader(Tokens tokens) {
        this.tokens = tokens;
    }

    /** After {@code t.o.m.}, {@code tom}, {@code till och med}, {@code fram till}, {@code till}; or the same index. */
    final int afterUpTo(int index) {
        if (isAny(index, "tom")) {
            return skipDot(index + 1);
        }
        if (isAny(index, "t")) {
            int at = skipDot(index + 1);
            if (isAny(at, "o") && isAny(skipDot(at + 1), "m")) {
                return skipDot(skipDot(at + 1) + 1);
            }
            if (isAny(at, "om")) {
                return skipDot(at + 1);
            }
            return index;
        }
        int at = index;
        if (isAny(at, "to") && isAny(at + 1, "m")) {
            return skipDot(at + 2);
        }
        if (isAny(at, "ack", "ackumulerat", "hittills")) {
            at = skipDot(at + 1);
            return Math.max(at, afterUpTo(at));
        }
        at = isAny(at, "fram") ? at + 1 : at;
        if (!isAny(at, "till", "t")) {
            return index;
        }
        if (isAny(at, "t")) {
            return Math.max(index, afterUpTo(at));
        }
        at++;
        return isAny(at, "och") && isAny(at + 1, "med") ? at + 2 : at;
    }

    /** After a dash or a word for one; or the same index. */
    final int afterDash(int index) {
        return isDash(index) ? index + 1 : afterUpTo(index);
    }

    final boolean isDash(int index) {
        Tokens.Token token = tokens.at(index);
        return token.is("-") || token.is("–") || token.is("—") || token.is("−");
    }

    final boolean isAny(int index, String... words) {
        for (String word : words) {
            if (tokens.at(index).is(word)) {
                return true;
            }
        }
        return false;
    }

    final int skipDot(int index) {
        return tokens.at(index).is(".") ? index + 1 : index;
    }

    /** The four-digit year at the index, or -1. */
    final int year(int index) {
        Tokens.Token token = tokens.at(index);
        boolean partOfNumber = (tokens.at(index + 1).is(":")
                        || tokens.at(index + 1).is(",")
                        || tokens.at(index + 1).is("."))
                && tokens.joined(index + 1)
                && tokens.joined(index + 2)
                && tokens.at(index + 2).kind() == Tokens.Kind.NUMBER;
        return partOfNumber ? -1 : fullYear(token.value(), token.text().length(), false);
    }

    /** Two digits are of 2000 up to 49, of 1900 from 50; anything but a year is -1. */
    static int fullYear(int value, int digits, boolean shortAllowed) {
        if (digits == 4 && value >= 1900 && value <= 2099) {
            return value;
        }
        if (digits == 2 && shortAllowed && value >= 0) {
            return value < 50 ? 2000 + value : 1900 + value;
        }
        return -1;
    }

    static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Integer> months() {
        String[][] names = {
            {"januari", "jan", "january"},
            {"februari", "feb", "febr", "february"},
            {"mars", "mar", "march"},
            {"april", "apr"},
            {"maj", "may"},
            {"juni", "jun", "june"},
            {"juli", "jul", "july"},
            {"augusti", "aug", "august"},
            {"september", "sep", "sept"},
            {"oktober", "okt", "october", "oct"},
            {"november", "nov"},
            {"december", "dec"}
        };
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : names[month - 1]) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
