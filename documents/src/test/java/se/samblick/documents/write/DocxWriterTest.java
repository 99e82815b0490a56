package se.samblick.documents.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocxWriterTest {
    private final DocxWriter writer = new DocxWriter();
    private final Publication picture = Samples.picture(Edition.INTERNAL);
    private final Map<String, byte[]> parts = parts(writer.write(picture));
    private final Document body = xml("word/document.xml");

    private static Map<String, byte[]> parts(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }

    private Document xml(String part) {
        return Jsoup.parse(
                new String(parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8), "", Parser.xmlParser());
    }

    /** The words of an element: its text runs in order. */
    private static String words(Element element) {
        return String.join(
                "", element.select("w|t").stream().map(Element::wholeText).toList());
    }

    @Test
    void showsEveryNumberOfTheModel() {
        List<String> shown = new ArrayList<>();
        for (Element row : body.select("w|tr")) {
            shown.add(Numbers.folded(String.join(
                    " ", row.select("w|tc").stream().map(DocxWriterTest::words).toList())));
        }
        body.select("w|body > w|p").forEach(paragraph -> shown.add(Numbers.folded(words(paragraph))));

        assertThat(Numbers.of(picture))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(shown).anyMatch(words -> words.contains(number)));
    }

    private List<Element> styled(String style) {
        return body.select("w|p").stream()
                .filter(paragraph ->
                        paragraph.select("w|pStyle[w:val=" + style + "]").size() == 1)
                .toList();
    }

    @Test
    void usesWordsOwnHeadingsAndFillsTheContents() {
        assertThat(xml("word/styles.xml")
                        .select("w|style[w:styleId=Rubrik1] > w|name")
                        .attr("w:val"))
                .isEqualTo("heading 1");
        assertThat(styled("Rubrik")).extracting(DocxWriterTest::words).containsExactly("Lägesbild Björkhaga 2025");
        assertThat(styled("Rubrik1"))
                .extracting(DocxWriterTest::words)
                .startsWith("1 Brottsligheten", "2 Tryggheten", "3 Det här prioriterar vi");
        assertThat(styled("Rubrik2"))
                .extracting(DocxWriterTest::words)
                .containsExactly("Mot person", "3.1 Unga i riskzon för destruktivt beteende");
        assertThat(body.select("w|instrText").eachText()).anyMatch(text -> text.startsWith("TOC"));
        assertThat(styled("Innehll1")).extracting(DocxWriterTest::words).contains("2 Tryggheten");
        assertThat(styled("Innehll2")).hasSize(1);
    }

    @Test
    void leadsEveryLinkSomewhere() {
        List<String> bookmarks = body.select("w|bookmarkStart").eachAttr("w:name");

        assertThat(body.select("w|hyperlink[w:anchor]").eachAttr("w:anchor"))
                .hasSize(5)
                .allMatch(bookmarks::contains);
        assertThat(new String(parts.getOrDefault("word/_rels/document.xml.rels", new byte[0]), StandardCharsets.UTF_8))
                .contains("https://polisen.se/");
    }

    @Test
    void repeatsTableHeadsAndBreaksNoRow() {
        assertThat(body.select("w|tbl")).hasSize(3);
        assertThat(body.select("w|tbl")).allSatisfy(table -> {
            assertThat(table.select("w|tr:first-of-type w|tblHeader")).hasSize(1);
            assertThat(table.select("w|tr"))
                    .allSatisfy(row -> assertThat(row.select("w|cantSplit")).hasSize(1));
        });
        assertThat(styled("Beskrivning"))
                .extracting(DocxWriterTest::words)
                .containsExactly(
                        "Insatser under året",
                        "Diagram 1. Fler brott mot person",
                        "Diagram 2. Färre brott mot hushåll, fler mot person");
    }

    @Test
    void givesChartsThatCanBeEditedWithWordsForThem() throws IOException {
        assertThat(body.select("wp|docPr").eachAttr("descr"))
                .containsExactly(
                        "Bedrägeri mot äldre ökade från 71 till 128. De andra brotten ligger nära fjolårets nivå.",
                        "Brott mot hushåll minskade från 718 till 441. Brott mot person steg till 600.");
        assertThat(xml("word/charts/chart1.xml").select("c|barChart c|val c|v").eachText())
                .containsExactly("71.0", "231.0", "33.0", "1920.0", "128.0", "244.0", "21.0", "1893.0");
        assertThat(xml("word/charts/chart2.xml")
                        .select("c|lineChart c|ser > c|tx c|v")
                        .eachText())
                .containsExactly("Brott mot hushåll", "Brott mot person");
        byte[] sheet = parts.getOrDefault("word/embeddings/Microsoft_Excel_Worksheet1.xlsx", new byte[0]);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(128);
            // A date of its own would make each file another.
            assertThat(workbook.getProperties().getCoreProperties().getCreated())
                    .isEqualTo("2025-11-27T23:00:00Z");
        }
    }

    @Test
    void hasListsFootnotesTicksAndLanguage() {
        assertThat(styled("Liststycke").stream()
                        .filter(line -> !line.select("w|numPr").isEmpty()))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(body.select("w|footnoteReference")).hasSize(1);
        assertThat(xml("word/footnotes.xml").select("w|footnoteRef")).hasSize(1);
        assertThat(words(xml("word/footnotes.xml"))).contains("33 mot 21");
        assertThat(styled("Arbetsform"))
                .extracting(DocxWriterTest::words)
                .contains(
                        "☒ Särskilda åtgärder pågår eller behövs, se åtgärdsplanen",
                        "☐ Arbetet sker i linjeverksamheten");
        assertThat(xml("word/styles.xml").select("w|rPrDefault w|lang").attr("w:val"))
                .isEqualTo("sv-SE");
        assertThat(xml("docProps/core.xml").select("dc|title").text()).isEqualTo("Lägesbild Björkhaga 2025");
    }

    @Test
    void marksTheInternalEditionOnEveryPage() {
        Map<String, byte[]> open = parts(writer.write(Samples.picture(Edition.PUBLIC)));

        assertThat(words(xml("word/header1.xml"))).contains("Intern utgåva");
        assertThat(new String(open.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8))
                .contains("Publik utgåva")
                .doesNotContain("Intern utgåva");
        assertThat(xml("word/footer1.xml").select("w|instrText").eachText()).containsExactly("PAGE", "NUMPAGES");
    }

    @Test
    void givesEqualBytesForEqualPublications() {
        assertThat(writer.write(Samples.picture(Edition.PUBLIC)))
                .isEqualTo(new DocxWriter().write(Samples.picture(Edition.PUBLIC)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void writesWhateverTheTextHolds(long seed) throws IOException {
        byte[] docx = writer.write(Samples.any(seed));

        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs()).isNotEmpty();
            assertThat(document.getTables()).allSatisfy(table -> {
                int columns = table.getCTTbl().getTblGrid().sizeOfGridColArray();
                assertThat(table.getRows())
                        .allSatisfy(row -> assertThat(row.getTableCells().stream()
                                        .mapToInt(cell -> cell.getCTTc().isSetTcPr()
                                                        && cell.getCTTc()
                                                                .getTcPr()
                                                                .isSetGridSpan()
                                                ? cell.getCTTc()
                                                        .getTcPr()
                                                        .getGridSpan()
                                                        .getVal()
                                                        .intValue()
                                                : 1)
                                        .sum())
                                .isEqualTo(columns));
            });
        }
    }
}
