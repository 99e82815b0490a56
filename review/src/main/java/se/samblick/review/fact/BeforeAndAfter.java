package se.samblick.review.fact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Columns or rows headed "Före" and "Efter", as in the follow-up of a measure: two periods of which only the order is
 * known. Both must be there, and no other period beside them.
 */
final class BeforeAndAfter {
    private static final Set<String> LEADS =
            Set.of("året", "perioden", "tiden", "månaden", "kvartalet", "halvåret", "veckan", "12 månader", "ett år");

    private BeforeAndAfter() {}

    static List<Fact> read(List<Fact> facts) {
        boolean dated = facts.stream().anyMatch(fact -> fact.period() != null);
        boolean both = has(facts, Span.BEFORE) && has(facts, Span.AFTER);
        return dated || !both
                ? facts
                : facts.stream().map(BeforeAndAfter::dated).toList();
    }

    private static boolean has(List<Fact> facts, Span span) {
        return facts.stream().anyMatch(fact -> fact.category().stream().anyMatch(part -> span.equals(span(part))));
    }

    private static Fact dated(Fact fact) {
        for (String part : fact.category()) {
            Span span = span(part);
            if (span != null) {
                return fact.withPeriod(part, span);
            }
        }
        return fact;
    }

    private static @Nullable Span span(String label) {
        String words = Label.main(label).strip().toLowerCase(Locale.ROOT);
        String last = words.substring(words.lastIndexOf(' ') + 1);
        String lead = words.substring(0, words.length() - last.length()).strip();
        if (!lead.isEmpty() && !LEADS.contains(lead)) {
            return null;
        }
        return last.equals("före") ? Span.BEFORE : last.equals("efter") ? Span.AFTER : null;
    }
}
