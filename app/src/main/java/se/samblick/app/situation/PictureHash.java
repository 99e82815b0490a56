package se.samblick.app.situation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;

/** The seal over a frozen picture: SHA-256 of every section's words and figures, in order, each part with its length. */
final class PictureHash {
    private PictureHash() {}

    static String of(SituationPicture picture, List<Section> sections) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        add(digest, picture.id().toString());
        add(digest, picture.title());
        add(digest, picture.area().value());
        add(digest, picture.framework());
        for (Section section : sections) {
            add(digest, section.key());
            add(digest, section.title());
            add(digest, section.description());
            add(digest, section.workStatus() == null ? "" : section.workStatus());
            add(digest, section.comment());
            add(digest, Boolean.toString(section.internal()));
            add(digest, section.content().toJson());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length before each part keeps "ab"+"c" apart from "a"+"bc".
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
