package se.samblick.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfReaderTest {
    private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    /** Text at a place: points from the left, lines of 14 points from the top. */
    private record At(float x, float line, float size, String text) {}

    private static At at(float x, int line, String text) {
        return new At(x, line, 11, text);
    }

    private static At endingAt(float right, int line, String text) {
        try {
            return at(right - FONT.getStringWidth(text) * 11 / 1000, line, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static byte[] pdf(List<At>... pages) {
        try (var document = new PDDocument()) {
            for (List<At> page : pages) {
                var sheet = new PDPage(PDRectangle.A4);
                document.addPage(sheet);
                try (var stream = new PDPageContentStream(document, sheet)) {
                    for (At at : page) {
                        stream.beginText();
                        stream.setFont(FONT, at.size);
                        stream.newLineAtOffset(at.x, 780 - 14 * at.line);
                        stream.showText(at.text);
                        stream.endText();
                    }
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static List<Block> blocks(byte[] pdf) {
        return DocumentReader.read("a.pdf", pdf).blocks();
    }

    private static List<String> lines(byte[] pdf) {
        return DocumentReader.read("a.pdf", pdf).extractedText().lines().toList();
    }

    @Test
    void keepsTheColumnsOfATable() {
        byte[] pdf = pdf(List.of(
                at(50, 0, "Brott"),
                at(150, 0, "2022"),
                at(200, 0, "2023"),
                at(50, 1, "Hot"),
                at(150, 1, "1 204"),
                at(200, 1, "12"),
                at(150, 2, "1 204"),
                at(200, 2, "12")));

        assertThat(lines(pdf))
                .allSatisfy(line -> assertThat(line).containsPattern("\\S {2,}\\S"))
                .anySatisfy(line -> assertThat(line).matches(" {2,}1 204 {2,}12"));
    }

    @Test
    void joinsALabelThatWrapsBesideItsFigures() {
        byte[] pdf = pdf(List.of(
                at(50, 0, "Brott"),
                at(150, 0, "2022"),
                at(200, 0, "2023"),
                at(50, 2, "Misshandel mot"),
                new At(150, 2.5f, 11, "12"),
                new At(200, 2.5f, 11, "14"),
                at(50, 3, "okänd person")));

        assertThat(lines(pdf)).hasSize(2);
        assertThat(lines(pdf).get(1)).matches("Misshandel mot okänd person {2,}12 {2,}14");
    }

    @Test
    void tellsNarrowColumnsByTheirNeighbours() {
        byte[] pdf = pdf(List.of(
                at(50, 0, "Brott"),
                at(150, 0, "antal 2022"),
                at(206, 0, "antal 2023"),
                at(50, 1, "Hot"),
                at(150, 1, "1 204"),
                at(206, 1, "12")));

        assertThat(lines(pdf).get(0)).matches("Brott {2,}antal 2022 {2,}antal 2023");
    }

    @Test
    void partsColumnsThatNearlyTouchByTheirRightEdges() {
        List<At> page = new ArrayList<>();
        String[][] rows = {
            {"Brott", "2023", "2022"}, {"Samtliga brott", "10 204", "10 310"}, {"Stöld", "1 010", "1 111"}
        };
        for (int row = 0; row < rows.length; row++) {
            page.add(at(50, row, rows[row][0]));
            page.add(endingAt(200, row, rows[row][1]));
            page.add(endingAt(236, row, rows[row][2]));
        }

        assertThat(lines(pdf(page))).element(1).asString().containsPattern("10 204 {2,}10 310");
    }

    @Test
    void letsRowsGoOnOverThePageUnderTheirHeader() {
        List<List<At>> pages = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            List<At> lines = new ArrayList<>(List.of(at(50, 0, "Kvarter"), at(200, 0, "2023"), at(260, 0, "2022")));
            for (int row = 1; row < 9; row++) {
                lines.add(at(50, row, "Kvarter " + (10 * page + row)));
                lines.add(at(200, row, "1" + page + row));
                lines.add(at(260, row, "2" + page + row));
            }
            pages.add(lines);
        }

        List<Block> blocks = blocks(pdf(pages.get(0), pages.get(1), pages.get(2)));

        assertThat(blocks).hasSize(1);
        assertThat(((Block.Text) blocks.get(0)).lines())
                .hasSize(27)
                .extracting(Block.Line::text)
                .anyMatch(line -> line.startsWith("Kvarter 21") && line.endsWith("221"));
    }

    @Test
    void readsATableBesideAColumnOfText() {
        List<At> page = new ArrayList<>();
        String[] text = {
            "Trygghetsmätningen visar att", "fler känner sig trygga än", "tidigare och att skillnaderna",
            "mellan områden är mindre nu", "och att nämnden följer detta", "under hela nästa år."
        };
        for (int line = 0; line < text.length; line++) {
            page.add(at(320, line, text[line]));
        }
        String[][] rows = {{"Brott", "2023", "2022"}, {"Hot", "12", "9"}, {"Stöld", "40", "31"}};
        for (int row = 0; row < rows.length; row++) {
            page.add(at(50, row, rows[row][0]));
            page.add(at(150, row, rows[row][1]));
            page.add(at(200, row, rows[row][2]));
        }

        assertThat(lines(pdf(page)).subList(0, 3))
                .noneMatch(line -> line.contains("trygg"))
                .last()
                .asString()
                .endsWith("31");
    }

    @Test
    void readsColumnsOfTextOneAfterTheOther() {
        List<At> page = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            page.add(at(50, i, "vänster spalt har sin text rad " + i));
            page.add(at(320, i, "höger spalt har också text rad " + i));
        }

        assertThat(lines(pdf(page)))
                .extracting(line -> line.substring(0, 1))
                .containsExactly("v", "v", "v", "v", "v", "v", "h", "h", "h", "h", "h", "h");
    }

    @Test
    void partsParagraphsAndHeadings() {
        List<Block> blocks = blocks(pdf(List.of(
                new At(50, 0, 18, "Rubrik"),
                at(50, 3, "En mening som går över en hel rad och som därför inte tar slut förrän"),
                at(50, 4, "på nästa rad."),
                at(50, 7, "Ett nytt stycke."))));

        assertThat(blocks)
                .extracting(block -> ((Block.Text) block).kind())
                .containsExactly(Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.PARAGRAPH);
        assertThat(blocks).extracting(Block::line).containsExactly(1, 2, 4);
    }

    @Test
    void putsRepeatedHeadersAndPageNumbersLast() {
        List<List<At>> pages = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            pages.add(List.of(
                    at(50, 0, "Norrviks kommun"),
                    at(50, 10, "Texten på den här sidan handlar om sak " + "abc".charAt(i - 1) + "."),
                    at(50, 20, "Och så en rad till " + "abc".charAt(i - 1) + "."),
                    at(280, 50, "Sida " + i + " (3)")));
        }

        List<Block> blocks = blocks(pdf(pages.get(0), pages.get(1), pages.get(2)));

        assertThat(blocks).extracting(Block::page).startsWith(1, 1, 2, 2, 3, 3);
        assertThat(blocks)
                .filteredOn(block -> ((Block.Text) block).kind() == Block.Kind.MARGIN)
                .extracting(block -> ((Block.Text) block).text())
                .containsExactly("Norrviks kommun", "Sida 1 (3)");
    }

    @Test
    void letsASentenceRunOnOverThePage() {
        List<Block> blocks = blocks(pdf(
                List.of(at(50, 0, "Antalet anmälda brott i kommunen ökade under det första halvåret")),
                List.of(at(50, 0, "med tio procent."))));

        assertThat(blocks).hasSize(1);
        assertThat(blocks.get(0).page()).isEqualTo(1);
    }

    @Test
    void refusesAScanWithOneSentence() {
        assertThatThrownBy(() -> blocks(pdf(List.of())))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessage("a.pdf: fann ingen text, bara bilder (en inskannad PDF?), väntade en PDF med läsbar text");
    }

    @Test
    void refusesALockedPdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("a", "b", new AccessPermission()));
            byte[] locked = bytes(document);

            assertThatThrownBy(() -> blocks(locked))
                    .isInstanceOf(UnreadableDocument.class)
                    .hasMessageContaining("lösenordsskyddad");
        }
    }
}
