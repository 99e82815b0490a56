package se.samblick.app.area;

/** A way to divide the same ground; an area belongs to one, and the two overlap. */
public enum Division {
    MUNICIPAL,
    POLICE;

    /** The word of the API and the database. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The division of a word. */
    public static Division of(String code) {
        for (Division division : values()) {
            if (division.code().equals(code)) {
                return division;
            }
        }
        throw new IllegalArgumentException("Division '%s': expected municipal or police".formatted(code));
    }
}
