package se.samblick.app.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.ui.NotFound;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.Difference;

/** What sections said before: kept versions, what differs between them, and the way back. */
@Service
@Transactional
class SectionHistory {
    private final SituationPictures pictures;
    private final SectionRepository sections;

    SectionHistory(SituationPictures pictures, SectionRepository sections) {
        this.pictures = pictures;
        this.sections = sections;
    }

    /** The kept versions of a section, newest first. */
    @Transactional(readOnly = true)
    public List<SectionRepository.Kept> versions(SituationPictureId id, String key) {
        pictures.section(id, key);
        return sections.kept(id, key);
    }

    /** What differs in one section. */
    record SectionDifference(String section, String title, Difference difference) {}

    /**
     * What changed from one version to another of each section that has both; the version that stands now counts too.
     *
     * @throws NotFound if no section has both versions
     */
    @Transactional(readOnly = true)
    public List<SectionDifference> differences(
            SituationPictureId id, @org.jspecify.annotations.Nullable String key, long from, long to) {
        List<SectionDifference> differences = new ArrayList<>();
        for (Section section : pictures.sections(id)) {
            if (key == null || key.equals(section.key())) {
                Optional<Content> before = content(id, section, from);
                Optional<Content> after = content(id, section, to);
                if (before.isPresent() && after.isPresent()) {
                    differences.add(new SectionDifference(
                            section.key(), section.title(), Difference.between(before.get(), after.get())));
                }
            }
        }
        if (differences.isEmpty()) {
            throw new NotFound("situation.versions.missing", Long.toString(from), Long.toString(to));
        }
        return differences;
    }

    private Optional<Content> content(SituationPictureId id, Section section, long version) {
        if (section.version() == version) {
            return Optional.of(section.content());
        }
        return sections.kept(id, section.key()).stream()
                .filter(k -> k.version() == version)
                .map(SectionRepository.Kept::content)
                .findFirst();
    }

    /** Brings an earlier text back as a new save; what stood there is kept. */
    public Section restore(SituationPictureId id, String key, long version) {
        Section now = pictures.section(id, key);
        SectionRepository.Kept then = sections.kept(id, key).stream()
                .filter(k -> k.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFound("situation.versions.missing", Long.toString(version), ""));
        pictures.keep(id, key, "");
        var save = new SectionSave(
                null, then.content(), then.workStatus() == null ? "" : then.workStatus(), then.comment(), null);
        return pictures.save(id, key, save, now.version());
    }

    /** Confirms everything in a section that was carried over from an earlier picture. */
    public Section confirm(SituationPictureId id, String key) {
        Section now = pictures.section(id, key);
        return pictures.save(id, key, SectionSave.content(Stale.confirmed(now.content())), now.version());
    }
}
