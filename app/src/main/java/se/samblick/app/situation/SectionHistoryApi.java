package se.samblick.app.situation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.documents.content.Difference;

/** What the sections of a picture said before, for other programs. */
@RestController
@RequestMapping("/api/v1/situation-pictures/{id}/versions")
class SectionHistoryApi {
    private final SituationPictures pictures;
    private final SectionHistory history;

    SectionHistoryApi(SituationPictures pictures, SectionHistory history) {
        this.pictures = pictures;
        this.history = history;
    }

    record Items(List<KeptView> items, int page, int size, int total) {}

    /** A kept version of a section, or the one that stands now, which is kept for no reason yet. */
    record KeptView(
            String section,
            long version,
            Instant savedAt,
            String savedBy,
            @Nullable String why,
            String name) {}

    @GetMapping
    @Needs(Right.READ_INTERNAL)
    Items versions(@PathVariable SituationPictureId id, @RequestParam(required = false) @Nullable String section) {
        List<KeptView> items = new ArrayList<>();
        for (Section now : pictures.sections(id)) {
            if (section == null || section.equals(now.key())) {
                List<SectionRepository.Kept> kept = history.versions(id, now.key());
                if (!kept.isEmpty() && kept.get(0).version() != now.version()) {
                    items.add(new KeptView(
                            now.key(),
                            now.version(),
                            now.savedAt(),
                            now.savedBy().name(),
                            null,
                            ""));
                }
                kept.forEach(k -> items.add(new KeptView(
                        k.key(), k.version(), k.savedAt(), k.savedBy().name(), k.why(), k.name())));
            }
        }
        return new Items(items, 1, Math.max(1, items.size()), items.size());
    }

    record Differences(List<SectionChanges> sections) {}

    record SectionChanges(String section, String title, List<Lines> changes) {}

    /** A block that changed; {@code kind} is {@code kept}, {@code added}, {@code removed} or {@code changed}. */
    record Lines(String kind, List<List<Run>> lines) {}

    record Run(String kind, String text) {}

    @GetMapping("/{from}/difference/{to}")
    @Needs(Right.READ_INTERNAL)
    Differences difference(
            @PathVariable SituationPictureId id,
            @PathVariable long from,
            @PathVariable long to,
            @RequestParam(required = false) @Nullable String section) {
        return new Differences(history.differences(id, section, from, to).stream()
                .map(d -> new SectionChanges(
                        d.section(),
                        d.title(),
                        d.difference().changes().stream()
                                .map(SectionHistoryApi::lines)
                                .toList()))
                .toList());
    }

    private static Lines lines(Difference.Change change) {
        return new Lines(
                word(change.kind()),
                change.lines().stream()
                        .map(line -> line.runs().stream()
                                .map(run -> new Run(word(run.kind()), run.text()))
                                .toList())
                        .toList());
    }

    private static String word(Difference.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
