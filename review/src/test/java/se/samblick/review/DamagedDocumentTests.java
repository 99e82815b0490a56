package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.documents.DocumentReader;
import se.samblick.documents.UnreadableDocument;

/** Documents of each format with bytes changed, lost or doubled are reviewed or refused in a sentence; never a crash. */
class DamagedDocumentTests {
    private static final int ROUNDS = 12;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-hagaby-helar.txt",
                "02-norrtuna-nyast-forst.md",
                "11-kungshaga-tva.html",
                "12-tallmo-miljo.docx",
                "24-myrfors-oms.odt",
                "23-vikingsund-lang.pdf"
            })
    void isReviewedOrRefusedInASentence(String name) throws IOException {
        byte[] content = Files.readAllBytes(Path.of("corpus", name));

        for (int seed = 1; seed <= ROUNDS; seed++) {
            byte[] damaged = damaged(content, new Random(seed));
            try {
                List<Finding> findings = Review.of(DocumentReader.read(name, damaged), List.of());

                assertThat(findings)
                        .as("seed %d", seed)
                        .allSatisfy(finding -> assertThat(finding.quote()).isNotBlank());
            } catch (UnreadableDocument refused) {
                assertThat(refused.getMessage()).as("seed %d", seed).contains(name);
            }
        }
    }

    /** Cut off, with a run of bytes lost or doubled, or with single bytes changed. */
    private static byte[] damaged(byte[] content, Random random) {
        int at = random.nextInt(content.length);
        int length = Math.min(content.length - at, 1 + random.nextInt(200));
        switch (random.nextInt(4)) {
            case 0:
                return Arrays.copyOf(content, at);
            case 1:
                return joined(Arrays.copyOf(content, at), Arrays.copyOfRange(content, at + length, content.length));
            case 2:
                return joined(Arrays.copyOf(content, at + length), Arrays.copyOfRange(content, at, content.length));
            default:
                byte[] changed = content.clone();
                for (int i = 0; i < 20; i++) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                return changed;
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
