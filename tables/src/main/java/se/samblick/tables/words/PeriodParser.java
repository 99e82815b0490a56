package se.samblick.tables.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one period at one place of a text, by descent over its tokens. The longest reading wins: first what has
 * two ends, then what has one. A year may stand before or after its part; a part whose year is missing is kept as such.
 */
final class PeriodParser {
    private static final Map<String, Integer> MONTHS = months();
    private static final Map<String, Integer> ORDINALS =
            Map.of("första", 1, "andra", 2, "tredje", 3, "fjärde", 4, "sista", 4);

    private static final Set<String> FIRST_WORDS = Set.of(
            "r",
            "rullande",
            "senaste",
            "läsåret",
            "läsår",
            "säsongen",
            "säsong",
            "tom",
            "t",
            "to",
            "till",
            "fram",
            "ack",
            "ackumulerat",
            "hittills",
            "kvartal",
            "kvartalet",
            "kv",
            "kvart",
            "q",
            "k",
            "tertial",
            "tertialet",
            "tert",
            "halvår",
            "halvåret",
            "h",
            "v",
            "vecka",
            "veckan",
            "veckor",
            "veckorna",
            "w",
            "första",
            "andra",
            "tredje",
            "fjärde",
            "sista",
            "helår",
            "helåret",
            "helårs",
            "hela");

    private final Tokens tokens;
    /** Where the last successful production ended. */
    private int next;
    /** Where the last list of years ended. */
    private int afterListed;

    PeriodParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Index of the token after what was found last. */
    int next() {
        return next;
    }

    Optional<FoundPeriod> at(int index) {
        Tokens.Token first = tokens.at(index);
        boolean mayBegin = first.kind() == Tokens.Kind.NUMBER
                || (first.kind() == Tokens.Kind.WORD
                        && (FIRST_WORDS.contains(first.text()) || MONTHS.containsKey(first.text())));
        if (!mayBegin) {
            return Optional.empty();
        }
        // a year belongs to the number before it when that number is one ("1 2022" is no year), unless a word parts
        // them
        FoundPeriod found = rolling(index);
        found = found != null ? found : schoolYear(index);
        found = found != null ? found : isoDates(index);
        found = found != null ? found : upTo(index);
        found = found != null ? found : datedRange(index);
        found = found != null ? found : yearFirst(index);
        found = found != null ? found : partThenYear(index);
        found = found != null ? found : years(index);
        return Optional.ofNullable(found);
    }

    // --- one period after another, each leaving `next` after itself and null when it is not there ---

    /** {@code R12 t.o.m. sep 2022}, {@code rullande tolv månader till och med september 2022}. */
    private @Nullable FoundPeriod rolling(int index) {
        int at = index;
        if (tokens.at(at).is("r") && tokens.joined(at + 1) && tokens.at(at + 1).value() == 12) {
            at += 2;
        } else if (isAny(at, "rullande", "senaste") && (tokens.at(at + 1).value() == 12 || isAny(at + 1, "tolv"))) {
            at += 2;
        } else {
            return null;
        }
        at = isAny(at, "månader", "månaderna", "månad", "mån") ? skipDot(at + 1) : at;
        at = Math.max(at, afterUpTo(at));
        at = isAny(at, "och") && isAny(at + 1, "med") ? at + 2 : at;
        FoundPeriod end = yearFirst(at);
        end = end != null ? end : partThenYear(at);
        if (end == null) {
            return null;
        }
        if (end.period() != null) {
            LocalDate last = end.period().last();
            return FoundPeriod.of(Period.of(last.plusDays(1).minusYears(1), last));
        }
        if (end.part() != null && end.part().unit() == PartOfYear.Unit.DAYS) {
            return FoundPeriod.of(new PartOfYear(
                            PartOfYear.Unit.ROLLING, 0, end.part().to() / 100))
                    .withYears(end.years());
        }
        return null;
    }

