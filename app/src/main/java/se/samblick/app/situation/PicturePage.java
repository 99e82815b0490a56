package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A picture as it stands, to read. */
public record PicturePage(
        String id,
        String title,
        String area,
        String framework,
        int year,
        StateChip state,
        Instant changedAt,
        String changedBy,
        @Nullable String hash,
        @Nullable String basedOn,
        List<PartyLine> parties,
        List<Part> parts,
        List<PinLine> pins,
        List<SituationPictures.SetAside> reasons,
        boolean mayWrite,
        boolean mayGoOn) {
    public PicturePage {
        parties = List.copyOf(parties);
        parts = List.copyOf(parts);
        pins = List.copyOf(pins);
        reasons = List.copyOf(reasons);
    }

    public String base() {
        return "/lagesbilder/" + id;
    }

    /** A party and its signature. */
    public record PartyLine(
            String id, String name, String kind, PictureParty.@Nullable Signature signed, boolean mine) {}

    /** A section. */
    public record Part(
            String key,
            int level,
            String heading,
            String description,
            @Nullable String workStatus,
            String comment,
            boolean internal,
            boolean empty,
            String markup) {}

    /** A dataset and the extract it is read from. */
    public record PinLine(
            String title, String source, java.time.LocalDate extracted, boolean newer, String extract, String latest) {}
}
