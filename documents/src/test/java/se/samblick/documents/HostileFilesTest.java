package se.samblick.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HostileFilesTest {
    private static final byte[] DOCX = Files.docx(Files.p("Hej") + "<w:tbl><w:tr>" + Files.tc("", "a")
            + Files.tc("<w:gridSpan w:val=\"2\"/>", "b") + "</w:tr></w:tbl>");
    private static final byte[] ODT = Files.odt("", "<text:h>Hej</text:h><text:p>text</text:p>");
    private static final byte[] HTML =
            Files.utf8("<html><body><h1>Hej</h1><table><tr><td rowspan=2>a</td><td>1</td></tr></table></body></html>");
    private static final byte[] TEXT = Files.utf8("# Hej\n\n| a | 1 |\n- punkt\n");
    private static final byte[] PDF = pdf();

    private static byte[] pdf() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                stream.showText("Hej hopp");
                stream.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refuses(byte[] content, String words) {
        assertThatThrownBy(() -> DocumentReader.read("fil", content))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageStartingWith("fil")
                .hasMessageContaining(words);
    }

    @RepeatedTest(400)
    void damagedBytesGiveADocumentOrARefusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        byte[][] files = {DOCX, ODT, HTML, TEXT, PDF};
        byte[] damaged = files[random.nextInt(files.length)].clone();
        int changes = 1 + random.nextInt(20);
        for (int i = 0; i < changes; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }

        try {
            Document document = DocumentReader.read("fil", damaged);

            assertThat(DocumentReader.read("fil", damaged)).isEqualTo(document);
        } catch (UnreadableDocument e) {
            assertThat(e).hasMessageStartingWith("fil");
        }
    }

    @RepeatedTest(200)
    void damagedXmlGivesADocumentOrARefusal(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        String body = Files.p("Hej") + "<w:tbl><w:tr>" + Files.tc("<w:gridSpan w:val=\"2\"/>", "b") + "</w:tr></w:tbl>";
        String[] pieces = {
            "<w:p>", "</w:p>", "<w:tc>", "</w:tbl>", "<w:tbl>", "<w:r>", "&x;", "w:val=\"-7\"", "<w:txbxContent>"
        };
        var damaged = new StringBuilder(body);
        for (int i = 0; i < 3; i++) {
            damaged.insert(random.nextInt(damaged.length()), pieces[random.nextInt(pieces.length)]);
        }

        try {
            assertThat(DocumentReader.read("fil", Files.docx(damaged.toString()))
                            .format())
                    .isEqualTo(Document.Format.DOCX);
        } catch (UnreadableDocument e) {
            assertThat(e).hasMessageContaining("word/document.xml");
        }
    }

    @RepeatedTest(50)
    void refusesCutContainers(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        byte[] whole = repetition.getCurrentRepetition() % 2 == 0 ? DOCX : ODT;

        refuses(Arrays.copyOf(whole, 10 + random.nextInt(whole.length - 40)), "avklippt");
    }

    @Test
    void refusesWhatIsNoDocument() {
        refuses(new byte[0], "en tom fil");
        refuses(new byte[] {1, 0, 2, 0}, "binär");
        refuses(Files.utf8("{\\rtf1 hej}"), "RTF");
        refuses(Files.zip(Map.of("a.txt", "hej")), "zip-fil som inte är ett dokument");
        refuses(Files.zip(Map.of("[Content_Types].xml", "", "xl/workbook.xml", "")), "utan Word-dokument");
        refuses(
                Files.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "")),
                "annan sort");
    }

    @Test
    void refusesLockedOfficeFiles() {
        byte[] ole = new byte[1024];
        byte[] start = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        System.arraycopy(start, 0, ole, 0, 4);
        refuses(ole, "före 2007");

        byte[] stream = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(stream, 0, ole, 512, stream.length);
        refuses(ole, "lösenordsskyddad");
    }

    @Test
    void refusesEntitiesAndDocumentTypes() {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w:document ROOT><w:body/></w:document>";
        String outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><w:document ROOT><w:body/></w:document>";

        refuses(Files.docx("", Map.of("word/document.xml", bomb)), "dokumenttyp");
        refuses(Files.docx("", Map.of("word/document.xml", outside)), "dokumenttyp");
    }

    @Test
    void refusesAbsurdNesting() {
        refuses(Files.docx("<w:ins>".repeat(2000) + "</w:ins>".repeat(2000)), "nivåer");
        assertThat(DocumentReader.read("fil", Files.utf8("<html><body>" + "<div>".repeat(50_000) + "djupt"))
                        .format())
                .isEqualTo(Document.Format.HTML);
    }

    @Test
    void refusesPartsThatUnpackBeyondReason() {
        refuses(Files.docx(" ".repeat(110_000_000)), "mer än 100 MB");

        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 20_001; i++) {
            many.put("part" + i, "");
        }
        refuses(Files.zip(many), "20001 delar");
    }

    @Test
    void refusesAPdfThatUnpacksBeyondReason() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] spaces = new byte[1_000_000];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 120; i++) {
                deflate.write(spaces);
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write(Files.utf8("%PDF-1.4\n1 0 obj\n<</Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n"));
        pdf.write(packed.toByteArray());
        pdf.write(Files.utf8("\nendstream\nendobj\n"));

        refuses(pdf.toByteArray(), "mer än 100 MB");
    }
}
