package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Measure;

/**
 * Checks the sums of a table that is too long to be held, row by row: a total under its parts, or over the rows of the
 * same area, is compared with what went before it. Rows with a period of their own are no parts of a total under them.
 */
final class RunningSums {
    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final List<@Nullable BigDecimal> sums = new ArrayList<>();
    private String area = "";
    private int parts;

    void add(RowInfo row, List<Observation> values) {
        String here = row.area() == null ? "" : row.area();
        if (!here.equals(area)) {
            begin();
            area = here;
        }
        if (row.hasPeriod() || row.parent() >= 0) {
            return;
        }
        if (row.total()) {
            compare(row, values);
            begin();
        } else {
            sum(values);
            parts++;
        }
    }

    private void begin() {
        sums.clear();
        parts = 0;
    }

    private void sum(List<Observation> values) {
        for (int column = 0; column < values.size(); column++) {
            Observation value = values.get(column);
            boolean unknown = value.status() == Status.SUPPRESSED || value.status() == Status.ERROR;
            BigDecimal number = value.value() == null ? BigDecimal.ZERO : value.value();
            if (column == sums.size()) {
                sums.add(unknown ? null : number);
                continue;
            }
            BigDecimal before = sums.get(column);
            sums.set(column, before == null || unknown ? null : before.add(number));
        }
    }

    private void compare(RowInfo row, List<Observation> values) {
        for (int column = 0; column < Math.min(values.size(), sums.size()) && parts > 1; column++) {
            BigDecimal whole = values.get(column).value();
            BigDecimal sum = sums.get(column);
            boolean counts = values.get(column).measure().equals(Measure.COUNT);
            if (counts && whole != null && sum != null && whole.compareTo(sum) != 0 && problems.size() < MOST) {
                problems.add(new Problem(
                        Problem.Kind.SUM,
                        Problem.Severity.WARNING,
                        values.get(column).origin(),
                        whole.toPlainString() + " i " + row.label(),
                        sum.toPlainString() + ", summan av raderna"));
            }
        }
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
