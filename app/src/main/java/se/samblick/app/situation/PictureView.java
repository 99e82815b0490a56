package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A picture as the contract shapes it. */
record PictureView(
        String id,
        String area,
        String framework,
        int year,
        String title,
        String state,
        @Nullable String basedOn,
        @Nullable String hash,
        Map<String, String> pins,
        List<PartyView> parties,
        List<SectionView> sections) {

    /** A picture in a list. */
    record Line(String id, String area, String framework, int year, String title, String state) {
        static Line of(SituationPicture p) {
            return new Line(
                    p.id().toString(),
                    p.area().value(),
                    p.framework(),
                    p.year(),
                    p.title(),
                    p.state().code());
        }
    }

    record PartyView(
            String id, String name, String kind, @Nullable SignedView signed) {}

    record SignedView(
            String by,
            Instant at,
            boolean outside,
            @Nullable String reference) {}

    record SectionView(
            String key,
            String title,
            int level,
            String number,
            @Nullable String party,
            @Nullable String framework,
            @Nullable String focusArea,
            String description,
            @Nullable String workStatus,
            String comment,
            boolean internal,
            long version,
            String text,
            JsonNode content) {}

    static PictureView of(SituationPicture picture, Map<String, String> pins, List<Section> sections) {
        return new PictureView(
                picture.id().toString(),
                picture.area().value(),
                picture.framework(),
                picture.year(),
                picture.title(),
                picture.state().code(),
                picture.basedOn() == null ? null : picture.basedOn().toString(),
                picture.frozen() == null ? null : picture.frozen().hash(),
                pins,
                picture.parties().stream().map(PictureView::party).toList(),
                sections.stream().map(PictureView::section).toList());
    }

    private static PartyView party(PictureParty party) {
        PictureParty.Signature signature = party.signed();
        SignedView signed = signature == null
                ? null
                : new SignedView(signature.by(), signature.at(), signature.outside(), signature.reference());
        return new PartyView(party.id(), party.name(), party.kind(), signed);
    }

    static SectionView section(Section section) {
        return new SectionView(
                section.key(),
                section.title(),
                section.level(),
                section.number(),
                section.party(),
                section.framework(),
                section.focusArea(),
                section.description(),
                section.workStatus(),
                section.comment(),
                section.internal(),
                section.version(),
                section.content().plainText(),
                section.content().toTree());
    }
}
