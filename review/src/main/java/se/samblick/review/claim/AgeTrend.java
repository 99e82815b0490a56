package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;

/**
 * What goes one way from the youngest to the oldest: "oron ökar med åldern", "antalet drabbade minskar med stigande
 * ålder". Each step from one age group of a table to the next must go that way; two numbers beside it are those of the
 * youngest and the oldest.
 */
final class AgeTrend implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Sense sense = clause.sense();
        boolean byAge = clause.says("med", "åldern") || clause.says("stigande", "ålder");
        if (!byAge || sense == null || sense == Sense.FLAT || Modality.isNegated(clause)) {
            return List.of();
        }
        String claimed = sense.noun() + " med åldern";
        Subject subject = desk.subject(clause);
        if (subject.restriction() != null || desk.resolver().isElsewhere(subject)) {
            return List.of(desk.missing(Kind.TREND, clause, subject, claimed));
        }
        Judgement found = null;
        for (FigureTable table : desk.resolver().tablesFor(subject.withoutTopics(), clause)) {
            found = found == null ? inTable(clause, desk, desk.grid(table), claimed) : found;
        }
        return List.of(found == null ? desk.missing(Kind.TREND, clause, subject, claimed) : found);
    }

    private static @Nullable Judgement inTable(Clause clause, Desk desk, Grid grid, String claimed) {
        for (int dimension = 1; dimension < grid.dimensions(); dimension++) {
            List<String> ages = grid.parts(dimension).stream()
                    .filter(key -> firstNumber(grid.printed(key)) >= 0)
                    .sorted(Comparator.comparingInt(key -> firstNumber(grid.printed(key))))
                    .toList();
            if (ages.size() > 2) {
                Judgement found = ofAges(clause, grid, dimension, ages, claimed);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable Judgement ofAges(
            Clause clause, Grid grid, int dimension, List<String> ages, String claimed) {
        List<Mention> names = new ArrayList<>();
        for (Mention mention : clause.mentions()) {
            boolean age = grid.dimensionOf(mention) == dimension
                    || clause.token(mention.from()).norm().startsWith("ålder");
            if (!age && grid.dimensionOf(mention) < 0) {
                return null;
            }
            if (!age) {
                names.add(mention);
            }
        }
        names.add(new Mention(clause.from(), clause.from() + 1, Set.of(ages.get(0)), Mention.Closeness.SAME));
        var earlier = new Antecedents(clause, clause.from(), clause.to());
        Slices slices = new Slices(grid, new Layer(0, names), List.of(), earlier.pointers());
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Slice base : slices.all(measure)) {
                List<Fact> facts = facts(clause, slices, base, dimension, ages, measure);
                if (facts != null) {
                    return judgement(clause, facts, base, claimed);
                }
            }
        }
        return null;
    }

    private static @Nullable List<Fact> facts(
            Clause clause, Slices slices, Slice base, int dimension, List<String> ages, Predicate<Series> measure) {
        List<Fact> facts = new ArrayList<>();
        for (String age : ages) {
            Slice slice = slices.moved(base, dimension, Set.of(age), measure);
            Fact fact = slice == null
                    ? null
                    : Times.levels(slice.series(), clause, clause.when()).keySet().stream()
                            .findFirst()
                            .orElse(null);
            if (fact == null) {
                return null;
            }
            facts.add(fact);
        }
        return facts;
    }

    private static Judgement judgement(Clause clause, List<Fact> facts, Slice base, String claimed) {
        double sign = clause.sense() == Sense.DOWN ? -1 : 1;
        boolean steps = true;
        for (int i = 1; i < facts.size(); i++) {
            steps &= sign * (facts.get(i).value() - facts.get(i - 1).value()) > 0;
        }
        Fit fit = steps ? ends(clause, facts) : Fit.FAILS;
        String arrows = String.join(" → ", facts.stream().map(Say::value).toList());
        boolean sure = base.cost() == 0 || fit != Fit.FAILS;
        return Judgement.of(
                        Kind.TREND,
                        sure ? Verdict.of(fit) : Verdict.UNVERIFIABLE,
                        clause,
                        claimed,
                        arrows,
                        "Från yngst till äldst är det " + arrows + ".")
                .with(facts);
    }

    /** "Från 8 procent bland de yngsta till 33 procent bland de äldsta" */
    private static Fit ends(Clause clause, List<Fact> facts) {
        List<Amount> stated = clause.amounts().stream()
                .filter(amount -> amount.unit() == Amount.Unit.PERCENT || amount.unit() == Amount.Unit.COUNT)
                .toList();
        return stated.size() != 2
                ? Fit.HOLDS
                : stated.get(0)
                        .fit(facts.get(0).value())
                        .and(stated.get(1).fit(facts.get(facts.size() - 1).value()));
    }

    private static int firstNumber(String label) {
        int at = 0;
        while (at < label.length() && !Character.isDigit(label.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < label.length() && Character.isDigit(label.charAt(end)) && end - at < 3) {
            end++;
        }
        return at == end ? -1 : Integer.parseInt(label.substring(at, end));
    }

    @Override
    public List<Example> examples() {
        return List.of(Example.of("Våldsbrotten minskar med åldern.", "unverifiable"));
    }
}
