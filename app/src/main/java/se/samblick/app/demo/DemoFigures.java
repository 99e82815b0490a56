package se.samblick.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Observation;
import se.samblick.app.figures.Polarity;

/** Five years of reported crimes by week and by month, and an earlier delivery of them. */
@Component
class DemoFigures {
    private static final int YEARS = 5;
    private static final Map<String, Double> DISTRICT_SHARES =
            Map.of("bjorkhaga", 0.36, "hamnstaden", 0.38, "kvarnliden", 0.26);

    private final Figures figures;

    DemoFigures(Figures figures) {
        this.figures = figures;
    }

    /** The last day of the last whole month: where comparable periods end. */
    static LocalDate lastMonthEnd(LocalDate day) {
        return day.withDayOfMonth(1).minusDays(1);
    }

    /** What last year's picture was written from: the delivery of the same month a year before. */
    void loadLastYear(LocalDate day) {
        categories();
        LocalDate end =
                lastMonthEnd(day).withDayOfMonth(1).minusYears(1).plusMonths(1).minusDays(1);
        commit(generate(day).months(end), end.plusDays(2), "anmalda-brott-manad-fjolaret.csv");
    }

    void load(LocalDate day) {
        Counts counts = generate(day);
        LocalDate end = lastMonthEnd(day);
        Map<Key, Long> months = counts.months(end);
        commit(
                earlier(months, end),
                end.withDayOfMonth(1).minusDays(1).plusDays(3),
                "anmalda-brott-manad-tidigare.csv");
        commit(months, end.plusDays(2).isAfter(day) ? day : end.plusDays(2), "anmalda-brott-manad.csv");
        commit(counts.weeks(day), day, "anmalda-brott-vecka.csv");
    }

    private void categories() {
        List<Category> categories = new ArrayList<>();
        for (String group : DemoCrimes.GROUPS) {
            categories.add(category(slug(group), group, null));
        }
        DemoCrimes.KINDS.forEach(k -> categories.add(category(k.id(), k.label(), k.parent())));
        figures.addCategories(DatasetId.REPORTED_CRIMES, categories);
        figures.addGroup(
                DatasetId.REPORTED_CRIMES,
                "Våld i offentlig miljö",
                List.of(
                        new CategoryId("misshandel-utomhus"),
                        new CategoryId("ran-mot-person"),
                        new CategoryId("sexuellt-ofredande")));
    }

    private static String slug(String label) {
        return label.toLowerCase(java.util.Locale.ROOT)
                .replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace(' ', '-');
    }

    private static Category category(String id, String label, @org.jspecify.annotations.Nullable String parent) {
        boolean driven = id.equals("narkotikabrott") || id.equals("knivlagen");
        return new Category(
                DatasetId.REPORTED_CRIMES,
                new CategoryId(id),
                label,
                parent == null ? null : new CategoryId(parent),
                driven,
                Polarity.MORE_IS_WORSE,
                false);
    }

    private record Key(String area, String category, Period period) {}

    /** Day counts of each area and category, in the order they were drawn. */
    private record Counts(LocalDate first, Map<String, int[]> series) {
        Map<Key, Long> weeks(LocalDate day) {
            List<Period> weeks = new ArrayList<>();
            for (LocalDate monday = first; !monday.plusDays(6).isAfter(day); monday = monday.plusWeeks(1)) {
                weeks.add(new Period(monday, monday.plusDays(6)));
            }
            return sums(weeks);
        }

        Map<Key, Long> months(LocalDate end) {
            List<Period> months = new ArrayList<>();
            LocalDate month = first.withDayOfMonth(1);
            for (month = month.isBefore(first) ? month.plusMonths(1) : month;
                    month.isBefore(end);
                    month = month.plusMonths(1)) {
                months.add(new Period(month, month.plusMonths(1).minusDays(1)));
            }
            return sums(months);
        }

        private Map<Key, Long> sums(List<Period> periods) {
            Map<Key, Long> sums = new LinkedHashMap<>();
            series.forEach((name, days) -> {
                String[] parts = name.split("/", 2);
                for (Period period : periods) {
                    int from = (int) (period.first().toEpochDay() - first.toEpochDay());
                    int to = (int) (period.last().toEpochDay() - first.toEpochDay());
                    long sum = 0;
                    for (int i = from; i <= to && i < days.length; i++) {
                        sum += days[i];
                    }
                    sums.put(new Key(parts[0], parts[1], period), sum);
                }
            });
            return sums;
        }
    }

    private static Counts generate(LocalDate day) {
        // From the Monday of the first ISO week, so that whole weeks and whole months both begin inside.
        LocalDate first = LocalDate.of(day.getYear() - YEARS, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .with(DayOfWeek.MONDAY);
        first = first.getDayOfMonth() == 1 || first.getMonthValue() == 12 ? first : first.minusWeeks(1);
        int days = (int) (day.toEpochDay() - first.toEpochDay()) + 1;
        var crimes = new DemoCrimes(day);
        Map<String, int[]> series = new TreeMap<>();
        for (AreaId district : DemoPlaces.DISTRICTS) {
            for (var neighbourhood : DemoPlaces.NEIGHBOURHOODS.getOrDefault(district, List.of())) {
                double share = DISTRICT_SHARES.getOrDefault(district.value(), 0.0) * neighbourhood.share();
                for (DemoCrimes.Kind kind : DemoCrimes.KINDS) {
                    for (int i = 0; i < days; i++) {
                        int count = crimes.count(kind, district.value(), neighbourhood.id(), share, first.plusDays(i));
                        for (String area : List.of(neighbourhood.id(), district.value(), DemoPlaces.CITY.value())) {
                            series.computeIfAbsent(area + "/" + kind.id(), k -> new int[days])[i] += count;
                        }
                    }
                }
            }
        }
        return new Counts(first, series);
    }

    /** The delivery of a month before: without the last month, and a little less in the two before it. */
    private static Map<Key, Long> earlier(Map<Key, Long> months, LocalDate end) {
        LocalDate before = end.withDayOfMonth(1);
        Map<Key, Long> earlier = new LinkedHashMap<>();
        months.forEach((key, count) -> {
            if (key.period().last().isBefore(before)) {
                boolean fresh = key.period().last().isAfter(before.minusMonths(2));
                earlier.put(key, fresh && count > 20 ? count - count / 20 : count);
            }
        });
        return earlier;
    }

    private void commit(Map<Key, Long> counts, LocalDate extracted, String file) {
        List<Observation> observations = new ArrayList<>();
        counts.forEach((key, count) -> observations.add(
                Observation.count(new AreaId(key.area()), new CategoryId(key.category()), key.period(), count)));
        figures.commit(DemoExtract.of(DatasetId.REPORTED_CRIMES, "Polisen", extracted, file, counts), observations);
    }
}
