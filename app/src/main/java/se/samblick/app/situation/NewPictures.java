package se.samblick.app.situation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Framework;
import se.samblick.app.area.Frameworks;
import se.samblick.app.area.Party;
import se.samblick.app.area.Priorities;
import se.samblick.app.ui.InvalidInput;

/** How a picture begins: from the template, as the next version of a signed one, or carried over from another year. */
@Component
class NewPictures {
    private final Areas areas;
    private final Frameworks frameworks;
    private final Priorities priorities;
    private final PictureTemplate template;

    NewPictures(Areas areas, Frameworks frameworks, Priorities priorities, PictureTemplate template) {
        this.areas = areas;
        this.frameworks = frameworks;
        this.priorities = priorities;
        this.template = template;
    }

    record Beginning(SituationPicture picture, List<Section> sections) {}

    Beginning begin(NewPicture wish, @Nullable SituationPicture from, List<Section> earlier, Instant at, Author by) {
        SituationPicture picture = picture(wish, from, at, by);
        Framework framework = frameworks.get(picture.framework());
        List<Section> sections = template.sections(framework, priorities.of(picture.area()), picture.parties(), at, by);
        if (from == null) {
            return new Beginning(picture, sections);
        }
        boolean nextVersion = from.year() == picture.year() && from.area().equals(picture.area());
        return new Beginning(picture, nextVersion ? again(earlier, at, by) : carried(sections, earlier, from, picture));
    }

    private SituationPicture picture(NewPicture wish, @Nullable SituationPicture from, Instant at, Author by) {
        AreaId areaId = wish.area() != null ? wish.area() : from == null ? null : from.area();
        if (areaId == null) {
            throw new InvalidInput("situation.new.area");
        }
        Area area = areas.get(areaId);
        String framework = wish.framework() != null
                ? wish.framework()
                : from != null ? from.framework() : frameworks.latest().version();
        int year = wish.year() != null ? wish.year() : from != null ? from.year() : yearOf(at);
        if (year < 2000 || year > 2099) {
            throw new InvalidInput("situation.new.year", Integer.toString(year));
        }
        String title = wish.title() == null || wish.title().isBlank()
                ? "Lägesbild %s %d".formatted(area.name(), year)
                : wish.title().strip();
        return new SituationPicture(
                SituationPictureId.random(),
                areaId,
                frameworks.get(framework).version(),
                year,
                title,
                PictureState.DRAFT,
                from == null ? null : from.id(),
                parties(wish, from, areaId),
                null,
                at,
                by.name());
    }

    private static int yearOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Europe/Stockholm")).getYear();
    }

    private List<PictureParty> parties(NewPicture wish, @Nullable SituationPicture from, AreaId area) {
        if (wish.parties().isEmpty() && from != null && from.area().equals(area)) {
            return from.parties().stream().map(p -> p.with(null)).toList();
        }
        List<Party> around = areas.partiesOf(area);
        List<Party> chosen = wish.parties().isEmpty() ? usual(around, area) : named(wish.parties(), around);
        if (chosen.isEmpty()) {
            throw new InvalidInput("situation.new.parties");
        }
        return chosen.stream()
                .map(p -> new PictureParty(p.id(), p.name(), p.kind().code(), null))
                .toList();
    }

    /** The administration of the area itself, else of the municipality, and every police area there. */
    private static List<Party> usual(List<Party> around, AreaId area) {
        List<Party> usual = new ArrayList<>();
        List<Party> municipal =
                around.stream().filter(p -> p.kind() == Party.Kind.MUNICIPALITY).toList();
        List<Party> own = municipal.stream().filter(p -> p.area().equals(area)).toList();
        usual.addAll(own.isEmpty() ? municipal : own);
        around.stream().filter(p -> p.kind() == Party.Kind.POLICE).forEach(usual::add);
        return usual;
    }

    private static List<Party> named(List<String> ids, List<Party> around) {
        List<Party> named = new ArrayList<>();
        for (String id : ids) {
            named.add(around.stream()
                    .filter(p -> p.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("situation.new.party", id)));
        }
        return named;
    }

    /** The same sections again, to be written on. */
    private static List<Section> again(List<Section> earlier, Instant at, Author by) {
        return earlier.stream()
                .map(s -> Section.begun(s.head(), at, by).taking(s, s.content(), s.workStatus()))
                .toList();
    }

    /** The new year's sections with last year's words, each paragraph and figure to be confirmed. */
    private List<Section> carried(
            List<Section> sections, List<Section> earlier, SituationPicture from, SituationPicture to) {
        Map<String, Section> byKey = new LinkedHashMap<>();
        earlier.forEach(s -> byKey.put(s.key(), s));
        List<Section> carried = new ArrayList<>();
        for (Section section : sections) {
            Optional<Section> source = source(section, earlier, byKey, from, to);
            carried.add(source.map(s -> section.taking(
                            s, Stale.mark(s.content()), sameAlternatives(section, s) ? s.workStatus() : null))
                    .orElse(section));
        }
        return carried;
    }

    private Optional<Section> source(
            Section section,
            List<Section> earlier,
            Map<String, Section> byKey,
            SituationPicture from,
            SituationPicture to) {
        if (section.key().startsWith("local-")) {
            return earlier.stream()
                    .filter(s -> s.key().startsWith("local-") && s.title().equals(section.title()))
                    .findFirst();
        }
        Section same = byKey.get(section.key());
        String focus = section.focusArea();
        if (same != null || focus == null || from.framework().equals(to.framework())) {
            return Optional.ofNullable(same);
        }
        // In another version of the framework the first counterpart with something written is carried over.
        return frameworks.get(to.framework()).counterparts(focus, from.framework()).stream()
                .map(key -> byKey.get("focus-" + key))
                .filter(s -> s != null && !s.empty())
                .findFirst();
    }

    private static boolean sameAlternatives(Section a, Section b) {
        return a.framework() != null && a.framework().equals(b.framework());
    }
}
