package se.samblick.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
    @Test
    void keepsLinesAsTheyStandAndTheirNumbers() {
        String text =
                "\n# Läget 2023\nBrotten  ökade.\n\nBrott\t2022\t2023\n<b>Summa</b>\t5\t7\n- en punkt\n- en till\n";

        Document document = DocumentReader.read("a.txt", Files.utf8(text));

        assertThat(document.format()).isEqualTo(Document.Format.TEXT);
        assertThat(document.hasLinesOfFile()).isTrue();
        assertThat(shape(document)).isEqualTo("""
                HEADING 2:# Läget 2023
                PARAGRAPH 3:Brotten  ökade.
                PARAGRAPH 5:Brott\t2022\t2023 6:<b>Summa</b>\t5\t7
                LIST_ITEM 7:- en punkt
                LIST_ITEM 8:- en till""");
    }

    @Test
    void takesNoTableRowOrWrappedLineForAListItem() {
        String text =
                "-   12   14\n1.  5   6\n\nMötet hölls i kommunhuset i den stora salen den\n3. mars och var välbesökt";

        Document document = DocumentReader.read("a.txt", Files.utf8(text));

        assertThat(document.blocks()).hasSize(2);
    }

    private static String shape(Document document) {
        return document.blocks().stream()
                .map(block -> (Block.Text) block)
                .map(block -> block.kind() + " "
                        + block.lines().stream()
                                .map(line -> line.number() + ":" + line.text())
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    static Stream<byte[]> encodings() {
        String text = "Rån på Östermalm – 5 €";
        return Stream.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(Charset.forName("windows-1252")));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void readsEveryEncodingThatOfficesSaveIn(byte[] content) {
        assertThat(Files.read("a.txt", content)).isEqualTo("Rån på Östermalm – 5 €");
    }

    @Test
    void tellsMarkdownByNameOrByItsMarks() {
        String marked = "# Läget\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";

        assertThat(DocumentReader.read("a.md", Files.utf8("text")).format()).isEqualTo(Document.Format.MARKDOWN);
        assertThat(DocumentReader.read("a.txt", Files.utf8(marked)).format()).isEqualTo(Document.Format.MARKDOWN);
    }

    @Property
    void losesNoLine(@ForAll @StringLength(min = 1, max = 200) String text) {
        String plain = "x" + text.replaceAll("\\p{Cntrl}", "\n");

        Document document = DocumentReader.read("a.txt", Files.utf8(plain));

        String[] lines = plain.split("\n", -1);
        document.blocks().stream()
                .map(block -> (Block.Text) block)
                .flatMap(block -> block.lines().stream())
                .forEach(line -> assertThat(lines[line.number() - 1]).isEqualTo(line.text()));
        long kept = document.blocks().stream()
                .mapToLong(block -> ((Block.Text) block).lines().size())
                .sum();
        assertThat(kept)
                .isEqualTo(Stream.of(lines).filter(line -> !line.isBlank()).count());
    }
}
