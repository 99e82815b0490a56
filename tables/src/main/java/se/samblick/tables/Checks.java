package se.samblick.tables;

import java.util.ArrayList;
import java.util.List;

/** Compares what a table prints with what follows from its own cells. */
final class Checks {
    private Checks() {}

    static List<Problem> of(Table table) {
        List<Problem> problems = new ArrayList<>(ReadingDoubts.of(table));
        problems.addAll(SumCheck.of(table));
        problems.addAll(ChangeCheck.of(table));
        return problems;
    }
}
