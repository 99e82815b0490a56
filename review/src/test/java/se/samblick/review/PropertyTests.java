package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import se.samblick.documents.DocumentReader;

/** Whatever the numbers: what is true of a table is confirmed, and what is made false is found. */
class PropertyTests {
    private static final List<String> NAMES = List.of("Rån", "Bedrägeri", "Skadegörelse", "Misshandel", "Cykelstöld");
    private static final List<String> IN_TEXT =
            List.of("Rånen", "Bedrägerierna", "Skadegörelsen", "Misshandeln", "Cykelstölderna");

    private static List<Finding> review(String document) {
        return Review.of(DocumentReader.read("prov.txt", document.getBytes(StandardCharsets.UTF_8)), List.of());
    }

    private static String table(int[][] values) {
        StringBuilder table = new StringBuilder("Lägesbild Almvik 2023\n\nAnmälda brott\n\nBrottstyp\t2022\t2023\n");
        int before = 0;
        int after = 0;
        for (int i = 0; i < values.length; i++) {
            table.append(NAMES.get(i))
                    .append('\t')
                    .append(values[i][0])
                    .append('\t')
                    .append(values[i][1])
                    .append('\n');
            before += values[i][0];
            after += values[i][1];
        }
        return table.append("Summa\t")
                .append(before)
                .append('\t')
                .append(after)
                .append("\n\n")
                .toString();
    }

    private static int[][] anyValues(Random random) {
        int[][] values = new int[NAMES.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new int[] {40 + random.nextInt(400), 40 + random.nextInt(400)};
        }
        return values;
    }

    private static boolean has(List<Finding> findings, Kind kind, Verdict verdict) {
        return findings.stream().anyMatch(finding -> finding.kind() == kind && finding.verdict() == verdict);
    }

    @RepeatedTest(60)
    void aTruePercentageIsConfirmedAndAFalseOneFound(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int[][] values = anyValues(random);
        int row = random.nextInt(values.length);
        double percent = 100.0 * (values[row][1] - values[row][0]) / values[row][0];
        String verb = percent >= 0 ? " ökade med " : " minskade med ";
        long size = Math.round(Math.abs(percent));
        String truth = IN_TEXT.get(row) + verb + size + " procent.";
        String lie = IN_TEXT.get(row) + verb + (size + 20 + size / 2) + " procent.";

        List<Finding> honest = review(table(values) + truth + "\n");
        List<Finding> false1 = review(table(values) + lie + "\n");

        assertThat(has(honest, Kind.CHANGE, Verdict.CONFIRMED)).as(truth).isTrue();
        assertThat(has(false1, Kind.CHANGE, Verdict.CONTRADICTED)).as(lie).isTrue();
    }

    @RepeatedTest(40)
    void theWrongWayIsAlwaysFound(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        int[][] values = anyValues(random);
        int row = random.nextInt(values.length);
        values[row][1] += values[row][1] == values[row][0] ? 1 : 0;
        boolean up = values[row][1] > values[row][0];

        List<Finding> findings = review(table(values) + IN_TEXT.get(row) + (up ? " har minskat.\n" : " har ökat.\n"));

        assertThat(has(findings, Kind.DIRECTION, Verdict.CONTRADICTED)).isTrue();
    }

    @RepeatedTest(40)
    void aChangedTotalIsFoundAndTheRightOneConfirmed(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String right = table(anyValues(random));
        int total = right.lastIndexOf("Summa\t") + 6;
        char first = right.charAt(total);
        char other = first == '9' ? '8' : (char) (first + 1);
        String wrong = right.substring(0, total) + other + right.substring(total + 1);

        assertThat(has(review(right + "Text.\n"), Kind.SUM, Verdict.CONFIRMED)).isTrue();
        assertThat(has(review(wrong + "Text.\n"), Kind.SUM, Verdict.CONTRADICTED))
                .isTrue();
    }

    @RepeatedTest(60)
    void damagedDocumentsAreReadWithoutFailing(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder(table(anyValues(random)));
        text.append("Rånen har ökat med 20 procent jämfört med 2022, från 40 till 48. Hälften av brotten är rån.\n");
        for (int i = 0; i < 25; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, "\t\n ,.%–()<>|*#\u00ad\u0430".charAt(random.nextInt(16)));
                case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + 30)));
                default -> text.setCharAt(at, (char) random.nextInt(0x2500));
            }
        }

        List<Finding> findings = review(text.toString());

        assertThat(findings).allSatisfy(finding -> assertThat(finding.quote()).isNotBlank());
    }
}
