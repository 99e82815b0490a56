package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samblick.documents.DocumentReader;

/** Where one table of a text ends and the next begins. */
class DocumentTablesTest {
    @Test
    void anEmptyLinePartsTwoTablesSetAtTabs() {
        String text = """
                Här är siffrorna.

                Per 1 000 invånare\t2022\t2023
                Ekby\t86\t84
                Länet\t95\t97

                Svar 2023 (%)\tEkby\tLänet
                Trygg ute sen kväll\t78\t74
                Orolig för inbrott\t18\t19

                I Ekby anmäldes färre brott än i länet.
                """;

        List<Table> tables = DocumentTables.of(DocumentReader.read("prov.txt", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(tables).extracting(Table::firstLine).containsExactly(3, 7);
        assertThat(tables).extracting(table -> table.rows().size()).containsExactly(3, 3);
    }
}
