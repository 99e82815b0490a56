package se.samblick.app.identity;

import static se.samblick.app.identity.Reach.AREA;
import static se.samblick.app.identity.Reach.EVERYWHERE;
import static se.samblick.app.identity.Reach.NOWHERE;
import static se.samblick.app.identity.Reach.OWN_AND_SHARED;
import static se.samblick.app.identity.Reach.OWN_PARTY;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** What an account is there to do, and how far each of its rights reaches. Signing is a right apart, see {@link Grant}. */
public enum Role {
    /** Writes a district's pictures (a municipality's, where there are no districts), also for a party that answers by mail. */
    DISTRICT_EDITOR(
            "district-editor",
            Map.of(
                    Right.READ_FIGURES, EVERYWHERE,
                    Right.READ_INTERNAL, AREA,
                    Right.EDIT_PICTURE, AREA,
                    Right.IMPORT_FIGURES, AREA,
                    Right.EDIT_AREAS, AREA)),
    /** Writes the police's part wherever the police area covers. */
    POLICE_EDITOR(
            "police-editor",
            Map.of(
                    Right.READ_FIGURES, EVERYWHERE,
                    Right.READ_INTERNAL, AREA,
                    Right.EDIT_PICTURE, OWN_AND_SHARED,
                    Right.IMPORT_FIGURES, AREA,
                    Right.EDIT_AREAS, AREA)),
    /** Writes the sections of its party, such as education. */
    CONTRIBUTOR(
            "contributor",
            Map.of(
                    Right.READ_FIGURES, EVERYWHERE,
                    Right.READ_INTERNAL, AREA,
                    Right.EDIT_PICTURE, OWN_PARTY)),
    /** Sends out the yearly round to all districts and rolls it up. */
    CITY_COORDINATOR(
            "city-coordinator",
            Map.of(
                    Right.READ_FIGURES, EVERYWHERE,
                    Right.READ_INTERNAL, EVERYWHERE,
                    Right.IMPORT_FIGURES, AREA,
                    Right.RUN_CAMPAIGN, AREA)),
    /** Sits in the council and reads. */
    COUNCIL_MEMBER("council-member", Map.of(Right.READ_FIGURES, EVERYWHERE, Right.READ_INTERNAL, AREA)),
    /** A school, a property owner, an association: answers what it is asked, reads nothing internal. */
    PARTNER("partner", Map.of()),
    /** Keeps accounts and areas, and answers for the history; writes no pictures. */
    ADMINISTRATOR(
            "administrator",
            Map.of(
                    Right.READ_FIGURES, EVERYWHERE,
                    Right.READ_INTERNAL, EVERYWHERE,
                    Right.EDIT_AREAS, EVERYWHERE,
                    Right.MANAGE_ACCOUNTS, EVERYWHERE,
                    Right.READ_AUDIT, EVERYWHERE,
                    Right.READ_METRICS, EVERYWHERE));

    private final String code;
    private final Map<Right, Reach> reaches;

    Role(String code, Map<Right, Reach> reaches) {
        this.code = code;
        this.reaches = reaches.isEmpty() ? Map.of() : new EnumMap<>(reaches);
    }

    /** The word in the API, in messages and in the database, such as {@code district-editor}. */
    public String code() {
        return code;
    }

    /** The role of a code. */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Role '%s': expected one of %s".formatted(code, Arrays.toString(values()))));
    }

    Reach reach(Right right) {
        return reaches.getOrDefault(right, NOWHERE);
    }
}
