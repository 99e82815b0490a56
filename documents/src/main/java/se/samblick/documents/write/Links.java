package se.samblick.documents.write;

/** Addresses in text as they stand in a file that has left Samblick. */
final class Links {
    private Links() {}

    /** An address that works anywhere; empty for one that only works inside Samblick. */
    static String resolve(String href, Publication publication) {
        if (href.startsWith("/")) {
            return publication.site().isEmpty() ? "" : publication.site() + href;
        }
        return href.startsWith("#") ? "" : href;
    }
}
