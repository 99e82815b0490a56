package se.samblick.app.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static se.samblick.app.situation.TestMunicipality.DISTRICT_PARTY;
import static se.samblick.app.situation.TestMunicipality.NORTH;
import static se.samblick.app.situation.TestMunicipality.POLICE_PARTY;
import static se.samblick.app.situation.TestMunicipality.SCHOOLS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.ExtractInUse;
import se.samblick.app.figures.Figures;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Account;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.documents.content.Content;

/** A picture from its beginning to its signatures, in a district that the police share. */
@SpringBootTest
@Import({TestAccounts.class, TestMunicipality.class})
@Transactional
class SituationPicturesTests {
    private static final String HALVED = "Cykelstölderna har halverats.";

    @Autowired
    private SituationPictures pictures;

    @Autowired
    private SectionHistory history;

    @Autowired
    private PicturePins pins;

    @Autowired
    private Figures figures;

    @Autowired
    private Access access;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestMunicipality municipality;

    private TestMunicipality.People people;
    private ExtractId extract;

    @BeforeEach
    void found() {
        people = municipality.found();
        extract = municipality.deliver(
                LocalDate.of(2025, 10, 2), Map.of("Cykelstöld", new long[] {214, 131}, "Hot", new long[] {231, 244}));
    }

    @Test
    void beginsFromTheFrameworkAndTheLocalPriorities() {
        SituationPicture picture = begin();

        assertThat(picture.title()).isEqualTo("Lägesbild Norra 2025");
        assertThat(picture.state()).isEqualTo(PictureState.DRAFT);
        assertThat(picture.parties()).extracting(PictureParty::id).containsExactly(DISTRICT_PARTY, POLICE_PARTY);
        assertThat(sections(picture))
                .extracting(Section::key)
                .contains("overall-assessment", "crime", "local-1", "conclusion")
                .anyMatch(key -> key.startsWith("focus-"));
        assertThat(section(picture, "local-1").title()).isEqualTo("Cykelstölder vid stationen");
        assertThat(section(picture, "promises").party()).isEqualTo(POLICE_PARTY);
    }

    @Test
    void readsItsFiguresFromTheLatestExtract() {
        SituationPicture picture = begin();

        assertThat(as(people.editor(), () -> pictures.pins(picture.id())))
                .containsEntry("anmalda-brott", extract.toString());
    }

    @Test
    void savesOverTheVersionTheWriterSaw() {
        SituationPicture picture = begin();

        Section saved = write(people.editor(), picture, "crime", "Läget är lugnt.");

        assertThat(saved.version()).isEqualTo(2);
        assertThat(section(picture, "crime").content().plainText()).isEqualTo("Läget är lugnt.");
    }

    @Test
    void losesNeitherTextWhenSomeoneElseSavedFirst() {
        SituationPicture picture = begin();
        write(people.police(), picture, "crime", "Polisens text.");

        assertThatThrownBy(() ->
                        as(people.editor(), () -> pictures.save(picture.id(), "crime", text("Kommunens text."), 1)))
                .isInstanceOfSatisfying(
                        SectionChanged.class,
                        changed -> assertThat(changed.members())
                                .containsEntry("yours", "Kommunens text.")
                                .containsEntry("theirs", "Polisens text.")
                                .containsEntry("version", 2L));
        assertThat(section(picture, "crime").content().plainText()).isEqualTo("Polisens text.");
    }

    @Test
    void keepsWhatAnotherWroteBefore() {
        SituationPicture picture = begin();
        write(people.police(), picture, "crime", "Polisens text.");
        write(people.editor(), picture, "crime", "Kommunens text.");

        List<SectionRepository.Kept> kept = as(people.editor(), () -> history.versions(picture.id(), "crime"));

        assertThat(kept).extracting(k -> k.content().plainText()).containsExactly("Polisens text.");
    }

    @Test
    void tellsTwoWritersOfTheSameNameApart() {
        SituationPicture picture = begin();
        Account namesake = accounts.with(Grant.of(Role.DISTRICT_EDITOR, NORTH.value(), DISTRICT_PARTY));
        write(people.editor(), picture, "crime", "Den enas text.");
        write(namesake, picture, "crime", "Den andras text.");

        List<SectionRepository.Kept> kept = as(people.editor(), () -> history.versions(picture.id(), "crime"));

        assertThat(namesake.name()).isEqualTo(people.editor().name());
        assertThat(kept).extracting(k -> k.content().plainText()).containsExactly("Den enas text.");
    }

