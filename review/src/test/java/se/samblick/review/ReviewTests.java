package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.documents.DocumentReader;

class ReviewTests {
    private static List<Finding> review(String document, Figures... figures) {
        return Review.of(DocumentReader.read("prov.txt", document.getBytes(StandardCharsets.UTF_8)), List.of(figures));
    }

    private static Figures rows(Figures.Row... rows) {
        return new Figures("anmälda brott", List.of(rows));
    }

    @Test
    void triesClaimsAgainstFiguresGivenBesideTheDocument() {
        Figures figures = rows(
                new Figures.Row("", "Rån", "2022", "count", 40.0, "ok"),
                new Figures.Row("", "Rån", "2023", "count", 60.0, "ok"));

        List<Finding> findings = review("Rånen har ökat med 50 procent. Rånen har fördubblats.\n", figures);

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.CONFIRMED, Verdict.CONTRADICTED);
        assertThat(findings.get(1).explanation())
                .isEqualTo(
                        "Antalet för Rån gick från 40 till 60 (2022 till 2023), en ökning med 50,0 procent; en fördubbling vore 80.");
        assertThat(findings.get(1).suggestion()).isEqualTo("ökat med 50 procent (40 → 60)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rånen har fördubblats sedan 2021.              | ökning med 66,7 procent; en fördubbling vore 72.          | ökat med 67 procent (36 → 60)
            Stölderna har tredubblats sedan 2021.          | ökning med 125,0 procent; 3 gånger så många vore 600.     | ökat med 125 procent (200 → 450)
            Hoten har minskat med 20 procent sedan 2021.   | (2021 till 2023), en minskning med 60,0 procent.          | minskat med 60 procent (50 → 20)
            Hoten ökade 2023.                              | (2022 till 2023), en minskning med 50,0 procent.          | minskat med 50 procent (40 → 20)
            Stölderna ökade med 40 fall 2023.              | gick från 300 till 450 (2022 till 2023), en ökning med 50,0 procent. | ökat med 50 procent (300 → 450)
            """)
    void aFalseChangeIsExplainedAndPutRight(String sentence, String explanation, String suggestion) {
        String table =
                "Anmälda brott\n\nBrott\t2021\t2022\t2023\nRån\t36\t54\t60\nHot\t50\t40\t20\nStöld\t200\t300\t450\n\n";

        List<Finding> findings = review(table + sentence + "\n");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
            assertThat(finding.explanation()).endsWith(explanation);
            assertThat(finding.suggestion()).isEqualTo(suggestion);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Brott;Norr;Söder;Öster;Kommunen / Rån;10;20;30;60 / Stöld;40;50;60;150 / Hot;5;5;5;15       | confirmed
            Brott;Norr;Söder;Öster;Kommunen / Rån;10;20;30;60 / Stöld;40;50;60;150 / Hot;5;5;5;17       | contradicted
            Andel (%);Norr;Söder;Kommunen / 2022;60;70;66 / 2023;61;72;67                               | none
            Rån;Jan 2024;Feb 2024;Mars 2024;Kv 1 2024 / Hot;10;20;30;60 / Stöld;4;5;6;15                | confirmed
            Rån;Jan 2024;Feb 2024;Mars 2024;Kv 1 2024 / Hot;10;20;30;60 / Stöld;4;5;6;18                | contradicted
            Rån;Jan 2024;Mars 2024;Kv 1 2024 / Hot;10;30;60 / Stöld;4;6;18                              | none
            """)
    void aColumnIsSummedUpIfItIsTheWholeOfThoseBesideIt(String table, String expected) {
        String document = "Anmälda brott\n\n" + table.replace(" / ", "\n").replace(';', '\t') + "\n\nKommentar.\n";

        List<Finding> findings = review(document);

        Set<String> codes = findings.stream()
                .filter(finding -> finding.kind() == Kind.SUM)
                .map(finding -> finding.verdict().code())
                .collect(Collectors.toSet());
        assertThat(codes.isEmpty() ? Set.of("none") : codes).as(table).contains(expected);
    }

