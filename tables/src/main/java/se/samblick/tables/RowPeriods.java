package se.samblick.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.Period;
import se.samblick.tables.words.PeriodWords;
import se.samblick.tables.words.TotalWords;

/** Reads the columns of periods, row after row: dates, serial numbers and words; a period printed once holds on. */
final class RowPeriods {
    private static final int REMEMBERED = 50_000;
    private static final BigDecimal FIRST_SERIAL = BigDecimal.valueOf(20_000);
    private static final BigDecimal LAST_SERIAL = BigDecimal.valueOf(60_000);

    private final boolean labelled;
    private final int columns;
    private final int lastLabel;
    private final Map<Integer, FoundPeriod> above = new HashMap<>();
    private final Map<String, Optional<FoundPeriod>> periodsRead = new HashMap<>();

    RowPeriods(Plan plan) {
        int last = -1;
        int periods = 0;
        for (PlannedColumn column : plan.columns()) {
            boolean period = column.role() == ColumnRole.PERIOD;
            last = column.isLabel() || period ? column.index() : last;
            periods += period ? 1 : 0;
        }
        this.lastLabel = last;
        this.columns = periods;
        this.labelled = !plan.labels().isEmpty();
    }

    /** What a cell in a column of periods says: mostly a period, sometimes the label of a total or a change. */
    record Said(@Nullable FoundPeriod found, String printed, MeasureWords.@Nullable Said measure, String category) {}

    /** Reads the cell of a row in one of the columns. */
    Said said(RawTable table, int row, PlannedColumn column) {
        RawCell cell = table.cell(row, column.index());
        Sheet.Span span = table.sheet().span(row, column.index());
        String header = column.header().toLowerCase(Locale.ROOT);
        if (cell.isEmpty()) {
            FoundPeriod held = above.get(column.index());
            boolean others = labelled || columns > 1;
            if (held != null && others && span == null && column.index() < lastLabel) {
                return new Said(held, "", null, "");
            }
            return new Said(null, "", null, !labelled && columns == 1 ? RowLabels.UNNAMED_TOTAL : "");
        }
        Optional<FoundPeriod> found = known(cell, header);
        if (found.isPresent()) {
            above.put(column.index(), found.get());
            return new Said(found.get(), "", null, "");
        }
        String label = cell.label();
        Optional<MeasureWords.Said> measure = MeasureWords.said(label);
        if (measure.isPresent()
                && (measure.get().only() || measure.get().measure().isChange())) {
            return new Said(null, "", measure.get(), "");
        }
        if (TotalWords.isTotal(label)) {
            return new Said(null, "", null, label);
        }
        return new Said(null, label, null, "");
    }

    private Optional<FoundPeriod> known(RawCell cell, String header) {
        if (cell.number() != null) {
            return read(cell, header);
        }
        if (periodsRead.size() > REMEMBERED) {
            periodsRead.clear();
        }
        return periodsRead.computeIfAbsent(header + '\u0001' + cell.label(), key -> read(cell, header));
    }

    /** The period in a cell under a header of periods. */
    private static Optional<FoundPeriod> read(RawCell cell, String header) {
        boolean months = header.equals("månad") || header.equals("month");
        if (cell.look() == Look.DATE) {
            return Optional.of(HeaderParts.ofDate(cell, months));
        }
        if (cell.look() == Look.NUMBER) {
            return ofNumber(cell, header, months);
        }
        Optional<FoundPeriod> found = PeriodWords.whole(cell.label());
        if (months && found.isPresent()) {
            Period day = found.get().period();
            if (day != null && day.days() == 1 && day.first().getDayOfMonth() == 1) {
                return Optional.of(days(cell, Period.ofMonth(YearMonth.from(day.first()))));
            }
        }
        return found;
    }

    private static Optional<FoundPeriod> ofNumber(RawCell cell, String header, boolean months) {
        BigDecimal number = cell.value().number();
        if (number == null) {
            return Optional.empty();
        }
        boolean dated = months || header.equals("datum") || header.equals("date");
        if (dated && number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0) {
            // day 0 of the 1900 date system, as Excel counts after February 1900
            LocalDate date = LocalDate.of(1899, 12, 30).plusDays(number.longValue());
            return Optional.of(days(cell, months ? Period.ofMonth(YearMonth.from(date)) : Period.of(date, date)));
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        Optional<FoundPeriod> month = PeriodWords.packedMonth(cell.label());
        if (month.isPresent()) {
            return month;
        }
        return PeriodWords.numbered(header, number.intValue())
                .map(part -> part.printedAs(cell.label()))
                .or(() -> PeriodWords.shortYear(cell.label()));
    }

    private static FoundPeriod days(RawCell cell, Period period) {
        return new FoundPeriod(0, cell.printed().length(), cell.printed(), period, null, List.of(), false);
    }
}
