package se.samblick.documents.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.documents.content.Difference.Kind;

class DifferenceTest {
    @RepeatedTest(500)
    void appliedToTheFirstGivesTheSecond(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Content before = AnyContent.of(random);
        Content after = random.nextInt(4) == 0 ? AnyContent.of(random) : AnyContent.edited(before, random);

        Difference difference = Difference.between(before, after);

        assertThat(difference.applyTo(before)).isEqualTo(after);
        assertThat(difference.isEmpty()).isEqualTo(before.equals(after));
        assertThat(words(difference, Kind.ADDED)).isEqualTo(words(before));
        assertThat(words(difference, Kind.REMOVED)).isEqualTo(words(after));
    }

    /** The words of one side: of all runs but those that only the other has. */
    private static String words(Difference difference, Kind left) {
        return difference.changes().stream()
                .flatMap(change -> change.lines().stream())
                .flatMap(line -> line.runs().stream())
                .filter(run -> run.kind() != left)
                .map(Difference.Run::text)
                .collect(Collectors.joining());
    }

    private static String words(Content content) {
        return content.blocks().stream()
                .map(block -> String.join("", PlainLines.of(block)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # before                     | after                          | runs
            Rånen ökade från 36 till 54. | Rånen ökade från 36 till 61.   | =Rånen ökade från 36 till -54 +61 =.
            Totalt 1 920 brott           | Totalt 1 921 brott             | =Totalt -1 920 +1 921 = brott
            Det är lugnt vid torget      | Det är oftast lugnt vid torget | =Det är +oftast  =lugnt vid torget
            """)
    void showsTheWordsThatChanged(String before, String after, String runs) {
        Difference difference = Difference.between(
                Content.ofParagraphs(before.replace("1 92", "1\u00a092")),
                Content.ofParagraphs(after.replace("1 92", "1\u00a092")));

        assertThat(difference.changes()).hasSize(1);
        assertThat(difference.changes().get(0).kind()).isEqualTo(Kind.CHANGED);
        assertThat(difference.changes().get(0).lines().get(0).runs().stream()
                        .map(run -> (run.kind() == Kind.KEPT ? "=" : run.kind() == Kind.ADDED ? "+" : "-") + run.text())
                        .collect(Collectors.joining(" "))
                        .replace('\u00a0', ' ')
                        .replaceAll(" +", " "))
                .isEqualTo(runs.replaceAll(" +", " "));
    }

    @Test
    void findsAParagraphPutInBetweenChangedOnes() {
        Content before = Content.ofParagraphs("Brotten i området minskade under året.\n\nTryggheten är låg.");
        Content after = Content.ofParagraphs(
                "Brotten i området minskade kraftigt under året.\n\nNytt stycke om skolan.\n\nTryggheten är låg.");

        assertThat(Difference.between(before, after).changes())
                .extracting(Difference.Change::kind)
                .containsExactly(Kind.CHANGED, Kind.ADDED, Kind.KEPT);
    }

    @Test
    void followsALiveTableRowByRow() {
        Content before = Content.parse(table("256", "uttag-1"));
        Content after = Content.parse(table("258", "uttag-2"));

        Difference.Change change = Difference.between(before, after).changes().get(0);

        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.lines())
                .extracting(Difference.Line::kind)
                .containsExactly(Kind.KEPT, Kind.KEPT, Kind.CHANGED);
        assertThat(change.lines().get(2).runs())
                .containsExactly(
                        new Difference.Run(Kind.KEPT, "Rån\t"),
                        new Difference.Run(Kind.REMOVED, "256"),
                        new Difference.Run(Kind.ADDED, "258"));
    }

    private static String table(String value, String extract) {
        return """
                {"type":"doc","content":[{"type":"figure_block","attrs":{"query":{"q":1},"title":"Rån","extract":"%s",
                 "data":{"columns":[{"label":"Brott"},{"label":"2025","role":"value"}],
                         "rows":[{"cells":[{"text":"Rån"},{"text":"%s","value":%s}]}]}}}]}
                """.formatted(extract, value, value);
    }

    @Test
    void staysBoundedOnLongUnrelatedTexts() {
        Content before = Content.ofParagraphs(numbered("a", 3_000));
        Content after = Content.ofParagraphs(numbered("b", 3_000) + "\n\n" + numbered("a", 10));

        Difference difference = Difference.between(before, after);

        assertThat(difference.applyTo(before)).isEqualTo(after);
        assertThat(difference.changes().stream().filter(change -> change.kind() == Kind.KEPT))
                .hasSize(10);
    }

    private static String numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining("\n\n"));
    }

    @Test
    void refusesToBeAppliedToAnotherContent() {
        Difference difference = Difference.between(Content.ofParagraphs("a"), Content.ofParagraphs("b"));

        assertThatThrownBy(() -> difference.applyTo(Content.ofParagraphs("c")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(difference.isEmpty())).containsExactly(false);
    }
}
