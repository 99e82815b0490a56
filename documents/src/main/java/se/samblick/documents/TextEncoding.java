package se.samblick.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into text: a byte order mark decides; else UTF-8 where the bytes are valid UTF-8; else Windows-1252, in
 * which Swedish offices have saved for thirty years.
 */
public final class TextEncoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextEncoding() {}

    /** The text without its byte order mark; never fails, since every byte means something in Windows-1252. */
    public static String decode(byte[] content) {
        return decode(content, WINDOWS_1252);
    }

    /** As {@link #decode(byte[])}, with the character set that the content itself names in place of Windows-1252. */
    static String decode(byte[] content, Charset otherwise) {
        Optional<String> marked = byMark(content);
        if (marked.isPresent()) {
            return marked.get();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(content, otherwise);
        }
    }

    private static Optional<String> byMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(from(content, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return Optional.of(from(content, 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(from(content, 2, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static String from(byte[] content, int offset, Charset charset) {
        return new String(content, offset, content.length - offset, charset);
    }

    static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
