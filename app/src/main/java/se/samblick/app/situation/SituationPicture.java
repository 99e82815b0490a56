package se.samblick.app.situation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.Conflict;
import se.samblick.app.ui.NotFound;

/**
 * A picture without its sections. Each change of state returns a new value and guards itself.
 *
 * @param basedOn the picture it was copied from
 * @param frozen when its figures were fixed and the hash over all it says; null while it is written
 */
public record SituationPicture(
        SituationPictureId id,
        AreaId area,
        String framework,
        int year,
        String title,
        PictureState state,
        @Nullable SituationPictureId basedOn,
        List<PictureParty> parties,
        @Nullable Frozen frozen,
        Instant changedAt,
        String changedBy) {

    public SituationPicture {
        parties = List.copyOf(parties);
        if (title.isBlank()) {
            throw new IllegalArgumentException("A picture needs a title");
        }
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("A picture needs at least one party");
        }
    }

    /** The moment the text was locked. {@code hash} is SHA-256 over every section as it then stood. */
    public record Frozen(Instant at, String hash) {}

    /** True from the first signature on: nothing in the text may change. */
    public boolean locked() {
        return !state.open() || parties.stream().anyMatch(p -> p.signed() != null);
    }

    public Optional<PictureParty> party(String id) {
        return parties.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /**
     * Signed by one more party; by the last one, the picture is signed.
     *
     * @throws Conflict if the party has signed, or all have
     */
    SituationPicture signed(String party, PictureParty.Signature signature) {
        PictureParty signing = party(party).orElseThrow(() -> new NotFound("situation.party.missing", party));
        if (!state.open()) {
            throw new Conflict("situation.sign.done", title);
        }
        if (signing.signed() != null) {
            throw new Conflict("situation.sign.twice", signing.name());
        }
        List<PictureParty> after = replaced(signing.with(signature));
        boolean all = after.stream().allMatch(p -> p.signed() != null);
        return with(all ? PictureState.SIGNED : state, after, frozen);
    }

    /**
     * The party's signature taken back; when none is left, the text is open again.
     *
     * @throws Conflict if all have signed, or the party has not
     */
    SituationPicture unsigned(String party) {
        PictureParty signing = party(party).orElseThrow(() -> new NotFound("situation.party.missing", party));
        if (!state.open()) {
            throw new Conflict("situation.unsign.late", title);
        }
        if (signing.signed() == null) {
            throw new Conflict("situation.unsign.none", signing.name());
        }
        List<PictureParty> after = replaced(signing.with(null));
        boolean none = after.stream().allMatch(p -> p.signed() == null);
        return with(state, after, none ? null : frozen);
    }

    /**
     * In another state.
     *
     * @throws Conflict if there is no such step from here
     */
    SituationPicture to(PictureState next) {
        boolean step = switch (next) {
            case DRAFT -> state == PictureState.IN_REVIEW && !locked();
            case IN_REVIEW -> state == PictureState.DRAFT && !locked();
            case PUBLISHED -> state == PictureState.SIGNED;
            case SUPERSEDED -> state == PictureState.SIGNED || state == PictureState.PUBLISHED;
            case SIGNED -> false;
        };
        if (!step) {
            throw new Conflict("situation.step." + next.code(), title);
        }
        return with(next, parties, frozen);
    }

    SituationPicture frozen(Frozen moment) {
        return with(state, parties, moment);
    }

    private List<PictureParty> replaced(PictureParty party) {
        return parties.stream().map(p -> p.id().equals(party.id()) ? party : p).toList();
    }

    private SituationPicture with(PictureState newState, List<PictureParty> newParties, @Nullable Frozen newFrozen) {
        return new SituationPicture(
                id, area, framework, year, title, newState, basedOn, newParties, newFrozen, changedAt, changedBy);
    }
}
