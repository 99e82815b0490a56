package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongCsvTest {
    @TempDir
    private Path folder;

    private List<String> streamed(Path file) {
        List<String> lines = new ArrayList<>();
        long count = TableReader.stream(
                "fil",
                file,
                (table, title, value) ->
                        lines.add(table + "; " + title + "; " + Tidy.line(value) + "; " + value.origin()));
        assertThat(count).isEqualTo(lines.size());
        return lines;
    }

    private Path file(String text, Charset charset) throws IOException {
        Path file = folder.resolve("lang.csv");
        Files.write(file, text.getBytes(charset));
        assertThat(Files.size(file)).isGreaterThan(4_000_000);
        return file;
    }

    private static String longTable() {
        StringBuilder text =
                new StringBuilder("Anmälda brott\nUttag 2023-01-01\n\nOmråde;Brottskod;Brott;Vecka;Antal\n");
        for (int row = 0; row < 110_000; row++) {
            text.append("0099A%04d Åsen %d;0365;Misshandel;2022v%02d;%s%n"
                    .formatted(row / 52, row / 52, row % 52 + 1, row % 7 == 0 ? "<5" : row));
        }
        return text.append("\nKälla: eget uttag\n").toString();
    }

    @Test
    void aLongFileIsReadAsAShortOne() throws IOException {
        String text = longTable();

        List<String> lines = streamed(file(text, StandardCharsets.UTF_8));

        assertThat(lines).hasSize(110_000);
        assertThat(lines.get(0))
                .isEqualTo("1; Anmälda brott; 0099A0000 Åsen 0; 0365 Misshandel; 2022-W01; count; ; suppressed; 5:5");
        assertThat(lines.get(109_999)).endsWith("; ok; 110004:5");
        assertThat(lines.subList(0, 500).stream()
                        .map(line -> line.substring(0, line.lastIndexOf(';')))
                        .toList())
                .isEqualTo(Tidy.of(text.substring(0, text.indexOf("0099A0020"))).subList(0, 500).stream()
                        .map(line -> "1; Anmälda brott; " + line)
                        .toList());
    }

    @Test
    void aLongFileInAnOldEncodingIsReadToo() throws IOException {
        assertThat(streamed(file(longTable(), Charset.forName("windows-1252"))))
                .hasSize(110_000)
                .first()
                .asString()
                .contains("Åsen 0");
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldBeforeAnythingIsHandedOn() throws IOException {
        Path file = file(longTable() + "A;0365;\"Misshandel;2022v01;3\n", StandardCharsets.UTF_8);
        List<Observation> values = new ArrayList<>();

        assertThatThrownBy(() -> TableReader.stream("fil", file, (table, title, value) -> values.add(value)))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("rad 110007");
        assertThat(values).isEmpty();
    }

    @Test
    void aLongListOfCasesIsRead() throws IOException {
        StringBuilder text = new StringBuilder("Händelse-ID;Tidpunkt;Händelsetyp;N (SWEREF 99 TM);E (SWEREF 99 TM)\n");
        for (int row = 0; row < 80_000; row++) {
            text.append(
                    "H%08d;2022-01-%02d 10:00;Stöld;6580000,5;674%03d,0%n".formatted(row, row % 31 + 1, row % 1000));
        }

        List<String> lines = streamed(file(text.toString(), StandardCharsets.UTF_8));

        assertThat(lines).hasSize(80_000);
        assertThat(lines.get(1))
                .isEqualTo("1; ; EPSG:3006 6580000.5 674001; Stöld; 2022-01-02/2022-01-02; count; 1; ok; 3:1");
    }
}
