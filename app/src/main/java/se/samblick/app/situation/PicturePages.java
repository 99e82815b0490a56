package se.samblick.app.situation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Division;
import se.samblick.app.area.Framework;
import se.samblick.app.area.Frameworks;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;
import se.samblick.documents.content.Difference;

/** Puts the list, the reading view, the check, the versions and the extracts of pictures together. */
@Component
class PicturePages {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final SituationPictures pictures;
    private final SectionHistory history;
    private final PicturePins pins;
    private final FindingsPanels panels;
    private final EditorPages editor;
    private final SectionComments comments;
    private final WorkStatuses workStatuses;
    private final Areas areas;
    private final Frameworks frameworks;
    private final Access access;
    private final Clock clock;

    PicturePages(
            SituationPictures pictures,
            SectionHistory history,
            PicturePins pins,
            FindingsPanels panels,
            EditorPages editor,
            SectionComments comments,
            WorkStatuses workStatuses,
            Areas areas,
            Frameworks frameworks,
            Access access,
            Clock clock) {
        this.pictures = pictures;
        this.history = history;
        this.pins = pins;
        this.panels = panels;
        this.editor = editor;
        this.comments = comments;
        this.workStatuses = workStatuses;
        this.areas = areas;
        this.frameworks = frameworks;
        this.access = access;
        this.clock = clock;
    }

    PictureListPage list(String year, String area, String state) {
        List<SituationPicture> all = pictures.all();
        List<PictureListPage.Line> lines = all.stream()
                .filter(p -> year.isEmpty() || Integer.toString(p.year()).equals(year))
                .filter(p -> area.isEmpty() || p.area().value().equals(area))
                .filter(p -> state.isEmpty() || p.state().code().equals(state))
                .map(this::line)
                .toList();
        return new PictureListPage(
                lines,
                all.stream().map(SituationPicture::year).distinct().toList(),
                all.stream()
                        .map(SituationPicture::area)
                        .distinct()
                        .map(a -> new PictureListPage.Option(
                                a.value(), areas.get(a).name()))
                        .toList(),
                all.stream().map(p -> p.state().code()).distinct().toList(),
                year,
                area,
                state,
                access.may(Right.EDIT_PICTURE) && !writable().isEmpty(),
                all.isEmpty());
    }

    private PictureListPage.Line line(SituationPicture p) {
        return new PictureListPage.Line(
                "/lagesbilder/" + p.id(),
                p.title(),
                areas.get(p.area()).name(),
                p.year(),
                p.framework(),
                StateChip.of(p),
                p.parties().stream().filter(party -> party.signed() != null).count(),
                p.parties().size(),
                p.changedAt(),
                p.changedBy());
    }

    /** The areas one may begin a picture in. */
    private List<Area> writable() {
        return areas.on(LocalDate.now(clock), Division.MUNICIPAL).stream()
                .filter(a -> access.may(Right.EDIT_PICTURE, areas.paths(a.id())))
                .toList();
    }

    NewPicturePage beginning(
            String area, String framework, String year, String from, List<String> parties, FormErrors errors) {
        List<Area> all = writable();
        String chosen = all.stream().anyMatch(a -> a.id().value().equals(area))
                ? area
                : all.isEmpty() ? "" : all.get(0).id().value();
        List<PictureListPage.Option> earlier = pictures.all().stream()
                .filter(p -> p.area().value().equals(chosen))
                .map(p -> new PictureListPage.Option(p.id().toString(), p.title()))
                .toList();
        List<NewPicturePage.PartyChoice> around = chosen.isEmpty()
                ? List.of()
                : areas.partiesOf(new se.samblick.app.area.AreaId(chosen)).stream()
                        .map(p -> new NewPicturePage.PartyChoice(
                                p.id(),
                                p.name(),
                                p.kind().code(),
                                parties.isEmpty()
                                        ? !p.kind().code().equals("other") && usual(p, chosen)
                                        : parties.contains(p.id())))
                        .toList();
        return new NewPicturePage(
                all.stream()
                        .map(a -> new PictureListPage.Option(a.id().value(), a.name()))
                        .toList(),
                chosen,
                frameworks.all().stream().map(Framework::version).toList(),
                framework.isEmpty() ? frameworks.latest().version() : framework,
                year.isEmpty() ? Integer.toString(LocalDate.now(clock).getYear()) : year,
                earlier,
                from,
                around,
                errors);
    }

