package se.samblick.tables;

import se.samblick.documents.UnreadableDocument;

/** A file whose tables cannot be read: one sentence that names the file, where, what was found and what was expected. */
public final class UnreadableTable extends UnreadableDocument {
    private static final long serialVersionUID = 1L;

    public UnreadableTable(String file, String where, String found, String expected) {
        super(file, where, found, expected);
    }
}
