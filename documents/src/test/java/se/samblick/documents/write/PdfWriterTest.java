package se.samblick.documents.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfWriterTest {
    private final PdfWriter writer = new PdfWriter();

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_3_A"})
    void keepsTheStandardsForAccessibilityAndArchive(PDFAFlavour flavour) throws Exception {
        assertThat(PdfViolations.of(writer.write(Samples.picture(Edition.INTERNAL)), flavour))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void keepsThemWhateverTheTextHolds(long seed) throws Exception {
        byte[] pdf = writer.write(Samples.any(seed));

        assertThat(PdfViolations.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfViolations.of(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void keepsThemForALongDocumentWithWideTables() throws Exception {
        byte[] pdf = writer.write(Samples.overfull());

        assertThat(PdfViolations.of(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(text(pdf)).contains("Skadegörelse mot kommunal fastighet, kod 1399");
    }

    @Test
    void theValidatorWouldSeeAPlainPdf() throws Exception {
        byte[] plain;
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            plain = out.toByteArray();
        }

        assertThat(PdfViolations.of(plain, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(PdfViolations.of(plain, PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    @Test
    void repeatsTheHeadOfALongTableAndBreaksNoRow() throws IOException {
        List<String> pages = pages(writer.write(Samples.overfull()));

        List<String> withRows = pages.stream()
                .filter(page -> page.contains("kod 12") || page.contains("kod 13"))
                .toList();
        assertThat(withRows)
                .hasSizeGreaterThan(4)
                .allSatisfy(page -> assertThat(page).contains("jan–sep"));
        // The first thirty codes also stand in narrower tables.
        for (int row = 30; row < 200; row++) {
            String whole = "kod " + (1200 + row) + " " + Samples.number(100_003L * row + 7_919L);
            assertThat(withRows)
                    .filteredOn(page -> Numbers.folded(page).contains(Numbers.folded(whole)))
                    .hasSize(1);
        }
    }

    @Test
    void hasLanguageTitleBookmarksRunningHeadAndPageNumbers() throws IOException {
        byte[] pdf = writer.write(Samples.picture(Edition.INTERNAL));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Lägesbild Björkhaga 2025");
            assertThat(bookmarks(
                            document.getDocumentCatalog().getDocumentOutline().children(), ""))
                    .containsExactly(
                            "1 Brottsligheten",
                            "2 Tryggheten",
                            "3 Det här prioriterar vi",
                            "  3.1 Unga i riskzon för destruktivt beteende");
        }
        List<String> pages = pages(pdf);
        assertThat(pages.get(0)).contains("Intern utgåva. Får inte spridas", "Sida 1 av " + pages.size());
        assertThat(pages.get(1)).contains("Intern utgåva, version 1", "Lägesbild Björkhaga 2025");
    }

    private static List<String> bookmarks(Iterable<PDOutlineItem> items, String indent) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : items) {
            titles.add(indent + item.getTitle());
            titles.addAll(bookmarks(item.children(), indent + "  "));
        }
        return titles;
    }

    @Test
    void givesEqualBytesForEqualPublications() {
        byte[] one = writer.write(Samples.picture(Edition.PUBLIC));
        byte[] other = new PdfWriter().write(Samples.picture(Edition.PUBLIC));

        assertThat(one).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, false", "INTERNAL, true"})
    void marksOnlyTheInternalEdition(Edition edition, boolean marked) throws IOException {
        assertThat(text(writer.write(Samples.picture(edition))).contains("Intern utgåva"))
                .isEqualTo(marked);
    }

    @Test
    void showsEveryNumberOfTheModel() throws IOException {
        Publication publication = Samples.picture(Edition.INTERNAL);

        String text = text(writer.write(publication));

        assertThat(Numbers.folded(text)).contains(Numbers.of(publication));
        assertThat(text).doesNotContain("alert(1)");
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", pages(pdf));
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    @Test
    void namesNoOneButTheProductInItsMetadata() {
        String raw = new String(writer.write(Samples.picture(Edition.PUBLIC)), StandardCharsets.ISO_8859_1);

        assertThat(raw).contains("2025-11-28T00:00:00+01:00").doesNotContain("openhtmltopdf");
    }
}
