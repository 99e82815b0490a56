package se.samblick.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samblick.documents.DocumentReader;

class ReviewedPagesTests {
    private static final String DOCUMENT = """
            Läget i Ekdalen

            Brottskategori\t2023\t2024
            Stöld\t200\t300
            Bedrägeri\t120\t90

            Stölderna har ökat med 50 procent. Bedrägerierna har fördubblats.
            """;

    @Test
    void marksEachClaimWhereItStands() {
        ReviewedPage page = page(DOCUMENT);

        List<ReviewedPage.Run> marked = page.parts().stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.card() != null)
                .toList();

        assertThat(marked).extracting(ReviewedPage.Run::text).contains("Bedrägerierna har fördubblats");
        assertThat(page.cards())
                .filteredOn(c -> c.verdict().equals("contradicted"))
                .extracting(ReviewedPage.Card::quote)
                .containsExactly("Bedrägerierna har fördubblats");
    }

    @Test
    void losesNoWordOfTheDocument() {
        String text = page(DOCUMENT).parts().stream()
                .flatMap(p -> p.runs().stream())
                .map(ReviewedPage.Run::text)
                .reduce("", String::concat);

        assertThat(text.replaceAll("\\s+", "")).isEqualTo(DOCUMENT.replaceAll("\\s+", ""));
    }

    @Test
    void answersTheFindingsInTheFormOfCheck() {
        String json = decoded(page(DOCUMENT).json());

        assertThat(json).contains("\"documents\"", "\"verdict\" : \"contradicted\"", "\"tables\" : 1");
    }

    @Test
    void aTableOfFindingsHasALineForEach() {
        ReviewedPage page = page(DOCUMENT);

        assertThat(decoded(page.csv()).lines().count()).isEqualTo(page.cards().size() + 1L);
    }

    @Test
    void theMarkedDocumentIsAFileOfItsOwnWithEveryFinding() {
        ReviewedPage page = page(DOCUMENT);

        String html = decoded(page.html());

        assertThat(html)
                .contains("<mark class=\"bad\">Bedrägerierna har fördubblats</mark>")
                .contains("Förslag till lydelse: <ins>minskat med 25 procent (120 → 90)</ins>")
                .doesNotContain("<script", "<link", "src=");
        assertThat(html.split("<li id=", -1)).hasSize(page.cards().size() + 1);
    }

    @Test
    void markUpInTheDocumentStaysTextInTheFile() {
        String html = decoded(page("Rubrik\n\nBrottstyp <b>\"A\"</b> & <script>alert(1)</script> har ökat.\n")
                .html());

        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&amp;")
                .doesNotContain("<script>");
    }

    private static ReviewedPage page(String text) {
        var document = DocumentReader.read("lage.txt", text.getBytes(StandardCharsets.UTF_8));
        return ReviewedPages.of(
                "lage.txt", document, finding -> "rad " + finding.place().line());
    }

    private static String decoded(String address) {
        String base64 = address.substring(address.indexOf("base64,") + 7);
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
