package se.samblick.review.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samblick.documents.UnreadableDocument;

class MeasureTests {
    private static final Path CORPUS = Path.of("corpus");
    private static final String TABLE = "Anmälda brott\n\nBrott\t2022\t2023\nRån\t40\t60\nHot\t50\t45\n\n";

    @TempDir
    private Path folder = Path.of(".");

    private Measure measure(String text, String claims) throws IOException {
        Files.writeString(folder.resolve("prov.txt"), TABLE + text + "\n");
        Files.writeString(folder.resolve("prov.claims"), claims);
        return Measure.of(folder);
    }

    @Test
    void theWholeCorpusIsJudgedAsWorkedOutByHand() {
        Measure measure = Measure.of(CORPUS);

        assertThat(measure.faults()).isEmpty();
    }

    @Test
    void thePageForUsersShowsTheMeasuresAsTheyAre() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "granskning.md"), StandardCharsets.UTF_8);
        int from = page.indexOf("<!-- ./samblick check --measure review/corpus -->\n");

        assertThat(from).isPositive();
        assertThat(page.substring(page.indexOf('\n', from) + 1))
                .startsWith(Measure.of(CORPUS).table());
    }

    @Test
    void countsWhatIsRightMissedAndWrong() throws IOException {
        Measure measure = measure(
                "Rånen har ökat med 50 procent. Hoten har ökat.",
                "+ change | Rånen har ökat med 50 procent\n+ direction | Hoten har ökat\n- level | 99 hot\n");

        assertThat(measure.table())
                .contains("| `change` | 1 | 1 | 1 | 1,000 | 1,000 | 1,000 |")
                .contains("| `direction` | 1 | 1 | 0 | 1,000 | 0,000 | 0,000 |")
                .contains("| `level` | 1 | 0 | 0 | 0,000 | 0,000 | – |")
                .contains("| motsagt | 1 | 0 | 0 | 0,000 | 0,000 | 0,000 |");
        assertThat(measure.faults())
                .containsExactly(
                        "prov.txt: väntat \"hoten har ökat\" (styrkt), givet direction motsagt \"Hoten har ökat\"",
                        "prov.txt: väntat \"99 hot\" (motsagt), givet inget");
    }

    @Test
    void aFindingNobodyExpectedIsAFault() throws IOException {
        Measure measure = measure("Rånen har minskat.", "");

        assertThat(measure.faults()).containsExactly("prov.txt: oväntat: direction motsagt \"Rånen har minskat\"");
    }

    @Test
    void aFolderWithoutClaimsIsRefused() {
        assertThatThrownBy(() -> Measure.of(folder))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining("inga dokument");
    }
}
