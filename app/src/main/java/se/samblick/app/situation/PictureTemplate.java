package se.samblick.app.situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Framework;
import se.samblick.app.area.Priority;
import tools.jackson.databind.json.JsonMapper;

/** The sections a new picture begins with: the standing ones, one for each local priority and each focus area. */
@Component
class PictureTemplate {
    private final List<Standing> standing;

    PictureTemplate(JsonMapper json) {
        try (var in = new ClassPathResource("situation/template.json").getInputStream()) {
            standing = List.of(json.readValue(in, Standing[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A section that every picture has.
     *
     * @param party kind of the party that owns it, or null
     * @param then what follows it: {@code priorities}, {@code focus-areas} or nothing
     */
    record Standing(
            String key,
            int level,
            String title,
            String guidance,
            @Nullable String party,
            @Nullable String then) {
        SectionHead head(@Nullable String owner) {
            return new SectionHead(key, level, "", title, owner, null, null, "", guidance);
        }
    }

    List<Section> sections(
            Framework framework, List<Priority> priorities, List<PictureParty> parties, Instant at, Author by) {
        List<SectionHead> heads = new ArrayList<>();
        for (Standing each : standing) {
            heads.add(each.head(owner(each.party(), parties)));
            if ("priorities".equals(each.then())) {
                priorities.forEach(p -> heads.add(local(p)));
            } else if ("focus-areas".equals(each.then())) {
                framework.focusAreas().forEach(f -> heads.add(cityWide(framework, f)));
            }
        }
        return heads.stream().map(head -> Section.begun(head, at, by)).toList();
    }

    private static SectionHead local(Priority priority) {
        return new SectionHead(
                "local-" + priority.number().replace('.', '-'),
                priority.number().contains(".") ? 3 : 2,
                priority.number(),
                priority.title(),
                null,
                priority.framework(),
                priority.focusArea(),
                priority.description(),
                "");
    }

    private static SectionHead cityWide(Framework framework, Framework.FocusArea focus) {
        return new SectionHead(
                "focus-" + focus.key(),
                2,
                "",
                focus.title(),
                null,
                framework.version(),
                focus.key(),
                focus.description(),
                "");
    }

    /** The only party of the kind, if there is just one: with two police areas a section belongs to all. */
    private static @Nullable String owner(@Nullable String kind, List<PictureParty> parties) {
        List<PictureParty> owners =
                parties.stream().filter(p -> p.kind().equals(kind)).toList();
        return owners.size() == 1 ? owners.get(0).id() : null;
    }
}
