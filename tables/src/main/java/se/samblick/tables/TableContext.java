package se.samblick.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.PartOfYear;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;

/**
 * What stands around a table and says something about it.
 *
 * @param title the words right above the table
 * @param titleGroups title lines, in groups from the table upwards; lines on the source or the extraction are not here
 * @param windowLines lines that may name a window without a year: the title, sources, notes right below
 * @param area the area that holds here, empty if none is named
 * @param sheetPeriod the period that the sheet's name is
 * @param excelWeeks the table says that its weeks are Excel's, not ISO's
 * @param contents the table stands under a heading for a table of contents
 */
record TableContext(
        String title,
        List<List<String>> titleGroups,
        List<String> windowLines,
        String area,
        @Nullable FoundPeriod sheetPeriod,
        boolean excelWeeks,
        boolean contents) {

    TableContext {
        titleGroups = List.copyOf(titleGroups);
        windowLines = List.copyOf(windowLines);
    }

    static TableContext none() {
        return new TableContext("", List.of(), List.of(), "", null, false, false);
    }

    TableContext withArea(String name) {
        return new TableContext(title, titleGroups, windowLines, name, sheetPeriod, excelWeeks, contents);
    }

    TableContext withSheetPeriod(FoundPeriod period) {
        return new TableContext(title, titleGroups, windowLines, area, period, excelWeeks, contents);
    }

    TableContext withExcelWeeks() {
        return new TableContext(title, titleGroups, windowLines, area, sheetPeriod, true, contents);
    }

    /** What the title says that the values measure; the nearest line that says anything decides. */
    Optional<MeasureWords.Said> titleMeasure() {
        for (List<String> group : titleGroups) {
            Optional<MeasureWords.Said> said = MeasureWords.ofTitle(String.join(" ", group));
            if (said.isPresent()) {
                return said;
            }
        }
        return Optional.empty();
    }

    boolean titleSaysPercent() {
        return !titleGroups.isEmpty() && MeasureWords.saysPercent(String.join(" ", titleGroups.get(0)));
    }

    /** The title's only period, if it has one and not several. */
    Optional<Period> titlePeriod() {
        for (List<String> group : titleGroups) {
            List<FoundPeriod> found = periodsIn(group);
            List<Period> days = found.stream()
                    .map(FoundPeriod::period)
                    .filter(period -> period != null)
                    .distinct()
                    .toList();
            if (days.isEmpty()) {
                continue;
            }
            if (days.size() > 1) {
                return Optional.empty();
            }
            List<PartOfYear> parts = found.stream()
                    .map(FoundPeriod::part)
                    .filter(part -> part != null)
                    .distinct()
                    .toList();
            Period only = days.get(0);
            return only.wholeYear() && parts.size() == 1
                    ? parts.get(0).in(only.first().getYear())
                    : Optional.of(only);
        }
        return Optional.empty();
    }

    /** The title's only period as printed, where its days are not known: {@code läsåret 2021/2022}. */
    Optional<String> unresolvedTitlePeriod() {
        List<FoundPeriod> found = titleGroups.isEmpty() ? List.of() : periodsIn(titleGroups.get(0));
        return found.size() == 1 && found.get(0).unresolvable()
                ? Optional.of(found.get(0).printed())
                : Optional.empty();
    }

    /** The only year in the title. */
    Optional<Integer> titleYear() {
        for (List<String> group : titleGroups) {
            List<Integer> years = periodsIn(group).stream()
                    .map(FoundPeriod::period)
                    .filter(period -> period != null
                            && period.first().getYear() == period.last().getYear())
                    .map(period -> period.last().getYear())
                    .distinct()
                    .toList();
            if (!years.isEmpty()) {
                return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A window without year that the title, a source line or a note names. */
    Optional<PartOfYear> window() {
        for (String line : windowLines) {
            Optional<PartOfYear> window = windowIn(line);
            if (window.isPresent()) {
                return window;
            }
        }
        return Optional.empty();
    }

    static Optional<PartOfYear> windowIn(String text) {
        return PeriodWords.find(text).stream()
                .map(FoundPeriod::part)
                .filter(part -> part != null && part.unit() != PartOfYear.Unit.WHOLE_YEAR && !part.oneDay())
                .findFirst();
    }

    private static List<FoundPeriod> periodsIn(List<String> lines) {
        return lines.stream()
                .flatMap(line -> PeriodWords.find(MeasureWords.withoutTableNumber(line)).stream())
                .toList();
    }
}
