package se.samblick.app.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.Category;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Delivered;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.Observation;

/** Puts delivered values together to answers: share, base, error and mark of the same place belong to one estimate. */
final class ResultsReader {
    /** How many answered. */
    static final Measure BASE = new Measure("other:bas");

    static final Measure INDEX = new Measure("other:index");
    static final Measure MEAN = new Measure("mean");

    /** What estimating from microdata adds to a share. */
    static final Measure ERROR = new Measure("other:se");

    static final Measure LOW = new Measure("other:low");
    static final Measure HIGH = new Measure("other:high");
    static final Measure WEIGHT = new Measure("other:weight");

    private final Survey survey;
    private final List<Wave> waves;
    private final List<RespondentGroup> groups;
    private final Function<Period, AreaSums> sums;
    private final @Nullable AreaId city;

    /** @param sums how the areas add up in a wave */
    ResultsReader(
            Survey survey,
            List<Wave> waves,
            List<RespondentGroup> groups,
            Function<Period, AreaSums> sums,
            @Nullable AreaId city) {
        this.survey = survey;
        this.waves = waves;
        this.groups = groups;
        this.sums = sums;
        this.city = city;
    }

    /** Everything delivered about one place. */
    private static final class Parts {
        private final Map<Measure, Delivered> byMeasure = new HashMap<>();
        private final Map<Measure, Figures.Marked> marks = new HashMap<>();

        @Nullable
        Double number(Measure measure) {
            Delivered delivered = byMeasure.get(measure);
            return delivered == null ? null : delivered.observation().value();
        }

        @Nullable
        Delivered main() {
            return Stream.of(Measure.SHARE, INDEX, MEAN)
                    .map(byMeasure::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        Long base() {
            Double base = number(BASE);
            return base == null || base < 0 ? null : Math.round(base);
        }

        @Nullable
        String mark(Measure measure, ExtractId extract) {
            Figures.Marked marked = marks.get(measure);
            return marked == null || !marked.extract().equals(extract)
                    ? null
                    : marked.mark().mark();
        }
    }

    /**
     * The answers to a question.
     *
     * @param categories the question's category and its groups'
     */
    Results read(Question question, List<Category> categories, List<Delivered> values, List<Figures.Marked> marks) {
        Map<CategoryId, String> groupOf = new HashMap<>();
        categories.forEach(
                c -> groupOf.put(c.id(), c.id().equals(question.id()) ? SmallBases.ALL : Groups.key(c.label())));
        Map<Results.Place, Parts> places = new LinkedHashMap<>();
        for (Delivered delivered : values) {
            Observation o = delivered.observation();
            String group = groupOf.get(o.category());
            if (group != null) {
                places.computeIfAbsent(new Results.Place(o.area(), group, o.period()), p -> new Parts())
                        .byMeasure
                        .put(o.measure(), delivered);
            }
        }
        for (Figures.Marked marked : marks) {
            var mark = marked.mark();
            String group = groupOf.get(mark.category());
            Parts parts = group == null ? null : places.get(new Results.Place(mark.area(), group, mark.period()));
            if (parts != null) {
                parts.marks.put(mark.measure(), marked);
            }
        }
        return new Results(survey, question, waves, groups, answers(places), city);
    }

    private Map<Results.Place, Answer> answers(Map<Results.Place, Parts> places) {
        Map<Results.Place, Answer> answers = new LinkedHashMap<>();
        Set<Period> periods = new HashSet<>();
        places.keySet().forEach(p -> periods.add(p.wave()));
        for (Period period : periods) {
            Set<SmallBases.Cell> hidden = hidden(period, places);
            places.forEach((place, parts) -> {
                Answer answer = place.wave().equals(period) ? answer(place, parts, hidden) : null;
                if (answer != null) {
                    answers.put(place, answer);
                }
            });
        }
        return answers;
    }

    private Set<SmallBases.Cell> hidden(Period period, Map<Results.Place, Parts> places) {
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        places.forEach((place, parts) -> {
            Long base = place.wave().equals(period) ? parts.base() : null;
            if (base != null) {
                bases.computeIfAbsent(place.area(), a -> new HashMap<>()).put(place.group(), base);
            }
        });
        return SmallBases.hide(survey.leastBase(), bases, GroupSums.of(groups), sums.apply(period));
    }

    private @Nullable Answer answer(Results.Place place, Parts parts, Set<SmallBases.Cell> hidden) {
        Delivered main = parts.main();
        if (main == null) {
            return null;
        }
        if (hidden.contains(new SmallBases.Cell(place.area(), place.group()))) {
            return Answer.HIDDEN;
        }
        Double value = main.observation().value();
        return value == null ? Answer.KEPT_BACK : Answer.shown(estimate(value, main, parts));
    }

    private static Estimate estimate(double value, Delivered main, Parts parts) {
        Measure measure = main.observation().measure();
        boolean share = measure.equals(Measure.SHARE);
        String mark = parts.mark(measure, main.extract());
        Double error = parts.number(ERROR);
        Interval interval = interval(value, error, parts);
        if (share && interval == null) {
            return Estimate.share(value, parts.base(), main.extract(), mark);
        }
        return new Estimate(
                value,
                share,
                parts.base(),
                error,
                interval,
                interval == null ? Estimate.Method.NONE : Estimate.Method.DESIGN,
                parts.number(WEIGHT),
                main.extract(),
                mark);
    }

    /** As delivered, or from a delivered standard error. */
    private static @Nullable Interval interval(double value, @Nullable Double error, Parts parts) {
        Double low = parts.number(LOW);
        Double high = parts.number(HIGH);
        if (low != null && high != null && low <= high) {
            return new Interval(low, high);
        }
        return error == null || error < 0
                ? null
                : se.samblick.analysis.EstimateDifference.of(value, 0, error, Estimate.COVERAGE)
                        .interval();
    }
}
