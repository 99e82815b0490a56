package se.samblick.tables.words;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of a year without the year: days, months, quarters, tertials, halves, weeks, and ranges of them. */
abstract class PeriodParts extends PeriodReader {
    private static final Map<String, Integer> ORDINALS =
            Map.of("första", 1, "andra", 2, "tredje", 3, "fjärde", 4, "sista", 4);

    PeriodParts(Tokens tokens) {
        super(tokens);
    }

    /** A range or a single part, without its year. */
    final @Nullable PartOfYear part(int index) {
        PartOfYear first = onePart(index);
        if (first == null) {
            return shorthandDays(index);
        }
        int end = next;
        int dash = afterDash(end);
        if (dash > end) {
            PartOfYear second = onePart(dash);
            Optional<PartOfYear> both = second == null ? Optional.empty() : joinedParts(first, second);
            if (both.isPresent()) {
                return both.get();
            }
        }
        next = end;
        return first;
    }

    /** {@code 1–15 mars}. */
    private @Nullable PartOfYear shorthandDays(int index) {
        int from = tokens.at(index).value();
        int dash = afterDash(index + 1);
        if (from < 1 || from > 31 || dash <= index + 1) {
            return null;
        }
        PartOfYear to = dayOfMonth(dash);
        return to == null ? null : new PartOfYear(PartOfYear.Unit.DAYS, to.to() / 100 * 100 + from, to.to());
    }

    final @Nullable PartOfYear onePart(int index) {
        PartOfYear part = dayOfMonth(index);
        part = part != null ? part : monthName(index);
        part = part != null ? part : numbered(index);
        part = part != null ? part : ordinal(index);
        return part != null ? part : wholeYear(index);
    }

    private @Nullable PartOfYear dayOfMonth(int index) {
        Tokens.Token number = tokens.at(index);
        if (number.value() < 1 || number.value() > 31 || number.text().length() > 2) {
            return null;
        }
        int at = index + 1;
        if (tokens.at(at).is("/")
                && tokens.joined(at)
                && tokens.at(at + 1).text().length() <= 2) {
            int month = tokens.at(at + 1).value();
            // a slash between numbers is a date only when a year or another date follows: "1/3 av alla" is a share
            boolean date = year(at + 2) > 0 || afterDash(at + 2) > at + 2 || precededByDash(index);
            if (month >= 1 && month <= 12 && date) {
                next = at + 2;
                return PartOfYear.days(month, number.value(), month, number.value());
            }
            return null;
        }
        at = tokens.at(at).is(".") ? at + 1 : at;
        at = tokens.at(at).is(":") && isAny(at + 1, "a", "e") ? at + 2 : at;
        Integer month = MONTHS.get(tokens.at(at).text());
        if (month == null) {
            return null;
        }
        next = skipDot(at + 1);
        return PartOfYear.days(month, number.value(), month, number.value());
    }

    private boolean precededByDash(int index) {
        return isDash(index - 1);
    }

    private @Nullable PartOfYear monthName(int index) {
        Integer month = MONTHS.get(tokens.at(index).text());
        if (month == null) {
            return null;
        }
        next = skipDot(index + 1);
        return PartOfYear.months(month, month);
    }

    /** {@code kvartal 3}, {@code Q3}, {@code tertial 1–2}, {@code halvår 1}, {@code v. 41}, {@code v. 1–41}. */
    private @Nullable PartOfYear numbered(int index) {
        String word = tokens.at(index).text();
        int at = skipDot(index + 1);
        boolean tight = tokens.joined(index + 1);
        int number = tokens.at(at).value();
        if (number < 1 || tokens.at(at).text().length() > 2) {
            return null;
        }
        int monthsEach = switch (word) {
            case "kvartal", "kvartalet", "kv", "kvart" -> 3;
            case "q", "k" -> tight ? 3 : 0;
            case "tertial", "tertialet", "tert" -> 4;
            case "t" -> tight ? 4 : 0;
            case "halvår", "halvåret" -> 6;
            case "h" -> tight ? 6 : 0;
            case "v", "vecka", "veckan", "veckor", "veckorna" -> -1;
            case "w" -> tight ? -1 : 0;
            default -> 0;
        };
        if (monthsEach == 0 || (monthsEach > 0 && number > 12 / monthsEach) || (monthsEach < 0 && number > 53)) {
            return null;
        }
        next = at + 1;
        int last = secondNumber(at + 1, monthsEach < 0 ? 53 : 12 / monthsEach, number);
        if (monthsEach < 0) {
            return last == number ? PartOfYear.week(number) : PartOfYear.weeks(number, last);
        }
        return PartOfYear.months((number - 1) * monthsEach + 1, last * monthsEach);
    }

    /** The second number of {@code 1–41}, or the first one again when there is none. */
    private int secondNumber(int index, int limit, int first) {
        int dash = afterDash(index);
        Tokens.Token number = tokens.at(dash);
        boolean second =
                dash > index && number.text().length() <= 2 && number.value() > first && number.value() <= limit;
        if (!second || MONTHS.containsKey(tokens.at(dash + 1).text())) {
            return first;
        }
        next = dash + 1;
        return number.value();
    }

    /** {@code första halvåret}, {@code 3:e kvartalet}, {@code andra tertialet}. */
    private @Nullable PartOfYear ordinal(int index) {
        Integer ordinal = ORDINALS.get(tokens.at(index).text());
        int at = index + 1;
        if (ordinal == null && tokens.at(at).is(":") && isAny(at + 1, "a", "e")) {
            ordinal = tokens.at(index).value();
            at += 2;
        }
        if (ordinal == null || ordinal < 1) {
            return null;
        }
        int monthsEach = switch (tokens.at(at).text()) {
            case "kvartalet" -> 3;
            case "tertialet" -> 4;
            case "halvåret" -> 6;
            default -> 0;
        };
        if (monthsEach == 0) {
            return null;
        }
        int number = tokens.at(index).is("sista") ? 12 / monthsEach : ordinal;
        if (number > 12 / monthsEach) {
            return null;
        }
        next = at + 1;
        return PartOfYear.months((number - 1) * monthsEach + 1, number * monthsEach);
    }

    private @Nullable PartOfYear wholeYear(int index) {
        if (isAny(index, "helår", "helåret", "helårs")) {
            next = index + 1;
            return PartOfYear.wholeYear();
        }
        if (isAny(index, "hela") && (isAny(index + 1, "året") || year(index + 1) > 0)) {
            next = isAny(index + 1, "året") ? index + 2 : index + 1;
            return PartOfYear.wholeYear();
        }
        return null;
    }

    static Optional<PartOfYear> joinedParts(PartOfYear left, PartOfYear right) {
        if (left.unit() == PartOfYear.Unit.DAYS && right.unit() == PartOfYear.Unit.DAYS) {
            return Optional.of(new PartOfYear(PartOfYear.Unit.DAYS, left.from(), right.to()));
        }
        if (left.unit() == PartOfYear.Unit.ONE_WEEK && right.unit() == PartOfYear.Unit.ONE_WEEK) {
            return Optional.of(PartOfYear.weeks(left.from(), right.to()));
        }
        return Optional.empty();
    }
}
