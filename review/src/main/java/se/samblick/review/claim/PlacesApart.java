package se.samblick.review.claim;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/** Comparisons of places that have a table each. */
final class PlacesApart {
    private PlacesApart() {}

    /** "Fler i östra än i centrala Kungshaga": each place has a table of its own. */
    static @Nullable Judgement judge(ComparisonClaim claim, int than, Desk desk) {
        Clause clause = claim.clause();
        String other = place(clause, than, clause.to());
        String own = place(clause, clause.from(), than);
        Token last = clause.token(than - 1);
        if (own == null && other != null && PlaceNames.isPart(last) && other.indexOf(' ') > 0) {
            own = last.norm() + other.substring(other.indexOf(' '));
        }
        Subject subject = desk.subject(clause);
        if (own == null || other == null || own.equals(other) || subject.restriction() != null) {
            return null;
        }
        for (Predicate<Series> measure : Measures.of(clause)) {
            Series left = only(desk, subject.inPlace(own), clause, measure);
            Series right = only(desk, subject.inPlace(other), clause, measure);
            if (left != null && right != null && left.table() != right.table()) {
                return claim.judge(left, right);
            }
        }
        return null;
    }

    private static @Nullable String place(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Lexicon.swedish().has("place-prep", clause.token(i).norm())) {
                String name = PlaceNames.after(clause, i);
                if (name != null) {
                    return name;
                }
            }
        }
        return null;
    }

    private static @Nullable Series only(Desk desk, Subject subject, Clause clause, Predicate<Series> measure) {
        if (!desk.isWithinScope(subject)) {
            return null;
        }
        List<Target> targets = desk.nearTargets(subject, clause, measure);
        return targets.isEmpty() || targets.get(0).series().size() != 1
                ? null
                : targets.get(0).only();
    }
}
