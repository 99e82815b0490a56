package se.samblick.review;

/** What sort of statement was tried. */
public enum Kind {
    /** A total against its parts. */
    SUM("sum"),
    /** A printed difference, percentage or rate against the cells it is derived from. */
    CELL_CHANGE("cell-change"),
    /** A stated size of change. */
    CHANGE("change"),
    /** A stated increase, decrease or no change. */
    DIRECTION("direction"),
    /** Steady, every year, since. */
    TREND("trend"),
    /** All, none, only, except. */
    ALL("all"),
    /** Most, least, largest increase. */
    EXTREME("extreme"),
    /** A stated count, rate or share. */
    LEVEL("level"),
    /** More or less than another area or group. */
    COMPARISON("comparison"),
    /** The document against itself. */
    CONSISTENCY("consistency"),
    /** A prompt of the template left in. */
    LEFTOVER("leftover");

    private final String code;

    Kind(String code) {
        this.code = code;
    }

    /** Word used in output. */
    public String code() {
        return code;
    }
}
