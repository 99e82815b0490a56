package se.samblick.tables.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period found in a text.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param printed its words
 * @param period the days it names, or null when it names no year or cannot be resolved
 * @param part what it names when the year is missing, else null
 * @param years the years of a range of years ({@code 2019–2021}, {@code 21/22}), or those listed after a part
 *     ({@code t.o.m. v. 41 2022–2023}); else empty
 * @param impossible a week or day that the calendar does not have
 */
public record FoundPeriod(
        int start,
        int end,
        String printed,
        @Nullable Period period,
        @Nullable PartOfYear part,
        List<Integer> years,
        boolean impossible) {
    public FoundPeriod {
        years = List.copyOf(years);
    }

    static FoundPeriod of(Period period) {
        return new FoundPeriod(0, 0, "", period, null, List.of(), false);
    }

    static FoundPeriod of(PartOfYear part) {
        return new FoundPeriod(0, 0, "", null, part, List.of(), false);
    }

    static FoundPeriod unresolved(List<Integer> years) {
        return new FoundPeriod(0, 0, "", null, null, years, false);
    }

    static FoundPeriod notInCalendar() {
        return new FoundPeriod(0, 0, "", null, null, List.of(), true);
    }

    FoundPeriod withYears(List<Integer> listed) {
        return new FoundPeriod(start, end, printed, period, part, listed, impossible);
    }

    FoundPeriod at(int from, int to, String text) {
        return new FoundPeriod(from, to, text.substring(from, to), period, part, years, impossible);
    }

    /** The same period under the words that a cell shows for it. */
    public FoundPeriod printedAs(String label) {
        return new FoundPeriod(0, label.length(), label, period, part, years, impossible);
    }

    /** True for {@code 2021/2022} or {@code Läsåret 21/22}: a period, but not one whose days are known. */
    public boolean unresolvable() {
        return period == null && part == null && !impossible;
    }

    /** True for a year alone, such as {@code 2022}; not for {@code helår 2022}. */
    public boolean plainYear() {
        if (period == null || !period.wholeYear()) {
            return false;
        }
        String words = printed.toLowerCase(java.util.Locale.ROOT).replaceAll("år(?:et)?\\b|period(?:en)?\\b", "");
        return words.chars().noneMatch(Character::isLetter)
                && words.replaceAll("\\D", "").length() <= 4;
    }
}
