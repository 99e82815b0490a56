package se.samblick.documents;

/** PDF. */
final class PdfReader {
    private PdfReader() {}

    static boolean looksLikePdf(byte[] content, int within) {
        String start =
                new String(content, 0, Math.min(content.length, within), java.nio.charset.StandardCharsets.ISO_8859_1);
        return start.contains("%PDF-");
    }

    static Document read(String name, byte[] content) {
        throw new UnreadableDocument(name, "", "PDF " + content.length, "");
    }
}
