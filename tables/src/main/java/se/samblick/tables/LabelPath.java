package se.samblick.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.source.RawCell;
import se.samblick.tables.source.RawCell.Look;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.MeasureWords;
import se.samblick.tables.words.PeriodWords;

/** The sections and less indented labels that a row stands under, as the rows are read from the top. */
final class LabelPath {
    private final Deque<Level> levels = new ArrayDeque<>();

    /** A label that later, deeper rows stand under. */
    private record Level(
            int indent,
            String label,
            boolean section,
            int row,
            @Nullable FoundPeriod period,
            MeasureWords.@Nullable Said measure,
            boolean[] state) {
        /** A section is over when a total has closed it and another total follows. */
        boolean closed() {
            return state[0];
        }

        /** Its rows stand deeper than itself. */
        boolean deeper() {
            return state[1];
        }
    }

    /** Enters a section: the rows after it stand under its label, period or measure. */
    void enter(RawCell cell) {
        String label = cell.label();
        Optional<FoundPeriod> period = cell.look() == Look.TEXT ? Optional.empty() : PeriodWords.whole(label);
        Optional<MeasureWords.Said> measure = MeasureWords.said(label).filter(MeasureWords.Said::only);
        boolean spoken = period.isPresent() || measure.isPresent();
        levels.removeIf(level -> !level.section() || level.indent() >= cell.indent());
        levels.push(new Level(
                cell.indent(),
                spoken ? "" : label,
                true,
                -1,
                period.orElse(null),
                measure.orElse(null),
                new boolean[2]));
    }

    /** Leaves the levels that this row does not stand under, and answers the row it stands directly under. */
    int leave(int indent, boolean total) {
        while (!levels.isEmpty()) {
            Level level = levels.peek();
            boolean left = level.section()
                    ? indent < level.indent()
                            || (indent == level.indent() && (level.deeper() || (total && level.closed())))
                    : level.indent() >= indent;
            if (!left) {
                break;
            }
            levels.pop();
        }
        Level under = levels.peek();
        if (under != null && under.section()) {
            under.state()[1] |= indent > under.indent();
            under.state()[0] |= total;
        }
        return under == null ? -1 : under.row();
    }

    /** Takes note of a row whose label deeper ones may stand under. */
    void add(int indent, String label, int row) {
        levels.push(new Level(indent, label, false, row, null, null, new boolean[2]));
    }

    void clear() {
        levels.clear();
    }

    /** Under another outer label a hierarchy begins anew, within the section. */
    void keepSections() {
        levels.removeIf(level -> !level.section());
    }

    /** The labels from the outermost in. */
    List<String> labels(boolean onlySections) {
        List<String> labels = new ArrayList<>();
        for (Level level : levels) {
            if (!level.label().isEmpty() && (level.section() || !onlySections)) {
                labels.add(0, level.label());
            }
        }
        return labels;
    }

    /** The periods that sections name, from the outermost in. */
    List<FoundPeriod> periods() {
        List<FoundPeriod> periods = new ArrayList<>();
        for (Level level : levels) {
            if (level.period() != null) {
                periods.add(0, level.period());
            }
        }
        return periods;
    }

    /** What the nearest section that says it measures. */
    MeasureWords.@Nullable Said measure() {
        for (Level level : levels) {
            if (level.measure() != null) {
                return level.measure();
            }
        }
        return null;
    }
}
