package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.fact.Mention;

/** The place that "där" points back at: "Där har våldsbrotten ökat", ", där 36 procent är otrygga". */
final class There {
    private static final int CLAUSES_BACK = 3;

    /** Where in a clause the word leads it. */
    private static final int WORDS_IN = 3;

    private There() {}

    /** The subject in the place named last, where the clause points at it and names none itself. */
    static Subject placed(Subject subject, Clause clause, Scope scope) {
        if (!isSaid(clause) || subject.mentions().stream().anyMatch(Mention::isArea)) {
            return subject;
        }
        Clause before = clause.before();
        for (int steps = 0; before != null && steps < CLAUSES_BACK; steps++, before = before.before()) {
            List<Mention> places =
                    before.mentions().stream().filter(Mention::isArea).toList();
            if (!places.isEmpty()) {
                List<Mention> all = new ArrayList<>(subject.mentions());
                all.add(places.get(places.size() - 1));
                return subject.withMentions(all);
            }
            if (scope.place(before) != null) {
                return subject;
            }
        }
        return subject;
    }

    private static boolean isSaid(Clause clause) {
        for (int i = clause.from(); i < Math.min(clause.to(), clause.from() + WORDS_IN); i++) {
            if (clause.token(i).is("där")) {
                return true;
            }
        }
        return false;
    }
}