    /** {@code 2021/2022}, {@code 2021/22}, {@code Läsåret 21/22}: cannot be resolved. */
    private @Nullable FoundPeriod schoolYear(int index) {
        boolean named = isAny(index, "läsåret", "läsår", "säsongen", "säsong");
        int at = named ? index + 1 : index;
        int first = fullYear(tokens.at(at).value(), tokens.at(at).text().length(), named);
        boolean slash = tokens.at(at + 1).is("/");
        if (first < 0 || !(slash || (named && isDash(at + 1)))) {
            return null;
        }
        Tokens.Token end = tokens.at(at + 2);
        int second = fullYear(end.value(), end.text().length(), true);
        if (second != first + 1 || tokens.at(at + 3).is("-")) {
            return null;
        }
        next = at + 3;
        return FoundPeriod.unresolved(List.of(first, second));
    }

    /** {@code 2022-09-14}, with or without an end day. */
    private @Nullable FoundPeriod isoDates(int index) {
        LocalDate first = isoDate(index);
        if (first == null) {
            return null;
        }
        int after = next;
        int dash = tokens.at(after).is("/") ? after + 1 : afterDash(after);
        LocalDate last = dash > after ? isoDate(dash) : null;
        if (last == null || last.isBefore(first)) {
            next = after;
            return FoundPeriod.of(Period.of(first, first));
        }
        return FoundPeriod.of(Period.of(first, last));
    }

    private @Nullable LocalDate isoDate(int index) {
        if (year(index) < 0
                || !tokens.at(index + 1).is("-")
                || !tokens.at(index + 3).is("-")) {
            return null;
        }
        if (tokens.at(index + 2).text().length() > 2
                || tokens.at(index + 4).text().length() > 2) {
            return null;
        }
        LocalDate day = date(
                year(index), tokens.at(index + 2).value(), tokens.at(index + 4).value());
        next = index + 5;
        return day;
    }

    /** {@code t.o.m. v. 41}, {@code fram till 30 september 2022}: from the beginning of the year. */
    private @Nullable FoundPeriod upTo(int index) {
        int at = afterUpTo(index);
        if (at <= index) {
            return null;
        }
        LocalDate day = isoDate(at);
        if (day != null) {
            return FoundPeriod.of(Period.of(day.withDayOfYear(1), day));
        }
        FoundPeriod end = yearFirst(at);
        end = end != null ? end : partThenYear(at);
        if (end == null) {
            return null;
        }
        Period period = end.period();
        if (period != null) {
            if (period.wholeYear()) {
                return null;
            }
            int year = period.isoWeek()
                    ? period.first().plusDays(3).getYear()
                    : period.last().getYear();
            LocalDate start = period.isoWeek() ? Period.monday(year, 1) : LocalDate.of(year, 1, 1);
            return FoundPeriod.of(Period.of(start, period.last()));
        }
        PartOfYear part = end.part();
        if (part == null) {
            return end.impossible() ? end : null;
        }
        return switch (part.unit()) {
            case ONE_WEEK, WEEKS ->
                FoundPeriod.of(PartOfYear.weeks(1, part.to())).withYears(end.years());
            case DAYS ->
                FoundPeriod.of(new PartOfYear(PartOfYear.Unit.DAYS, 101, part.to()))
                        .withYears(end.years());
            default -> null;
        };
    }

    /** Two parts with a dash between, where each has its year or the last one has it for both. */
    private @Nullable FoundPeriod datedRange(int index) {
        FoundPeriod left = yearFirst(index);
        left = left != null ? left : onePartThenYear(index);
        if (left == null || left.impossible()) {
            return null;
        }
        int dash = afterDash(next);
        if (dash <= next) {
            return null;
        }
        FoundPeriod right = yearFirst(dash);
        right = right != null ? right : onePartThenYear(dash);
        if (right == null) {
            return null;
        }
        return joined(left, right);
    }

