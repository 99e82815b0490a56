package se.samblick.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samblick.app.database.StartRefused;

class StartOptionsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # given                 | setting
            --port 8081             | --server.port=8081
            --port=0                | --server.port=0
            --data /srv/samblick    | --samblick.data=/srv/samblick
            --data=var              | --samblick.data=var
            --demo                  | --samblick.demo=true
            --empty                 | --samblick.demo=false
            --logging.level.root=info | --logging.level.root=info
            """)
    void becomeSettings(String given, String setting) {
        assertThat(StartOptions.toSettings(given.split(" "))).containsExactly(setting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # given      | sentence
            --prt 8081   | Okänt val '--prt': start tar --port N, --data KATALOG och --demo eller --empty.
            8081         | Okänt val '8081': start tar --port N, --data KATALOG och --demo eller --empty.
            --port       | Valet --port saknar värde.
            --data=      | Valet --data saknar värde.
            --port x     | Valet --port är 'x': ange ett heltal från 0 till 65535.
            --port 65536 | Valet --port är '65536': ange ett heltal från 0 till 65535.
            """)
    void refuseWhatTheyDoNotKnow(String given, String sentence) {
        assertThatThrownBy(() -> StartOptions.toSettings(given.split(" ")))
                .isInstanceOf(StartRefused.class)
                .hasMessage(sentence);
    }

    @Test
    void refuseWithTheExitStatusTwo() {
        assertThat(new StartRefused("Nej.").getExitCode()).isEqualTo(2);
    }
}
