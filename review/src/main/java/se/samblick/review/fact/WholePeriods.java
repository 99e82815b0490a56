package se.samblick.review.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns that tell of the whole of the periods beside them: "Summa" under the months of a summer, "Samma veckor
 * 2023" under the weeks of another year. They are of the same things as their parts, for the time the parts make.
 */
final class WholePeriods {
    private static final List<String> SAME = List.of("samma ", "motsvarande ", "jämförbara ", "jfr ");

    private final List<Fact> facts;
    private final ToIntFunction<Fact> line;
    private final ToIntFunction<Fact> across;
    private final Function<Fact, String> label;

    private WholePeriods(
            List<Fact> facts, ToIntFunction<Fact> line, ToIntFunction<Fact> across, Function<Fact, String> label) {
        this.facts = facts;
        this.line = line;
        this.across = across;
        this.label = label;
    }

    static List<Fact> read(List<Fact> facts) {
        List<Fact> rows = new WholePeriods(facts, Fact::column, Fact::row, Fact::rowLabel).dated();
        return new WholePeriods(rows, Fact::row, Fact::column, Fact::columnLabel).dated();
    }

    /** The year that a label of such a row tells for the periods beside it; null if none does. */
    static @Nullable Integer year(Iterable<String> labels) {
        Integer earlier = null;
        for (String printed : labels) {
            Integer year = yearOf(printed);
            if (year != null && isSame(printed)) {
                earlier = year;
            } else if (year != null && isWhole(printed)) {
                return year;
            }
        }
        return earlier == null ? null : (Integer) (earlier + 1);
    }

    private List<Fact> dated() {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : facts) {
            String printed = label.apply(fact);
            boolean whole = !fact.isChange() && (isWhole(printed) || isSame(printed));
            Span span = whole ? spanned(fact, printed) : null;
            found.add(span == null ? fact : fact.withPeriod(printed, span));
        }
        return found;
    }

    /** The days from the first of the parts in the same line to the last; null if there are no periods to sum up. */
    private @Nullable Span spanned(Fact whole, String printed) {
        Set<Span> spans = new TreeSet<>();
        Set<Integer> places = new TreeSet<>();
        for (Fact part : facts) {
            boolean beside = line.applyAsInt(part) == line.applyAsInt(whole)
                    && !isWhole(label.apply(part))
                    && !isSame(label.apply(part))
                    && part.measure().equals(whole.measure());
            if (beside && part.period() != null && !part.period().isWholeYear()) {
                spans.add(part.period());
                places.add(across.applyAsInt(part));
            }
        }
        if (spans.size() < 2 || places.size() != spans.size()) {
            return null;
        }
        LocalDate from =
                spans.stream().map(Span::from).min(LocalDate::compareTo).orElseThrow();
        LocalDate to = spans.stream().map(Span::to).max(LocalDate::compareTo).orElseThrow();
        Integer year = yearOf(printed);
        if (isSame(printed)) {
            return year == null
                    ? null
                    : new Span(from.withYear(year), to.withYear(year + to.getYear() - from.getYear()));
        }
        boolean told = year != null && year != to.getYear() && to.getYear() != Span.NO_YEAR;
        return told ? null : new Span(from, to);
    }

    private static boolean isSame(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return SAME.stream().anyMatch(plain::startsWith);
    }

    private static boolean isWhole(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return !plain.isEmpty() && (Labels.isTotal(plain) || plain.startsWith("hela ") || plain.startsWith("helår"));
    }

    private static @Nullable Integer yearOf(String label) {
        Integer year = null;
        for (String word : label.split("[^0-9]+")) {
            boolean shaped = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
            year = shaped ? (Integer) Integer.parseInt(word) : year;
        }
        return year;
    }
}
