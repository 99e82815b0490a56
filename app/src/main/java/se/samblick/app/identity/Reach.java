package se.samblick.app.identity;

/** How far a role's right goes. */
enum Reach {
    NOWHERE,
    /** What belongs to one of the grant's parties, in its area. */
    OWN_PARTY,
    /** What belongs to one of the grant's parties or to all of them, in its area. */
    OWN_AND_SHARED,
    /** Everything in the grant's area, whoever it belongs to. */
    AREA,
    /** Everything, in every area. */
    EVERYWHERE
}
