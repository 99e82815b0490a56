package se.samblick.app.audit;

import java.util.List;

/**
 * A part of a long list of entries, newest first.
 *
 * @param page from 1
 * @param size entries on a page
 * @param total entries in all
 */
public record AuditPage(List<AuditEntry> items, int page, int size, long total) {
    public AuditPage {
        items = List.copyOf(items);
    }
}