    private static boolean usual(se.samblick.app.area.Party party, String area) {
        return party.kind().code().equals("police") || party.area().value().equals(area);
    }

    @Transactional(readOnly = true)
    public PicturePage picture(SituationPictureId id, Ui ui) {
        SituationPicture p = pictures.get(id);
        List<Section> sections = pictures.sections(id);
        boolean mayEdit = access.may(Right.EDIT_PICTURE, areas.paths(p.area()));
        return new PicturePage(
                id.toString(),
                p.title(),
                areas.get(p.area()).name(),
                p.framework(),
                p.year(),
                StateChip.of(p),
                p.changedAt(),
                p.changedBy(),
                p.frozen() == null ? null : p.frozen().hash(),
                p.basedOn() == null ? null : "/lagesbilder/" + p.basedOn(),
                parties(p),
                sections.stream().map(s -> part(s, ui)).toList(),
                pins.of(p).stream().map(PicturePages::pin).toList(),
                pictures.reasons(id),
                sections.stream().anyMatch(s -> pictures.mayWrite(p, s)),
                mayEdit && !p.state().open());
    }

    private List<PicturePage.PartyLine> parties(SituationPicture p) {
        List<String> mine =
                pictures.signingFor(p).stream().map(PictureParty::id).toList();
        return p.parties().stream()
                .map(party -> new PicturePage.PartyLine(
                        party.id(), party.name(), party.kind(), party.signed(), mine.contains(party.id())))
                .toList();
    }

    private PicturePage.Part part(Section section, Ui ui) {
        String status = workStatuses.alternatives(section).stream()
                .filter(a -> a.key().equals(section.workStatus()))
                .map(Framework.Alternative::text)
                .findFirst()
                .orElse(null);
        return new PicturePage.Part(
                section.key(),
                section.level(),
                EditorPages.heading(section),
                section.description(),
                status,
                section.comment(),
                section.internal(),
                section.empty(),
                ContentMarkup.of(section.content(), "s-" + section.key(), EditorPages.markupWords(ui)));
    }

    private static PicturePage.PinLine pin(PicturePins.Pin pin) {
        return new PicturePage.PinLine(
                pin.title(),
                pin.now().source(),
                pin.now().extracted(),
                pin.newer(),
                pin.now().id().toString(),
                pin.latest().id().toString());
    }

    @Transactional(readOnly = true)
    public CheckPage check(SituationPictureId id, List<String> missing) {
        SituationPicture p = pictures.get(id);
        List<Section> sections = pictures.sections(id);
        List<PictureFinding> findings = pictures.review(id);
        boolean mayEdit = access.may(Right.EDIT_PICTURE, areas.paths(p.area()));
        FindingsPanels.Picture around = editor.around(p, sections, mayEdit);
        List<SectionComment> said = comments.of(id);
        List<OutlineLine> outline =
                editor.outline(sections, findings, around.reasons(), said, "/lagesbilder/" + id + "/skriv/", "");
        List<FindingsPanel.Card> cards = findings.stream()
                .filter(PictureFinding::asksForReason)
                .map(f -> panels.card(around, f))
                .toList();
        List<PicturePage.PartyLine> parties = parties(p);
        boolean open = p.state().open();
        boolean mayRecord = open && parties.stream().anyMatch(PicturePage.PartyLine::mine);
        return new CheckPage(
                id.toString(),
                p.title(),
                StateChip.of(p),
                outline.stream().filter(l -> !l.done()).toList(),
                sections.size(),
                FindingsPanels.counts(findings),
                cards,
                cards.stream().filter(c -> c.reason() == null).count(),
                parties,
                options(parties, party -> open && party.mine() && party.signed() == null),
                options(parties, party -> mayRecord && !party.mine() && party.signed() == null),
                options(parties, party -> open && party.mine() && party.signed() != null),
                mayEdit,
                p.state().code(),
                p.locked(),
                missing,
                LocalDate.now(clock.withZone(ZONE)).toString(),
                said.stream().filter(SectionComment::open).toList());
    }

