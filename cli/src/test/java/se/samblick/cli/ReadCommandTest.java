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

class ReadCommandTest {
    private static final String HEADER = "file,table,title,area,category,period,base,measure,value,status,origin\n";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int read(String... files) {
        String[] arguments = new String[files.length + 1];
        arguments[0] = "read";
        System.arraycopy(files, 0, arguments, 1, files.length);
        return Samblick.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesEveryValueAsARowOfTidyCsv() throws IOException {
        String file = file("brott.csv", "Våld, hot\n\nBrott;2022;Andel\n\"Stöld \"\"av\"\" cykel\";1 204;36,7 %\n");

        int status = read(file);

        assertThat(status).isZero();
        assertThat(printed())
                .isEqualTo(HEADER + file + ",1,\"Våld, hot\",,\"Stöld \"\"av\"\" cykel\",2022,,count,1204,ok,4:2\n"
                        + file + ",1,\"Våld, hot\",,\"Stöld \"\"av\"\" cykel\",,,share,0.367,ok,4:3\n");
        assertThat(complained()).isEmpty();
    }

    @Test
    void aFileThatIsRefusedDoesNotStopTheOthers() throws IOException {
        String empty = file("tom.csv", "");
        String good = file("bra.csv", "Område;Antal\nEkdalen;3\n");

        int status = read(empty, good);

        assertThat(status).isEqualTo(2);
        assertThat(printed()).isEqualTo(HEADER + good + ",1,,Ekdalen,,,,count,3,ok,2:2\n");
        assertThat(complained())
                .isEqualTo(empty + ": fann en tom fil (0 byte), väntade en fil med tabeller" + System.lineSeparator());
    }

    @Test
    void aFileWithoutValuesGivesTheHeaderAndASentence() throws IOException {
        String file = file("rubrik.csv", "Område;Brott;2021\n");

        int status = read(file);

        assertThat(status).isZero();
        assertThat(printed()).isEqualTo(HEADER);
        assertThat(complained()).contains("rubrik.csv: inga tabeller med värden hittades.");
    }
}
