package se.samblick.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.area.AreaId;
import se.samblick.app.identity.Access;
import se.samblick.app.situation.NewPicture;
import se.samblick.app.situation.Section;
import se.samblick.app.situation.SectionSave;
import se.samblick.app.situation.SituationPictureId;
import se.samblick.app.situation.SituationPictures;

/** Last year's signed picture, this year's draft with two wrong claims, and a draft of four parties. */
@Component
class DemoPictures {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final SituationPictures pictures;
    private final Access access;

    DemoPictures(SituationPictures pictures, Access access) {
        this.pictures = pictures;
        this.access = access;
    }

    /** Last year's picture, to be loaded while there are no later figures than those it was written from. */
    SituationPictureId loadLastYear(LocalDate day, Map<String, UUID> people) {
        LocalDate month = DemoFigures.lastMonthEnd(day).withDayOfMonth(1).minusYears(1);
        return lastYear(month, district(people));
    }

    /** @param signed last year's picture, which this year's begins from */
    void load(LocalDate day, SituationPictureId signed, Map<String, UUID> people) {
        LocalDate at = DemoFigures.lastMonthEnd(day);
        thisYear(signed, at, district(people));
        fourParties(at, new Writers(id(people, "ronja"), id(people, "ronja")));
    }

    /** Who writes what belongs to all, and what belongs to the police. */
    private record Writers(UUID shared, UUID police) {}

    private static Writers district(Map<String, UUID> people) {
        return new Writers(id(people, "alva"), id(people, "isak"));
    }

    private static UUID id(Map<String, UUID> people, String user) {
        return java.util.Objects.requireNonNull(people.get(user));
    }

    private SituationPictureId lastYear(LocalDate month, Writers writers) {
        LocalDate at = month.plusMonths(1).minusDays(1);
        SituationPictureId id = begin(DemoPlaces.BJORKHAGA, at, null, List.of("bjorkhaga-sdf", "lpo-norra"), writers);
        write(id, new DemoText(DemoPlaces.BJORKHAGA.value(), at).read("last-year.txt"), writers);
        access.as(writers.shared(), () -> sign(id, at));
        return id;
    }

    private SituationPictureId sign(SituationPictureId id, LocalDate at) {
        var signed = at.plusDays(40).atTime(LocalTime.of(13, 0)).atZone(ZONE).toInstant();
        // It was signed on paper, before Samblick; here both signatures are recorded with their diary number.
        for (String party : List.of("bjorkhaga-sdf", "lpo-norra")) {
            String by = party.equals("lpo-norra") ? "Isak Norrlid, kommunpolis" : "Alva Tallhed, stadsdelsdirektör";
            pictures.sign(
                    id,
                    party,
                    Map.of(),
                    new SituationPictures.Outside(by, signed, "NV %d/0114".formatted(at.getYear())));
        }
        return id;
    }

    private void thisYear(SituationPictureId from, LocalDate at, Writers writers) {
        SituationPictureId id = begin(DemoPlaces.BJORKHAGA, at, from, List.of(), writers);
        write(id, new DemoText(DemoPlaces.BJORKHAGA.value(), at).read("this-year.txt"), writers);
        UUID asked = access.as(
                        writers.police(),
                        () -> pictures.comment(
                                id,
                                "crime",
                                "Är det bara torget som avses? I så fall behöver vi säga det, siffrorna gäller hela Björkhaga.",
                                null))
                .id();
        access.as(
                writers.shared(),
                () -> pictures.comment(id, "crime", "Hela Björkhaga. Jag ser över meningen före mötet.", asked));
    }

    private void fourParties(LocalDate at, Writers writers) {
        List<String> parties = List.of("kvarnliden-sdf", "lpo-norra", "lpo-sodra", "utbildning");
        SituationPictureId id = begin(DemoPlaces.KVARNLIDEN, at, null, parties, writers);
        write(id, new DemoText(DemoPlaces.KVARNLIDEN.value(), at).read("four-parties.txt"), writers);
    }

    private SituationPictureId begin(
            AreaId area, LocalDate at, @Nullable SituationPictureId from, List<String> parties, Writers writers) {
        var wish = new NewPicture(area, "2024", at.getYear(), from, null, parties);
        return access.as(writers.shared(), () -> pictures.create(wish)).id();
    }

    private void write(SituationPictureId id, List<DemoText.Words> sections, Writers writers) {
        for (DemoText.Words words : sections) {
            Section section = access.as(writers.shared(), () -> pictures.section(id, words.key()));
            String party = section.party();
            UUID writer = party != null && party.startsWith("lpo-") ? writers.police() : writers.shared();
            var save = new SectionSave(null, words.content(), words.workStatus(), null, null);
            access.as(writer, () -> pictures.save(id, words.key(), save, section.version()));
        }
    }
}
