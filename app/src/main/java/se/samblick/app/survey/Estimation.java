package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.SurveyResponse;
import se.samblick.analysis.SurveyShare;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.InvalidInput;

/**
 * Makes shares with standard errors of single answers, by area, by group, and by both: each area alone and everything
 * around it up to the municipality. What rests on too few is left out here, so that it is never stored.
 */
final class Estimation {
    private final Microdata data;
    private final Microdata.Plan plan;
    private final Function<String, @Nullable AreaId> find;
    private final Map<AreaId, @Nullable AreaId> parents;
    private final int least;
    private final int area;
    private final int stratum;
    private final int size;
    private final int weight;

    /**
     * @param find the area of a printed name or code; null if there is none
     * @param parents the area that each is part of, null at the top
     * @param least smallest base that is kept
     */
    Estimation(
            Microdata data,
            Microdata.Plan plan,
            Function<String, @Nullable AreaId> find,
            Map<AreaId, @Nullable AreaId> parents,
            int least) {
        this.data = data;
        this.plan = plan;
        this.find = find;
        this.parents = parents;
        this.least = least;
        this.area = plan.only(Microdata.Role.AREA);
        this.stratum = plan.only(Microdata.Role.STRATUM);
        this.size = plan.only(Microdata.Role.STRATUM_SIZE);
        this.weight = plan.only(Microdata.Role.WEIGHT);
        if (plan.of(Microdata.Role.QUESTION).isEmpty()) {
            throw new InvalidInput("survey.microdata.noQuestion");
        }
        if (area < 0) {
            throw new InvalidInput("survey.microdata.noArea");
        }
    }

    /**
     * A share of an area and group.
     *
     * @param group {@link SmallBases#ALL} for everybody, else the value of a group's column
     * @param share null if it is left out
     */
    record Made(
            String question,
            AreaId area,
            String group,
            long base,
            double weight,
            @Nullable SurveyShare share) {}

    /** All shares of all questions. */
    List<Made> make() {
        Map<String, AreaId> areas = areas();
        List<Made> made = new ArrayList<>();
        for (int question : plan.of(Microdata.Role.QUESTION)) {
            Set<String> counted = plan.counted().getOrDefault(question, Set.of());
            if (counted.isEmpty()) {
                throw new InvalidInput(
                        "survey.microdata.noAnswer", plan.labels().get(question));
            }
            made.addAll(question(question, counted, areas));
        }
        return made;
    }

    private Map<String, AreaId> areas() {
        Map<String, AreaId> areas = new HashMap<>();
        Set<String> unknown = new TreeSet<>();
        for (List<String> row : data.rows()) {
            String name = row.get(area);
            AreaId found = name.isEmpty() || areas.containsKey(name) ? areas.get(name) : find.apply(name);
            if (found != null) {
                areas.put(name, found);
            } else if (!name.isEmpty()) {
                unknown.add(name);
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "survey.microdata.unknownArea",
                    String.join(", ", unknown.stream().limit(5).toList()));
        }
        return areas;
    }

    /** The areas that a row counts in, its own first. */
    private List<AreaId> around(List<String> row, Map<String, AreaId> areas) {
        List<AreaId> around = new ArrayList<>();
        for (AreaId at = areas.get(row.get(area)); at != null; at = parents.get(at)) {
            around.add(at);
        }
        return around;
    }

    private List<Made> question(int question, Set<String> counted, Map<String, AreaId> areas) {
        Set<AreaId> all = new LinkedHashSet<>();
        List<List<AreaId>> around =
                data.rows().stream().map(r -> around(r, areas)).toList();
        around.forEach(all::addAll);
        List<Made> made = new ArrayList<>();
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        List<GroupSums> dimensions = new ArrayList<>();
        List<Integer> splits = new ArrayList<>();
        splits.add(-1);
        splits.addAll(plan.of(Microdata.Role.GROUP));
        for (int split : splits) {
            Set<String> groups = new LinkedHashSet<>();
            for (AreaId at : all) {
                for (Made each : shares(question, counted, at, split, around)) {
                    made.add(each);
                    groups.add(each.group());
                    bases.computeIfAbsent(at, a -> new HashMap<>()).put(each.group(), each.base());
                }
            }
            if (split >= 0) {
                dimensions.add(GroupSums.everybody(List.copyOf(groups)));
            }
        }
        Set<SmallBases.Cell> hidden = SmallBases.hide(least, bases, dimensions, AreaSums.tree(parents));
        return made.stream()
                .map(m -> hidden.contains(new SmallBases.Cell(m.area(), m.group()))
                        ? new Made(m.question(), m.area(), m.group(), 0, 0, null)
                        : m)
                .toList();
    }

    private List<Made> shares(int question, Set<String> counted, AreaId at, int split, List<List<AreaId>> around) {
        List<SurveyResponse> responses = new ArrayList<>(data.rows().size());
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < data.rows().size(); i++) {
            List<String> row = data.rows().get(i);
            String answer = row.get(question);
            String group = around.get(i).contains(at) ? (split < 0 ? SmallBases.ALL : row.get(split)) : null;
            boolean named = group != null && (split < 0 || !group.isEmpty());
            double w = weight < 0 ? 1 : number(row.get(weight), i, weight);
            if (named && !answer.isEmpty()) {
                weights.merge(group, w, Double::sum);
            }
            responses.add(new SurveyResponse(
                    stratum < 0 ? row.get(area) : row.get(stratum),
                    size < 0 ? null : Double.valueOf(number(row.get(size), i, size)),
                    w,
                    named ? group : null,
                    answer.isEmpty() ? null : Boolean.valueOf(counted.contains(answer))));
        }
        try {
            return SurveyShare.of(responses, Estimate.COVERAGE).stream()
                    .filter(s -> s.n() > 0)
                    .map(s -> new Made(
                            plan.labels().get(question), at, s.group(), s.n(), weights.getOrDefault(s.group(), 0.0), s))
                    .toList();
        } catch (Refusal refused) {
            throw new InvalidInput("survey.microdata.refused", String.valueOf(refused.getMessage()));
        }
    }

    private double number(String text, int row, int column) {
        try {
            return Double.parseDouble(text.replace(',', '.').replaceAll("[\\s\\u00a0]", ""));
        } catch (NumberFormatException e) {
            throw new InvalidInput(
                    "survey.microdata.number",
                    row + 2,
                    data.columns().get(column).header(),
                    text);
        }
    }

    /** The interval of a share, or null where there is none. */
    static @Nullable Interval interval(SurveyShare share) {
        return share.interval().bounded() ? share.interval() : null;
    }
}
