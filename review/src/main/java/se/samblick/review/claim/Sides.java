package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.fact.Mention;
import se.samblick.review.text.Mark;

/**
 * One way to read what stands against what.
 *
 * @param own what the statement is about
 * @param other what it is compared with
 */
record Sides(List<Mention> own, List<Mention> other) {
    /** Ways to read which name stands against the first one after "än"; the others hold for both sides. */
    static List<Sides> of(List<Mention> left, List<Mention> right) {
        List<Sides> found = new ArrayList<>();
        if (right.isEmpty()) {
            List<Mention> rest =
                    left.stream().filter(mention -> !mention.isArea()).toList();
            found.add(new Sides(left, rest.size() == left.size() ? List.of() : rest));
            return found;
        }
        if (right.size() > 1 && right.size() == left.size() && areas(left) == areas(right)) {
            // "Kvinnor i Väster … än kvinnor i Öster": both sides are named in full
            found.add(new Sides(left, right));
        }
        Mention counterpart = right.get(0);
        List<Mention> shared = new ArrayList<>(right.subList(1, right.size()));
        for (int i = left.size() - 1; i >= 0; i--) {
            Mention named = left.get(i);
            List<Mention> rest = new ArrayList<>(left);
            rest.remove(named);
            rest.addAll(shared);
            if (named.isArea() == counterpart.isArea()) {
                found.add(new Sides(plus(rest, named), plus(rest, counterpart)));
            }
        }
        if (counterpart.isArea() && left.stream().noneMatch(Mention::isArea)) {
            // "Otryggheten är högre än i hela staden": in the document's own area
            List<Mention> own = new ArrayList<>(left);
            own.addAll(shared);
            found.add(new Sides(own, plus(own, counterpart)));
        }
        return found;
    }

    private static List<Mention> plus(List<Mention> rest, Mention one) {
        List<Mention> all = new ArrayList<>(rest);
        all.add(one);
        return all;
    }

    private static long areas(List<Mention> mentions) {
        return mentions.stream().filter(Mention::isArea).count();
    }

    /** The names before "än"; where it leaves them out (", dubbelt så många som bland män"), those of the clause before. */
    static List<Mention> named(Clause clause, int than) {
        List<Mention> own = clause.mentions().stream()
                .filter(mention -> mention.to() <= than)
                .toList();
        Clause before = clause.before();
        return own.isEmpty() && before != null && before.sentence() == clause.sentence()
                ? ownOf(before).stream()
                        .filter(mention -> clause.mentions().stream()
                                .noneMatch(other -> other.keys().equals(mention.keys())))
                        .toList()
                : own;
    }

    /** What a clause is about: of "lika hög i Viken som i staden" not the other side. */
    private static List<Mention> ownOf(Clause clause) {
        Mark anchor = clause.anchor();
        int than = anchor == null ? -1 : Than.at(clause, anchor);
        List<Mention> own = clause.mentions().stream()
                .filter(mention -> than < 0 || mention.to() <= than)
                .toList();
        return own.isEmpty() ? clause.mentions() : own;
    }
}
