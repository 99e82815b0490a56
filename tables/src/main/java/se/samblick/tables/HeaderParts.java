package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.DateShape;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.AreaWords;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.Measure;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.MeasureWords.Said;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;
import se.samblick.tables.words.TotalWords;

/**
 * What the header of one column of values says, read from the top down.
 *
 * @param labels the header's labels as printed, from the top
 * @param area the area that it names, or null
 * @param category the labels that are no area, no period and not only a measure
 * @param periods periods found, from the top
 * @param measure what the nearest label says that the values measure; a change wherever it says so
 * @param percent some label says %, procent or andel i procent
 * @param points some label says procentenheter
 * @param total some label is a total's
 * @param comparedYears the two years of {@code Utv 21-22}, earlier first
 */
record HeaderParts(
        List<String> labels,
        @Nullable String area,
        List<String> category,
        List<FoundPeriod> periods,
        @Nullable Measure measure,
        boolean percent,
        boolean points,
        boolean total,
        List<Integer> comparedYears) {

    HeaderParts {
        labels = List.copyOf(labels);
        category = List.copyOf(category);
        periods = List.copyOf(periods);
        comparedYears = List.copyOf(comparedYears);
    }

    /** Reads a header from its cells, top first. */
    static HeaderParts of(List<Label> path, NumberMeaning numbers) {
        Reader reader = new Reader(numbers);
        path.forEach(reader::read);
        return reader.parts();
    }

    /**
     * One label of a header.
     *
     * @param inAreaRow the labels' own header says that this row of the header names areas
     */
    record Label(RawCell cell, boolean inAreaRow) {}

    /** What plain numbers in a header are: years with two digits, or weeks, months … under a word that says so. */
    record NumberMeaning(String unit) {
        Optional<FoundPeriod> period(RawCell cell) {
            var number = cell.value().number();
            if (number == null || number.scale() > 0) {
                return Optional.empty();
            }
            Optional<FoundPeriod> month = PeriodWords.packedMonth(cell.label());
            if (month.isPresent()) {
                return month;
            }
            if (!unit.isEmpty()) {
                return PeriodWords.numbered(unit, number.intValue());
            }
            return PeriodWords.shortYear(cell.label());
        }
    }

    private static final class Reader {
        private final NumberMeaning numbers;
        private final List<String> labels = new ArrayList<>();
        private final List<String> category = new ArrayList<>();
        private final List<FoundPeriod> periods = new ArrayList<>();
        private List<Integer> compared = List.of();
        private @Nullable String area;
        private @Nullable Measure measure;
        private boolean percent;
        private boolean points;
        private boolean total;
        private boolean areaNext;

        Reader(NumberMeaning numbers) {
            this.numbers = numbers;
        }

        void read(Label named) {
            RawCell cell = named.cell();
            String label = cell.label();
            areaNext |= named.inAreaRow();
            labels.add(label);
            percent |= MeasureWords.saysPercent(label);
            if (AreaWords.isWord(label)) {
                areaNext = true;
                return;
            }
            Optional<FoundPeriod> whole = wholePeriod(cell);
            if (whole.isPresent()) {
                periods.add(whole.get());
                return;
            }
            if (PeriodWords.isHeader(label)) {
                return;
            }
            if (areaNext) {
                areaNext = false;
                nameArea(label, label);
                return;
            }
            Optional<String> name = AreaWords.named(label);
            if (name.isPresent()) {
                nameArea(name.get(), label);
                return;
            }
            readWords(label);
        }

        private void nameArea(String name, String label) {
            area = name;
            total |= TotalWords.isTotal(label);
        }

        private void readWords(String label) {
            Optional<Said> change =
                    MeasureWords.said(label).filter(said -> said.measure().isChange());
            String rest = label;
            if (change.isPresent()) {
                Optional<int[]> years = PeriodWords.comparedYears(label);
                List<FoundPeriod> found = PeriodWords.find(label);
                boolean windows =
                        found.stream().anyMatch(period -> period.years().isEmpty() && !period.plainYear());
                if (years.isPresent() && !windows) {
                    compared = List.of(years.get()[0], years.get()[1]);
                    rest = PeriodWords.trimSigns(
                            label.substring(0, years.get()[2]) + " " + label.substring(years.get()[3]));
                    found = List.of();
                }
                periods.addAll(found);
                rest = without(found, rest);
            } else {
                List<FoundPeriod> found = PeriodWords.find(label);
                periods.addAll(found);
                rest = without(found, label);
            }
            sayMeasure(rest, label);
        }

        private static String without(List<FoundPeriod> found, String label) {
            String rest = label;
            for (int i = found.size() - 1; i >= 0; i--) {
                rest = rest.substring(0, found.get(i).start()) + " "
                        + rest.substring(found.get(i).end());
            }
            return found.isEmpty() ? rest : PeriodWords.trimSigns(PeriodWords.withoutPreliminary(rest));
        }

        private void sayMeasure(String rest, String label) {
            Optional<Said> said = MeasureWords.said(rest);
            if (said.isPresent()) {
                Said found = said.get();
                points |= found.points();
                percent |= found.percent();
                boolean changeAbove = measure != null && measure.isChange();
                if (changeAbove && !found.measure().isChange()) {
                    boolean relative = found.measure().equals(Measure.SHARE) && !found.points();
                    measure = relative ? Measure.CHANGE_PERCENT : measure;
                } else {
                    measure = found.measure();
                }
                if (found.only()) {
                    return;
                }
            }
            if (!rest.isEmpty()) {
                category.add(rest);
                total |= TotalWords.isTotal(rest) || TotalWords.isTotal(label);
            }
        }

        private Optional<FoundPeriod> wholePeriod(RawCell cell) {
            if (cell.look() == Look.DATE) {
                return Optional.of(ofDate(cell, false));
            }
            if (cell.look() == Look.NUMBER) {
                return numbers.period(cell);
            }
            return PeriodWords.whole(cell.label());
        }

        HeaderParts parts() {
            return new HeaderParts(labels, area, category, periods, measure, percent, points, total, compared);
        }
    }

    /** The period that a date cell shows; its month where only the first of the month is meant. */
    static FoundPeriod ofDate(RawCell cell, boolean months) {
        var date = cell.date();
        if (date == null) {
            throw new IllegalArgumentException("Not a date cell: " + cell);
        }
        boolean month = cell.dateShape() == DateShape.MONTH || (months && date.getDayOfMonth() == 1);
        Period period = month
                ? Period.ofMonth(java.time.YearMonth.from(date))
                : cell.dateShape() == DateShape.YEAR ? Period.ofYear(date.getYear()) : Period.of(date, date);
        return new FoundPeriod(0, cell.printed().length(), cell.printed(), period, null, List.of(), false);
    }
}
