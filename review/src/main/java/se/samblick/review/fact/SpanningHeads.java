package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Tokens;

/** A head over all columns, "Typ av händelse", that stands before each of their labels and tells nothing apart. */
final class SpanningHeads {
    private SpanningHeads() {}

    static List<Fact> removed(List<Fact> facts) {
        Set<String> heads = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.category().size() < 2 && fact.area().isEmpty()) {
                return facts;
            }
            String head = fact.category().isEmpty() ? "" : fact.category().get(0);
            if (!Labels.isTotal(head)) {
                heads.add(head);
            }
        }
        boolean spanning = heads.size() == 1
                && heads.stream().allMatch(SpanningHeads::namesKinds)
                && facts.stream().allMatch(fact -> fact.category().size() > 1);
        return spanning ? facts.stream().map(SpanningHeads::withoutFirst).toList() : facts;
    }

    /** "Typ av händelse", "Brottstyp", "Antal anmälningar". */
    private static boolean namesKinds(String head) {
        String first = Tokens.of(head).get(0).norm();
        return Labels.isGeneric(head)
                || first.equals("typ")
                || first.equals("slag")
                || first.equals("sorts")
                || Lexicon.swedish().has("kind-noun", first);
    }

    private static Fact withoutFirst(Fact fact) {
        return fact.withCategory(
                new ArrayList<>(fact.category().subList(1, fact.category().size())));
    }
}
