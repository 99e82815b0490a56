package se.samblick.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import se.samblick.analysis.Judgement;
import se.samblick.analysis.Window;
import se.samblick.app.SamblickProperties;
import se.samblick.app.figures.ChangeQuery;
import se.samblick.app.figures.ChangeRow;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Role;
import se.samblick.app.publishing.PictureDocuments;
import se.samblick.app.situation.PictureFinding;
import se.samblick.app.situation.PictureState;
import se.samblick.app.situation.SituationPicture;
import se.samblick.app.situation.SituationPictures;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.write.PdfViolations;

/** The demo as a newcomer meets it on 16 October 2025, from its figures to the documents of last year's picture. */
@SpringBootTest(properties = {"samblick.demo=true", "samblick.demo-date=2025-10-16"})
class DemoTests {
    private static final LocalDate END = LocalDate.of(2025, 9, 30);

    @Autowired
    private Figures figures;

    @Autowired
    private SituationPictures pictures;

    @Autowired
    private PictureDocuments documents;

    @Autowired
    private Access access;

    @Autowired
    private Demo demo;

    @Autowired
    private SamblickProperties settings;

    @Test
    void hasAnAccountForEveryRoleAndTwoDistrictEditors() {
        List<DemoAccountsFile.Entry> entries = new DemoAccountsFile(settings.data()).read();

        assertThat(entries)
                .extracting(DemoAccountsFile.Entry::role)
                .contains(Arrays.stream(Role.values()).map(Role::code).toArray(String[]::new));
        assertThat(entries.stream().filter(e -> e.role().equals("district-editor")))
                .extracting(DemoAccountsFile.Entry::area)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(demo.shown()).hasSameSizeAs(entries);
    }

    @Test
    void analysisFindsWhatWasPlanted() {
        Map<String, Judgement> judgements = judgements();

        assertThat(judgements)
                .containsEntry("bedrageri-mot-aldre", Judgement.INCREASE)
                .containsEntry("cykelstold", Judgement.DECREASE)
                .containsEntry("stold-ur-fordon", Judgement.DECREASE)
                .containsEntry("hot", Judgement.CHANCE);
    }

    private Map<String, Judgement> judgements() {
        Map<String, Judgement> judgements = new TreeMap<>();
        var query = new ChangeQuery(
                DatasetId.REPORTED_CRIMES, DemoPlaces.BJORKHAGA, Window.YEAR_TO_DATE, END, null, 1, false);
        for (ChangeRow row : access.asSystem(() -> figures.changes(query)).rows()) {
            judgements.put(row.category().id().value(), row.change().judgement());
        }
        return judgements;
    }

    @Test
    void draftHasTwoWrongClaimsAndReviewFindsBoth() {
        SituationPicture draft = picture(PictureState.DRAFT);

        List<PictureFinding> contradicted = access.asSystem(() -> pictures.review(draft.id())).stream()
                .filter(f -> f.verdict().equals("contradicted"))
                .toList();

        assertThat(contradicted)
                .extracting(PictureFinding::quote)
                .satisfiesExactlyInAnyOrder(
                        q -> assertThat(q).contains("Cykelstölderna har halverats"),
                        q -> assertThat(q).contains("narkotikabrott har fördubblats"));
        assertThat(contradicted).extracting(PictureFinding::section).containsOnly("crime");
    }

    @Test
    void everyNumberOfLastYearsPictureStandsInAllThreeDocuments() throws IOException {
        SituationPicture signed = picture(PictureState.SIGNED);
        List<String> frozen = access.asSystem(() -> numbers(signed));

        assertThat(signed.frozen()).isNotNull();
        assertThat(frozen).hasSizeGreaterThan(20);
        assertThat(text("html", signed)).contains(frozen);
        assertThat(text("docx", signed)).contains(frozen);
        assertThat(text("pdf", signed)).contains(frozen);
    }

    @Test
    void theFilesOfASignedPictureNameEveryoneWhoSigned() throws IOException {
        SituationPicture signed = picture(PictureState.SIGNED);

        for (String format : List.of("html", "docx", "pdf")) {
            assertThat(text(format, signed))
                    .as(format)
                    .contains("Alva Tallhed", "Isak Norrlid", "NV 2024/0114")
                    .contains("9 november 2024", "uttag 2 oktober 2024")
                    .doesNotContain("ej undertecknad");
        }
    }

    @Test
    void thePdfOfASignedPictureIsAccessible() throws Exception {
        SituationPicture signed = picture(PictureState.SIGNED);

        byte[] pdf = access.asSystem(() -> documents.document(signed.id(), "pdf"));

        assertThat(PdfViolations.ofAccessibility(pdf)).isEmpty();
    }

    private List<String> numbers(SituationPicture picture) {
        List<String> numbers = new ArrayList<>();
        pictures.sections(picture.id()).forEach(section -> {
            section.content().figures().stream().map(Figure::shown).forEach(numbers::add);
            section.content().figureBlocks().stream()
                    .map(FigureBlock::data)
                    .flatMap(data -> data == null ? Stream.empty() : data.rows().stream())
                    .flatMap(row -> row.cells().stream())
                    .map(FigureData.Cell::text)
                    .forEach(numbers::add);
        });
        return numbers.stream().map(DocumentText::folded).toList();
    }

    private String text(String format, SituationPicture picture) throws IOException {
        return DocumentText.of(format, access.asSystem(() -> documents.document(picture.id(), format)));
    }

    private SituationPicture picture(PictureState state) {
        return access.asSystem(pictures::all).stream()
                .filter(p -> p.state() == state && p.area().equals(DemoPlaces.BJORKHAGA))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void isTheSameForTheSameDay() {
        var one = new DemoCrimes(LocalDate.of(2025, 10, 16));
        var other = new DemoCrimes(LocalDate.of(2025, 10, 16));
        DemoCrimes.Kind kind = DemoCrimes.KINDS.get(1);

        for (int i = 0; i < 500; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(i);
            assertThat(one.count(kind, "bjorkhaga", "solhojden", 0.1, day))
                    .isEqualTo(other.count(kind, "bjorkhaga", "solhojden", 0.1, day));
        }
    }
}
