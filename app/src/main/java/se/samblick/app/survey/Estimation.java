package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.analysis.Refusal;
import se.samblick.analysis.SurveyDesign;
import se.samblick.analysis.SurveyShare;
import se.samblick.app.area.AreaId;
import se.samblick.app.ui.InvalidInput;

/**
 * Makes shares with standard errors of single answers, by area, by group, and by both: each area alone and everything
 * around it up to the municipality. What rests on too few is left out here, so that it is never stored.
 *
 * <p>Areas at one depth of the tree have no answers in common, so each depth is gone through once for all its areas.
 */
final class Estimation {
    private final Microdata data;
    private final Microdata.Plan plan;
    private final Function<String, @Nullable AreaId> find;
    private final Map<AreaId, @Nullable AreaId> parents;
    private final int least;
    private final int area;

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
        double[] weights = numbers(plan.only(Microdata.Role.WEIGHT));
        SurveyDesign design = design(weights);
        List<Depth> depths = depths();
        List<Made> made = new ArrayList<>();
        for (int question : plan.of(Microdata.Role.QUESTION)) {
            Set<String> counted = plan.counted().getOrDefault(question, Set.of());
            if (counted.isEmpty()) {
                throw new InvalidInput(
                        "survey.microdata.noAnswer", plan.labels().get(question));
            }
            made.addAll(question(question, answers(question, counted), design, weights, depths));
        }
        return made;
    }

    /** Rows of an area are drawn from it where no strata are told. */
    private SurveyDesign design(double[] weights) {
        int stratum = plan.only(Microdata.Role.STRATUM);
        int size = plan.only(Microdata.Role.STRATUM_SIZE);
        AnswerColumn drawnFrom = data.columns().get(stratum < 0 ? area : stratum);
        int[] strata = new int[data.rows()];
        // Those whose stratum is not told make up one of their own.
        Arrays.setAll(strata, row -> drawnFrom.code(row) + 1);
        if (stratum < 0 && size < 0) {
            join(strata);
        }
        try {
            return SurveyDesign.of(strata, size < 0 ? null : numbers(size), weights);
        } catch (Refusal refused) {
            throw new InvalidInput("survey.microdata.refused", String.valueOf(refused.getMessage()));
        }
    }

    /** Areas that stand in for strata but have one answer each say nothing of their spread, and go with the largest. */
    private static void join(int[] strata) {
        int[] drawn = new int[Arrays.stream(strata).max().orElse(0) + 1];
        int largest = 0;
        for (int stratum : strata) {
            drawn[stratum]++;
        }
        for (int h = 0; h < drawn.length; h++) {
            largest = drawn[h] > drawn[largest] ? h : largest;
        }
        for (int row = 0; row < strata.length; row++) {
            strata[row] = drawn[strata[row]] == 1 ? largest : strata[row];
        }
    }

    /** A column as numbers; 1 for every row if there is no such column. */
    private double[] numbers(int column) {
        double[] numbers = new double[data.rows()];
        if (column < 0) {
            Arrays.fill(numbers, 1);
            return numbers;
        }
        AnswerColumn texts = data.columns().get(column);
        double[] values =
                texts.values().stream().mapToDouble(Estimation::number).toArray();
        for (int row = 0; row < numbers.length; row++) {
            int code = texts.code(row);
            numbers[row] = code < 0 ? Double.NaN : values[code];
            if (Double.isNaN(numbers[row])) {
                throw new InvalidInput(
                        "survey.microdata.number",
                        row + 2,
                        texts.header(),
                        code < 0 ? "" : texts.values().get(code));
            }
        }
        return numbers;
    }

    /** NaN for what is no number. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace(',', '.').replaceAll("[\\s\\u00a0]", ""));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private byte[] answers(int question, Set<String> counted) {
        AnswerColumn column = data.columns().get(question);
        byte[] answers = new byte[data.rows()];
        for (int row = 0; row < answers.length; row++) {
            int code = column.code(row);
            answers[row] =
                    (byte) (code < 0 ? -1 : counted.contains(column.values().get(code)) ? 1 : 0);
        }
        return answers;
    }

    /** Areas as far from the top as each other, and which of them each row lies in; negative for none. */
    private record Depth(List<AreaId> areas, int[] rows) {}

    private List<Depth> depths() {
        AnswerColumn column = data.columns().get(area);
        List<List<AreaId>> downTo = new ArrayList<>();
        Set<String> unknown = new TreeSet<>();
        for (String name : column.values()) {
            AreaId found = find.apply(name);
            if (found == null) {
                unknown.add(name);
            }
            downTo.add(downTo(found));
        }
        if (!unknown.isEmpty()) {
            throw new InvalidInput(
                    "survey.microdata.unknownArea",
                    String.join(", ", unknown.stream().limit(5).toList()));
        }
        List<Depth> depths = new ArrayList<>();
        int deepest = downTo.stream().mapToInt(List::size).max().orElse(0);
        for (int depth = 0; depth < deepest; depth++) {
            depths.add(depth(depth, downTo, column));
        }
        return depths;
    }

    /** An area and all it lies in, the top first. */
    private List<AreaId> downTo(@Nullable AreaId area) {
        List<AreaId> path = new ArrayList<>();
        for (AreaId at = area; at != null; at = parents.get(at)) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    private Depth depth(int depth, List<List<AreaId>> downTo, AnswerColumn column) {
        Map<AreaId, Integer> areas = new LinkedHashMap<>();
        int[] byCode = downTo.stream()
                .mapToInt(path -> depth < path.size() ? areas.computeIfAbsent(path.get(depth), a -> areas.size()) : -1)
                .toArray();
        int[] rows = new int[data.rows()];
        Arrays.setAll(rows, row -> column.code(row) < 0 ? -1 : byCode[column.code(row)]);
        return new Depth(List.copyOf(areas.keySet()), rows);
    }

    private List<Made> question(
            int question, byte[] answers, SurveyDesign design, double[] weights, List<Depth> depths) {
        List<Made> made = new ArrayList<>();
        Map<AreaId, Map<String, Long>> bases = new LinkedHashMap<>();
        List<GroupSums> dimensions = new ArrayList<>();
        List<Integer> splits = new ArrayList<>(List.of(-1));
        splits.addAll(plan.of(Microdata.Role.GROUP));
        for (int split : splits) {
            List<String> groups = split < 0
                    ? List.of(SmallBases.ALL)
                    : data.columns().get(split).values();
            for (Depth depth : depths) {
                made.addAll(shares(question, answers, split, groups, design, weights, depth));
            }
            if (split >= 0) {
                dimensions.add(GroupSums.everybody(groups));
            }
        }
        made.forEach(m -> bases.computeIfAbsent(m.area(), a -> new HashMap<>()).put(m.group(), m.base()));
        Set<SmallBases.Cell> hidden = SmallBases.hide(least, bases, dimensions, AreaSums.tree(parents));
        return made.stream()
                .map(m -> hidden.contains(new SmallBases.Cell(m.area(), m.group()))
                        ? new Made(m.question(), m.area(), m.group(), 0, 0, null)
                        : m)
                .toList();
    }

    /** One division into groups in the areas of one depth; what nobody answered is left out. */
    private List<Made> shares(
            int question,
            byte[] answers,
            int split,
            List<String> groups,
            SurveyDesign design,
            double[] weights,
            Depth depth) {
        AnswerColumn column = split < 0 ? null : data.columns().get(split);
        int[] domains = new int[data.rows()];
        double[] answered = new double[depth.areas().size() * groups.size()];
        for (int row = 0; row < domains.length; row++) {
            int group = column == null ? 0 : column.code(row);
            int at = depth.rows()[row];
            domains[row] = at < 0 || group < 0 ? -1 : at * groups.size() + group;
            if (domains[row] >= 0 && answers[row] >= 0) {
                answered[domains[row]] += weights[row];
            }
        }
        List<SurveyShare> shares =
                design.shares(Collections.nCopies(answered.length, ""), domains, answers, Estimate.COVERAGE);
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < answered.length; i++) {
            SurveyShare share = shares.get(i);
            if (share.n() > 0) {
                made.add(new Made(
                        plan.labels().get(question),
                        depth.areas().get(i / groups.size()),
                        groups.get(i % groups.size()),
                        share.n(),
                        answered[i],
                        share));
            }
        }
        return made;
    }

    /** The interval of a share, or null where there is none. */
    static @Nullable Interval interval(SurveyShare share) {
        return share.interval().bounded() ? share.interval() : null;
    }
}
