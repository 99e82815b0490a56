package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;
import se.samblick.review.text.When;

/**
 * The pairs of figures that a claim of change may mean.
 *
 * @param natural readings any reader would accept, the nearest first
 * @param other readings with another base, open only when the claim names none
 * @param problem why there is no natural reading, null if there is one
 * @param verdict that the problem leads to
 */
record Pairs(List<Pair> natural, List<Pair> other, @Nullable String problem, Verdict verdict) {
    Pairs {
        natural = List.copyOf(natural);
        other = List.copyOf(other);
    }

    private static Pairs without(Verdict verdict, String problem) {
        return new Pairs(List.of(), List.of(), problem, verdict);
    }

    /**
     * The pairs of the longest kind of period that the words fit, years before the quarters beside them. Those of the
     * shorter kinds are other readings, open when the words name no period.
     */
    static Pairs of(Series series, When when) {
        Pairs plain = ofKinds(series, when);
        When spanned = plain.problem() == null ? null : when.spanned();
        Pairs chosen = spanned == null ? plain : ofKinds(series, spanned);
        if (chosen.problem() != null && when.split() != null) {
            Pairs split = ofKinds(series, Objects.requireNonNull(when.split()));
            chosen = split.problem() == null ? split : chosen;
        }
        return chosen.problem() == null ? chosen : plain;
    }

    private static Pairs ofKinds(Series series, When when) {
        Pairs chosen = null;
        List<Pair> shorter = new ArrayList<>();
        for (Series kind : series.kinds()) {
            Pairs here = ofKind(kind, when);
            if (chosen == null || chosen.problem() != null) {
                chosen = chosen == null || here.problem() == null ? here : chosen;
            } else {
                shorter.addAll(here.natural());
            }
        }
        if (chosen == null || shorter.isEmpty() || !when.saysNothing()) {
            return chosen == null ? ofKind(series, when) : chosen;
        }
        shorter.addAll(chosen.other());
        return new Pairs(chosen.natural(), shorter, chosen.problem(), chosen.verdict());
    }

    private static Pairs ofKind(Series series, When when) {
        if (series.first().period() == null) {
            return without(Verdict.UNVERIFIABLE, "tabellen har bara en period");
        }
        Fact after = after(series, when);
        if (after == null) {
            return without(Verdict.SCOPE_MISMATCH, "siffrorna gäller " + periods(series) + ", inte " + asked(when));
        }
        if (when.wholeYear() && !Objects.requireNonNull(after.period()).isWholeYear()) {
            return without(
                    Verdict.SCOPE_MISMATCH, "siffrorna gäller " + after.period().label() + ", inte helår");
        }
        List<Fact> earlier = series.before(after);
        List<Fact> bases = bases(series, when, after, earlier);
        if (bases.isEmpty()) {
            return earlier.isEmpty()
                    ? without(Verdict.UNVERIFIABLE, "det finns ingen tidigare period att jämföra med")
                    : without(Verdict.SCOPE_MISMATCH, "siffrorna gäller " + periods(series) + ", inte " + asked(when));
        }
        Pairs pairs = pairs(bases, earlier, after, when);
        return when.yearBefore() ? pairs.withYearBefore(series, after) : pairs;
    }

    private static Pairs pairs(List<Fact> bases, List<Fact> earlier, Fact after, When when) {
        List<Pair> natural = new ArrayList<>();
        for (Fact base : bases) {
            if (base.known() && after.known()) {
                natural.add(new Pair(base, after));
            }
        }
        if (natural.isEmpty()) {
            return without(Verdict.UNVERIFIABLE, "siffran saknas eller är skyddad");
        }
        List<Pair> other = new ArrayList<>();
        if (!when.hasBase()) {
            for (Fact base : earlier) {
                if (base.known() && !bases.contains(base)) {
                    other.add(new Pair(base, after));
                }
            }
        }
        return new Pairs(natural, other, null, Verdict.UNVERIFIABLE);
    }

