package se.samblick.tables;

import java.util.EnumMap;
import java.util.Map;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.NumberWords;

/** What the cells of one column of a body look like, counted; enough to plan a column without holding its cells. */
final class ColumnFacts {
    private final Map<Look, Integer> looks = new EnumMap<>(Look.class);
    private int percents;
    private int fractions;
    private int minIndent = Integer.MAX_VALUE;
    private int maxIndent;
    private int upTo53;

    void add(RawCell cell) {
        Look look = cell.look();
        looks.merge(look, 1, Integer::sum);
        if (look == Look.EMPTY) {
            return;
        }
        minIndent = Math.min(minIndent, cell.indent());
        maxIndent = Math.max(maxIndent, cell.indent());
        if (look == Look.NUMBER) {
            NumberWords.Value value = cell.value();
            var number = value.number();
            if (value.percent()) {
                percents++;
            } else if (number != null
                    && number.scale() > 0
                    && number.stripTrailingZeros().scale() > 0) {
                fractions++;
            }
            if (number != null && number.scale() <= 0 && number.signum() > 0 && number.intValue() <= 53) {
                upTo53++;
            }
        }
    }

    int count(Look look) {
        return looks.getOrDefault(look, 0);
    }

    int filled() {
        return looks.values().stream().mapToInt(Integer::intValue).sum() - count(Look.EMPTY);
    }

    int numbers() {
        return count(Look.NUMBER) + count(Look.YEAR);
    }

    /** Cells that a column of values has. */
    int values() {
        return numbers() + count(Look.MISSING) + count(Look.SUPPRESSED) + count(Look.FAULT);
    }

    int words() {
        return count(Look.TEXT) + count(Look.PERIOD) + count(Look.DATE);
    }

    int periods() {
        return count(Look.PERIOD) + count(Look.DATE) + count(Look.YEAR);
    }

    /** Numbers small enough to be weeks, months or quarters. */
    int small() {
        return upTo53;
    }

    /** True if at least half of the numbers bear a percent sign or a percent format. */
    boolean mostlyPercent() {
        return percents > 0 && percents * 2 >= numbers();
    }

    boolean allPercent() {
        return percents > 0 && percents == numbers();
    }

    boolean hasFractions() {
        return fractions > 0;
    }

    boolean indented() {
        return maxIndent > minIndent && minIndent != Integer.MAX_VALUE;
    }
}
