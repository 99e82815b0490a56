package se.samblick.review.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Columns headed "Halvår 2024": which half is told by the quarters or months beside them, else by the words around the
 * table and at the head of the document ("1 januari–30 juni").
 */
final class HalfYears {
    private static final Pattern FIRST = Pattern.compile("första halvår|1:a halvår|jan[a-z.]*\\W+(\\d+ )?jun|h1\\b");
    private static final Pattern SECOND = Pattern.compile("andra halvår|2:a halvår|jul[a-z.]*\\W+(\\d+ )?dec|h2\\b");

    private HalfYears() {}

    static List<Fact> read(List<Fact> facts, String words) {
        if (facts.stream().noneMatch(fact -> half(fact) != null)) {
            return facts;
        }
        int first = firstMonth(facts, words.toLowerCase(Locale.ROOT));
        return first == 0
                ? facts
                : facts.stream().map(fact -> dated(fact, first)).toList();
    }

    private static @Nullable String half(Fact fact) {
        Span period = fact.period();
        return period == null || !period.isWholeYear()
                ? null
                : fact.category().stream()
                        .filter(part -> part.strip().toLowerCase(Locale.ROOT).matches("halvår(et)?"))
                        .findFirst()
                        .orElse(null);
    }

    private static Fact dated(Fact fact, int first) {
        String label = half(fact);
        Span year = fact.period();
        if (label == null || year == null) {
            return fact;
        }
        LocalDate from = year.from().plusMonths(first - 1);
        return fact.withPeriod(label, new Span(from, from.plusMonths(6).minusDays(1)));
    }

    /** The month the half begins in; 0 if nothing tells. */
    private static int firstMonth(List<Fact> facts, String words) {
        boolean early = false;
        boolean late = false;
        for (Fact fact : facts) {
            Span period = fact.period();
            if (period != null && period.days() < 100) {
                early |= period.from().getMonthValue() < 7;
                late |= period.from().getMonthValue() >= 7;
            }
        }
        if (early != late) {
            return early ? 1 : 7;
        }
        boolean first = FIRST.matcher(words).find();
        return early || first == SECOND.matcher(words).find() ? 0 : first ? 1 : 7;
    }
}