    private static @Nullable FoundPeriod joined(FoundPeriod left, FoundPeriod right) {
        if (left.period() != null && right.period() != null) {
            return left.period().first().isAfter(right.period().last())
                    ? null
                    : FoundPeriod.of(
                            Period.of(left.period().first(), right.period().last()));
        }
        PartOfYear leftPart = left.part();
        if (leftPart == null || leftPart.unit() == PartOfYear.Unit.WHOLE_YEAR) {
            return null;
        }
        PartOfYear rightPart = right.part();
        if (rightPart != null) {
            return joinedParts(leftPart, rightPart)
                    .map(part -> FoundPeriod.of(part).withYears(right.years()))
                    .orElse(null);
        }
        Period end = right.period();
        if (end == null) {
            return right.impossible() ? right : null;
        }
        // the right one has its year: the left one takes the same, or the one before when it would come after
        int year =
                end.isoWeek() ? end.first().plusDays(3).getYear() : end.last().getYear();
        return leftPart.in(year)
                .filter(start -> !start.first().isAfter(end.last()))
                .or(() -> leftPart.in(year - 1))
                .map(start -> FoundPeriod.of(Period.of(start.first(), end.last())))
                .orElse(null);
    }

    private static Optional<PartOfYear> joinedParts(PartOfYear left, PartOfYear right) {
        if (left.unit() == PartOfYear.Unit.DAYS && right.unit() == PartOfYear.Unit.DAYS) {
            return Optional.of(new PartOfYear(PartOfYear.Unit.DAYS, left.from(), right.to()));
        }
        if (left.unit() == PartOfYear.Unit.ONE_WEEK && right.unit() == PartOfYear.Unit.ONE_WEEK) {
            return Optional.of(PartOfYear.weeks(left.from(), right.to()));
        }
        return Optional.empty();
    }

    /** {@code 2022M09}, {@code 2022 kv 3}, {@code 2022v41}, {@code 2022-09}, {@code 2022, jan–sep}. */
    private @Nullable FoundPeriod yearFirst(int index) {
        int year = year(index);
        if (year < 0) {
            return null;
        }
        int at = index + 1;
        if (tokens.at(at).is("m") && tokens.at(at + 1).value() > 0) {
            next = at + 2;
            return month(year, tokens.at(at + 1).value());
        }
        if (tokens.at(at).is("-")
                && tokens.joined(at)
                && tokens.at(at + 1).text().length() == 2
                && tokens.joined(at + 1)) {
            int month = tokens.at(at + 1).value();
            if (month >= 1 && month <= 12 && !tokens.at(at + 2).is("-")) {
                next = at + 2;
                return month(year, month);
            }
        }
        while (tokens.at(at).is(",") || tokens.at(at).is(":") || (tokens.at(at).is("-") && tokens.joined(at))) {
            at++;
        }
        PartOfYear part = part(at);
        if (part == null) {
            return null;
        }
        return inYear(part, year);
    }

    private static FoundPeriod month(int year, int month) {
        return month >= 1 && month <= 12
                ? FoundPeriod.of(PartOfYear.months(month, month).in(year).orElseThrow())
                : FoundPeriod.notInCalendar();
    }

    private static FoundPeriod inYear(PartOfYear part, int year) {
        return part.in(year).map(FoundPeriod::of).orElseGet(FoundPeriod::notInCalendar);
    }

    /** {@code kv 3 2022}, {@code 1 jan - 30 sep 2022}, {@code v. 1–41 2022}, or the same without a year. */
    private @Nullable FoundPeriod partThenYear(int index) {
        PartOfYear part = part(index);
        return part == null ? null : withYearAfter(part);
    }

    private @Nullable FoundPeriod onePartThenYear(int index) {
        PartOfYear part = onePart(index);
        return part == null ? null : withYearAfter(part);
    }

    private FoundPeriod withYearAfter(PartOfYear part) {
        int end = next;
        int at = end;
        while (tokens.at(at).is(",") || tokens.at(at).is("(") || isAny(at, "år", "året", "åren", "under")) {
            at++;
        }
        int year = year(at);
        if (year < 0 && at == end) {
            year = shortYear(at);
        }
        if (year < 0) {
            next = end;
            return FoundPeriod.of(part);
        }
        int after = at + (tokens.at(at).kind() == Tokens.Kind.NUMBER ? 1 : 2);
        List<Integer> listed = listedYears(year, after);
        if (listed.size() > 1) {
            next = afterListed;
            return FoundPeriod.of(part).withYears(listed);
        }
        next = tokens.at(after).is(")") ? after + 1 : after;
        return inYear(part, year);
    }

