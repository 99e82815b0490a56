package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Precision and recall over the fixed sentences, verdict by verdict; printed, so that a change of a rule is judged by its
 * effect on the whole. {@code docs/granskning.md} shows the current table.
 */
class MeasureTests {
    private record Count(int expected, int found, int right) {
        Count plus(Count other) {
            return new Count(expected + other.expected, found + other.found, right + other.right);
        }
    }

    @Test
    void findsWhatIsFalseAndAccusesNothingTrue() {
        Map<String, Count> counts = new LinkedHashMap<>();

        SentenceTests.cases().forEach(one -> {
            Set<String> found = one.verdicts(one.findings());
            for (Verdict verdict : Verdict.values()) {
                boolean expected =
                        one.allowed().contains(verdict.code()) && one.expected().length() == 1;
                boolean answered = found.contains(verdict.code());
                boolean right = answered && one.allowed().contains(verdict.code());
                counts.merge(
                        verdict.swedish(), new Count(expected ? 1 : 0, answered ? 1 : 0, right ? 1 : 0), Count::plus);
            }
        });

        print(counts);
        Count contradicted = counts.getOrDefault(Verdict.CONTRADICTED.swedish(), new Count(0, 0, 0));
        assertThat((double) contradicted.right() / contradicted.found())
                .as("precision")
                .isGreaterThanOrEqualTo(0.98);
        assertThat((double) contradicted.right() / contradicted.expected())
                .as("recall")
                .isGreaterThanOrEqualTo(0.95);
    }

    private static void print(Map<String, Count> counts) {
        System.out.println("| utslag | väntade | givna | rätta |");
        System.out.println("|---|---:|---:|---:|");
        counts.forEach((verdict, count) -> System.out.printf(
                Locale.ROOT, "| %s | %d | %d | %d |%n", verdict, count.expected(), count.found(), count.right()));
    }
}
