package se.samblick.app.situation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.Areas;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.NotFound;

/** Which pictures the viewer may know of, and what they may do in them. */
@Component
class PictureAccess {
    private final SituationPictureRepository pictures;
    private final Areas areas;
    private final Access access;

    PictureAccess(SituationPictureRepository pictures, Areas areas, Access access) {
        this.pictures = pictures;
        this.areas = areas;
        this.access = access;
    }

    Author author() {
        return Author.of(access.current());
    }

    List<SituationPicture> readable() {
        return pictures.all().stream().filter(this::mayRead).toList();
    }

    /** @throws NotFound if there is none, or the viewer may not know of it */
    SituationPicture get(SituationPictureId id) {
        return pictures.find(id).filter(this::mayRead).orElseThrow(() -> new NotFound("situation.missing"));
    }

    /** The picture, held until the transaction ends; an account that may not read it is refused as one that may not write. */
    SituationPicture lock(SituationPictureId id) {
        SituationPicture picture = pictures.lock(id).orElseThrow(() -> new NotFound("situation.missing"));
        access.require(Right.READ_INTERNAL, areas.paths(picture.area()));
        return picture;
    }

    private boolean mayRead(SituationPicture picture) {
        return access.may(Right.READ_INTERNAL, areas.paths(picture.area()));
    }

    boolean mayEdit(SituationPicture picture, Section section) {
        String party = section.party();
        return party == null ? mayEdit(picture) : access.may(Right.EDIT_PICTURE, areas.paths(picture.area()), party);
    }

    private boolean mayEdit(SituationPicture picture) {
        return access.may(Right.EDIT_PICTURE, areas.paths(picture.area()));
    }

    void requireEditor(SituationPicture picture) {
        access.require(Right.EDIT_PICTURE, areas.paths(picture.area()));
    }

    void requireWritable(SituationPicture picture, Section section) {
        if (!mayEdit(picture, section)) {
            access.require(
                    Right.EDIT_PICTURE,
                    areas.paths(picture.area()),
                    Optional.ofNullable(section.party()).orElse(""));
        }
        requireOpen(picture);
    }

    static void requireOpen(SituationPicture picture) {
        if (picture.locked()) {
            throw new Conflict("situation.locked", picture.title());
        }
    }

    /** Whether the viewer writes or signs anything in the picture: such people speak of every section. */
    boolean takesPart(SituationPicture picture) {
        return mayEdit(picture) || partyOf(picture) != null;
    }

    void requirePart(SituationPicture picture) {
        if (!takesPart(picture)) {
            requireEditor(picture);
        }
    }

    /** The party of the picture that the viewer signs for, else the first one they write for; null if none. */
    @Nullable
    PictureParty partyOf(SituationPicture picture) {
        return Stream.concat(
                        signingFor(picture).stream(),
                        picture.parties().stream()
                                .filter(p -> access.may(Right.EDIT_PICTURE, areas.paths(picture.area()), p.id())))
                .findFirst()
                .orElse(null);
    }

    /** The parties the viewer may sign for in a picture. */
    List<PictureParty> signingFor(SituationPicture picture) {
        return picture.parties().stream()
                .filter(p -> access.may(Right.SIGN, areas.paths(picture.area()), p.id()))
                .toList();
    }

    void requireSigner(SituationPicture picture, String party) {
        access.require(Right.SIGN, areas.paths(picture.area()), party);
    }
}
