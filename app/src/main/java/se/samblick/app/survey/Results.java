package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.ExtractId;

/** What was answered to one question: by area, group and wave, with what may not be shown left out. */
final class Results {
    private final Survey survey;
    private final Question question;
    private final List<RespondentGroup> groups;
    private final @Nullable AreaId city;
    private final Map<Place, Answer> answers = new HashMap<>();
    private final Set<AreaId> areas = new java.util.LinkedHashSet<>();
    private final List<Wave> waves;

    /** Where an answer stands; the group is {@link SmallBases#ALL} for everybody. */
    record Place(AreaId area, String group, Period wave) {}

    /**
     * @param waves of the survey, earliest first
     * @param groups in the order they are shown
     * @param answers all that is known
     * @param city the area compared with; null before there is one
     */
    Results(
            Survey survey,
            Question question,
            List<Wave> waves,
            List<RespondentGroup> groups,
            Map<Place, Answer> answers,
            @Nullable AreaId city) {
        this.survey = survey;
        this.question = question;
        this.city = city;
        this.answers.putAll(answers);
        Set<Period> told = new TreeSet<>();
        answers.keySet().forEach(p -> {
            told.add(p.wave());
            areas.add(p.area());
        });
        this.waves = waves.stream().filter(w -> told.contains(w.period())).toList();
        this.groups = groups.stream()
                .filter(g -> answers.keySet().stream().anyMatch(p -> p.group().equals(g.key())))
                .toList();
    }

    Survey survey() {
        return survey;
    }

    Question question() {
        return question;
    }

    /** The waves in which it was asked, earliest first. */
    List<Wave> waves() {
        return waves;
    }

    /** Groups that its answers are parted by. */
    List<RespondentGroup> groups() {
        return groups;
    }

    Set<AreaId> areas() {
        return Collections.unmodifiableSet(areas);
    }

    /** The latest wave it was asked in. */
    Optional<Wave> latest() {
        return waves.isEmpty() ? Optional.empty() : Optional.of(waves.get(waves.size() - 1));
    }

    /** The wave before another in which it was asked. */
    Optional<Wave> before(Period wave) {
        Wave earlier = null;
        for (Wave each : waves) {
            if (each.period().equals(wave)) {
                return Optional.ofNullable(earlier);
            }
            earlier = each;
        }
        return Optional.empty();
    }

    Optional<Answer> answer(AreaId area, String group, Period wave) {
        return Optional.ofNullable(answers.get(new Place(area, group, wave)));
    }

    Optional<Estimate> estimate(AreaId area, String group, Period wave) {
        return answer(area, group, wave).flatMap(a -> Optional.ofNullable(a.estimate()));
    }

    /** How an answer differs from that of the wave before. */
    Optional<Difference> change(AreaId area, String group, Period wave) {
        return before(wave).flatMap(b -> change(area, group, wave, b.period()));
    }

    Optional<Difference> change(AreaId area, String group, Period wave, Period earlier) {
        return estimate(area, group, wave)
                .flatMap(now ->
                        estimate(area, group, earlier).map(before -> Difference.between(now, before, survey.level())));
    }

    /** How an area's answer differs from the whole municipality's; empty for the municipality itself. */
    Optional<Difference> fromCity(AreaId area, String group, Period wave) {
        AreaId whole = city;
        if (whole == null || whole.equals(area)) {
            return Optional.empty();
        }
        return estimate(area, group, wave)
                .flatMap(part ->
                        estimate(whole, group, wave).map(all -> Difference.fromWhole(part, all, survey.level())));
    }

    Optional<Estimate> city(String group, Period wave) {
        AreaId whole = city;
        return whole == null ? Optional.empty() : estimate(whole, group, wave);
    }

    /** An area or group with its answer, the one before, and what they are compared with. */
    Row row(String label, String href, boolean here, AreaId area, String group, Period wave) {
        return new Row(
                label,
                href,
                here,
                area,
                group,
                question,
                before(wave).flatMap(b -> answer(area, group, b.period())).orElse(null),
                answer(area, group, wave).orElse(null),
                change(area, group, wave).orElse(null),
                fromCity(area, group, wave).orElse(null));
    }

    /**
     * A line of a table.
     *
     * @param here the area in question
     * @param group {@link SmallBases#ALL} for everybody
     * @param before the answer of the wave before, null if there is none
     * @param now null if there is none
     */
    record Row(
            String label,
            String href,
            boolean here,
            AreaId area,
            String group,
            Question question,
            @Nullable Answer before,
            @Nullable Answer now,
            @Nullable Difference change,
            @Nullable Difference fromCity) {

        @Nullable
        Estimate estimate() {
            return now == null ? null : now.estimate();
        }

        @Nullable
        Estimate earlier() {
            return before == null ? null : before.estimate();
        }
    }

    /** The newest extract that any of its shown answers of a wave stands in. */
    Optional<ExtractId> extract(Period wave) {
        List<ExtractId> extracts = new ArrayList<>();
        answers.forEach((place, answer) -> {
            Estimate estimate = answer.estimate();
            if (estimate != null && place.wave().equals(wave)) {
                extracts.add(estimate.extract());
            }
        });
        return extracts.stream().max(java.util.Comparator.naturalOrder());
    }

    /** Everybody's answer in an area, wave by wave; null where there is none. */
    Map<Wave, @Nullable Answer> overTime(AreaId area, String group) {
        Map<Wave, @Nullable Answer> series = new LinkedHashMap<>();
        waves.forEach(w -> series.put(w, answer(area, group, w.period()).orElse(null)));
        return series;
    }
}
