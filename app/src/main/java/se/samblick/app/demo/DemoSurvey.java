package se.samblick.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Observation;
import se.samblick.app.figures.Polarity;
import se.samblick.app.survey.Question;
import se.samblick.app.survey.Survey;
import se.samblick.app.survey.Surveys;
import se.samblick.app.survey.Wave;

/**
 * Two surveys: the municipality's own in three waves, with groups, and the police's with indices every year. Planted in
 * the first: Björkhaga feels less safe late at night and avoids fewer places, Kvarnliden sees more litter, Hamnstaden
 * trusts the police less; all else moves by less than chance does. A neighbourhood has too few answers to be shown.
 */
@Component
class DemoSurvey {
    private static final DatasetId SAFETY = new DatasetId("trygghetsmatning");
    private static final DatasetId POLICE = new DatasetId("polisens-undersokning");
    private static final Measure BASE = new Measure("other:bas");
    private static final List<String> SEXES = List.of("Kvinnor", "Män");
    private static final double[] SEX_SHARES = {0.53, 0.47};
    private static final List<String> AGES = List.of("16–29 år", "30–44 år", "45–64 år", "65–84 år");
    private static final double[] AGE_SHARES = {0.17, 0.23, 0.34, 0.26};
    private static final double[] AGE_EFFECTS = {1.18, 0.96, 0.92, 1.02};

    /** Groups that are told by district alone, with their share of all and how much more often they say so. */
    private static final List<Split> SPLITS = List.of(
            new Split("Eftergymnasial utbildning", 0.46, 0.93),
            new Split("Högst gymnasial utbildning", 0.54, 1.06),
            new Split("Med funktionsnedsättning", 0.13, 1.35),
            new Split("Utan funktionsnedsättning", 0.87, 0.95),
            new Split("Född i Sverige", 0.78, 0.97),
            new Split("Född utomlands", 0.22, 1.11));

    private static final int[] ANSWERED = {512, 498, 431};

    /** Shares of Björkhaga, Hamnstaden and Kvarnliden in the first wave, the second and the third. */
    private record Asked(
            String label, String wording, String answer, boolean moreIsBetter, double women, double[] shares) {}

    private static final List<Asked> QUESTIONS = List.of(
            new Asked(
                    "Otrygg ute sena kvällar",
                    "Hur trygg känner du dig när du går ensam i ditt område en sen kväll?",
                    "Ganska otrygg, mycket otrygg eller går inte ut av oro",
                    false,
                    1.35,
                    new double[] {0.31, 0.24, 0.23, 0.33, 0.22, 0.25, 0.42, 0.23, 0.24}),
            new Asked(
                    "Orolig för att utsättas för brott",
                    "Hur ofta oroar du dig för att själv bli utsatt för brott?",
                    "Ofta eller mycket ofta",
                    false,
                    1.15,
                    new double[] {0.25, 0.18, 0.17, 0.26, 0.19, 0.18, 0.28, 0.21, 0.17}),
            new Asked(
                    "Undviker platser i området",
                    "Finns det platser i ditt område som du undviker för att du känner dig otrygg där?",
                    "Ja",
                    false,
                    1.22,
                    new double[] {0.37, 0.32, 0.25, 0.39, 0.33, 0.26, 0.3, 0.35, 0.25}),
            new Asked(
                    "Nedskräpning upplevs som ett problem",
                    "I vilken mån är nedskräpning ett problem i ditt område?",
                    "Ganska stort eller mycket stort problem",
                    false,
                    1.04,
                    new double[] {0.45, 0.46, 0.3, 0.44, 0.47, 0.31, 0.43, 0.45, 0.4}),
            new Asked(
                    "Utsatt för brott det senaste året",
                    "Har du under de senaste tolv månaderna utsatts för brott?",
                    "Ja",
                    false,
                    0.95,
                    new double[] {0.19, 0.2, 0.15, 0.2, 0.21, 0.14, 0.19, 0.22, 0.15}),
            new Asked(
                    "Förtroende för polisen i området",
                    "Hur stort förtroende har du för att polisen i ditt område gör ett bra arbete?",
                    "Ganska stort eller mycket stort",
                    true,
                    1.05,
                    new double[] {0.5, 0.57, 0.58, 0.51, 0.58, 0.57, 0.53, 0.48, 0.59}));

    private record Split(String label, double share, double effect) {}

    /** How many answered and how many of them said so. */
    private record Tally(long answers, long yes) {
        Tally plus(Tally other) {
            return new Tally(answers + other.answers, yes + other.yes);
        }
    }

    private final Figures figures;
    private final Surveys surveys;

    DemoSurvey(Figures figures, Surveys surveys) {
        this.figures = figures;
        this.surveys = surveys;
    }

    void load(LocalDate day) {
        safety(day);
        police(day);
    }