    /** {@code 2022 – 2023}, {@code 2021, 2022 och 2023} after a part: it holds for each of them. */
    private List<Integer> listedYears(int first, int after) {
        List<Integer> years = new ArrayList<>(List.of(first));
        int at = after;
        afterListed = after;
        while (true) {
            boolean dash = afterDash(at) > at;
            int following = dash
                    ? afterDash(at)
                    : tokens.at(at).is(",") || isAny(at, "och", "respektive", "resp") ? at + 1 : at;
            if (following == at || year(following) < 0 || (dash && part(following + 1) != null)) {
                return years;
            }
            if (yearFirst(following) != null) {
                return years;
            }
            years.add(year(following));
            at = following + 1;
            afterListed = at;
        }
    }

    /** {@code sep-22}, {@code sep '22}, {@code kv 3 22}. */
    private int shortYear(int index) {
        int at = index;
        if ((tokens.at(at).is("-") || tokens.at(at).is("'") || tokens.at(at).is("’")) && tokens.joined(at + 1)) {
            at++;
        }
        Tokens.Token number = tokens.at(at);
        if (number.text().length() != 2 || number.value() < 0) {
            return -1;
        }
        Tokens.Token following = tokens.at(at + 1);
        boolean ends =
                following.kind() == Tokens.Kind.END || following.is(",") || following.is(")") || following.is("(");
        boolean dashThenWord = isDash(at + 1) && tokens.at(at + 2).kind() == Tokens.Kind.WORD;
        return ends || dashThenWord || at > index ? fullYear(number.value(), 2, true) : -1;
    }

    /** A range or a single part, without its year. */
    private @Nullable PartOfYear part(int index) {
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

    private @Nullable PartOfYear onePart(int index) {
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

    /** {@code 2022}, {@code 2019–2021}. */
    private @Nullable FoundPeriod years(int index) {
        int first = year(index);
        if (first < 0) {
            return null;
        }
        int dash = afterDash(index + 1);
        if (dash > index + 1) {
            int last = year(dash);
            boolean shortEnd =
                    last < 0 && tokens.joined(dash) && tokens.at(dash).text().length() == 2;
            last = shortEnd ? first / 100 * 100 + tokens.at(dash).value() : last;
            if (last > first && !(isDash(dash + 1) && year(dash + 2) > 0)) {
                next = dash + 1;
                return FoundPeriod.of(Period.of(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)))
                        .withYears(List.of(first, last));
            }
        }
        next = index + 1;
        if (isAny(next, "helår", "helåret")) {
            next++;
        }
        return FoundPeriod.of(Period.ofYear(first));
    }

    // --- words ---

    /** After {@code t.o.m.}, {@code tom}, {@code till och med}, {@code fram till}, {@code till}; or the same index. */
    private int afterUpTo(int index) {
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
    private int afterDash(int index) {
        return isDash(index) ? index + 1 : afterUpTo(index);
    }

    private boolean isDash(int index) {
        Tokens.Token token = tokens.at(index);
        return token.is("-") || token.is("–") || token.is("—") || token.is("−");
    }

    private boolean isAny(int index, String... words) {
        for (String word : words) {
            if (tokens.at(index).is(word)) {
                return true;
            }
        }
        return false;
    }

    private int skipDot(int index) {
        return tokens.at(index).is(".") ? index + 1 : index;
    }

    /** The four-digit year at the index, or -1. */
    private int year(int index) {
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

    private static @Nullable LocalDate date(int year, int month, int day) {
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
        Map<String, Integer> months = new java.util.HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : names[month - 1]) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }

    static @Nullable Integer monthNamed(String word) {
        return MONTHS.get(word);
    }
}
