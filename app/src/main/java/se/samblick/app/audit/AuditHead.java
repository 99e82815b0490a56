package se.samblick.app.audit;

/**
 * The end of the chain at some moment. Kept outside the database (in a signed version, say) it shows later whether the
 * newest entries have been cut off.
 *
 * @param number of the newest entry, 0 when there is none
 * @param hash of the newest entry, 64 zeros when there is none
 */
public record AuditHead(long number, String hash) {}
