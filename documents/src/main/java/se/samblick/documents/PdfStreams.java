package se.samblick.documents;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the long streams of a PDF once, keeping nothing, before any library does: a stream that unpacks beyond reason
 * would otherwise fill the memory. Pictures are left alone; nobody unpacks them here.
 */
final class PdfStreams {
    private static final int MAX_UNPACKED = 100_000_000;

    /** Deflate packs at most about 1 to 1000, so a shorter stream cannot reach the limit unless packed twice. */
    private static final int SHORT = MAX_UNPACKED / 1100;

    private static final int DICTIONARY_WITHIN = 1000;
    private static final int BUFFER = 65_536;

    private PdfStreams() {}

    static void refuseBombs(String name, byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        int at = bytes.indexOf("stream");
        while (at >= 0) {
            int start = afterLineEnd(bytes, at + "stream".length());
            int end = bytes.indexOf("endstream", start);
            String before = dictionary(bytes, at);
            if (start > 0 && unpacks(before, (end < 0 ? content.length : end) - start)) {
                int packings = Math.max(1, before.split("FlateDecode|/Fl\\b", -1).length - 1);
                refuseBomb(name, content, start, packings);
            }
            at = end < 0 ? -1 : bytes.indexOf("stream", end + "endstream".length());
        }
    }

    private static int afterLineEnd(String bytes, int at) {
        int after = at;
        while (after < bytes.length() && (bytes.charAt(after) == '\r' || bytes.charAt(after) == '\n')) {
            after++;
        }
        return after;
    }

    private static String dictionary(String bytes, int stream) {
        String before = bytes.substring(Math.max(0, stream - DICTIONARY_WITHIN), stream);
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private static boolean unpacks(String dictionary, int length) {
        boolean picture = dictionary.contains("/Image") && dictionary.contains("/Subtype");
        int packings = dictionary.split("FlateDecode", -1).length - 1;
        return !picture && packings > 0 && (length > SHORT || packings > 1);
    }

    private static void refuseBomb(String name, byte[] content, int start, int packings) {
        if (packings > 2) {
            throw bomb(name);
        }
        var outer = new Inflater();
        var inner = new Inflater();
        try {
            outer.setInput(content, start, content.length - start);
            byte[] buffer = new byte[BUFFER];
            byte[] second = new byte[BUFFER];
            long size = 0;
            while (!outer.finished()) {
                int n = outer.inflate(buffer);
                if (n == 0) {
                    return;
                }
                size += n;
                if (packings > 1) {
                    size += inflated(inner, buffer, n, second);
                }
                if (size > MAX_UNPACKED) {
                    throw bomb(name);
                }
            }
        } catch (DataFormatException e) {
            // damaged: reading it gives no more than what came so far
        } finally {
            outer.end();
            inner.end();
        }
    }

    private static long inflated(Inflater inner, byte[] input, int length, byte[] buffer) throws DataFormatException {
        inner.setInput(input, 0, length);
        long size = 0;
        int n;
        do {
            n = inner.inflate(buffer);
            size += n;
        } while (n > 0 && size <= MAX_UNPACKED);
        return size;
    }

    private static UnreadableDocument bomb(String name) {
        return new UnreadableDocument(
                name, "", "ett innehåll på mer än 100 MB när det packas upp", "en PDF av rimlig storlek");
    }
}
