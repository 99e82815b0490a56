package se.samblick.documents.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {
    private final Publication picture = Samples.picture(Edition.INTERNAL);
    private final Document page = Jsoup.parse(HtmlWriter.standalone().write(picture));

    @Test
    void showsEveryNumberOfTheModel() {
        List<String> shown = new ArrayList<>();
        for (Element element : page.select("main data, main tr")) {
            shown.add(Numbers.folded(element.text()));
        }

        assertThat(shown).containsExactlyInAnyOrderElementsOf(Numbers.of(picture));
        assertThat(page.select("data").eachAttr("value"))
                .containsExactly("514", "600", "current=600 previous=514", "-0.3636");
    }

    @Test
    void hasOneTitleAndHeadingsWithoutGaps() {
        assertThat(headings(page)).startsWith(1).filteredOn(level -> level == 1).hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.select("nav li a").eachText())
                .containsExactly(
                        "1 Brottsligheten",
                        "2 Tryggheten",
                        "3 Det här prioriterar vi",
                        "3.1 Unga i riskzon för destruktivt beteende");
        assertThat(page.select("nav li a"))
                .allSatisfy(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
    }

    private static List<Integer> headings(Document page) {
        return page.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> Integer.parseInt(heading.tagName().substring(1)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void skipsNoLevelAndRepeatsNoIdWhateverTheTextHolds(long seed) {
        Document any = Jsoup.parse(HtmlWriter.standalone().write(Samples.any(seed)));

        int last = 0;
        for (int level : headings(any)) {
            assertThat(level).isLessThanOrEqualTo(last + 1);
            last = level;
        }
        assertThat(any.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(any.select("a[href^=#]"))
                .allSatisfy(
                        link -> assertThat(any.getElementById(link.attr("href").substring(1)))
                                .isNotNull());
        assertThat(any.select("table"))
                .allSatisfy(table -> assertThat(table.select("tr")).isNotEmpty());
    }

    @Test
    void leadsReferencesAndNotesToTheirPlaceAndBack() {
        assertThat(page.select("p a[href=#avsnitt-lokalt-1]").text()).isEqualTo("lokalt prioriterat område 1");
        assertThat(page.select("#avsnitt-lokalt-1").text()).isEqualTo("3.1 Unga i riskzon för destruktivt beteende");
        assertThat(page.select("sup a").attr("href")).isEqualTo("#not-1");
        assertThat(page.select("#not-1").text()).startsWith("33 mot 21");
        assertThat(page.select("#not-1 a").attr("href")).isEqualTo("#till-not-1");
    }

    @Test
    void givesEachChartItsWordsAndItsTable() {
        assertThat(page.select("figure")).hasSize(2);
        assertThat(page.select("figure figcaption").eachText())
                .containsExactly(
                        "Diagram 1. Fler brott mot person", "Diagram 2. Färre brott mot hushåll, fler mot person");
        assertThat(page.select("figure svg[role=img]").eachAttr("aria-label"))
                .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(40));
        assertThat(page.select("figure details table tbody tr")).hasSize(2);
        assertThat(page.select("figure th[scope=row]")).hasSize(7);
        assertThat(page.select("caption")).hasSize(3);
        assertThat(page.text())
                .contains("Källa: Polisen, uttag 2 oktober 2025.")
                .doesNotContain("Källa: Källa");
    }

    @Test
    void runsNothingAndFetchesNothing() {
        assertThat(page.select("script, link, img, iframe, [onclick], [style]")).isEmpty();
        assertThat(HtmlWriter.linkedTo("/assets/publication.css").write(picture))
                .contains("<link rel=\"stylesheet\" href=\"/assets/publication.css\"/>")
                .doesNotContain("<style");
    }

    @Test
    void marksTheInternalEditionFirstOfAll() {
        assertThat(page.select("body > .internal").text()).startsWith("Intern utgåva");
        assertThat(Jsoup.parse(HtmlWriter.standalone().write(Samples.picture(Edition.PUBLIC)))
                        .select(".internal"))
                .isEmpty();
    }

    @Test
    void tellsTickedFromUntickedInWordsToo() {
        assertThat(page.select(".choice li").eachText())
                .containsExactly(
                        "☒ valt: Särskilda åtgärder pågår eller behövs, se åtgärdsplanen",
                        "☐ ej valt: Arbetet sker i linjeverksamheten");
        assertThat(page.select(".choice").text()).contains("Kommentar: Kvällarna vid torget");
    }

    @Test
    void linksOutOfSamblickOnlyWhenTheSiteIsKnown() {
        assertThat(Links.resolve("/lagesbilder/12", picture)).isEqualTo("https://samblick.example/lagesbilder/12");
        assertThat(Links.resolve("/lagesbilder/12", Samples.overfull())).isEmpty();
        assertThat(Links.resolve("https://polisen.se/", picture)).isEqualTo("https://polisen.se/");
    }
}
