package se.samblick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CheckCommandTests {
    private static final String TABLE =
            "Anmälda brott\n\nBrottstyp\t2022\t2023\nRån\t40\t60\nHot\t50\t50\nSumma\t90\t110\n\n";

    @TempDir
    private Path folder = Path.of(".");

    private record Answer(int status, String out, String err) {}

    private static Answer check(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int status = Samblick.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void writesTheFindingsAsJson() throws IOException {
        String file = file("bild.txt", TABLE + "Rånen har fördubblats.\n");

        Answer answer = check("--format", "json", file);

        JsonNode document =
                new ObjectMapper().readTree(answer.out()).get("documents").get(0);
        JsonNode finding = document.get("findings").get(1);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(document.get("file").asString()).isEqualTo(file);
        assertThat(document.get("tables").asInt()).isEqualTo(1);
        assertThat(finding.get("kind").asString()).isEqualTo("change");
        assertThat(finding.get("verdict").asString()).isEqualTo("contradicted");
        assertThat(finding.get("line").asInt()).isEqualTo(8);
        assertThat(finding.get("quote").asString()).isEqualTo("Rånen har fördubblats");
        assertThat(finding.get("evidence").get(1).get("value").asInt()).isEqualTo(60);
    }

    @Test
    void endsWithZeroWhenNothingIsContradicted() throws IOException {
        Answer answer = check(file("bild.txt", TABLE + "Rånen har ökat med 50 procent.\n"));

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("2 påståenden prövade, 2 styrkta");
    }

    @Test
    void aFileThatCannotBeReadDoesNotStopTheOthers() throws IOException {
        String good = file("bild.txt", TABLE + "Rånen har fördubblats.\n");

        Answer answer = check("--format", "json", folder.resolve("saknas.txt").toString(), good);

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("saknas.txt").doesNotContain("Exception");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.out()).contains("\"verdict\":\"contradicted\"");
    }

    @Test
    void triesClaimsAgainstGivenFigures() throws IOException {
        String figures = file(
                "siffror.csv",
                "file,table,title,area,category,period,base,measure,value,status,origin\n"
                        + "a.csv,1,Brott,,Rån,2022,,count,40,ok,2:1\na.csv,1,Brott,,Rån,2023,,count,60,ok,2:2\n");

        Answer answer = check("--format", "json", "--figures", figures, file("text.txt", "Rånen har fördubblats.\n"));

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("(40 → 60)");
    }

    @Test
    void figuresWithoutTheirColumnsAreRefusedInOneSentence() throws IOException {
        String figures = file("siffror.csv", "a,b\n1,2\n");

        Answer answer = check("--figures", figures, file("text.txt", "Rånen har ökat.\n"));

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains("siffror.csv, rad 1: fann ingen kolumn area");
    }
}
