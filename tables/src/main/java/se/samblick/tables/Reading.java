package se.samblick.tables;

import java.util.List;

/**
 * What was read from a file.
 *
 * @param name the file as the caller named it
 * @param tables in the order of the file; none when it holds no table with values
 */
public record Reading(String name, List<Table> tables) {
    public Reading {
        tables = List.copyOf(tables);
    }

    /** Values of all tables. */
    public List<Observation> observations() {
        return tables.stream().flatMap(table -> table.observations().stream()).toList();
    }

    /** Problems of all tables. */
    public List<Problem> problems() {
        return tables.stream().flatMap(table -> table.problems().stream()).toList();
    }
}
