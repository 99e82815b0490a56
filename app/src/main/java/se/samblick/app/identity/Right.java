package se.samblick.app.identity;

/** What one may or may not do. Which role has it, and how far, stands in {@link Role}. */
public enum Right {
    /** See counts, surveys, tables and charts. */
    READ_FIGURES,
    /** Read internal text: pictures, plans, returns, minutes. */
    READ_INTERNAL,
    /** Write. Without a party: the picture as such and what belongs to all; with one: that party's part. */
    EDIT_PICTURE,
    /** Sign for a party; given by the grant, whatever its role. */
    SIGN,
    /** Read figures in, correct, commit, undo. */
    IMPORT_FIGURES,
    /** Change areas, places and local focus areas. */
    EDIT_AREAS,
    /** Send out a round and follow it. */
    RUN_CAMPAIGN,
    /** Make, change and close accounts. */
    MANAGE_ACCOUNTS,
    /** Read who did what. */
    READ_AUDIT,
    /** Read the operating figures at {@code /actuator}. */
    READ_METRICS
}
