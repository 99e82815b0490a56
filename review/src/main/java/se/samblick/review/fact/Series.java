package se.samblick.review.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Window;

/**
 * What one table says of one thing over time: the facts of one area, category and measure, oldest first.
 *
 * @param facts at least one, sorted by period; one without period stands alone
 */
public record Series(
        FigureTable table, String area, List<String> category, String measure, boolean total, List<Fact> facts) {
    public Series {
        category = List.copyOf(category);
        facts = List.copyOf(facts);
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("A series needs at least one fact");
        }
    }

    public Fact latest() {
        return facts.get(facts.size() - 1);
    }

    public Fact first() {
        return facts.get(0);
    }

    public boolean isCount() {
        return measure.equals("count");
    }

    public boolean isShare() {
        return measure.equals("share");
    }

    /** The fact of a year, within the window if one is given; if a year has several parts and no window is given, none. */
    public Optional<Fact> of(int year, @Nullable Window window) {
        List<Fact> ofYear = new ArrayList<>();
        for (Fact fact : facts) {
            Span period = fact.period();
            if (period != null && period.year() == year && (window == null || period.isWindow(window))) {
                ofYear.add(fact);
            }
        }
        if (ofYear.size() > 1) {
            // Months and what they sum up to: the year is told by the whole of them
            ofYear.removeIf(fact -> !isWholeOf(fact, ofYear));
        }
        return ofYear.size() == 1
                ? Optional.of(ofYear.get(0))
                : ofYear.isEmpty() && window != null ? summed(year, window) : Optional.empty();
    }

    /** The sum of the months or weeks that make up a part of the year that no cell tells of. */
    private Optional<Fact> summed(int year, Window window) {
        LocalDate[] days = window.in(year);
        if (days == null || !isCount()) {
            return Optional.empty();
        }
        for (Series kind : kinds()) {
            Fact sum = PartsOfTime.sum(kind.facts, new Span(days[0], days[1]));
            if (sum != null) {
                return Optional.of(sum);
            }
        }
        return Optional.empty();
    }

    private static boolean isWholeOf(Fact whole, List<Fact> parts) {
        Span span = Objects.requireNonNull(whole.period());
        return span.isWholeYear()
                || parts.stream()
                        .allMatch(part -> part == whole
                                || (span.contains(Objects.requireNonNull(part.period()))
                                        && !span.equals(part.period())));
    }

    /**
     * The series by kinds of period, the longest kind first: years, then the quarters beside them. A series of one kind
     * is its own only part.
     */
    public List<Series> kinds() {
        List<List<Fact>> kinds = new ArrayList<>();
        for (Fact fact : facts) {
            Span period = fact.period();
            if (period == null) {
                return List.of(this);
            }
            List<Fact> kind = kinds.stream()
                    .filter(other ->
                            Objects.requireNonNull(other.get(0).period()).isAsLongAs(period))
                    .findFirst()
                    .orElse(null);
            if (kind == null) {
                kinds.add(new ArrayList<>(List.of(fact)));
            } else {
                kind.add(fact);
            }
        }
        if (kinds.size() == 1) {
            return List.of(this);
        }
        kinds.sort(Comparator.comparingLong(
                kind -> -Objects.requireNonNull(kind.get(0).period()).days()));
        return kinds.stream()
                .map(kind -> new Series(table, area, category, measure, total, kind))
                .toList();
    }

    /** The kind with the most periods, the longest of those that have as many: the steps a development is told in. */
    public Series steps() {
        Series most = this;
        int size = 0;
        for (Series kind : kinds()) {
            if (kind.facts.size() > size) {
                most = kind;
                size = kind.facts.size();
            }
        }
        return most;
    }

    /** The latest fact of that part of a year; if no part is given, the latest of the longest kind of period. */
    public Optional<Fact> latest(@Nullable Window window) {
        if (window == null) {
            return Optional.of(kinds().get(0).latest());
        }
        for (int i = facts.size() - 1; i >= 0; i--) {
            Span period = facts.get(i).period();
            if (window == null || (period != null && period.isWindow(window))) {
                return Optional.of(facts.get(i));
            }
        }
        Span last = latest().period();
        return last == null ? Optional.empty() : summed(last.year(), window);
    }

    /** The facts before this one that it can be compared with, nearest first: periods of the same length. */
    public List<Fact> before(Fact fact) {
        List<Fact> earlier = new ArrayList<>();
        for (int i = facts.indexOf(fact) - 1; i >= 0; i--) {
            if (comparable(facts.get(i), fact)) {
                earlier.add(facts.get(i));
            }
        }
        return earlier;
    }

    private static boolean comparable(Fact a, Fact b) {
        Span first = a.period();
        Span second = b.period();
        return first != null && second != null && first.to().isBefore(second.to()) && first.isAsLongAs(second);
    }

    /** True if the series has one fact a year, so that "per år" and "föregående år" mean neighbours. */
    public boolean isYearly() {
        for (int i = 1; i < facts.size(); i++) {
            Span before = facts.get(i - 1).period();
            Span after = facts.get(i).period();
            if (before == null || after == null || before.year() == after.year()) {
                return false;
            }
        }
        return true;
    }

    /** Words for what it counts. */
    public String name() {
        String category = String.join(", ", this.category);
        if (area.isEmpty()) {
            return category.isEmpty() ? "totalen" : category;
        }
        return category.isEmpty() ? area : area + ", " + category;
    }
}
