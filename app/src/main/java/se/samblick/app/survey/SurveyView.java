package se.samblick.app.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Place;
import se.samblick.app.ui.Ui;

/** Turns the words of an address into a view of a survey, and chooses what they leave open. */
@Component
class SurveyView {
    private final Areas areas;
    private final Clock clock;

    SurveyView(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** What the address says; all may be left out. */
    record Asked(
            @Nullable String omrade,
            @Nullable String omgang,
            @Nullable String niva,
            @Nullable String ordna,
            @Nullable String dela,
            @Nullable String uttag,
            @Nullable Integer sida) {
        int page() {
            return sida == null ? 1 : Math.max(1, sida);
        }
    }

    /** @throws NotFound if the words name nothing */
    DatasetId dataset(String text) {
        try {
            return new DatasetId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("survey.unknown", text);
        }
    }

    CategoryId question(String text) {
        try {
            return new CategoryId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("survey.question.unknown", text);
        }
    }

    Area area(String text) {
        try {
            return areas.find(new AreaId(text)).orElseThrow(() -> new NotFound("survey.area.unknown", text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("survey.area.unknown", text);
        }
    }

    Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new InvalidInput("survey.wave.unknown", text);
        }
    }

    @Nullable
    ExtractId extract(@Nullable String text) {
        if (blank(text)) {
            return null;
        }
        try {
            return ExtractId.of(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("survey.extract.unknown", String.valueOf(text));
        }
    }

    /** The view of a question; its areas, wave and groups chosen among those it has answers of. */
    SurveyAddress of(Results results, Asked asked, @Nullable Ui ui) {
        Wave wave = wave(results.waves(), asked.omgang());
        Area area = area(asked.omrade(), results.areas().stream().toList(), ui);
        return new SurveyAddress(
                results.survey().dataset(),
                results.question().id(),
                area.id(),
                wave == null ? null : wave.period(),
                level(results, area, asked.niva()),
                sort(asked.ordna()),
                split(results, asked.dela()),
                extract(asked.uttag()));
    }

    /** The view of a survey as a whole. */
    SurveyAddress of(Survey survey, List<Wave> waves, List<Results> results, Asked asked, Ui ui) {
        Wave wave = wave(waves, asked.omgang());
        List<AreaId> told =
                results.stream().flatMap(r -> r.areas().stream()).distinct().toList();
        return new SurveyAddress(
                survey.dataset(),
                null,
                area(asked.omrade(), told, ui).id(),
                wave == null ? null : wave.period(),
                null,
                sort(asked.ordna()),
                null,
                extract(asked.uttag()));
    }

    private static String sort(@Nullable String text) {
        return blank(text) ? "" : String.valueOf(text);
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private @Nullable Wave wave(List<Wave> waves, @Nullable String asked) {
        if (!blank(asked)) {
            Period period = period(String.valueOf(asked));
            return waves.stream()
                    .filter(w -> w.period().equals(period))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("survey.wave.unknown", period.toString()));
        }
        return waves.isEmpty() ? null : waves.get(waves.size() - 1);
    }

    /** The one asked for; else the one that follows the user if it has answers, else the municipality or any that has. */
    private Area area(@Nullable String asked, List<AreaId> told, @Nullable Ui ui) {
        if (!blank(asked)) {
            return area(String.valueOf(asked));
        }
        Place place = ui == null ? null : ui.place();
        if (place != null && (told.isEmpty() || told.contains(new AreaId(place.area())))) {
            return area(place.area());
        }
        Optional<Area> city = areas.municipality().filter(m -> told.isEmpty() || told.contains(m.id()));
        return city.or(() -> told.stream().findFirst().flatMap(areas::find))
                .or(areas::municipality)
                .orElseThrow(() -> new NotFound("survey.area.none"));
    }

    /** The level asked for; else that of the area in question, or below the municipality the coarsest that has answers. */
    private Area.@Nullable Kind level(Results results, Area here, @Nullable String asked) {
        List<Area.Kind> told = levels(results);
        Optional<Area.Kind> said =
                told.stream().filter(k -> SurveyAddress.code(k).equals(asked)).findFirst();
        if (said.isPresent()) {
            return said.get();
        }
        if (told.contains(here.kind())) {
            return here.kind();
        }
        return told.isEmpty() ? null : told.get(0);
    }

    /** The levels that its answers lie on, the municipality left out. */
    List<Area.Kind> levels(Results results) {
        return results.areas().stream()
                .map(areas::find)
                .flatMap(Optional::stream)
                .map(Area::kind)
                .filter(k -> k != Area.Kind.MUNICIPALITY)
                .distinct()
                .sorted(Comparator.comparing(Area.Kind::ordinal))
                .toList();
    }

    /** Areas of a level with answers, by name; as they are on the last day of the wave, or now. */
    List<Area> beside(Results results, SurveyAddress address) {
        return results.areas().stream()
                .map(areas::find)
                .flatMap(Optional::stream)
                .filter(a -> a.kind() == address.level())
                .sorted(Comparator.comparing(
                        Area::name, java.text.Collator.getInstance(java.util.Locale.forLanguageTag("sv"))))
                .toList();
    }

    private static @Nullable GroupDimension split(Results results, @Nullable String asked) {
        List<GroupDimension> told = splits(results);
        return Arrays.stream(GroupDimension.values())
                .filter(d -> told.contains(d) && d.code().equals(asked))
                .findFirst()
                .orElse(told.isEmpty() ? null : told.get(0));
    }

    /** The dimensions that its answers are parted by. */
    static List<GroupDimension> splits(Results results) {
        return results.groups().stream()
                .map(RespondentGroup::dimension)
                .distinct()
                .sorted()
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
