package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;
import se.samblick.review.reading.Slice;
import se.samblick.review.reading.Slices;
import se.samblick.review.text.Fit;
import se.samblick.review.text.When;

/** What a clause says of a row, tried against the rows of one table. */
final class Properties {
    private final Assertion assertion;
    private final Clause clause;
    private final Slices slices;
    private final Predicate<Series> measure;

    Properties(Assertion assertion, Slices slices, Predicate<Series> measure) {
        this.assertion = assertion;
        this.clause = assertion.clause();
        this.slices = slices;
        this.measure = measure;
    }

    // ---- figures

    private @Nullable Fact level(Slice slice, Property.Moment moment) {
        Fact at = moment.at();
        if (at != null) {
            return slice.series().facts().stream()
                    .filter(fact -> Objects.equals(fact.period(), at.period()) && fact.isExact())
                    .findFirst()
                    .orElse(null);
        }
        return Times.levels(slice.series(), clause, moment.when()).keySet().stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Pair pair(Slice slice, Property.Moment moment) {
        Series series = slice.series();
        Fact at = moment.at();
        if (at != null) {
            Fact own = level(slice, moment);
            Fact before = own == null ? null : before(series, own, moment.when().baseYear());
            return own == null || before == null || !before.isExact() ? null : new Pair(before, own);
        }
        Pairs pairs = Pairs.of(series, moment.when());
        return pairs.problem() != null || !pairs.natural().get(0).isExact()
                ? null
                : pairs.natural().get(0);
    }

    /** The same part of the year told, or of the year before where years have parts, else the period before. */
    private static @Nullable Fact before(Series series, Fact own, @Nullable Integer base) {
        List<Fact> earlier = series.before(own);
        Span period = own.period();
        if (base != null) {
            return earlier.stream()
                    .filter(fact -> period != null
                            && fact.period() != null
                            && fact.period().year() == base
                            && (fact.period().isWholeYear() || fact.period().sameWindow(period)))
                    .findFirst()
                    .orElse(null);
        }
        return earlier.stream()
                .filter(fact -> period != null
                        && fact.period() != null
                        && fact.period().year() == period.year() - 1
                        && fact.period().sameWindow(period))
                .findFirst()
                .orElse(earlier.isEmpty() ? null : earlier.get(0));
    }

    // ---- directions

    Property direction() {
        return (row, moment) -> {
            if (moment.at() == null && Trend.isTrend(clause) && assertion.sense() != Sense.FLAT) {
                Boolean each = Trend.holdsEachStep(clause.at(moment.when()), row.series(), assertion.sense());
                List<Fact> facts = row.series().facts();
                return each == null ? null : tested(each ? Fit.HOLDS : Fit.FAILS, arrows(facts), facts);
            }
            Pair pair = pair(row, moment);
            return pair == null ? null : ofPair(pair);
        };
    }

    private Property.Tested ofPair(Pair pair) {
        Fit fit = Direction.fit(pair, assertion.sense(), clause, assertion.range() != null);
        return tested(fit, pair.arrow(), List.of(pair.before(), pair.after()));
    }

    private static String arrows(List<Fact> facts) {
        return String.join(" → ", facts.stream().map(Say::value).toList());
    }

    // ---- against others

    /** Each of the rows at these labels of the dimension must lie below it, above it or level with it. */
    Property against(int dimension, Set<String> others, boolean together) {
        return (row, moment) -> {
            Fact own = level(row, moment);
            List<Fact> cells = new ArrayList<>();
            List<Set<String>> sides =
                    together ? List.of(others) : others.stream().map(Set::of).toList();
            Fit fit = Fit.HOLDS;
            for (Set<String> side : sides) {
                Slice slice = slices.moved(row, dimension, side, measure);
                Fact theirs = slice == null ? null : level(slice, otherMoment(moment));
                if (own == null
                        || theirs == null
                        || slice == null
                        || slice.labels().equals(row.labels())) {
                    return null;
                }
                cells.add(theirs);
                fit = fit.and(compare(row, theirs, own));
            }
            return own == null
                    ? null
                    : tested(
                            fit,
                            Say.value(own) + " mot "
                                    + String.join(
                                            " och ",
                                            cells.stream().map(Say::value).toList()),
                            with(own, cells));
        };
    }

    private Property.Moment otherMoment(Property.Moment moment) {
        When other = assertion.otherWhen();
        return other.saysNothing() ? moment : new Property.Moment(other.or(moment.when()), null);
    }

    private Fit compare(Slice row, Fact theirs, Fact own) {
        var pair = new Pair(theirs, own);
        if (assertion.sense() == Sense.FLAT) {
            double apart = Math.abs(pair.percent());
            return apart <= 3 ? Fit.HOLDS : apart >= 8 ? Fit.FAILS : Fit.BETWEEN;
        }
        return pair.difference() * sign(row) > 0 ? Fit.HOLDS : Fit.FAILS;
    }

    /** Against another period of the same row. */
    Property againstTime() {
        return (row, moment) -> {
            When other = assertion.otherWhen();
            Fact own = level(row, new Property.Moment(moment.when().withoutBase(), moment.at()));
            if (own == null) {
                return null;
            }
            Fact theirs = null;
            boolean unknown = other.baseWindow() instanceof se.samblick.review.text.Window.Unknown;
            if (!unknown && other.window() != null || other.year() != null && !other.hasBase()) {
                When at = other.withoutBase().or(moment.when().withoutBase());
                theirs = level(row, new Property.Moment(at, null));
            }
            if (theirs == null || theirs.equals(own)) {
                Pair pair = pair(row, moment);
                return pair == null
                        ? null
                        : tested(
                                compare(row, pair.before(), pair.after()),
                                pair.arrow(),
                                List.of(pair.before(), pair.after()));
            }
            return tested(
                    compare(row, theirs, own), Say.value(own) + " mot " + Say.value(theirs), List.of(own, theirs));
        };
    }

    // ---- ranks

    /** The row is the first, or the so many-th, of those beside it in the dimension. */
    Property rank(int dimension, List<String> rivals) {
        boolean change = assertion.quality() == Assertion.Quality.CHANGE_RANK;
        return (row, moment) ->
                change ? rankOfChange(dimension, rivals, row, moment) : rankOfLevel(dimension, rivals, row, moment);
    }

    private Property.@Nullable Tested rankOfLevel(
            int dimension, List<String> rivals, Slice row, Property.Moment moment) {
        Fact own = level(row, moment);
        List<Fact> all = new ArrayList<>();
        for (String rival : rivals) {
            Slice slice = slices.moved(row, dimension, Set.of(rival), measure);
            Fact fact = slice == null ? null : level(slice, moment);
            if (fact == null) {
                return null;
            }
            all.add(fact);
        }
        if (own == null || all.size() < 2) {
            return null;
        }
        Fact top = best(sign(row), all, Fact::value);
        Fit fit = place(sign(row), all.stream().map(Fact::value).toList(), own.value());
        return tested(fit, Say.value(own) + " mot " + Say.value(top), List.of(own, top));
    }

    /** The row is the first of all that two dimensions part. */
    Property rankAmongAll(int first, List<String> rivals, int second, List<String> others) {
        return (row, moment) -> {
            Fact own = level(row, moment);
            List<Double> all = new ArrayList<>();
            for (String rival : rivals) {
                Slice one = slices.moved(row, first, Set.of(rival), measure);
                for (String other : others) {
                    Slice slice = one == null ? null : slices.moved(one, second, Set.of(other), measure);
                    Fact fact = slice == null ? null : level(slice, moment);
                    if (fact == null) {
                        return null;
                    }
                    all.add(fact.value());
                }
            }
            return own == null ? null : tested(place(sign(row), all, own.value()), Say.value(own), List.of(own));
        };
    }

    private Property.@Nullable Tested rankOfChange(
            int dimension, List<String> rivals, Slice row, Property.Moment moment) {
        Pair own = pair(row, moment);
        List<Pair> all = new ArrayList<>();
        for (String rival : rivals) {
            Slice slice = slices.moved(row, dimension, Set.of(rival), measure);
            Pair pair = slice == null ? null : pair(slice, moment);
            if (pair == null) {
                return null;
            }
            all.add(pair);
        }
        if (own == null || all.size() < 2) {
            return null;
        }
        return tested(placeOf(own, all), own.arrow(), List.of(own.before(), own.after()));
    }

    /** The largest in number and in percent alike; in one of them only it is open, unless the text says which it means. */
    private Fit placeOf(Pair own, List<Pair> all) {
        Fit number = place(sign(), all.stream().map(Pair::difference).toList(), own.difference());
        Fit percent = place(sign(), all.stream().map(Pair::percent).toList(), own.percent());
        if (clause.has("in-both")) {
            return number.and(percent);
        }
        if (clause.has("in-number") || clause.has("in-percent")) {
            return clause.has("in-number") ? number : percent;
        }
        return number == percent ? number : Fit.BETWEEN;
    }

    /** The row's own period is the first, or the so many-th, of its series. */
    Property rankInTime(boolean withinYear) {
        return (row, moment) -> {
            Fact own = level(row, new Property.Moment(moment.when().withoutBase(), moment.at()));
            if (own == null || own.period() == null) {
                return null;
            }
            List<Fact> peers = peers(row.series(), own, moment.when(), withinYear);
            if (peers.size() < 3 || peers.stream().anyMatch(fact -> !fact.isExact())) {
                return null;
            }
            Fact top = best(sign(row), peers, Fact::value);
            Fit fit = place(sign(row), peers.stream().map(Fact::value).toList(), own.value());
            return tested(fit, arrows(peers), fit == Fit.HOLDS ? List.of(own) : List.of(own, top));
        };
    }

    /** The row changed the most in its own period, of all periods of that year; each beside the one before it. */
    Property rankOfChangeInTime() {
        return (row, moment) -> {
            Fact own = level(row, new Property.Moment(moment.when().withoutBase(), moment.at()));
            Pair pair = own == null ? null : pair(row, new Property.Moment(moment.when(), own));
            if (own == null || pair == null) {
                return null;
            }
            List<Pair> all = new ArrayList<>();
            for (Fact peer : peers(row.series(), own, moment.when(), true)) {
                Pair other = pair(row, new Property.Moment(moment.when(), peer));
                if (other == null) {
                    return null;
                }
                all.add(other);
            }
            return all.size() < 3
                    ? null
                    : tested(placeOf(pair, all), pair.arrow(), List.of(pair.before(), pair.after()));
        };
    }

    private static List<Fact> peers(Series series, Fact own, When when, boolean withinYear) {
        Span period = Objects.requireNonNull(own.period());
        Integer since = when.baseYear();
        Span first = series.first().period();
        if (since != null && (first == null || first.year() > since)) {
            return List.of();
        }
        return series.facts().stream()
                .filter(fact -> fact.period() != null
                        && Math.abs(fact.period().days() - period.days()) <= Math.max(3, period.days() / 40))
                .filter(fact ->
                        !withinYear || fact.period() != null && fact.period().year() == period.year())
                .filter(fact ->
                        since == null || fact.period() != null && fact.period().year() >= since)
                .toList();
    }

    /** HOLDS if it takes the place alone, BETWEEN if it shares it. */
    private Fit place(int sign, List<? extends Number> all, double own) {
        long above = all.stream()
                .filter(one -> sign * one.doubleValue() > sign * own)
                .count();
        long beside = all.stream().filter(one -> one.doubleValue() == own).count();
        if (above == assertion.place() - 1) {
            return beside > 1 ? Fit.BETWEEN : Fit.HOLDS;
        }
        return above < assertion.place() && above + beside >= assertion.place() ? Fit.BETWEEN : Fit.FAILS;
    }

    /** 1 for the top, −1 for the bottom. */
    private int sign() {
        return assertion.sense() == Sense.DOWN ? -1 : 1;
    }

    /** The same by what the row measures: the safest have the most of those who feel safe. */
    private int sign(Slice row) {
        return assertion.sense() == Sense.FLAT ? 1 : Valence.sign(clause, assertion.sense(), row.series());
    }

    private static <T> T best(int sign, List<T> all, ToDoubleFunction<T> value) {
        return all.stream()
                .max(java.util.Comparator.comparingDouble(one -> sign * value.applyAsDouble(one)))
                .orElseThrow();
    }

    private static List<Fact> with(Fact own, List<Fact> others) {
        List<Fact> all = new ArrayList<>(List.of(own));
        all.addAll(others);
        return all;
    }

    private static Property.Tested tested(Fit fit, String computed, List<Fact> cells) {
        return new Property.Tested(fit, computed, cells);
    }
}
