package se.samblick.documents.write;

import java.time.LocalDate;
import java.util.List;

/**
 * What a document is and who stands behind it.
 *
 * @param subtitle empty for none
 * @param area the area it is about
 * @param framework the framework of focus areas it follows; empty for none
 * @param date the day of this version; also the files' own date
 * @param version from 1
 */
public record Cover(
        String title,
        String subtitle,
        String area,
        String framework,
        LocalDate date,
        Edition edition,
        int version,
        List<Party> parties) {
    public Cover {
        parties = List.copyOf(parties);
        if (title.isBlank()) {
            throw new IllegalArgumentException("Cover: a document needs a title");
        }
    }
}
