package se.samblick.app.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for; null means all.
 *
 * @param subject kind of thing
 * @param subjectId which one
 * @param actor id of the account, or a part of its name
 * @param from first day, in Swedish time
 * @param to last day, included
 */
public record AuditFilter(
        @Nullable String subject,
        @Nullable String subjectId,
        @Nullable String actor,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public AuditFilter {
        subject = blankToNull(subject);
        subjectId = blankToNull(subjectId);
        actor = blankToNull(actor);
    }

    /** The history of one thing. */
    public static AuditFilter of(String subject, String subjectId) {
        return new AuditFilter(subject, subjectId, null, null, null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
