package se.samblick.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A city with two districts, North and South, and a police area that covers North and a neighbouring city. What a role
 * may do is written here a second time, the other way round, and everything not written must be refused.
 */
class AccessTests {
    private static final List<AreaPath> NORTH =
            List.of(AreaPath.of("city", "north"), AreaPath.of("region", "police-a", "north"));
    private static final List<AreaPath> SOUTH =
            List.of(AreaPath.of("city", "south"), AreaPath.of("region", "police-b", "south"));
    private static final List<AreaPath> CITY = List.of(AreaPath.of("city"));
    private static final List<AreaPath> POLICE_A = List.of(AreaPath.of("region", "police-a"));
    private static final List<AreaPath> NEIGHBOUR =
            List.of(AreaPath.of("other-city"), AreaPath.of("region", "police-a", "other-city"));

    private static final Map<String, List<AreaPath>> PLACES =
            Map.of("north", NORTH, "south", SOUTH, "city", CITY, "police-a", POLICE_A, "other-city", NEIGHBOUR);

    @ParameterizedTest(name = "{0} {1} in {2} of {3}")
    @CsvSource(delimiter = '|', nullValues = "all", textBlock = """
                    # role            | right          | places where allowed              | whose
                    district-editor   | READ_INTERNAL  | north                             | all
                    district-editor   | EDIT_PICTURE   | north                             | all
                    district-editor   | EDIT_PICTURE   | north                             | own
                    district-editor   | EDIT_PICTURE   | north                             | other
                    district-editor   | IMPORT_FIGURES | north                             | all
                    district-editor   | EDIT_AREAS     | north                             | all
                    district-editor   | READ_FIGURES   | north south city police-a other-city | all
                    police-editor     | READ_INTERNAL  | north police-a other-city         | all
                    police-editor     | EDIT_PICTURE   | north police-a other-city         | all
                    police-editor     | EDIT_PICTURE   | north police-a other-city         | own
                    police-editor     | EDIT_PICTURE   |                                   | other
                    police-editor     | IMPORT_FIGURES | north police-a other-city         | all
                    contributor       | READ_INTERNAL  | north                             | all
                    contributor       | EDIT_PICTURE   |                                   | all
                    contributor       | EDIT_PICTURE   | north                             | own
                    contributor       | EDIT_PICTURE   |                                   | other
                    city-coordinator  | READ_INTERNAL  | north south city police-a other-city | all
                    city-coordinator  | IMPORT_FIGURES | north south city                  | all
                    city-coordinator  | RUN_CAMPAIGN   | north south city                  | all
                    city-coordinator  | EDIT_PICTURE   |                                   | own
                    council-member    | READ_INTERNAL  | north south city                  | all
                    council-member    | EDIT_PICTURE   |                                   | own
                    partner           | READ_INTERNAL  |                                   | all
                    partner           | READ_FIGURES   |                                   | all
                    administrator     | READ_INTERNAL  | north south city police-a other-city | all
                    administrator     | EDIT_AREAS     | north south city police-a other-city | all
                    administrator     | EDIT_PICTURE   |                                   | own
                    """)
    void aRoleReachesAsFarAsItsAreaAndParty(
            String role, Right right, @Nullable String allowed, @Nullable String whose) {
        Role held = Role.of(role);
        CurrentUser user = user(Grant.of(held, areaOf(held), "own"));

        Set<String> expected = allowed == null ? Set.of() : Set.of(allowed.split(" "));
        PLACES.forEach((place, paths) -> assertThat(user.may(right, paths, whose))
                .as("%s %s in %s", role, right, place)
                .isEqualTo(expected.contains(place)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noRoleHasARightThatIsNotWrittenHere(Role role) {
        EnumSet<Right> written = switch (role) {
            case DISTRICT_EDITOR, POLICE_EDITOR ->
                EnumSet.of(
                        Right.READ_FIGURES,
                        Right.READ_INTERNAL,
                        Right.EDIT_PICTURE,
                        Right.IMPORT_FIGURES,
                        Right.EDIT_AREAS);
            case CONTRIBUTOR -> EnumSet.of(Right.READ_FIGURES, Right.READ_INTERNAL, Right.EDIT_PICTURE);
            case CITY_COORDINATOR ->
                EnumSet.of(Right.READ_FIGURES, Right.READ_INTERNAL, Right.IMPORT_FIGURES, Right.RUN_CAMPAIGN);
            case COUNCIL_MEMBER -> EnumSet.of(Right.READ_FIGURES, Right.READ_INTERNAL);
            case PARTNER -> EnumSet.noneOf(Right.class);
            case ADMINISTRATOR ->
                EnumSet.of(
                        Right.READ_FIGURES,
                        Right.READ_INTERNAL,
                        Right.EDIT_AREAS,
                        Right.MANAGE_ACCOUNTS,
                        Right.READ_AUDIT,
                        Right.READ_METRICS);
        };
        CurrentUser user = user(Grant.of(role, areaOf(role), "own"));

        assertThat(user.rights()).isEqualTo(written);
        for (Right right : EnumSet.complementOf(written)) {
            for (List<AreaPath> paths : PLACES.values()) {
                assertThat(user.may(right, paths, null)).isFalse();
                assertThat(user.may(right, paths, "own")).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DISTRICT_EDITOR", "CONTRIBUTOR", "COUNCIL_MEMBER"})
    void aRoleInOneDistrictWritesNothingAndReadsNothingInternalInAnother(Role role) {
        CurrentUser user = user(Grant.of(role, "north", "own").signing());

        for (Right right : EnumSet.complementOf(EnumSet.of(Right.READ_FIGURES))) {
            for (String whose : new String[] {null, "own", "other"}) {
                assertThat(user.may(right, SOUTH, whose))
                        .as("%s of %s", right, whose)
                        .isFalse();
                assertThat(user.may(right, CITY, whose))
                        .as("%s of %s", right, whose)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void signingIsARightApart(Role role) {
        Grant grant = Grant.of(role, "north", "own");

        assertThat(user(grant).may(Right.SIGN, NORTH, "own")).isFalse();
        assertThat(user(grant.signing()).may(Right.SIGN, NORTH, "own")).isTrue();
        assertThat(user(grant.signing()).may(Right.SIGN, NORTH, "other")).isFalse();
        assertThat(user(grant.signing()).may(Right.SIGN, SOUTH, "own")).isFalse();
    }

    @Test
    void rightsOfTwoGrantsAreNotMixed() {
        CurrentUser user =
                user(Grant.of(Role.CONTRIBUTOR, "north", "education"), Grant.of(Role.CONTRIBUTOR, "south", "traffic"));

        assertThat(user.may(Right.EDIT_PICTURE, NORTH, "education")).isTrue();
        assertThat(user.may(Right.EDIT_PICTURE, SOUTH, "traffic")).isTrue();
        assertThat(user.may(Right.EDIT_PICTURE, NORTH, "traffic")).isFalse();
        assertThat(user.may(Right.EDIT_PICTURE, SOUTH, "education")).isFalse();
    }

    @Test
    void nothingLiesNowhere() {
        CurrentUser user = user(Grant.of(Role.DISTRICT_EDITOR, "north", "own").signing());

        assertThat(user.may(Right.EDIT_PICTURE, List.of(), null)).isFalse();
        assertThat(user.may(Right.SIGN, List.of(), "own")).isFalse();
    }

    private static String areaOf(Role role) {
        return switch (role) {
            case POLICE_EDITOR -> "police-a";
            case CITY_COORDINATOR, COUNCIL_MEMBER, ADMINISTRATOR -> "city";
            case DISTRICT_EDITOR, CONTRIBUTOR, PARTNER -> "north";
        };
    }

    private static CurrentUser user(Grant... grants) {
        return new CurrentUser("a-1", "Alva Tallhed", "AT", List.of(grants));
    }
}
