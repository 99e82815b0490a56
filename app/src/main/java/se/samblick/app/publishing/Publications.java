package se.samblick.app.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Framework;
import se.samblick.app.area.Frameworks;
import se.samblick.app.situation.BlockCharts;
import se.samblick.app.situation.PictureParty;
import se.samblick.app.situation.Section;
import se.samblick.app.situation.SituationPicture;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Messages;
import se.samblick.charts.Look;
import se.samblick.charts.Width;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.write.Cover;
import se.samblick.documents.write.Edition;
import se.samblick.documents.write.Party;
import se.samblick.documents.write.Publication;
import se.samblick.documents.write.Signature;
import se.samblick.documents.write.WorkStatus;

/** Puts a picture into the one model that all three writers read. */
@Component
class Publications {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Areas areas;
    private final Frameworks frameworks;
    private final Messages messages;

    Publications(Areas areas, Frameworks frameworks, Messages messages) {
        this.areas = areas;
        this.frameworks = frameworks;
        this.messages = messages;
    }

    Publication of(SituationPicture picture, List<Section> sections, int version) {
        SituationPicture.Frozen frozen = picture.frozen();
        Instant moment = signedByAll(picture).orElse(frozen == null ? picture.changedAt() : frozen.at());
        var cover = new Cover(
                picture.title(),
                frozen == null ? text("publishing.draft") : "",
                areas.get(picture.area()).name(),
                frameworks.get(picture.framework()).title(),
                LocalDate.ofInstant(moment, ZONE),
                Edition.INTERNAL,
                version,
                picture.parties().stream().map(Publications::party).toList());
        List<se.samblick.documents.write.Section> parts =
                sections.stream().map(this::section).toList();
        return new Publication(
                Language.SV.code(),
                cover,
                true,
                parts,
                charts(parts),
                Map.of(),
                List.of(text("publishing.reading.reported"), text("publishing.reading.judgement")),
                frozen == null ? "" : frozen.hash(),
                "");
    }

    /** When the last party signed: the day of the version from then on. */
    private static Optional<Instant> signedByAll(SituationPicture picture) {
        List<Instant> signed = picture.parties().stream()
                .map(PictureParty::signed)
                .filter(Objects::nonNull)
                .map(PictureParty.Signature::at)
                .toList();
        return signed.size() == picture.parties().size()
                ? signed.stream().max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Party party(PictureParty party) {
        PictureParty.Signature signature = party.signed();
        return new Party(
                party.name(),
                signature == null
                        ? null
                        : new Signature(
                                signature.by(),
                                LocalDate.ofInstant(signature.at(), ZONE),
                                signature.outside(),
                                Objects.requireNonNullElse(signature.reference(), "")));
    }

    private se.samblick.documents.write.Section section(Section section) {
        return new se.samblick.documents.write.Section(
                section.key(),
                section.number(),
                section.title(),
                section.level(),
                status(section),
                withDescription(section));
    }

    /** The standing text of a focus area comes first, as in the picture itself. */
    private static Content withDescription(Section section) {
        Content content = section.content().withoutComments();
        if (section.description().isBlank()) {
            return content;
        }
        List<ContentBlock> blocks =
                new ArrayList<>(Content.ofParagraphs(section.description()).blocks());
        if (!section.empty()) {
            blocks.addAll(content.blocks());
        }
        return new Content(blocks);
    }

    private @org.jspecify.annotations.Nullable WorkStatus status(Section section) {
        String framework = section.framework();
        String focus = section.focusArea();
        if (framework == null || focus == null) {
            return section.comment().isBlank() ? null : new WorkStatus(List.of(), section.comment());
        }
        List<WorkStatus.Choice> choices =
                frameworks
                        .get(framework)
                        .focusArea(focus)
                        .map(Framework.FocusArea::alternatives)
                        .orElse(List.of())
                        .stream()
                        .map(a -> new WorkStatus.Choice(a.text(), a.key().equals(section.workStatus())))
                        .toList();
        return choices.isEmpty() && section.comment().isBlank() ? null : new WorkStatus(choices, section.comment());
    }

    private static Map<FigureBlock, String> charts(List<se.samblick.documents.write.Section> sections) {
        Map<FigureBlock, String> charts = new LinkedHashMap<>();
        for (var section : sections) {
            for (FigureBlock block : section.content().figureBlocks()) {
                BlockCharts.of(block)
                        .ifPresent(chart -> charts.putIfAbsent(
                                block, chart.toSvg("d" + charts.size(), Width.WIDE, Look.print("sans-serif"))));
            }
        }
        return charts;
    }

    private String text(String key) {
        return messages.text(Language.SV, key);
    }
}
