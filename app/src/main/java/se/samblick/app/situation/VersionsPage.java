package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;

/** What a section said before, and what differs between two of its versions. */
public record VersionsPage(
        String id,
        String title,
        List<PictureListPage.Option> sections,
        String section,
        String sectionTitle,
        List<Line> versions,
        long from,
        long to,
        List<Changed> changes,
        boolean mayWrite) {
    public VersionsPage {
        sections = List.copyOf(sections);
        versions = List.copyOf(versions);
        changes = List.copyOf(changes);
    }

    public String base() {
        return "/lagesbilder/" + id;
    }

    /** A version; {@code why} is a message key. */
    public record Line(long version, Instant savedAt, String savedBy, String why, String name, boolean now) {}

    /** A block that changed, in runs; {@code kind} is {@code kept}, {@code added} or {@code removed}. */
    public record Changed(List<Run> runs) {
        public Changed {
            runs = List.copyOf(runs);
        }
    }

    /** Words that are all kept, all added or all removed. */
    public record Run(String kind, String text) {}
}
