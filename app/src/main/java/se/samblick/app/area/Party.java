package se.samblick.app.area;

/**
 * An organisation that writes, owns sections and signs.
 *
 * @param area the area it works in: a district's administration its district, the police their local police area
 */
public record Party(String id, String name, Kind kind, AreaId area) {
    /** Which side of the table. */
    public enum Kind {
        MUNICIPALITY,
        POLICE,
        OTHER;

        /** The word of the API and the database. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The kind of a word. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
