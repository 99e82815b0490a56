package se.samblick.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samblick.analysis.Interval;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Population;

class AgeStandardisationTests {
    private static final AgeGroup CHILDREN = new AgeGroup(0, 15);
    private static final AgeGroup ADULTS = new AgeGroup(16, AgeGroup.OPEN);
    private static final List<AgeGroup> GROUPS = List.of(CHILDREN, ADULTS);

    @Test
    void areasThatDifferOnlyInTheirAgesGetTheSameRate() {
        // 1 in 100 children and 4 in 100 adults in both; by hand 2/3 · 0.01 + 1/3 · 0.04 = 0.02.
        var old = counted("ekdalen", 50, List.of(10L, 40L), 1000, 1000);
        var young = counted("solvik", 70, List.of(30L, 40L), 3000, 1000);

        AgeStandardisation made = AgeStandardisation.of(GROUPS, List.of(old, young));

        assertThat(rate(made, "ekdalen").value()).isEqualTo(0.02, within(1e-12));
        assertThat(rate(made, "solvik").value()).isEqualTo(0.02, within(1e-12));
        Ages.Told told = (Ages.Told) made.ages();
        assertThat(told.standard()).extracting(Area::name).containsExactly("ekdalen", "solvik");
        assertThat(told.people()).containsEntry(CHILDREN, 4000.0).containsEntry(ADULTS, 2000.0);
        assertThat(told.left()).isZero();
    }

    @Test
    void theIntervalIsThatOfFayAndFeuer() {
        // With the standard 600 and 500: r = 6/11 · 5/100 + 5/11 · 8/200, v = (6/11/100)² · 5 + (5/11/200)² · 8 and the
        // largest weight 6/11/100; the gamma quantiles are those of R's qgamma.
        var here = counted("ekdalen", 13, List.of(5L, 8L), 100, 200);
        var there = counted("solvik", 9, List.of(6L, 3L), 500, 300);

        Interval interval = rate(AgeStandardisation.of(GROUPS, List.of(here, there)), "ekdalen")
                .interval();

        assertThat(rate(AgeStandardisation.of(GROUPS, List.of(here, there)), "ekdalen")
                        .value())
                .isEqualTo(0.0454545454545455, within(1e-12));
        assertThat(interval.low()).isEqualTo(0.022580118644279, within(1e-9));
        assertThat(interval.high()).isEqualTo(0.0838209456514856, within(1e-9));
    }

    @Test
    void casesWithoutAnAgeAreCountedButTakeNoPart() {
        var here = counted("ekdalen", 53, List.of(10L, 40L), 1000, 1000);

        AgeStandardisation made = AgeStandardisation.of(GROUPS, List.of(here));

        assertThat(rate(made, "ekdalen").value()).isEqualTo(0.025, within(1e-12));
        assertThat(((Ages.Told) made.ages()).left()).isEqualTo(3);
    }

    @Test
    void anAreaWithHiddenCountsIsLeftOutAndNamed() {
        var here = counted("ekdalen", 50, List.of(10L, 40L), 1000, 1000);
        var hidden = counted("solvik", 70, null, 3000, 1000);

        AgeStandardisation made = AgeStandardisation.of(GROUPS, List.of(here, hidden));

        assertThat(made.rate(new AreaId("solvik"))).isNull();
        assertThat(((Ages.Told) made.ages()).without()).extracting(Area::name).containsExactly("solvik");
    }

    @Test
    void withoutPeopleByTheseAgesThereIsNothingToTell() {
        var here = counted("ekdalen", 50, List.of(10L, 40L), 1000, 1000);
        var groups = List.of(new AgeGroup(0, 17), new AgeGroup(18, AgeGroup.OPEN));

        AgeStandardisation made = AgeStandardisation.of(groups, List.of(here));

        assertThat(made.ages()).isEqualTo(new Ages.Untold(Ages.Reason.PEOPLE, here.area()));
    }

    private static AreaComparison.Estimate rate(AgeStandardisation made, String area) {
        return Objects.requireNonNull(made.rate(new AreaId(area)));
    }

    private static AgeStandardisation.Counted counted(
            String id, long all, @Nullable List<Long> byAge, double children, double adults) {
        var area = new AreaId(id);
        var people = new TreeMap<AgeGroup, Amount>();
        people.put(CHILDREN, Amount.exactly(children));
        people.put(ADULTS, Amount.exactly(adults));
        return new AgeStandardisation.Counted(
                new Area(
                        area,
                        id,
                        Area.Kind.DISTRICT.division(),
                        Area.Kind.DISTRICT,
                        null,
                        LocalDate.of(2015, 1, 1),
                        null),
                all,
                byAge,
                new Population(area, 2023, Amount.exactly(children + adults), people, List.of()));
    }
}
