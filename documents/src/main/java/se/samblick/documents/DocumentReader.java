package se.samblick.documents;

import java.nio.charset.StandardCharsets;

/**
 * Reads text, Markdown, HTML, DOCX, ODT and PDF into blocks. The content decides the format, never the name; only
 * Markdown is told from plain text by its name too. Every refusal is an {@link UnreadableDocument}, whatever the bytes.
 */
public final class DocumentReader {
    private static final String WANTED = "ett dokument (txt, md, html, docx, odt eller pdf)";
    private static final int PDF_MARK_WITHIN = 1024;
    private static final int SAMPLE = 65_536;
    private static final int CONTROLS_ALLOWED_IN = 50;

    private DocumentReader() {}

    /**
     * Reads a document.
     *
     * @param name the file as the caller names it, used in errors and to tell Markdown from plain text
     * @param content the whole file
     * @throws UnreadableDocument if the file is empty, damaged, locked or hostile, is no document, or is a PDF without
     *     text
     */
    public static Document read(String name, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableDocument(name, "", "en tom fil (0 byte)", WANTED);
        }
        try {
            return readByContent(name, content);
        } catch (StackOverflowError e) {
            throw new UnreadableDocument(name, "", "ett innehåll i orimligt många nivåer", WANTED);
        }
    }

    private static Document readByContent(String name, byte[] content) {
        if (ZipParts.looksLikeZip(content)) {
            return readZip(name, ZipParts.open(name, content));
        }
        if (TextEncoding.startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw oleContainer(name, content);
        }
        if (PdfReader.looksLikePdf(content, PDF_MARK_WITHIN)) {
            return PdfReader.read(name, content);
        }
        return readText(name, content);
    }

    private static Document readZip(String name, ZipParts parts) {
        if (OdtReader.looksLikeOdt(parts)) {
            return OdtReader.read(name, parts);
        }
        if (parts.has("[Content_Types].xml")) {
            return DocxReader.read(name, parts);
        }
        throw new UnreadableDocument(name, "", "en zip-fil som inte är ett dokument", WANTED);
    }

    /** The container that Office puts around a locked document, and in which it kept documents before 2007. */
    private static UnreadableDocument oleContainer(String name, byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        String locked = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        if (bytes.contains(locked)) {
            return new UnreadableDocument(name, "", "en lösenordsskyddad fil", "en olåst fil");
        }
        return new UnreadableDocument(name, "", "en fil i Offices format från före 2007", WANTED);
    }

    private static Document readText(String name, byte[] content) {
        String text = TextEncoding.decode(content);
        if (text.startsWith("{\\rtf")) {
            throw new UnreadableDocument(name, "", "en RTF-fil", WANTED);
        }
        if (binary(text)) {
            throw new UnreadableDocument(name, "", "en binär fil", WANTED);
        }
        return HtmlReader.looksLikeHtml(text)
                ? HtmlReader.read(name, HtmlReader.decode(content))
                : PlainText.read(name, text);
    }

    private static boolean binary(String text) {
        int end = Math.min(text.length(), SAMPLE);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                controls++;
            }
        }
        return controls * CONTROLS_ALLOWED_IN > end;
    }
}
