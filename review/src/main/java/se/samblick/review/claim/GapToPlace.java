package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;

/** "Gapet till riket är 5 procentenheter": from what was told of just before, in its own place, to the place named. */
final class GapToPlace {
    private GapToPlace() {}

    /** The two rows; null unless one place alone is named and the words before tell what is measured. */
    static Gap.@Nullable Rows rows(Clause clause, List<Mention> named, Desk desk) {
        boolean one = named.size() == 1 && named.get(0).isOnlyArea();
        Clause before = one ? clause.before() : null;
        while (before != null && !Gap.isFar(before, clause)) {
            // "Högre än i staden" is of the other place as much as of the own
            Gap.Rows rows = Than.leadsInRow(before) ? null : rows(before, clause, named.get(0), desk);
            if (rows != null) {
                return rows;
            }
            before = before.before();
        }
        return null;
    }

    private static Gap.@Nullable Rows rows(Clause told, Clause clause, Mention place, Desk desk) {
        Subject subject = desk.subject(told);
        List<Mention> things =
                subject.mentions().stream().filter(mention -> !mention.isArea()).toList();
        if (things.isEmpty() || subject.restriction() != null) {
            return null;
        }
        List<Mention> other = new ArrayList<>(things);
        other.add(place);
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Target own : desk.nearTargets(subject.withMentions(own(subject, place)), told, measure)) {
                Target against = desk.resolver().target(subject.withMentions(other), own.table(), measure);
                boolean apart = against != null
                        && own.series().size() == 1
                        && against.series().size() == 1
                        && !own.only().equals(against.only());
                if (apart && against != null) {
                    return new Gap.Rows(own.only(), against.only());
                }
            }
        }
        return null;
    }

    private static List<Mention> own(Subject subject, Mention place) {
        return subject.mentions().stream()
                .filter(mention -> !mention.keys().equals(place.keys()))
                .toList();
    }
}