    private static List<PictureListPage.Option> options(
            List<PicturePage.PartyLine> parties, java.util.function.Predicate<PicturePage.PartyLine> which) {
        return parties.stream()
                .filter(which)
                .map(p -> new PictureListPage.Option(p.id(), p.name()))
                .toList();
    }

    @Transactional(readOnly = true)
    public VersionsPage versions(SituationPictureId id, String asked, @Nullable Long from, @Nullable Long to) {
        SituationPicture p = pictures.get(id);
        List<Section> sections = pictures.sections(id);
        Map<String, List<SectionRepository.Kept>> kept = new LinkedHashMap<>();
        sections.forEach(s -> kept.put(s.key(), history.versions(id, s.key())));
        String key = kept.containsKey(asked)
                ? asked
                : kept.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(sections.get(0).key());
        Section now = pictures.section(id, key);
        List<VersionsPage.Line> lines = lines(now, kept.getOrDefault(key, List.of()));
        long newer = to == null ? now.version() : to;
        long older = from == null ? lines.size() > 1 ? lines.get(1).version() : newer : from;
        return new VersionsPage(
                id.toString(),
                p.title(),
                sections.stream()
                        .map(s -> new PictureListPage.Option(s.key(), EditorPages.heading(s)))
                        .toList(),
                key,
                EditorPages.heading(now),
                lines,
                older,
                newer,
                older == newer ? List.of() : changes(id, key, older, newer),
                pictures.mayWrite(p, now));
    }

    private static List<VersionsPage.Line> lines(Section now, List<SectionRepository.Kept> kept) {
        List<VersionsPage.Line> lines = new ArrayList<>();
        if (kept.isEmpty() || kept.get(0).version() != now.version()) {
            lines.add(new VersionsPage.Line(
                    now.version(), now.savedAt(), now.savedBy().name(), "situation.versions.why.now", "", true));
        }
        for (SectionRepository.Kept k : kept) {
            lines.add(new VersionsPage.Line(
                    k.version(),
                    k.savedAt(),
                    k.savedBy().name(),
                    "situation.versions.why." + k.why(),
                    k.name(),
                    k.version() == now.version()));
        }
        return lines;
    }

    private List<VersionsPage.Changed> changes(SituationPictureId id, String key, long from, long to) {
        List<VersionsPage.Changed> changes = new ArrayList<>();
        for (SectionHistory.SectionDifference section : history.differences(id, key, from, to)) {
            for (Difference.Change change : section.difference().changes()) {
                for (Difference.Line line : change.lines()) {
                    changes.add(new VersionsPage.Changed(line.runs().stream()
                            .map(r -> new VersionsPage.Run(r.kind().name().toLowerCase(Locale.ROOT), r.text()))
                            .toList()));
                }
            }
        }
        return changes;
    }

    @Transactional(readOnly = true)
    public PinsPage pins(SituationPictureId id) {
        SituationPicture p = pictures.get(id);
        List<PinsPage.Choice> choices = new ArrayList<>();
        for (PicturePins.Pin pin : pins.of(p)) {
            List<PinsPage.Moved> moved = pin.newer()
                    ? pins.moved(id, pin.latest().id()).stream()
                            .map(m -> new PinsPage.Moved(
                                    m.title(), "/lagesbilder/" + id + "/skriv/" + m.section(), m.was(), m.is()))
                            .toList()
                    : List.of();
            choices.add(new PinsPage.Choice(pin(pin), moved));
        }
        boolean mayChange = !p.locked() && access.may(Right.EDIT_PICTURE, areas.paths(p.area()));
        return new PinsPage(id.toString(), p.title(), choices, mayChange);
    }
}
