package se.samblick.tables;

import java.util.Optional;
import se.samblick.tables.Piece.RawTable;

/** A list of cases: one row each, with an id and a date and no value. */
final class CaseList {
    private CaseList() {}

    static Optional<CaseList> of(RawTable raw, TableContext context) {
        return Optional.empty();
    }

    Table table(int number) {
        throw new UnsupportedOperationException();
    }
}
