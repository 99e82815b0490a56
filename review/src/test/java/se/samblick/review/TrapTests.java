package se.samblick.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samblick.documents.DocumentReader;

/** What checkers of figures are known to get wrong, a test each. */
class TrapTests {
    private static final String TABLES = """
            Lägesbild Norrby 2023

            Anmälda brott

            Brott\t2021\t2022\t2023
            Rån\t60\t50\t40
            Hot\t50\t48\t60
            Häleri\t<5\t6\t8
            Vapenbrott\t..\t9\t12
            Stöld\t200\t210\t214

            Anmälda brott per 1 000 invånare

            Brott\t2022\t2023
            Klotter\t12,0\t15,0

            Andel otrygga (%)

            Grupp\t2021\t2023
            Kvinnor\t40\t47
            Män\t22\t25

            """;

    private static List<Finding> review(String sentence) {
        return Review.of(
                        DocumentReader.read("prov.txt", (TABLES + sentence + "\n").getBytes(StandardCharsets.UTF_8)),
                        List.of())
                .stream()
                .filter(finding -> sentence.contains(finding.quote()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kvinnors otrygghet: nästan hälften av kvinnorna är otrygga. | CONFIRMED
            Drygt 45 procent av kvinnorna är otrygga.                   | CONFIRMED
            Knappt 45 procent av kvinnorna är otrygga.                  | DOUBTFUL
            Mer än hälften av kvinnorna är otrygga.                     | CONTRADICTED
            Stölderna ökade med 2 procent 2023.                         | CONFIRMED
            Stölderna ökade med 1,9 procent 2023.                       | CONFIRMED
            """)
    void aRoundOrVagueNumberIsAnIntervalAndNoPoint(String sentence, Verdict verdict) {
        assertThat(review(sentence)).extracting(Finding::verdict).containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rånen minskade med 20 procent 2023. | CONFIRMED
            Rånen ökade med 20 procent 2023.    | CONTRADICTED
            Hoten ökade med 25 procent 2023.    | CONFIRMED
            Hoten minskade med 25 procent 2023. | CONTRADICTED
            """)
    void aChangeIsComparedWithItsSign(String sentence, Verdict verdict) {
        assertThat(review(sentence)).extracting(Finding::verdict).containsExactly(verdict);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40 procent av invånarna blev rånade 2023.",
                "År 2023 anmäldes 15 fall av klotter.",
                "År 2023 anmäldes 60 hot per 1 000 invånare.",
                "År 2023 var 47 kvinnor otrygga.",
            })
    void aShareIsNotTriedAgainstACountNorARateAgainstALevel(String sentence) {
        assertThat(review(sentence))
                .isNotEmpty()
                .extracting(Finding::verdict)
                .doesNotContain(Verdict.CONFIRMED, Verdict.CONTRADICTED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            År 2021 anmäldes 3 fall av häleri.            | UNVERIFIABLE
            År 2021 anmäldes 0 fall av häleri.            | UNVERIFIABLE
            År 2021 anmäldes 7 fall av häleri.            | CONTRADICTED
            Häleriet har fördubblats sedan 2021.          | UNVERIFIABLE
            Vapenbrotten har ökat varje år sedan 2021.    | UNVERIFIABLE
            """)
    void aSuppressedOrMissingCellIsARangeOrUnknownAndNeverZero(String sentence, Verdict verdict) {
        assertThat(review(sentence)).extracting(Finding::verdict).containsExactly(verdict);
    }

    @Test
    void aChangeFromASuppressedCellIsNotToldAsOneFromZero() {
        List<Finding> findings = review("Häleriet har ökat sedan 2021.");

        assertThat(findings).extracting(Finding::computed).containsExactly("<5 → 8");
        assertThat(findings.get(0).explanation()).doesNotContain("noll");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fickstölderna har ökat med 30 procent.",
                "Hoten mot tjänstemän har ökat med 25 procent.",
                "Rånen i grannkommunen har minskat med 20 procent.",
                "Hoten ökade med 25 procent under sommarlovet."
            })
    void aClaimThatFiguresCannotTellIsSaidToBeSoWithAReason(String sentence) {
        List<Finding> findings = review(sentence);

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.verdict()).isIn(Verdict.UNVERIFIABLE, Verdict.SCOPE_MISMATCH);
            assertThat(finding.explanation()).endsWith(".");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ange prioriterat område här", "[Ange område här]", "1. \n2. \n3. "})
    void aPromptLeftInFromTheTemplateIsDoubtful(String prompt) {
        List<Finding> findings = Review.of(
                DocumentReader.read(
                        "prov.txt", ("Lägesbild\n\nProblem\n\n" + prompt + "\n").getBytes(StandardCharsets.UTF_8)),
                List.of());

        assertThat(findings).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LEFTOVER);
            assertThat(finding.verdict()).isEqualTo(Verdict.DOUBTFUL);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rånen ska minska med 30 procent till 2026.",
                "Målet är att hoten minskar med hälften.",
                "Enligt 3 kap. 2 § ordningslagen krävs tillstånd.",
                "Ring 0771-14 00 00 eller kom den 4 november 2023.",
                "Om rånen ökar med 50 procent behövs fler vakter."
            })
    void aPlanALawADateOrAConditionIsNoClaim(String sentence) {
        assertThat(review(sentence)).isEmpty();
    }
}
