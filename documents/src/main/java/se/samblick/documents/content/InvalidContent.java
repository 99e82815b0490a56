package se.samblick.documents.content;

/** Content that does not follow the schema. The message is one Swedish sentence: where, found, expected. */
public final class InvalidContent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String path;
    private final String found;
    private final String expected;

    InvalidContent(String path, String found, String expected) {
        super("Innehållet följer inte schemat: vid %s står %s, väntat %s.".formatted(path, found, expected));
        this.path = path;
        this.found = found;
        this.expected = expected;
    }

    /** Where in the JSON, such as {@code content[2].attrs.level}; {@code doc} for the document itself. */
    public String path() {
        return path;
    }

    /** What stands there, in Swedish, shortened. */
    public String found() {
        return found;
    }

    /** What the schema wants there, in Swedish. */
    public String expected() {
        return expected;
    }
}
