package se.samblick.app.publishing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.audit.AuditLog;
import se.samblick.app.situation.PictureRenderer;
import se.samblick.app.situation.Section;
import se.samblick.app.situation.SituationPicture;
import se.samblick.app.situation.SituationPictureId;
import se.samblick.app.situation.SituationPictures;
import se.samblick.app.ui.InvalidInput;
import se.samblick.documents.write.DocxWriter;
import se.samblick.documents.write.HtmlWriter;
import se.samblick.documents.write.PdfWriter;
import se.samblick.documents.write.Publication;

/** The documents of pictures: made anew while a picture is written, kept for good from the first signature on. */
@Service
@Transactional
public class PictureDocuments implements PictureRenderer {
    private final RenderingRepository renderings;
    private final Publications publications;
    private final ObjectProvider<SituationPictures> pictures;
    private final AuditLog audit;
    private final Clock clock;

    /** @param pictures asked for late: the pictures themselves call this room when they are frozen */
    PictureDocuments(
            RenderingRepository renderings,
            Publications publications,
            ObjectProvider<SituationPictures> pictures,
            AuditLog audit,
            Clock clock) {
        this.renderings = renderings;
        this.publications = publications;
        this.pictures = pictures;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void freeze(SituationPicture picture, List<Section> sections) {
        Publication publication = publications.of(picture, sections, version(picture));
        for (Format format : Format.values()) {
            byte[] file = write(publication, format);
            String sha256 = DigestUtils.sha256Hex(file);
            renderings.keep(picture.id(), format, file, sha256, clock.instant());
            audit.record(
                    "rendering.kept",
                    "picture",
                    picture.id().toString(),
                    null,
                    Map.of("format", format.code(), "sha256", sha256, "bytes", file.length));
        }
    }

    private int version(SituationPicture picture) {
        return pictures.getObject().versionNumber(picture);
    }

    @Override
    public void thaw(SituationPictureId picture) {
        renderings.delete(picture);
        audit.record("rendering.dropped", "picture", picture.toString(), null, null);
    }

    /**
     * A document of a picture: the kept one if someone has signed, else one made from the draft as it stands.
     *
     * @param format {@code html}, {@code docx} or {@code pdf}
     * @throws InvalidInput for any other format
     */
    @Transactional(readOnly = true)
    public byte[] document(SituationPictureId id, String format) {
        Format wanted = Format.of(format);
        SituationPictures all = pictures.getObject();
        SituationPicture picture = all.get(id);
        if (picture.frozen() == null) {
            return write(publications.of(picture, all.sections(id), version(picture)), wanted);
        }
        return renderings
                .find(id, wanted)
                .orElseThrow(() -> new IllegalStateException("Picture %s is frozen without %s".formatted(id, wanted)));
    }

    private static byte[] write(Publication publication, Format format) {
        return switch (format) {
            case HTML -> HtmlWriter.standalone().write(publication).getBytes(StandardCharsets.UTF_8);
            case DOCX -> new DocxWriter().write(publication);
            case PDF -> new PdfWriter().write(publication);
        };
    }
}