    private void safety(LocalDate day) {
        surveys.add(new Survey(
                SAFETY,
                "Trygghetsmätning",
                "Norrviks kommun",
                Survey.Kind.SAFETY,
                "Enkät vart tredje år till ett slumpmässigt urval av invånare 16–84 år, lika stort i varje stadsdel.",
                0.95,
                30,
                Survey.MarkMeans.CHANGE));
        figures.addCategories(SAFETY, categories());
        List<Observation> values = new ArrayList<>();
        for (int wave = 0; wave < 3; wave++) {
            Period year = Period.ofYear(day.getYear() - 7 + 3 * wave);
            for (Asked asked : QUESTIONS) {
                question(asked, wave, year, values);
            }
            int answered = answered(0, wave) + answered(1, wave) + answered(2, wave);
            surveys.describe(
                    SAFETY,
                    new Wave(
                            year,
                            "",
                            LocalDate.of(year.first().getYear(), 9, 2),
                            LocalDate.of(year.first().getYear(), 11, 14),
                            3300 + 300 * wave,
                            answered));
        }
        QUESTIONS.forEach(q -> surveys.describe(
                SAFETY,
                id(q.label(), null),
                q.wording(),
                q.answer(),
                q.moreIsBetter() ? Polarity.MORE_IS_BETTER : Polarity.MORE_IS_WORSE,
                null));
        commit(SAFETY, "Norrviks kommun", day, "trygghetsmatning.csv", values);
    }

    private static int answered(int district, int wave) {
        return ANSWERED[district] - 7 * wave;
    }

    private static List<Category> categories() {
        List<Category> categories = new ArrayList<>();
        for (Asked asked : QUESTIONS) {
            Polarity polarity = asked.moreIsBetter() ? Polarity.MORE_IS_BETTER : Polarity.MORE_IS_WORSE;
            categories.add(new Category(SAFETY, id(asked.label(), null), asked.label(), null, false, polarity, false));
            groups().forEach(g -> categories.add(
                    new Category(SAFETY, id(asked.label(), g), g, id(asked.label(), null), false, polarity, false)));
        }
        return categories;
    }

    private static List<String> groups() {
        List<String> groups = new ArrayList<>(SEXES);
        groups.addAll(AGES);
        SPLITS.forEach(s -> groups.add(s.label()));
        return groups;
    }

