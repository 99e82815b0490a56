package se.samblick.app.situation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.documents.content.Content;
import tools.jackson.databind.json.JsonMapper;

/** Puts the editor together. */
@Component
class EditorPages {
    private static final List<String> WORDS = List.of(
            "saved",
            "saving",
            "failed",
            "offline",
            "conflict",
            "paragraph",
            "stale",
            "confirm",
            "confirmed",
            "live",
            "insert",
            "remove",
            "show.table",
            "show.chart",
            "show.both",
            "label",
            "caption",
            "rows",
            "gone",
            "present",
            "newer",
            "signedOut");

    private final SituationPictures pictures;
    private final PicturePins pins;
    private final FindingsPanels panels;
    private final Remains remains;
    private final WorkStatuses workStatuses;
    private final SectionComments comments;

    EditorPages(
            SituationPictures pictures,
            PicturePins pins,
            FindingsPanels panels,
            Remains remains,
            WorkStatuses workStatuses,
            SectionComments comments) {
        this.pictures = pictures;
        this.pins = pins;
        this.panels = panels;
        this.remains = remains;
        this.workStatuses = workStatuses;
        this.comments = comments;
    }

    @Transactional(readOnly = true)
    public EditorPage of(SituationPictureId id, String key, @Nullable String shown, String insert, Ui ui) {
        SituationPicture picture = pictures.get(id);
        List<Section> sections = pictures.sections(id);
        int at = indexOf(sections, key);
        Section section = sections.get(at);
        boolean mayWrite = pictures.mayWrite(picture, section);
        List<PictureFinding> findings = pictures.review(id);
        var around = around(picture, sections, mayWrite);
        String base = "/lagesbilder/" + id + "/skriv/";
        List<SectionComment> said = comments.of(id);
        List<OutlineLine> outline = outline(sections, findings, around.reasons(), said, base, key);
        return new EditorPage(
                id.toString(),
                picture.title(),
                StateChip.of(picture),
                mayWrite,
                picture.locked(),
                outline,
                outline.stream().filter(OutlineLine::done).count(),
                written(section, ui),
                owner(picture, section).name(),
                owner(picture, section).kind(),
                workStatuses.alternatives(section).stream()
                        .map(a -> new EditorPage.Choice(a.key(), a.text(), a.demands()))
                        .toList(),
                at == 0 ? null : base + sections.get(at - 1).key(),
                at == sections.size() - 1 ? null : base + sections.get(at + 1).key(),
                panels.of(around, findings, key, shown),
                pins.of(picture).stream().anyMatch(PicturePins.Pin::newer),
                sections.stream()
                        .map(s -> new EditorPage.Link(s.key(), heading(s)))
                        .toList(),
                words(ui),
                insert,
                said.stream().filter(c -> c.section().equals(key)).toList(),
                comments.mayComment(picture));
    }

    /** The panel alone, for words that are being typed. */
    @Transactional(readOnly = true)
    public FindingsPanel panel(SituationPictureId id, String key, Content typed, @Nullable String shown) {
        SituationPicture picture = pictures.get(id);
        List<Section> sections = pictures.sections(id);
        boolean mayWrite = pictures.mayWrite(picture, sections.get(indexOf(sections, key)));
        return panels.of(around(picture, sections, mayWrite), pictures.reviewTyped(id, key, typed), key, shown);
    }

    FindingsPanels.Picture around(SituationPicture picture, List<Section> sections, boolean writable) {
        return new FindingsPanels.Picture(
                picture, sections, pictures.pins(picture.id()), pictures.reasons(picture.id()), writable);
    }

    List<OutlineLine> outline(
            List<Section> sections,
            List<PictureFinding> findings,
            List<SituationPictures.SetAside> reasons,
            List<SectionComment> said,
            String base,
            String key) {
        List<String> answered =
                reasons.stream().map(SituationPictures.SetAside::finding).toList();
        List<List<Remains.Task>> tasks = remains.of(sections, findings, answered, said);
        return java.util.stream.IntStream.range(0, sections.size())
                .mapToObj(i -> OutlineLine.of(sections.get(i), tasks.get(i), base, key))
                .toList();
    }

    private static int indexOf(List<Section> sections, String key) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).key().equals(key)) {
                return i;
            }
        }
        throw new NotFound("situation.section.missing", key);
    }

    private static EditorPage.Written written(Section section, Ui ui) {
        return new EditorPage.Written(
                section.key(),
                heading(section),
                section.description(),
                section.guidance(),
                section.workStatus(),
                section.comment(),
                section.internal(),
                section.version(),
                section.savedAt(),
                section.savedBy().name(),
                section.unconfirmed(),
                section.content().isPlain(),
                section.content().plainText(),
                ContentMarkup.of(section.content(), "s-" + section.key(), markupWords(ui)));
    }

    static String heading(Section section) {
        return section.number().isEmpty() ? section.title() : section.number() + " " + section.title();
    }

    static Map<String, String> markupWords(Ui ui) {
        return Map.of(
                "stale", ui.text("situation.editor.stale"),
                "live", ui.text("situation.editor.live"),
                "table", ui.text("situation.editor.table"),
                "untold", ui.text("situation.editor.untold"));
    }

    /** Who answers for a section. */
    private record Owner(String name, String kind) {}

    private static Owner owner(SituationPicture picture, Section section) {
        return section.party() == null
                ? new Owner("", "joint")
                : picture.party(section.party())
                        .map(p -> new Owner(p.name(), p.kind()))
                        .orElse(new Owner("", "joint"));
    }

    private static String words(Ui ui) {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(w -> words.put(w, ui.text("situation.script." + w)));
        return JsonMapper.shared().writeValueAsString(words);
    }
}