    @Test
    void aDeniedSizeThatIsNotThereIsConfirmed() {
        String table = "Anmälda brott\n\nBrott\t2021\t2022\nRån\t36\t54\nHot\t50\t40\n\n";

        List<Finding> findings =
                review(table + "Rånen ökade inte med 30 procent 2022. Rånen ökade inte med 50 procent 2022.\n");

        assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.CONFIRMED, Verdict.CONTRADICTED);
    }

    @Test
    void theIdOfAFindingStaysWhileSentenceAndFiguresStay() {
        Figures before = rows(
                new Figures.Row("", "Rån", "2022", "count", 40.0, "ok"),
                new Figures.Row("", "Rån", "2023", "count", 60.0, "ok"));
        Figures revised = rows(
                new Figures.Row("", "Rån", "2022", "count", 40.0, "ok"),
                new Figures.Row("", "Rån", "2023", "count", 61.0, "ok"));

        String first = review("Rånen har fördubblats.\n", before).get(0).id();
        String again = review("En rad till.\n\nRånen har fördubblats.\n", before)
                .get(0)
                .id();
        String changed = review("Rånen har fördubblats.\n", revised).get(0).id();

        assertThat(again).isEqualTo(first);
        assertThat(changed).isNotEqualTo(first);
    }

    @Test
    void lettersThatOnlyLookLatinMakeNoDifference() {
        String table = "Anmälda brott\n\nBrottstyp\t2022\t2023\nRån\t40\t60\nHot\t50\t50\nSumma\t90\t110\n\n";

        List<Finding> findings = review(table + "R\u00e5n\u0435n har \u00f6kat m\u0435d 50 procent.\n");

        assertThat(findings).extracting(Finding::verdict).contains(Verdict.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Ange område här]",
                "Ange det lokalt prioriterade området här",
                "Klicka här för att ange text",
                "Antalet rån var XX under året."
            })
    void promptsOfTheTemplateAreLeftovers(String line) {
        List<Finding> findings = review("Lägesbild\n\n" + line + "\n");

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LEFTOVER);
            assertThat(finding.verdict()).isEqualTo(Verdict.DOUBTFUL);
        });
    }

    @Test
    void theDocumentIsHeldAgainstItself() {
        String text = "I kommunen finns 12 trygghetskameror.\n\nKommunen har 9 trygghetskameror i drift.\n";

        List<Finding> findings = review(text);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CONSISTENCY);
            assertThat(finding.quote()).isEqualTo("Kommunen har 9 trygghetskameror i drift");
        });
    }

    @Test
    void twoNumbersOfDifferentYearsDoNotContradict() {
        String text = "Under 2022 fanns 12 trygghetskameror.\n\nUnder 2023 fanns 9 trygghetskameror.\n";

        assertThat(review(text)).extracting(Finding::verdict).doesNotContain(Verdict.CONTRADICTED);
    }

    @Test
    void aLastRowLeftOutOfTheTotalsIsFound() {
        String table =
                "Person\n\nBrott\t2021\t2022\tUtv 21-22\tUtv 21-22\nHot\t100\t110\t10\t10,0%\nRån\t20\t15\t-5\t-25,0%\n"
                        + "Narkotika\t50\t80\t30\t60,0%\n\t120\t125\t35\t29,2%\n\n";

        List<Finding> findings = review(table + "Text.\n");

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SUM);
            assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
        });
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CELL_CHANGE);
            assertThat(finding.verdict()).isEqualTo(Verdict.CONTRADICTED);
            assertThat(finding.quote()).isEqualTo("120 125 35 29,2%");
        });
    }

    @Test
    void sharesAreNoSums() {
        String table = "Andel otrygga (%)\t2022\t2024\nKvinnor\t35\t42\nMän\t20\t21\nSamtliga\t28\t32\n\nText.\n";

        assertThat(review(table)).extracting(Finding::kind).doesNotContain(Kind.SUM);
    }

    @Test
    void aSuppressedPartMakesTheSumARange() {
        String right = "Brott\t2022\t2023\nRån\t<5\t6\nHot\t30\t33\nSumma\t33\t39\n\nText.\n";
        String wrong = right.replace("Summa\t33", "Summa\t60");

        assertThat(review(right)).extracting(Finding::verdict).containsExactly(Verdict.CONFIRMED);
        assertThat(review(wrong)).extracting(Finding::verdict).containsExactly(Verdict.CONTRADICTED);
    }

    @Test
    void aSumOverMonthsOfAnUnsaidYearCountsEveryMonth() {
        String table =
                "Händelser per månad\n\nHändelse\tJan\tFeb\tMar\tApr\tSumma\nNedskräpning\t31\t28\t36\t40\t135\nKlotter\t8\t9\t10\t11\t38\n\nText.\n";

        assertThat(review(table)).extracting(Finding::verdict).containsOnly(Verdict.CONFIRMED);
        assertThat(review(table.replace("135", "153")))
                .extracting(Finding::verdict)
                .contains(Verdict.CONTRADICTED);
    }

    @Test
    void aNumberOfSomethingNoTableCountsIsNotWrong() {
        String text = "Läget vid torget\n\nKvällarna är lugnare.\n\nTvå saker återstår:\n\nPlats\tAntal\nTorget\t12\n";

        assertThat(review(text)).extracting(Finding::verdict).doesNotContain(Verdict.CONTRADICTED);
    }
}
