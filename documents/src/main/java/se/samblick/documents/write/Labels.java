package se.samblick.documents.write;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The writers' own words in the publication's language; what is neither Swedish nor English gets Swedish. */
final class Labels {
    private final Locale locale;
    private final ResourceBundle words;

    private Labels(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle(
                "se.samblick.documents.write.labels",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Labels of(Publication publication) {
        return new Labels(Locale.forLanguageTag(publication.language().equals("en") ? "en" : "sv"));
    }

    /** The words, with %s for each argument. */
    String text(String key, Object... arguments) {
        return words.getString(key).formatted(arguments);
    }

    /** Such as "28 november 2025". */
    String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(date);
    }

    String language() {
        return locale.getLanguage();
    }

    String edition(Cover cover) {
        return text(cover.edition() == Edition.INTERNAL ? "edition.internal" : "edition.public");
    }

    String signature(Party party) {
        Signature signature = party.signature();
        if (signature == null) {
            return text("signature.none");
        }
        String signed = text(
                signature.outside() ? "signature.outside" : "signature.inside", date(signature.date()), signature.by());
        return signature.reference().isBlank() ? signed : signed + text("signature.reference", signature.reference());
    }
}
