package se.samblick.documents;

/** A file that cannot be read: one sentence that names the file, where, what was found and what was expected. */
public class UnreadableDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String where;
    private final String found;
    private final String expected;

    public UnreadableDocument(String file, String where, String found, String expected) {
        super(sentence(file, where, found, expected));
        this.file = file;
        this.where = where;
        this.found = found;
        this.expected = expected;
    }

    private static String sentence(String file, String where, String found, String expected) {
        String place = where.isEmpty() ? file : file + ", " + where;
        return "%s: fann %s, väntade %s".formatted(oneLine(place), oneLine(found), oneLine(expected));
    }

    /** What is quoted from a damaged file may hold line breaks; a sentence does not. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    public String file() {
        return file;
    }

    /** Line, sheet and cell, or zip part; empty when the whole file is meant. */
    public String where() {
        return where;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }
}
