package se.samblick.review;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Names for findings that stay while the words and the figures stay. */
final class Ids {
    private Ids() {}

    static String of(Kind kind, String quote, String figures) {
        return kind.code() + "-" + hash(quote) + "-" + hash(figures);
    }

    private static String hash(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", crc.getValue());
    }
}
