package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.samblick.review.Verdict;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Span;

/**
 * What is stated of each of several years at once, "såväl 2023 som 2024", "båda åren": as many statements, which must all
 * be true.
 */
final class EachYear {
    private EachYear() {}

    /** The clause once for each of the years; empty if it speaks of no such years. */
    static List<Clause> of(Clause clause, Desk desk) {
        Set<Integer> years = named(clause);
        if (years.isEmpty() && (clause.says("båda", "åren") || clause.says("bägge", "åren"))) {
            years = tabled(clause, desk);
        }
        return years.size() < 2
                ? List.of()
                : years.stream()
                        .map(year -> clause.at(clause.when().inYear(year)))
                        .toList();
    }

    /** "Både 2023 och 2024", "såväl 2023 som 2024"; not what something is compared with, "jämfört med både 2022 och 2023". */
    private static Set<Integer> named(Clause clause) {
        for (int i = clause.from(); i + 3 < clause.to(); i++) {
            boolean both = clause.token(i).is("både") && clause.token(i + 2).is("och")
                    || clause.token(i).is("såväl") && clause.token(i + 2).is("som");
            boolean compared = i > clause.from()
                    && (clause.token(i - 1).is("med")
                            || clause.token(i - 1).is("än")
                            || clause.token(i - 1).is("mot"));
            if (both
                    && !compared
                    && clause.token(i + 1).looksLikeYear()
                    && clause.token(i + 3).looksLikeYear()) {
                return new TreeSet<>(Set.of((int) clause.token(i + 1).value(), (int)
                        clause.token(i + 3).value()));
            }
        }
        return Set.of();
    }

    /** The years of the nearest table, if they are two. */
    private static Set<Integer> tabled(Clause clause, Desk desk) {
        for (FigureTable table : desk.resolver().tablesFor(desk.subject(clause), clause)) {
            Set<Integer> years = table.series().stream()
                    .flatMap(series -> series.facts().stream())
                    .map(fact -> fact.period())
                    .filter(period -> period != null)
                    .map(Span::year)
                    .collect(Collectors.toCollection(TreeSet::new));
            return years.size() == 2 ? years : Set.of();
        }
        return Set.of();
    }

    /** One judgement of what was judged year by year: no truer than its falsest year. */
    static List<Judgement> together(List<List<Judgement>> years) {
        if (years.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        int most = years.stream().mapToInt(List::size).min().orElse(0);
        List<Judgement> found = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            int at = i;
            found.add(years.stream()
                    .map(year -> year.get(at))
                    .min(Comparator.comparingInt(judgement -> rank(judgement.verdict())))
                    .orElseThrow());
        }
        return found;
    }

    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case CONTRADICTED -> 0;
            case SCOPE_MISMATCH, UNVERIFIABLE -> 1;
            case DOUBTFUL -> 2;
            case CONFIRMED -> 3;
        };
    }
}
