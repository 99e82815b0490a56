package se.samblick.app.publishing;

import java.text.Normalizer;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.situation.SituationPictureId;
import se.samblick.app.situation.SituationPictures;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.InvalidInput;

/** A picture as a file, for programs and for people. */
@RestController
class DocumentController {
    private final PictureDocuments documents;
    private final SituationPictures pictures;

    DocumentController(PictureDocuments documents, SituationPictures pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    @GetMapping({"/api/v1/situation-pictures/{id}/document", "/lagesbilder/{id}/dokument"})
    @Needs(Right.READ_INTERNAL)
    ResponseEntity<byte[]> document(
            @PathVariable SituationPictureId id,
            @RequestParam(defaultValue = "internal") String edition,
            @RequestParam(defaultValue = "html") String format) {
        Format wanted = Format.of(format);
        if (edition.equals("public")) {
            pictures.get(id);
            throw new Conflict("publishing.edition.public");
        }
        if (!edition.equals("internal")) {
            throw new InvalidInput("publishing.edition.unknown", edition);
        }
        byte[] file = documents.document(id, format);
        ContentDisposition disposition = (wanted == Format.HTML
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(fileName(pictures.get(id).title()) + "." + wanted.code())
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file);
    }

    private static String fileName(String title) {
        return Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
