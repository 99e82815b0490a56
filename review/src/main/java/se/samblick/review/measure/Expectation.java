package se.samblick.review.measure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import se.samblick.review.Finding;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;

/**
 * What should be said of some words of a document. As a line: {@code "+? change | Rånen har ökat"}, where the signs are
 * the verdicts any of which is right ({@code +} confirmed, {@code -} contradicted, {@code ?} doubtful, {@code u}
 * unverifiable, {@code s} scope-mismatch, {@code 0} nothing raised), then the kinds parted by {@code /}, {@code -} for
 * words that claim nothing, and the words as written.
 */
record Expectation(Set<Verdict> verdicts, boolean silent, List<Kind> kinds, String words) {
    Expectation {
        verdicts = Set.copyOf(verdicts);
        kinds = List.copyOf(kinds);
    }

    /** @throws IllegalArgumentException if the line has another form */
    static Expectation parse(String line) {
        int bar = line.indexOf(" | ");
        String[] head = bar < 0 ? new String[0] : line.substring(0, bar).split(" ");
        if (head.length != 2) {
            throw new IllegalArgumentException("Line '%s': expected 'SIGNS KIND | WORDS'".formatted(line));
        }
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        for (char sign : head[0].toCharArray()) {
            if (sign != '0') {
                verdicts.add(verdict(sign, line));
            }
        }
        List<Kind> kinds = head[1].equals("-")
                ? List.of()
                : Arrays.stream(head[1].split("/")).map(Expectation::kind).toList();
        return new Expectation(verdicts, head[0].contains("0"), kinds, fold(line.substring(bar + 3)));
    }

    private static Verdict verdict(char sign, String line) {
        return switch (sign) {
            case '+' -> Verdict.CONFIRMED;
            case '-' -> Verdict.CONTRADICTED;
            case '?' -> Verdict.DOUBTFUL;
            case 'u' -> Verdict.UNVERIFIABLE;
            case 's' -> Verdict.SCOPE_MISMATCH;
            default ->
                throw new IllegalArgumentException("Line '%s': no verdict has the sign '%s'".formatted(line, sign));
        };
    }

    private static Kind kind(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind is called '%s'".formatted(code)));
    }

    /** How well a finding points at these words: 0 not at all, more when the kind is right and the words are closer. */
    int closeness(Finding finding) {
        String quote = fold(finding.quote());
        int overlap = quote.contains(words) ? 2 : words.contains(quote) ? 1 : 0;
        return overlap == 0 ? 0 : overlap + (kinds.contains(finding.kind()) ? 4 : 0);
    }

    boolean allows(Verdict verdict) {
        return verdicts.contains(verdict);
    }

    /** White space, markup and case aside. */
    private static String fold(String text) {
        return text.replaceAll("</?b>", " ")
                .replaceAll("[*|\\s\u00a0\u202f]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        String wanted = verdicts.stream().sorted().map(Verdict::swedish).collect(Collectors.joining(" eller "));
        return "\"" + words + "\" (" + (wanted.isEmpty() ? "inget" : wanted) + ")";
    }
}
