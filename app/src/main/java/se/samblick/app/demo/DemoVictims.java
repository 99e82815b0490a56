package se.samblick.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.AgeGroup;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Observation;
import se.samblick.app.figures.Polarity;
import se.samblick.app.figures.Populations;

/**
 * Victims of crime by age, year by year, from a seeded generator. Assault strikes each age alike in the whole city, so
 * that districts differ only as their people are of different ages: Hamnstaden lies high because so many are young adults
 * there, and no longer once the ages are made the same. Years before are told without ages, so that what may come next year
 * can be tried on them. Fraud strikes the old, in Björkhaga more than elsewhere.
 */
@Component
class DemoVictims {
    private static final DatasetId DATASET = new DatasetId("brottsutsatta");
    private static final String SOURCE = "Polisen";
    private static final int YEARS = 5;

    /** Years before those, of which the ages are not told: long enough to try a forecast of a year on. */
    private static final int EARLIER = 16;

    /** Cases of which the age of the victim is not known, for each whose age is. */
    private static final double AGE_UNKNOWN = 0.015;

    private static final List<AgeGroup> AGES = List.of(
            new AgeGroup(0, 15),
            new AgeGroup(16, 19),
            new AgeGroup(20, 24),
            new AgeGroup(25, 44),
            new AgeGroup(45, 64),
            new AgeGroup(65, AgeGroup.OPEN));

    /**
     * A kind of crime.
     *
     * @param perThousand victims a year by 1,000 inhabitants of each age group
     */
    private record Kind(String id, String label, List<Double> perThousand) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("misshandel", "Misshandel", List.of(2.5, 14.0, 40.0, 13.0, 3.0, 0.5)),
            new Kind("bedrageri", "Bedrägeri", List.of(0.1, 1.5, 3.0, 3.5, 4.5, 9.0)));

    private final Figures figures;
    private final Populations populations;
    private final SplittableRandom random = new SplittableRandom(65_1624);

    DemoVictims(Figures figures, Populations populations) {
        this.figures = figures;
        this.populations = populations;
    }

    /** After the population, which it is drawn from. */
    void load(LocalDate day) {
        figures.add(new Dataset(DATASET, "Brottsutsatta efter ålder", Dataset.Kind.COUNTS, SOURCE));
        figures.addCategories(DATASET, categories());
        List<Observation> victims = new ArrayList<>();
        for (int year = day.getYear() - YEARS; year < day.getYear(); year++) {
            for (Kind kind : KINDS) {
                year(year, kind, day, victims);
            }
        }
        KINDS.forEach(kind -> earlier(kind, day.getYear() - YEARS, victims));
        LocalDate published = LocalDate.of(day.getYear(), 3, 31);
        figures.commit(
                DemoExtract.of(DATASET, SOURCE, published.isAfter(day) ? day : published, "brottsutsatta.csv", victims),
                victims);
    }

    private static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Kind kind : KINDS) {
            categories.add(category(kind.id(), kind.label(), null));
            for (AgeGroup age : AGES) {
                categories.add(category(part(kind, age).value(), kind.label() + ", " + words(age), kind.id()));
            }
        }
        return categories;
    }

    private static Category category(String id, String label, @Nullable String parent) {
        return new Category(
                DATASET,
                new CategoryId(id),
                label,
                parent == null ? null : new CategoryId(parent),
                false,
                Polarity.MORE_IS_WORSE,
                false);
    }

    private static CategoryId part(Kind kind, AgeGroup age) {
        return new CategoryId(kind.id() + "-" + age.from());
    }

    private static String words(AgeGroup age) {
        return age.to() == AgeGroup.OPEN ? age.from() + " år och äldre" : age + " år";
    }

    private void year(int year, Kind kind, LocalDate day, List<Observation> victims) {
        long[] city = new long[AGES.size() + 1];
        for (AreaId district : DemoPlaces.DISTRICTS) {
            long[] whole = new long[AGES.size() + 1];
            for (var part : DemoPlaces.NEIGHBOURHOODS.getOrDefault(district, List.of())) {
                long[] here = counts(kind, district, new AreaId(part.id()), year, day);
                add(new AreaId(part.id()), kind, year, here, victims);
                plus(whole, here);
            }
            add(district, kind, year, whole, victims);
            plus(city, whole);
        }
        add(DemoPlaces.CITY, kind, year, city, victims);
    }

    /** Totals of the districts and the city around the level they later had; fraud has grown to it. */
    private void earlier(Kind kind, int told, List<Observation> victims) {
        var dice = new SplittableRandom(told + kind.id().hashCode());
        for (int year = told - EARLIER; year < told; year++) {
            double share = kind.id().equals("bedrageri") ? Math.pow(1.06, year - told) : 1;
            long city = 0;
            for (AreaId district : DemoPlaces.DISTRICTS) {
                long count = poisson(level(district, kind, told, victims) * share, dice);
                city += count;
                victims.add(Observation.count(district, new CategoryId(kind.id()), Period.ofYear(year), count));
            }
            victims.add(Observation.count(DemoPlaces.CITY, new CategoryId(kind.id()), Period.ofYear(year), city));
        }
    }

    /** How many there were in a usual one of the first years told by age. */
    private static double level(AreaId area, Kind kind, int told, List<Observation> victims) {
        return victims.stream()
                .filter(v -> v.area().equals(area) && v.category().value().equals(kind.id()))
                .filter(v -> v.period().first().getYear() >= told
                        && v.period().first().getYear() < told + 3)
                .map(Observation::value)
                .filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Those of each age, and last those whose age is not known. */
    private long[] counts(Kind kind, AreaId district, AreaId area, int year, LocalDate day) {
        SortedMap<AgeGroup, Amount> people = populations
                .population(area, Period.ofYear(year))
                .flatMap(p -> p.in(AGES))
                .orElseThrow(() -> new IllegalStateException("No population by age of " + area));
        long[] counts = new long[AGES.size() + 1];
        double all = 0;
        for (int i = 0; i < AGES.size(); i++) {
            Amount living = people.get(AGES.get(i));
            double expected = (living == null ? 0 : living.lower())
                    / 1000
                    * kind.perThousand().get(i);
            boolean planted = kind.id().equals("bedrageri")
                    && district.equals(DemoPlaces.BJORKHAGA)
                    && AGES.get(i).from() == 65
                    && year >= day.getYear() - 2;
            counts[i] = poisson(expected * (planted ? 1.7 : 1), random);
            all += expected;
        }
        counts[AGES.size()] = poisson(all * AGE_UNKNOWN, random);
        return counts;
    }

    /** Knuth's product of uniforms; the expected values of a neighbourhood are small. */
    private static long poisson(double expected, SplittableRandom random) {
        double limit = Math.exp(-expected);
        long count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return Math.max(count, 0);
    }

    private static void plus(long[] sum, long[] counts) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += counts[i];
        }
    }

    private static void add(AreaId area, Kind kind, int year, long[] counts, List<Observation> victims) {
        long all = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            if (i < AGES.size()) {
                victims.add(Observation.count(area, part(kind, AGES.get(i)), Period.ofYear(year), counts[i]));
            }
        }
        victims.add(Observation.count(area, new CategoryId(kind.id()), Period.ofYear(year), all));
    }
}