    /** "Året innan ökade de med hälften" may speak of the change into the period before the latest. */
    private Pairs withYearBefore(Series series, Fact after) {
        List<Fact> earlier = series.before(after);
        if (earlier.size() < 2 || !earlier.get(0).known() || !earlier.get(1).known()) {
            return this;
        }
        List<Pair> more = new ArrayList<>(natural);
        more.add(new Pair(earlier.get(1), earlier.get(0)));
        return new Pairs(more, other, problem, verdict);
    }

    private static @Nullable Fact after(Series series, When when) {
        Integer year = when.year();
        if (year != null) {
            return series.of(year, when.window()).orElse(null);
        }
        return series.latest(when.window()).orElse(null);
    }

    private static List<Fact> bases(Series series, When when, Fact after, List<Fact> earlier) {
        Span period = Objects.requireNonNull(after.period());
        if (when.baseWindow() != null) {
            return atWindow(series, when, after);
        }
        if (when.baseYear() != null) {
            Fact same = series.facts().stream()
                    .filter(fact -> fact.period() != null
                            && fact.period().year() == when.baseYear()
                            && fact.period().sameWindow(period))
                    .findFirst()
                    .orElse(null);
            Fact base = same != null
                    ? same
                    : series.of(when.baseYear(), when.window()).orElse(null);
            // "2021 var de fler än 2023" compares backwards
            return base == null || base == after ? List.of() : List.of(base);
        }
        if (when.fromStart()) {
            return series.first() == after ? List.of() : List.of(series.first());
        }
        if (when.yearsBack() > 0) {
            int year = period.year() - when.yearsBack();
            return earlier.stream()
                    .filter(fact -> Objects.requireNonNull(fact.period()).year() == year
                            && fact.period().sameWindow(period))
                    .toList();
        }
        if (when.vague() && !earlier.isEmpty()) {
            return earlier;
        }
        return nearest(earlier, period);
    }

    /** The latest period before with the part of the year that is compared with, of the base year if one is named. */
    private static List<Fact> atWindow(Series series, When when, Fact after) {
        Integer year = when.baseYear() != null
                ? when.baseYear()
                : Integer.valueOf(Objects.requireNonNull(after.period()).year());
        Fact same = series.of(year, when.baseWindow())
                .filter(base -> !Objects.equals(base.period(), after.period()))
                .orElse(null);
        if (same != null) {
            return List.of(same);
        }
        for (int i = series.facts().indexOf(after) - 1; i >= 0; i--) {
            Fact fact = series.facts().get(i);
            Span period = fact.period();
            boolean there = period != null
                    && period.isWindow(Objects.requireNonNull(when.baseWindow()))
                    && (when.baseYear() == null || period.year() == when.baseYear());
            if (there) {
                return List.of(fact);
            }
        }
        return List.of();
    }

    /** The period before and, where a year has several, the same part of the year before. */
    private static List<Fact> nearest(List<Fact> earlier, Span period) {
        if (earlier.isEmpty()) {
            return List.of();
        }
        List<Fact> bases = new ArrayList<>(List.of(earlier.get(0)));
        for (Fact fact : earlier) {
            Span span = Objects.requireNonNull(fact.period());
            if (span.year() == period.year() - 1 && span.sameWindow(period) && fact != earlier.get(0)) {
                bases.add(fact);
            }
        }
        return bases;
    }

    static String periods(Series series) {
        Span first = series.first().period();
        Span last = series.latest().period();
        return first == null || last == null
                ? "en period utan år"
                : first.equals(last) ? first.label() : first.label() + "–" + last.label();
    }

    static String asked(When when) {
        List<String> parts = new ArrayList<>();
        if (when.window() != null) {
            parts.add(when.window().label());
        }
        if (when.year() != null) {
            parts.add(String.valueOf(when.year()));
        }
        if (when.baseYear() != null) {
            parts.add("jämfört med " + when.baseYear());
        }
        if (when.baseWindow() != null) {
            parts.add("jämfört med " + when.baseWindow().label());
        }
        if (when.yearsBack() > 0) {
            parts.add(when.yearsBack() + " år tillbaka");
        }
        return parts.isEmpty() ? "den period texten nämner" : String.join(" ", parts);
    }
}
