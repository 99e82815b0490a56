package se.samblick.app.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samblick.app.situation.TestMunicipality.DISTRICT_PARTY;
import static se.samblick.app.situation.TestMunicipality.NORTH;
import static se.samblick.app.situation.TestMunicipality.POLICE_PARTY;
import static se.samblick.app.situation.TestMunicipality.SCHOOLS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;

/** What the parties of a picture tell each other, and what Samblick tells them when the figures change. */
@SpringBootTest
@Import({TestAccounts.class, TestMunicipality.class})
@Transactional
class SectionCommentsTests {
    @Autowired
    private SituationPictures pictures;

    @Autowired
    private SectionComments comments;

    @Autowired
    private OverturnedClaims overturned;

    @Autowired
    private PictureDesk desk;

    @Autowired
    private PicturePins pins;

    @Autowired
    private Access access;

    @Autowired
    private TestMunicipality municipality;

    private TestMunicipality.People people;
    private SituationPictureId picture;

    @BeforeEach
    void beginAPicture() {
        people = municipality.found();
        municipality.deliver(LocalDate.of(2025, 10, 2), Map.of("Cykelstöld", new long[] {214, 131}));
        var wish = new NewPicture(NORTH, null, 2025, null, null, List.of(DISTRICT_PARTY, POLICE_PARTY, SCHOOLS));
        picture = as(people.editor(), () -> pictures.create(wish)).id();
    }

    @Test
    void everyPartyCommentsOnTheSectionsOfTheOthers() {
        SectionComment said = as(people.teacher(), () -> comments.say(picture, "promises", "Vilka skolor?", null));
        as(people.police(), () -> comments.say(picture, "promises", "Alla tre.", said.id()));

        List<SectionComment> all = as(people.editor(), () -> comments.of(picture));

        assertThat(all).hasSize(1);
        assertThat(all.get(0).party()).isEqualTo("Skolförvaltningen");
        assertThat(all.get(0).answers()).extracting(SectionComment::text).containsExactly("Alla tre.");
    }

    @Test
    void aCommentWaitsUntilSomeoneSaysItIsDone() {
        SectionComment said = as(people.police(), () -> comments.say(picture, "crime", "Vilken källa?", null));

        resolve(people.editor(), said, true);
        SectionComment done = as(people.police(), () -> comments.of(picture)).get(0);
        resolve(people.police(), said, false);

        assertThat(done.resolved()).isNotNull();
        assertThat(as(people.police(), () -> comments.of(picture)).get(0).open())
                .isTrue();
    }

    @Test
    void whoTakesNoPartSaysNothing() {
        assertThatThrownBy(() -> as(people.council(), () -> comments.say(picture, "crime", "Hej.", null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(people.neighbour(), () -> comments.say(picture, "crime", "Hej.", null)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void asksForWordsAndForASectionThatIs() {
        assertThatThrownBy(() -> as(people.editor(), () -> comments.say(picture, "crime", " ", null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> as(people.editor(), () -> comments.say(picture, "no-such", "Hej.", null)))
                .isInstanceOf(NotFound.class);
        SectionComment said = as(people.editor(), () -> comments.say(picture, "crime", "Hej.", null));
        assertThatThrownBy(() -> as(people.editor(), () -> comments.say(picture, "purpose", "Hej.", said.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isClosedWhenAllHaveSigned() {
        as(people.editor(), () -> pictures.sign(picture, DISTRICT_PARTY, Map.of(), null));
        as(people.police(), () -> comments.say(picture, "crime", "Vi skriver under i morgon.", null));
        as(people.police(), () -> pictures.sign(picture, POLICE_PARTY, Map.of(), null));
        var outside = new SituationPictures.Outside("Rektorn", java.time.Instant.EPOCH, "UBN 2025/12");
        as(people.editor(), () -> pictures.sign(picture, SCHOOLS, Map.of(), outside));

        assertThatThrownBy(() -> as(people.police(), () -> comments.say(picture, "crime", "För sent.", null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void knowsWhoElseHasJustWrittenInASection() {
        as(people.police(), () -> pictures.save(picture, "crime", text("Polisens ord."), 1));

        assertThat(as(people.editor(), () -> pictures.writingNow(picture, "crime")))
                .map(Author::name)
                .contains("Isak Norrlid");
        assertThat(as(people.police(), () -> pictures.writingNow(picture, "crime")))
                .isEmpty();
        assertThat(as(people.editor(), () -> pictures.writingNow(picture, "purpose")))
                .isEmpty();
    }

    @Test
    void theFirstPageTellsWhichClaimsANewExtractOverturned() {
        as(
                people.editor(),
                () -> pictures.save(picture, "crime", text("Cykelstölderna har minskat med 39 procent."), 1));
        ExtractId later = municipality.deliver(LocalDate.of(2025, 11, 2), Map.of("Cykelstöld", new long[] {214, 190}));

        overturned.seek(DatasetId.REPORTED_CRIMES);

        assertThat(told()).containsExactly("Cykelstölderna har minskat med 39 procent");
        as(people.editor(), () -> pictures.save(picture, "crime", text("Cykelstölderna har minskat."), 2));
        assertThat(told()).isEmpty();
        as(
                people.editor(),
                () -> pictures.save(picture, "crime", text("Cykelstölderna har minskat med 39 procent."), 3));
        assertThat(told()).hasSize(1);
        as(people.editor(), () -> {
            pins.repin(picture, later);
            return later;
        });
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return as(people.editor(), () -> desk.overturned()).stream()
                .map(PictureDesk.Overturned::quote)
                .toList();
    }

    private void resolve(Account who, SectionComment comment, boolean resolved) {
        as(who, () -> {
            comments.resolve(picture, comment.id(), resolved);
            return comment;
        });
    }

    private static SectionSave text(String text) {
        return new SectionSave(text, null, null, null, null);
    }

    private <T> T as(Account who, Supplier<T> work) {
        return access.as(who.id(), work);
    }
}
