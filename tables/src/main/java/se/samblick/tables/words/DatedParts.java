package se.samblick.tables.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a year with its year before it, after it, or not told. */
abstract class DatedParts extends PeriodParts {
    /** Where the last list of years ended. */
    private int afterListed;

    DatedParts(Tokens tokens) {
        super(tokens);
    }

    /** {@code 2022M09}, {@code 2022 kv 3}, {@code 2022v41}, {@code 2022-09}, {@code 2022, jan–sep}. */
    final @Nullable FoundPeriod yearFirst(int index) {
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

    static FoundPeriod month(int year, int month) {
        return month >= 1 && month <= 12
                ? FoundPeriod.of(PartOfYear.months(month, month).in(year).orElseThrow())
                : FoundPeriod.notInCalendar();
    }

    private static FoundPeriod inYear(PartOfYear part, int year) {
        return part.in(year).map(FoundPeriod::of).orElseGet(FoundPeriod::notInCalendar);
    }

    /** {@code kv 3 2022}, {@code 1 jan - 30 sep 2022}, {@code v. 1–41 2022}, or the same without a year. */
    final @Nullable FoundPeriod partThenYear(int index) {
        PartOfYear part = part(index);
        return part == null ? null : withYearAfter(part);
    }

    /** The same without a range. */
    final @Nullable FoundPeriod onePartThenYear(int index) {
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
}