    /** Answers are counted out in the neighbourhoods by sex and age, and added up to everything above. */
    private static void question(Asked asked, int wave, Period year, List<Observation> values) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int d = 0; d < DemoPlaces.DISTRICTS.size(); d++) {
            AreaId district = DemoPlaces.DISTRICTS.get(d);
            double share = asked.shares()[3 * wave + d];
            var neighbourhoods = DemoPlaces.NEIGHBOURHOODS.getOrDefault(district, List.of());
            for (int n = 0; n < neighbourhoods.size(); n++) {
                var neighbourhood = neighbourhoods.get(n);
                // The last neighbourhood of the last district is small; its answers would say who gave them.
                boolean few = d == 2 && n == neighbourhoods.size() - 1;
                double people = few ? 24 : answered(d, wave) * neighbourhood.share();
                double local = share * (1 + 0.08 * (1 - n));
                cells(asked, new AreaId(neighbourhood.id()), district, people, local, tallies);
            }
        }
        for (AreaId area : above()) {
            splits(area, tallies);
        }
        tallies.forEach((key, tally) -> {
            String[] parts = key.split("\\|", -1);
            var area = new AreaId(parts[0]);
            CategoryId category = id(asked.label(), parts[1].isEmpty() ? null : parts[1]);
            values.add(value(area, category, Measure.SHARE, year, (double) tally.yes() / tally.answers()));
            values.add(value(area, category, BASE, year, tally.answers()));
        });
    }

    private static List<AreaId> above() {
        List<AreaId> above = new ArrayList<>(DemoPlaces.DISTRICTS);
        above.add(DemoPlaces.CITY);
        return above;
    }

    private static void cells(
            Asked asked, AreaId area, AreaId district, double people, double share, Map<String, Tally> tallies) {
        for (int sex = 0; sex < SEXES.size(); sex++) {
            for (int age = 0; age < AGES.size(); age++) {
                long answers = Math.round(people * SEX_SHARES[sex] * AGE_SHARES[age]);
                double sexEffect = sex == 0 ? asked.women() : 2 - asked.women();
                double p = Math.min(0.95, share * sexEffect * (asked.moreIsBetter() ? 1 : AGE_EFFECTS[age]));
                var tally = new Tally(answers, Math.round(answers * p));
                for (AreaId each : List.of(area, district, DemoPlaces.CITY)) {
                    for (String group : List.of("", SEXES.get(sex), AGES.get(age))) {
                        tallies.merge(each.value() + "|" + group, tally, Tally::plus);
                    }
                }
            }
        }
    }

    /** Two groups each time that together are all. */
    private static void splits(AreaId area, Map<String, Tally> tallies) {
        Tally all = tallies.get(area.value() + "|");
        if (all == null) {
            return;
        }
        for (int i = 0; i < SPLITS.size(); i += 2) {
            Split first = SPLITS.get(i);
            long answers = Math.round(all.answers() * first.share());
            long yes = Math.min(answers, Math.round(answers * first.effect() * all.yes() / all.answers()));
            tallies.put(area.value() + "|" + first.label(), new Tally(answers, yes));
            tallies.put(
                    area.value() + "|" + SPLITS.get(i + 1).label(),
                    new Tally(all.answers() - answers, all.yes() - yes));
        }
    }

    /** Indices 0–6 by local police area, district and city; the last is told without standard error. */
    private void police(LocalDate day) {
        surveys.add(new Survey(
                POLICE,
                "Polisens undersökning",
                "Polisen",
                Survey.Kind.POLICE,
                "Enkät varje år till ett urval av invånare i varje lokalpolisområde. Index går från 0 till 6; lägre är bättre.",
                0.95,
                30,
                Survey.MarkMeans.CHANGE));
        List<AreaId> areas = List.of(
                DemoPlaces.CITY,
                DemoPlaces.NORTH,
                DemoPlaces.SOUTH,
                DemoPlaces.BJORKHAGA,
                DemoPlaces.HAMNSTADEN,
                DemoPlaces.KVARNLIDEN);
        int[] bases = {1180, 640, 540, 410, 420, 350};
        Map<String, double[]> indices = new LinkedHashMap<>();
        indices.put("Problem i området, index", new double[] {1.9, 2.2, 1.6, 2.4, 1.6, 1.7, 0.0, 0.3});
        indices.put("Utsatthet för brott, index", new double[] {1.2, 1.3, 1.1, 1.5, 1.2, 0.9, 0.0, 0.1});
        indices.put("Oro för brott, index", new double[] {2.1, 2.3, 1.9, 2.6, 1.9, 1.9, 0.1, -0.1});
        indices.put("Otrygghet och dess följder, index", new double[] {1.7, 1.9, 1.5, 2.1, 1.5, 1.4, -0.1, 0.2});
        List<Category> categories = new ArrayList<>();
        List<Observation> values = new ArrayList<>();
        indices.forEach((label, levels) -> {
            CategoryId question = id(label, null);
            categories.add(new Category(POLICE, question, label, null, false, Polarity.MORE_IS_WORSE, false));
            boolean told = !label.startsWith("Otrygghet");
            for (int wave = 0; wave < 3; wave++) {
                Period year = Period.ofYear(day.getYear() - 3 + wave);
                for (int a = 0; a < areas.size(); a++) {
                    double moved = wave == 0 ? 0 : levels[5 + wave] * (a == 3 ? 1.6 : 0.6);
                    double index = Math.round(10 * (levels[a] + moved)) / 10.0;
                    values.add(value(areas.get(a), question, new Measure("other:index"), year, index));
                    values.add(value(areas.get(a), question, BASE, year, bases[a] - 9 * wave));
                    if (told) {
                        values.add(value(
                                areas.get(a),
                                question,
                                new Measure("other:se"),
                                year,
                                Math.round(1000 * 1.5 / Math.sqrt(bases[a])) / 1000.0));
                    }
                }
            }
        });
        figures.addCategories(POLICE, categories);
        indices.keySet()
                .forEach(l -> surveys.describe(
                        POLICE, id(l, null), "", "", Polarity.MORE_IS_WORSE, new Question.Scale(0, 6)));
        for (int wave = 0; wave < 3; wave++) {
            surveys.describe(
                    POLICE,
                    new Wave(
                            Period.ofYear(day.getYear() - 3 + wave),
                            "",
                            LocalDate.of(day.getYear() - 3 + wave, 10, 1),
                            LocalDate.of(day.getYear() - 3 + wave, 12, 5),
                            2600,
                            1180 - 9 * wave));
        }
        commit(POLICE, "Polisen", day, "polisens-undersokning.csv", values);
    }

    private void commit(DatasetId dataset, String source, LocalDate day, String file, List<Observation> values) {
        LocalDate told = LocalDate.of(day.getYear() - 1, 12, 12);
        figures.commit(DemoExtract.of(dataset, source, told, file, values), values);
    }

    private static Observation value(AreaId area, CategoryId category, Measure measure, Period year, double value) {
        return new Observation(area, category, measure, year, year.toString(), value, null, Observation.Status.OK, "");
    }

    private static CategoryId id(String question, @Nullable String group) {
        return new CategoryId(slug(question) + (group == null ? "" : "." + slug(group)));
    }

    private static String slug(String label) {
        return label.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[åä]", "a")
                .replace('ö', 'o')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
