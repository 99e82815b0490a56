package se.samblick.app.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.figures.TestCity;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Forbidden;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;

@SpringBootTest
@Transactional
@Import(TestAccounts.class)
class BoundariesTests {
    private static final AreaId CITY = new AreaId("norrvik");
    private static final AreaId WEST = new AreaId("ekdalen");
    private static final AreaId EAST = new AreaId("bjorkhaga");
    private static final AreaId HILL = new AreaId("backen");
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final LocalDate SECOND = LocalDate.of(2023, 1, 1);

    /** A point that belongs to the west until the line is moved. */
    private static final Spot BETWEEN = new Spot(GeoTexts.NORTH + 500, GeoTexts.EAST + 900);

    @Autowired
    private Boundaries boundaries;

    @Autowired
    private Areas areas;

    @Autowired
    private Access access;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aCity() {
        access.asSystem(() -> TestCity.in(areas));
    }

    @Test
    void aLaterFileHoldsFromItsDayAndTheEarlierKeepsItsYears() {
        load(districts(1000), FIRST);
        load(districts(800), SECOND);

        assertThat(boundaries.areaAt(BETWEEN, SECOND.minusDays(1))).containsEntry(Division.MUNICIPAL, WEST);
        assertThat(boundaries.areaAt(BETWEEN, SECOND)).containsEntry(Division.MUNICIPAL, EAST);
        assertThat(boundaries.areaAt(BETWEEN, FIRST.minusDays(1))).isEmpty();
        assertThat(boundaries.map().of(WEST))
                .extracting(Boundary::from, Boundary::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FIRST, SECOND.minusDays(1)),
                        org.assertj.core.groups.Tuple.tuple(SECOND, null));
    }

    @Test
    void whatWasWronglyLoadedIsTakenBackAndTheEarlierHoldsAgain() {
        load(districts(1000), FIRST);
        BoundarySet wrong = load(districts(800), SECOND);

        BoundarySet undone = system(() -> boundaries.undo(wrong.id()));

        assertThat(undone.state()).isEqualTo(BoundarySet.State.UNDONE);
        assertThat(boundaries.areaAt(BETWEEN, SECOND)).containsEntry(Division.MUNICIPAL, WEST);
        assertThatThrownBy(() -> system(() -> boundaries.undo(wrong.id()))).isInstanceOf(Conflict.class);
    }

    @Test
    void aFileFromTheSameDayReplacesTheOneBefore() {
        load(districts(1000), FIRST);

        BoundarySet again = upload(districts(800), FIRST);
        assertThat(again.findings()).extracting(BoundaryFinding::kind).contains("replaced");
        system(() -> boundaries.load(again.id()));

        assertThat(boundaries.areaAt(BETWEEN, FIRST)).containsEntry(Division.MUNICIPAL, EAST);
        assertThat(boundaries.map().of(WEST)).hasSize(1);
    }

    @Test
    void nothingHoldsBeforeEveryFormIsAnAreaOrLeftOut() {
        BoundarySet draft = upload(
                new GeoTexts()
                        .square("Ekdalen", 0, 0, 1000, 1000)
                        .square("Björkaga", 0, 1000, 1000, 2000)
                        .square("Parkering", 0, 2000, 1000, 2100),
                FIRST);

        assertThat(draft.forms()).extracting(BoundaryForm::area).containsExactly(WEST, null, null);
        assertThat(draft.forms().get(1).suggestions(new AreaNames(areas.on(FIRST, null))))
                .extracting(Area::id)
                .containsExactly(EAST);
        assertThatThrownBy(() -> system(() -> boundaries.load(draft.id()))).isInstanceOf(Conflict.class);
        assertThat(boundaries.map().on(FIRST)).isEmpty();

        system(() -> boundaries.match(draft.id(), Map.of(2, Optional.of(EAST), 3, Optional.empty())));
        BoundarySet loaded = system(() -> boundaries.load(draft.id()));

        assertThat(loaded.areas()).containsExactlyInAnyOrder(WEST, EAST);
        assertThat(boundaries.map().on(FIRST)).hasSize(2);
    }

    @Test
    void aFormWithAFaultIsLeftOutOrTheFileIsMended() {
        BoundarySet draft = upload(
                new GeoTexts()
                        .square("Ekdalen", 0, 0, 1000, 1000)
                        .form(
                                "Björkhaga",
                                "Polygon",
                                "[[[662000,6560000],[663000,6561000],[663000,6560000],[662000,6561000],[662000,6560000]]]"),
                FIRST);

        assertThat(draft.ready()).isFalse();
        BoundarySet without = system(() -> boundaries.match(draft.id(), Map.of(2, Optional.empty())));

        assertThat(without.ready()).isTrue();
    }

    @Test
    void severalFormsOfAnAreaAreItsParts() {
        BoundarySet set =
                load(new GeoTexts().square("Ekdalen", 0, 0, 1000, 1000).square("Ekdalen", 2000, 0, 2500, 500), FIRST);

        assertThat(set.findings()).extracting(BoundaryFinding::kind).contains("parts");
        assertThat(boundaries.areaAt(new Spot(GeoTexts.NORTH + 2200, GeoTexts.EAST + 100), FIRST))
                .containsEntry(Division.MUNICIPAL, WEST);
        assertThat(boundaries.areaAt(new Spot(GeoTexts.NORTH + 1500, GeoTexts.EAST + 100), FIRST))
                .isEmpty();
    }

    @Test
    void tellsHowAreasLieBesideEachOther() {
        BoundarySet draft = upload(
                new GeoTexts()
                        .square("Norrvik", 0, 0, 1000, 2000)
                        .square("Ekdalen", 0, 0, 1000, 1050)
                        .square("Björkhaga", 0, 1000, 1000, 1900)
                        .square("Backen", -20, 0, 500, 500),
                FIRST);

        assertThat(draft.findings())
                .extracting(f -> f.kind() + " " + f.forms() + " " + f.arguments())
                .containsExactlyInAnyOrder(
                        "overlap [2, 3] [Ekdalen, Björkhaga, 50000, 6560500, 661025]",
                        "gap [1] [Norrvik, , 100000, 6560500, 661950]",
                        "outsideParent [2, 4] [Backen, Ekdalen, 10000, 6559990, 660250]",
                        "gap [2] [Ekdalen, , 800000, 6560750, 660525]");
        assertThat(draft.ready()).isTrue();
    }

    @Test
    void sliversBetweenFilesAreNotTold() {
        BoundarySet draft = upload(
                new GeoTexts()
                        .square("Norrvik", 0, 0, 1000, 2000)
                        .square("Ekdalen", 0, 0, 1000, 1001)
                        .square("Björkhaga", 0, 1000, 1000, 2001),
                FIRST);

        assertThat(draft.findings()).isEmpty();
    }

    @Test
    void tellsWhichAreasAreStillWithoutABoundary() {
        BoundarySet draft = upload(new GeoTexts().square("Ekdalen", 0, 0, 1000, 1000), FIRST);

        assertThat(draft.findings())
                .filteredOn(f -> f.kind().equals("missing"))
                .extracting(f -> f.arguments().get(0))
                .contains("Björkhaga");
    }

    @Test
    void anAreaThatIsNotThereThatDayGetsNoBoundary() {
        assertThatThrownBy(() -> load(districts(1000), LocalDate.of(1999, 12, 31)))
                .isInstanceOf(Conflict.class);
        BoundarySet draft = upload(districts(1000), LocalDate.of(1999, 12, 31));
        assertThatThrownBy(() -> system(() -> boundaries.match(draft.id(), Map.of(1, Optional.of(WEST)))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoEditsOneDistrictDrawsThatDistrictAlone() {
        var editor = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "ekdalen"));
        var elsewhere = accounts.with(Grant.of(Role.DISTRICT_EDITOR, "bjorkhaga"));
        var reader = accounts.with(Grant.of(Role.COUNCIL_MEMBER, "norrvik"));

        BoundarySet both = access.as(editor.id(), () -> uploadNow(districts(1000), FIRST));
        BoundarySet own =
                access.as(editor.id(), () -> uploadNow(new GeoTexts().square("Backen", 0, 0, 500, 500), FIRST));

        assertThatThrownBy(() -> access.as(editor.id(), () -> boundaries.load(both.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.as(elsewhere.id(), () -> boundaries.load(own.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.as(elsewhere.id(), () -> boundaries.match(own.id(), Map.of())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.as(reader.id(), () -> uploadNow(districts(1000), FIRST)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.as(reader.id(), () -> boundaries.get(own.id())))
                .isInstanceOf(Forbidden.class);
        BoundarySet loaded = access.as(editor.id(), () -> boundaries.load(own.id()));
        // Forbidden before anything is told of how far it has come.
        assertThatThrownBy(() -> access.as(elsewhere.id(), () -> boundaries.load(loaded.id())))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> access.as(elsewhere.id(), () -> boundaries.undo(loaded.id())))
                .isInstanceOf(Forbidden.class);
        assertThat(boundaries.map().on(FIRST)).extracting(Boundary::area).containsExactly(HILL);
    }

    @Test
    void aDraftIsLaidAsideAndNothingOfItIsLeft() {
        BoundarySet draft = upload(districts(1000), FIRST);

        system(() -> {
            boundaries.discard(draft.id());
            return draft;
        });

        assertThat(boundaries.sets()).extracting(BoundarySet::id).doesNotContain(draft.id());
        assertThat(jdbc.sql("select count(*) from area.boundary_form where boundary_set = :id")
                        .param("id", draft.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLoadedBoundaryIsNeverRewritten() {
        BoundarySet set = load(districts(1000), FIRST);

        assertThatThrownBy(() -> jdbc.sql("delete from area.boundary_form where boundary_set = :id")
                        .param("id", set.id().value())
                        .update())
                .hasMessageContaining("immutable");
    }

    private static GeoTexts districts(int line) {
        return new GeoTexts().square("Ekdalen", 0, 0, 1000, line).square("Björkhaga", 0, line, 1000, 2000);
    }

    private BoundarySet load(GeoTexts text, LocalDate from) {
        BoundarySet draft = upload(text, from);
        return system(() -> boundaries.load(draft.id()));
    }

    private BoundarySet upload(GeoTexts text, LocalDate from) {
        return system(() -> uploadNow(text, from));
    }

    private BoundarySet uploadNow(GeoTexts text, LocalDate from) {
        return boundaries.upload(new NewBoundaries("granser.geojson", "Stadsbyggnad", from, null), text.stream());
    }

    private BoundarySet system(Supplier<BoundarySet> work) {
        return access.asSystem(work);
    }
}
