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
import se.samblick.documents.content.Content;
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
            @Nullable String then) {}

    List<Section> sections(
            Framework framework, List<Priority> priorities, List<PictureParty> parties, Instant at, String by) {
        List<Section> sections = new ArrayList<>();
        for (Standing each : standing) {
            sections.add(section(
                    each.key(),
                    each.level(),
                    "",
                    each.title(),
                    owner(each.party(), parties),
                    null,
                    null,
                    "",
                    each.guidance(),
                    at,
                    by));
            if ("priorities".equals(each.then())) {
                priorities.forEach(p -> sections.add(local(p, at, by)));
            } else if ("focus-areas".equals(each.then())) {
                framework.focusAreas().forEach(f -> sections.add(cityWide(framework, f, at, by)));
            }
        }
        return sections;
    }

    private static Section local(Priority priority, Instant at, String by) {
        int level = 2 + (priority.number().contains(".") ? 1 : 0);
        return section(
                "local-" + priority.number().replace('.', '-'),
                level,
                priority.number(),
                priority.title(),
                null,
                priority.framework(),
                priority.focusArea(),
                priority.description(),
                "",
                at,
                by);
    }

    private static Section cityWide(Framework framework, Framework.FocusArea focus, Instant at, String by) {
        return section(
                "focus-" + focus.key(),
                2,
                "",
                focus.title(),
                null,
                framework.version(),
                focus.key(),
                focus.description(),
                "",
                at,
                by);
    }

    private static Section section(
            String key,
            int level,
            String number,
            String title,
            @Nullable String party,
            @Nullable String framework,
            @Nullable String focusArea,
            String description,
            String guidance,
            Instant at,
            String by) {
        return new Section(
                key,
                level,
                number,
                title,
                party,
                framework,
                focusArea,
                description,
                guidance,
                null,
                "",
                false,
                1,
                Content.empty(),
                at,
                by);
    }

    /** The only party of the kind, if there is just one: with two police areas a section belongs to all. */
    private static @Nullable String owner(@Nullable String kind, List<PictureParty> parties) {
        List<PictureParty> owners =
                parties.stream().filter(p -> p.kind().equals(kind)).toList();
        return owners.size() == 1 ? owners.get(0).id() : null;
    }
}
