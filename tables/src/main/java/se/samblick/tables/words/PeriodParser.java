package se.samblick.tables.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises one period at one place of a text, by descent over its tokens. The longest reading wins: first what has
 * two ends, then what has one. A year may stand before or after its part; a part whose year is missing is kept as such.
 */
final class PeriodParser extends DatedParts {
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

    PeriodParser(Tokens tokens) {
        super(tokens);
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
        found = found != null ? found : monthSlashYear(index);
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

    /** {@code 09/2022}. */
    private @Nullable FoundPeriod monthSlashYear(int index) {
        Tokens.Token month = tokens.at(index);
        boolean slash = tokens.at(index + 1).is("/") && tokens.joined(index + 1) && tokens.joined(index + 2);
        boolean twoDigits = month.text().length() == 2 && month.value() >= 1 && month.value() <= 12;
        // a day may stand before: "14/09/2022" is no month
        if (!slash || !twoDigits || tokens.at(index - 1).is("/") || year(index + 2) < 0) {
            return null;
        }
        next = index + 3;
        return month(year(index + 2), month.value());
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
}
