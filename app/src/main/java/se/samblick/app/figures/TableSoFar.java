package se.samblick.app.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The table being read: what has been met in it until now. */
final class TableSoFar {
    final int number;
    final String title;
    final boolean areaFromText;
    final TableChecks checks = new TableChecks();
    final Set<CategoryId> categories = new LinkedHashSet<>();
    long rows;
    boolean namesArea;
    boolean lacksArea;
    List<Outcome.Column> columns = List.of();
    /** Whether one of its columns holds crime codes. */
    boolean codes;
    /** How many of its events have an area by where they lay. */
    long located;

    TableSoFar(int number, String title, boolean areaFromText) {
        this.number = number;
        this.title = title;
        this.areaFromText = areaFromText;
    }

    Problem problem(
            String kind, String origin, String found, Problem.Severity severity, java.util.List<String> arguments) {
        return new Problem(kind, number, origin, found, arguments, severity, java.util.List.of());
    }
}
