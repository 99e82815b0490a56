package se.samblick.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Dataset;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Observation;
import se.samblick.app.figures.Polarity;

/** Inhabitants by neighbourhood, age and sex at the end of the last six years; districts and city are their sums. */
@Component
class DemoPopulation {
    private static final DatasetId DATASET = new DatasetId("befolkning");
    private static final String SOURCE = "Kommunens befolkningsstatistik";
    private static final int YEARS = 6;
    private static final double GROWTH = 1.008;
    private static final List<String> AGES =
            List.of("0–5 år", "6–15 år", "16–19 år", "20–24 år", "25–44 år", "45–64 år", "65–79 år", "80 år och äldre");
    private static final Map<AreaId, Integer> PEOPLE =
            Map.of(DemoPlaces.BJORKHAGA, 34_800, DemoPlaces.HAMNSTADEN, 32_900, DemoPlaces.KVARNLIDEN, 23_700);

    /** Share of each age group: families in the west, young adults by the harbour, schools in the south. */
    private static final Map<AreaId, double[]> SHARES = Map.of(
            DemoPlaces.BJORKHAGA, new double[] {0.079, 0.132, 0.053, 0.061, 0.278, 0.236, 0.117, 0.044},
            DemoPlaces.HAMNSTADEN, new double[] {0.058, 0.081, 0.034, 0.092, 0.366, 0.224, 0.103, 0.042},
            DemoPlaces.KVARNLIDEN, new double[] {0.074, 0.141, 0.056, 0.049, 0.252, 0.249, 0.129, 0.05});

    private final Figures figures;

    DemoPopulation(Figures figures) {
        this.figures = figures;
    }

    void load(LocalDate day) {
        figures.add(new Dataset(DATASET, "Befolkning", Dataset.Kind.POPULATION, SOURCE));
        figures.addCategories(DATASET, categories());
        List<Observation> people = new ArrayList<>();
        int last = day.getYear() - 1;
        for (int year = last - YEARS + 1; year <= last; year++) {
            year(year, Math.pow(GROWTH, year - last), people);
        }
        LocalDate published = LocalDate.of(day.getYear(), 2, 20);
        figures.commit(
                DemoExtract.of(DATASET, SOURCE, published.isAfter(day) ? day : published, "befolkning.csv", people),
                people);
    }

    private static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (int i = 0; i < AGES.size(); i++) {
            CategoryId age = age(i);
            categories.add(category(age, AGES.get(i), null));
            categories.add(category(new CategoryId(age.value() + ".kvinnor"), "Kvinnor", age));
            categories.add(category(new CategoryId(age.value() + ".man"), "Män", age));
        }
        return categories;
    }

    private static CategoryId age(int index) {
        return new CategoryId(AGES.get(index)
                .replace('–', '-')
                .replace(' ', '-')
                .replace('å', 'a')
                .replace('ä', 'a'));
    }

    private static Category category(CategoryId id, String label, @Nullable CategoryId parent) {
        return new Category(DATASET, id, label, parent, false, Polarity.NEUTRAL, false);
    }

    private static void year(int year, double growth, List<Observation> people) {
        long[] city = new long[2 * AGES.size()];
        for (AreaId district : DemoPlaces.DISTRICTS) {
            long[] sum = new long[2 * AGES.size()];
            List<DemoPlaces.Neighbourhood> parts = DemoPlaces.NEIGHBOURHOODS.getOrDefault(district, List.of());
            long left = Math.round(PEOPLE.getOrDefault(district, 0) * growth);
            long all = left;
            for (int i = 0; i < parts.size(); i++) {
                long here = i == parts.size() - 1
                        ? left
                        : Math.round(all * parts.get(i).share());
                left -= here;
                long[] cells = cells(here, SHARES.getOrDefault(district, new double[AGES.size()]));
                add(new AreaId(parts.get(i).id()), year, cells, people);
                plus(sum, cells);
            }
            add(district, year, sum, people);
            plus(city, sum);
        }
        add(DemoPlaces.CITY, year, city, people);
    }

    /** Women and men of each age group, so rounded that all together are the number given. */
    private static long[] cells(long people, double[] shares) {
        long[] cells = new long[2 * shares.length];
        long left = people;
        for (int i = 0; i < shares.length; i++) {
            long group = Math.round(people * shares[i]);
            // There are more boys than girls, and more old women than old men.
            cells[2 * i] = Math.round(group * (0.486 + 0.012 * i));
            cells[2 * i + 1] = group - cells[2 * i];
            left -= group;
        }
        cells[2 * AGES.indexOf("25–44 år")] += left;
        return cells;
    }

    private static void plus(long[] sum, long[] cells) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += cells[i];
        }
    }

    private static void add(AreaId area, int year, long[] cells, List<Observation> people) {
        for (int i = 0; i < AGES.size(); i++) {
            String age = age(i).value();
            people.add(Observation.count(area, new CategoryId(age + ".kvinnor"), Period.ofYear(year), cells[2 * i]));
            people.add(Observation.count(area, new CategoryId(age + ".man"), Period.ofYear(year), cells[2 * i + 1]));
        }
    }
}
