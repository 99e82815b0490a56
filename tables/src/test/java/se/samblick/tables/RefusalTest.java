package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    private static final String RELATIONS = """
            <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String WORKBOOK = """
            <workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>""";

    private static byte[] xlsx(String sheet) throws IOException {
        return WorkbookTest.zip(
                "xl/workbook.xml",
                WORKBOOK,
                "xl/_rels/workbook.xml.rels",
                RELATIONS,
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static void assertRefused(byte[] content, String... words) {
        assertThatThrownBy(() -> TableReader.read("fil.xlsx", content))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageStartingWith("fil.xlsx")
                .hasMessageContainingAll(words);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused(new byte[0], "tom fil");
    }

    @Test
    void aQuoteThatIsNeverClosedNamesTheLineWhereItOpens() {
        assertRefused("Område;Antal\nA;1\nB;\"2\nC;3\n".getBytes(StandardCharsets.UTF_8), "rad 3", "citattecken");
        assertRefused(
                "\"A\";\"B\"\n\"a\";\"1\"\n\"b;\"2\"\n\"c\";\"3\"\n\"d;4\n\"e\";\"5\"\n"
                        .getBytes(StandardCharsets.UTF_8),
                "rad 5",
                "citattecken");
    }

    @Test
    void aCellOfAMillionLinesNamesTheLineWhereItOpens() {
        String content = "Brott;2023\nHot;1\n\"" + "a\n".repeat(600_000) + "\";2\n";

        assertRefused(content.getBytes(StandardCharsets.UTF_8), "rad 3", "1 000 000 tecken");
    }

    @Test
    void aPxFileThatIsCutIsRefused() {
        byte[] content =
                "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nSTUB=\"region\";\nVALUES(\"region\")=\"Ekdalen\";\n"
                        .getBytes(StandardCharsets.UTF_8);

        assertRefused(content, "px-fil utan DATA");
    }

    @Test
    void whatHoldsNoTextIsRefusedAsNoFileOfTables() {
        assertRefused(new byte[5_000], "binär fil", "en fil med tabeller");
    }

    @Test
    void aCellAboveAMillionSignsNamesItsLine() {
        byte[] content = ("Område;Antal\nA;1\n" + "x".repeat(1_000_001) + ";2\n").getBytes(StandardCharsets.UTF_8);

        assertRefused(content, "rad 3", "1 000 000 tecken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><table><tr><td>A</td><td>2021</td></tr><tr><td>%s</td><td>1</td></tr></table></body></html>",
                "| A | 2021 |\n|---|---|\n| %s | 1 |\n",
                "{\"class\":\"dataset\",\"label\":\"%s\",\"id\":[\"a\"],\"size\":[1],\"dimension\":{\"a\":{\"category\":{\"index\":[\"x\"]}}},\"value\":[1]}",
                "CHARSET=\"ANSI\";TITLE=\"%s\";STUB=\"a\";HEADING=\"b\";VALUES(\"a\")=\"x\";VALUES(\"b\")=\"2021\";DATA=1;"
            })
    void twentyMillionSignsInOneCellAreRefusedInEveryFormat(String file) {
        byte[] content = file.replace("%s", "x".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8);

        assertRefused(content, "1 000 000 tecken");
    }

    @Test
    void twentyMillionSignsInACellOfAWorkbookNameItsRow() throws IOException {
        String cell = "<c r=\"A7\" t=\"str\"><v>" + "x".repeat(20_000_000) + "</v></c>";

        assertRefused(
                xlsx("<worksheet><sheetData><row r=\"7\">" + cell + "</row></sheetData></worksheet>"),
                "blad Blad1, rad 7",
                "1 000 000 tecken");
    }

    @Test
    void aCubeThatNoMemoryHoldsIsRefused() {
        String members = "\"x\",".repeat(9_999) + "\"x\"";
        String px = "CHARSET=\"ANSI\";STUB=\"a\";HEADING=\"b\";VALUES(\"a\")=" + members + ";VALUES(\"b\")=" + members
                + ";DATA=1;";

        assertRefused(px.getBytes(StandardCharsets.UTF_8), "en kub med fler celler än minnet rymmer");
    }

    @Test
    void aCutOrDamagedWorkbookIsRefused() throws IOException {
        byte[] whole = workbook();
        byte[] damaged = whole.clone();
        for (int at = 60; at < 400; at++) {
            damaged[at] ^= 0x55;
        }

        assertRefused(Arrays.copyOf(whole, whole.length / 2), "skadad");
        assertThatThrownBy(() -> TableReader.read("fil.xlsx", damaged)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void aLockedWorkbookIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            container.writeFilesystem(out);
        }

        assertRefused(out.toByteArray(), "lösenordsskyddad");
    }

    @Test
    void aPartThatUnpacksBeyondReasonIsRefused() throws IOException {
        byte[] bomb = xlsx("<worksheet><sheetData>" + " ".repeat(101_000_000) + "</sheetData></worksheet>");

        assertRefused(bomb, "xl/worksheets/sheet1.xml", "100 MB");
    }

    @Test
    void entitiesMacrosAndUncalculatedFormulasAreRefused() throws IOException {
        assertRefused(
                xlsx("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>"),
                "entitet");
        assertRefused(WorkbookTest.zip("xl/workbook.xml", WORKBOOK, "xl/vbaProject.bin", "x"), "makron");
        assertRefused(
                xlsx("<worksheet><sheetData><row r=\"2\"><c r=\"B2\"><f>1+1</f></c></row></sheetData></worksheet>"),
                "blad Blad1, cell B2",
                "formel utan sparat värde");
    }

    @Test
    void aMissingFileAndAFolderAreRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> TableReader.read("borta.csv", folder.resolve("borta.csv")))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("borta.csv: fann ingen sådan fil, väntade en fil som finns");
        assertThatThrownBy(() -> TableReader.read("mapp", folder)).isInstanceOf(UnreadableTable.class);
    }

    @Test
    void jsonThatIsCutNamesItsLine() {
        assertRefused("{\"class\":\"dataset\",\n\"id\":[".getBytes(StandardCharsets.UTF_8), "rad 2", "JSON");
    }

    private static byte[] workbook() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Blad1");
            for (int row = 0; row < 20; row++) {
                sheet.createRow(row).createCell(0).setCellValue("cell " + row);
            }
            workbook.write(out);
            assertThat(out.size()).isGreaterThan(1000);
            return out.toByteArray();
        }
    }
}