    @Test
    void aSectionOfOnePartyIsClosedToTheOthers() {
        SituationPicture picture = begin(DISTRICT_PARTY, POLICE_PARTY, SCHOOLS);

        assertThat(may(people.police(), picture, "promises")).isTrue();
        assertThat(may(people.teacher(), picture, "promises")).isFalse();
        assertThatThrownBy(() -> write(people.teacher(), picture, "promises", "Skolans ord."))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> write(people.teacher(), picture, "crime", "Skolans ord."))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anotherDistrictsEditorKnowsNothingOfThePicture() {
        SituationPicture picture = begin();

        assertThatThrownBy(() -> as(people.neighbour(), () -> pictures.get(picture.id())))
                .isInstanceOf(NotFound.class);
        assertThat(as(people.neighbour(), () -> pictures.all())).isEmpty();
        assertThatThrownBy(() -> as(people.neighbour(), () -> pictures.create(wish(null))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> as(people.neighbour(), () -> pictures.save(picture.id(), "crime", text("Fel."), 1)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoReadsOnlyMayNotWrite() {
        SituationPicture picture = begin();

        assertThatThrownBy(() -> write(people.council(), picture, "crime", "Rådets ord."))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void isSignedWhenEveryPartyHasSigned() {
        SituationPicture picture = begin();

        SituationPicture once = sign(people.editor(), picture);
        SituationPicture twice = sign(people.police(), picture);

        assertThat(once.state()).isEqualTo(PictureState.DRAFT);
        assertThat(once.locked()).isTrue();
        assertThat(once.frozen()).isNotNull();
        assertThat(twice.state()).isEqualTo(PictureState.SIGNED);
        assertThat(twice.frozen()).isEqualTo(once.frozen());
        assertThat(java.util.Objects.requireNonNull(once.frozen()).hash()).matches("[0-9a-f]{64}");
        assertThatThrownBy(() -> sign(people.police(), picture)).isInstanceOf(Conflict.class);
    }

    @Test
    void theFirstSignatureLocksTheText() {
        SituationPicture picture = begin();
        sign(people.editor(), picture);

        assertThatThrownBy(() -> write(people.police(), picture, "crime", "Efteråt."))
                .isInstanceOf(Conflict.class);

        SituationPicture open = as(people.editor(), () -> pictures.unsign(picture.id(), null));
        assertThat(open.locked()).isFalse();
        assertThat(open.frozen()).isNull();
        write(people.police(), picture, "crime", "Nu går det.");
    }

    @Test
    void cannotBeOpenedAgainWhenAllHaveSigned() {
        SituationPicture picture = begin();
        sign(people.editor(), picture);
        sign(people.police(), picture);

        assertThatThrownBy(() -> as(people.editor(), () -> pictures.unsign(picture.id(), null)))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aContradictedClaimNeedsAReasonToBeSigned() {
        SituationPicture picture = begin();
        write(people.editor(), picture, "crime", HALVED);
        PictureFinding finding = contradicted(picture);

        assertThatThrownBy(() -> sign(people.editor(), picture))
                .isInstanceOfSatisfying(
                        FindingsUnanswered.class,
                        open -> assertThat(open.findings())
                                .extracting(PictureFinding::quote)
                                .containsExactly("Cykelstölderna har halverats"));

        Map<String, String> reasons = Map.of(finding.id(), "Gäller den egna räkningen.");
        as(people.editor(), () -> pictures.sign(picture.id(), null, reasons, null));
        assertThat(as(people.police(), () -> pictures.reasons(picture.id())))
                .extracting(SituationPictures.SetAside::reason)
                .containsExactly("Gäller den egna räkningen.");
        assertThat(sign(people.police(), picture).state()).isEqualTo(PictureState.SIGNED);
    }

    @Test
    void aReasonMayBeGivenBeforeSigningAndTakenBack() {
        SituationPicture picture = begin();
        write(people.editor(), picture, "crime", HALVED);
        String finding = contradicted(picture).id();

        as(people.editor(), () -> setAside(picture, finding, "Egen räkning."));
        assertThat(as(people.editor(), () -> pictures.reasons(picture.id()))).hasSize(1);

        as(people.editor(), () -> setAside(picture, finding, ""));
        assertThatThrownBy(() -> sign(people.editor(), picture)).isInstanceOf(FindingsUnanswered.class);
    }

    @Test
    void recordsASignatureMadeOutside() {
        SituationPicture picture = begin();
        sign(people.editor(), picture);
        var outside =
                new SituationPictures.Outside("Kommunpolisen", Instant.parse("2025-11-03T12:00:00Z"), "NV 2025/0311");

        SituationPicture signed =
                as(people.editor(), () -> pictures.sign(picture.id(), POLICE_PARTY, Map.of(), outside));

        assertThat(signed.state()).isEqualTo(PictureState.SIGNED);
        assertThat(signed.party(POLICE_PARTY).orElseThrow().signed())
                .isEqualTo(new PictureParty.Signature(
                        "Kommunpolisen", Instant.parse("2025-11-03T12:00:00Z"), true, "NV 2025/0311"));
    }

    @Test
    void asksWhoSignedOutsideAndWhereItIsKept() {
        assertThatThrownBy(() -> new SituationPictures.Outside("Kommunpolisen", Instant.EPOCH, " "))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aSignedPictureGoesOnAsItsNextVersion() {
        SituationPicture first = begin();
        write(people.editor(), first, "crime", "Läget är lugnt.");
        sign(people.editor(), first);
        sign(people.police(), first);

        SituationPicture second = as(people.editor(), () -> pictures.create(wish(first.id())));

        assertThat(second.basedOn()).isEqualTo(first.id());
        assertThat(second.state()).isEqualTo(PictureState.DRAFT);
        assertThat(section(second, "crime").content().plainText()).isEqualTo("Läget är lugnt.");
        assertThat(section(second, "crime").unconfirmed()).isZero();
        sign(people.editor(), second);
        sign(people.police(), second);
        assertThat(as(people.editor(), () -> pictures.get(first.id())).state()).isEqualTo(PictureState.SUPERSEDED);
    }

    @Test
    void whatIsCarriedOverFromAnotherYearIsUnconfirmed() {
        SituationPicture first = begin();
        write(people.editor(), first, "crime", "Läget är lugnt.\n\nInget nytt.");

        SituationPicture next = as(
                people.editor(), () -> pictures.create(new NewPicture(null, null, 2026, first.id(), null, List.of())));

        assertThat(section(next, "crime").unconfirmed()).isEqualTo(2);
    }

    @Test
    void aLiveFigureShowsWhatItsExtractTells() {
        SituationPicture picture = begin();

        save(picture, TestMunicipality.withFigure("cykelstold", "sentence"));

        assertThat(section(picture, "crime").content().plainText())
                .isEqualTo("Cykelstölderna har minskat med 39 procent (214 → 131).");
    }

    @Test
    void anExtractCannotBeTakenBackUnderAPicture() {
        begin();

        assertThatThrownBy(() -> as(null, () -> {
                    figures.withdraw(extract);
                    return extract;
                }))
                .isInstanceOfSatisfying(
                        ExtractInUse.class,
                        used -> assertThat(used.getMessage()).isNotBlank());
    }

    @Test
    void anEarlierExtractIsUsedForWhatTheLaterOnesDoNotTell() {
        ExtractId superseded = municipality.deliver(LocalDate.of(2025, 7, 1), Map.of("Hot", new long[] {230, 240}));
        ExtractId alone = municipality.deliver(LocalDate.of(2025, 8, 1), Map.of("Klotter", new long[] {12, 19}));
        ExtractId latest = municipality.deliver(
                LocalDate.of(2025, 10, 9), Map.of("Cykelstöld", new long[] {214, 131}, "Hot", new long[] {231, 244}));
        SituationPicture picture = begin();
        save(picture, TestMunicipality.withFigure("klotter", "change"));

        assertThat(uses(superseded)).isEmpty();
        assertThat(uses(latest)).containsExactly(tuple(picture.title(), 0, true));
        assertThat(uses(alone)).containsExactly(tuple(picture.title(), 1, true));
        assertThatThrownBy(() -> as(null, () -> {
                    figures.withdraw(alone);
                    return alone;
                }))
                .isInstanceOfSatisfying(
                        ExtractInUse.class, used -> assertThat(used.arguments()).containsExactly(picture.title()));
    }

    private List<org.assertj.core.groups.Tuple> uses(ExtractId of) {
        return as(
                null,
                () -> figures.uses(of).stream()
                        .map(u -> tuple(u.title(), u.figures(), u.claims()))
                        .toList());
    }

    @Test
    void showsWhatANewExtractWouldChangeAndMovesToItInOneAct() {
        SituationPicture picture = begin();
        save(picture, TestMunicipality.withFigure("cykelstold", "number"));
        ExtractId later = municipality.deliver(
                LocalDate.of(2025, 11, 2), Map.of("Cykelstöld", new long[] {214, 140}, "Hot", new long[] {231, 244}));

        List<LiveFigures.MovedFigure> moved = as(people.editor(), () -> pins.moved(picture.id(), later));
        as(people.editor(), () -> repin(picture, later));

        assertThat(moved)
                .extracting(LiveFigures.MovedFigure::was, LiveFigures.MovedFigure::is)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("131", "140"));
        assertThat(section(picture, "crime").content().plainText()).isEqualTo("Cykelstölderna har 140.");
        assertThat(as(people.editor(), () -> pictures.pins(picture.id())))
                .containsEntry("anmalda-brott", later.toString());
    }

    @Test
    void tellsWhichClaimsANewExtractOverturns() {
        SituationPicture picture = begin();
        write(
                people.editor(),
                picture,
                "crime",
                "Cykelstölderna har minskat med 39 procent. " + "Hoten har halverats.");
        assertThat(as(people.editor(), () -> pins.overturned(picture))).isEmpty();
        municipality.deliver(
                LocalDate.of(2025, 11, 2), Map.of("Cykelstöld", new long[] {214, 190}, "Hot", new long[] {231, 244}));

        List<PicturePins.Overturned> overturned = as(people.editor(), () -> pins.overturned(picture));

        assertThat(overturned)
                .extracting(o -> o.finding().quote())
                .containsExactly("Cykelstölderna har minskat med 39 procent");
    }

    @Test
    void keepsToItsExtractUntilSomeoneMovesIt() {
        SituationPicture picture = begin();
        municipality.deliver(LocalDate.of(2025, 11, 2), Map.of("Cykelstöld", new long[] {214, 140}));

        save(picture, TestMunicipality.withFigure("cykelstold", "number"));

        assertThat(section(picture, "crime").content().plainText()).isEqualTo("Cykelstölderna har 131.");
    }

    @Test
    void aTextComesBackFromAnEarlierVersionAsANewSave() {
        SituationPicture picture = begin();
        write(people.editor(), picture, "crime", "Först.");
        as(people.editor(), () -> keep(picture, "Före mötet"));
        write(people.editor(), picture, "crime", "Sedan.");

        as(people.editor(), () -> history.restore(picture.id(), "crime", 2));

        assertThat(section(picture, "crime").content().plainText()).isEqualTo("Först.");
        assertThat(section(picture, "crime").version()).isEqualTo(4);
    }

    @Test
    void confirmsWhatWasCarriedOver() {
        SituationPicture first = begin();
        write(people.editor(), first, "crime", "Läget är lugnt.\n\nInget nytt.");
        SituationPicture next = as(
                people.editor(), () -> pictures.create(new NewPicture(null, null, 2026, first.id(), null, List.of())));

        as(people.editor(), () -> history.confirm(next.id(), "crime"));

        assertThat(section(next, "crime").unconfirmed()).isZero();
    }

    private @Nullable String setAside(SituationPicture picture, String finding, String reason) {
        pictures.setAside(picture.id(), finding, reason);
        return null;
    }

    private ExtractId repin(SituationPicture picture, ExtractId to) {
        pins.repin(picture.id(), to);
        return to;
    }

    private @Nullable String keep(SituationPicture picture, String name) {
        pictures.keep(picture.id(), "crime", name);
        return null;
    }

    private NewPicture wish(@Nullable SituationPictureId from) {
        return new NewPicture(from == null ? NORTH : null, from == null ? "2024" : null, 2025, from, null, List.of());
    }

    private SituationPicture begin(String... parties) {
        return as(
                people.editor(),
                () -> pictures.create(new NewPicture(NORTH, "2024", 2025, null, null, List.of(parties))));
    }

    private List<Section> sections(SituationPicture picture) {
        return as(people.editor(), () -> pictures.sections(picture.id()));
    }

    private Section section(SituationPicture picture, String key) {
        return as(people.editor(), () -> pictures.section(picture.id(), key));
    }

    private boolean may(Account who, SituationPicture picture, String key) {
        return as(who, () -> pictures.mayWrite(picture, pictures.section(picture.id(), key)));
    }

    private Section write(Account who, SituationPicture picture, String key, String text) {
        return as(
                who,
                () -> pictures.save(
                        picture.id(),
                        key,
                        text(text),
                        pictures.section(picture.id(), key).version()));
    }

    private Section save(SituationPicture picture, Content content) {
        return as(people.editor(), () -> pictures.save(picture.id(), "crime", SectionSave.content(content), 1));
    }

    private static SectionSave text(String text) {
        return new SectionSave(text, null, null, null, null);
    }

    private PictureFinding contradicted(SituationPicture picture) {
        return as(people.editor(), () -> pictures.review(picture.id())).stream()
                .filter(f -> f.verdict().equals("contradicted"))
                .findFirst()
                .orElseThrow();
    }

    private SituationPicture sign(Account who, SituationPicture picture) {
        return as(who, () -> pictures.sign(picture.id(), null, Map.of(), null));
    }

    private <T> T as(@Nullable Account who, Supplier<T> work) {
        return who == null ? access.asSystem(work) : access.as(who.id(), work);
    }
}
