package se.samblick.tables;

import java.util.List;

/** Compares what a table prints with what follows from its own cells. */
final class Checks {
    private Checks() {}

    static List<Problem> of(Table table) {
        return List.of();
    }
}
