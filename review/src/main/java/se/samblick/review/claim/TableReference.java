package se.samblick.review.claim;

import java.util.List;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/** A clause that says which table it reads: "den första tabellen", "tabell 2", "tabellen ovan". */
final class TableReference {
    private TableReference() {}

    /** The tables left when the reference is followed; all of them if there is none. */
    static Iterable<FigureTable> narrow(Clause clause, Iterable<FigureTable> fitting, List<FigureTable> all) {
        int number = number(clause);
        if (number > 0) {
            List<FigureTable> own =
                    all.stream().filter(table -> !table.isGiven()).toList();
            return number <= own.size() ? List.of(own.get(number - 1)) : List.of();
        }
        int way = way(clause);
        if (way != 0) {
            for (FigureTable table : fitting) {
                boolean above = table.block() <= clause.sentence().block();
                if (!table.isGiven() && (way < 0) == above) {
                    return List.of(table);
                }
            }
        }
        return fitting;
    }

    private static int number(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            if (token.is("tabellen") && i > clause.from()) {
                for (Mark mark : clause.marks("ordinal")) {
                    if (mark.to() == i) {
                        return (int) mark.number();
                    }
                }
            }
            if (token.is("tabell") && i + 1 < clause.to() && clause.token(i + 1).isNumber()) {
                return (int) clause.token(i + 1).value();
            }
        }
        return 0;
    }

    private static int way(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            boolean beside = (i > clause.from() && clause.token(i - 1).norm().startsWith("tabell"))
                    || (i + 1 < clause.to() && clause.token(i + 1).norm().startsWith("tabell"));
            if (beside && (token.is("ovan") || token.is("ovanstående") || token.is("föregående"))) {
                return -1;
            }
            if (beside && (token.is("nedan") || token.is("nedanstående"))) {
                return 1;
            }
        }
        return 0;
    }
}
