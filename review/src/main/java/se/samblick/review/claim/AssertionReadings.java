package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.reading.Grid;
import se.samblick.review.reading.Layer;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/** The ways to read what an assertion says of a row: what it is compared with, or what it is ranked among, in one table. */
final class AssertionReadings {
    /**
     * One way to read what is said of a row.
     *
     * @param names what it is said of
     * @param dimension the one that the other side or the rivals stand in; the number of dimensions for time
     * @param taken labels of the other side, which the row cannot be
     * @param cost how much had to be guessed to read it so
     */
    record Reading(Property property, List<Mention> names, int dimension, Set<String> taken, int cost) {}

    private static final int NO_DIMENSION = -1;

    private final AssertionTable table;
    private final Assertion assertion;
    private final Clause clause;
    private final Grid grid;
    private final Properties properties;
    private final Focus focus;
    private final List<Reading> readings = new ArrayList<>();

    AssertionReadings(AssertionTable table) {
        this.table = table;
        this.assertion = table.assertion();
        this.clause = table.clause();
        this.grid = table.grid();
        this.focus = Focus.of(clause);
        this.properties = new Properties(assertion, table.slices(assertion.own()), table.measure());
    }

    List<Reading> all() {
        switch (assertion.quality()) {
            case DIRECTION -> add(properties.direction(), NO_DIMENSION, 0);
            case AGAINST_TIME -> add(properties.againstTime(), NO_DIMENSION, 0);
            case AGAINST -> against();
            case AGAINST_OTHER -> againstOther();
            case RANK, CHANGE_RANK -> ranks();
        }
        return readings;
    }

    private void add(Property property, int dimension, int cost) {
        readings.add(new Reading(property, assertion.own(), dimension, Set.of(), cost));
    }

    // ---- compared with others

    private void against() {
        boolean together = clause.says("tillsammans") || clause.says("sammantaget") || clause.says("sammanlagt");
        for (int dimension = 0; dimension < grid.dimensions(); dimension++) {
            Set<String> others = new LinkedHashSet<>();
            List<Mention> names = new ArrayList<>(assertion.own());
            for (Mention mention : assertion.other()) {
                if (grid.dimensionOf(mention) == dimension) {
                    others.addAll(grid.labelsOf(mention, dimension));
                } else {
                    names.add(mention);
                }
            }
            if (assertion.whole()) {
                others.addAll(wholes(dimension));
            }
            if (!others.isEmpty()) {
                Property property = properties.against(dimension, others, together);
                readings.add(new Reading(property, names, dimension, others, 0));
            }
        }
    }

    /** Of two the other one is what the clause compares with; where they are no people, an earlier time may be. */
    private void againstOther() {
        for (int dimension = 0; dimension < grid.dimensions(); dimension++) {
            List<String> parts = grid.parts(dimension);
            List<Mention> named = among(assertion.own(), dimension, parts);
            if (parts.size() == 2 && named.size() == 1) {
                Set<String> other = new LinkedHashSet<>(parts);
                grid.labelsOf(named.get(0), dimension).forEach(other::remove);
                if (other.size() == 1) {
                    Property property = properties.against(dimension, other, false);
                    readings.add(new Reading(property, assertion.own(), dimension, other, 0));
                    if (!isOfPeople(parts)) {
                        add(properties.againstTime(), NO_DIMENSION, 0);
                    }
                }
            }
        }
    }

    private boolean isOfPeople(List<String> labels) {
        return labels.stream()
                .allMatch(
                        key -> Lexicon.swedish().has("person", grid.printed(key).toLowerCase(Locale.ROOT)));
    }

    /** What "riket" or "genomsnittet" is in the dimension: the whole that bears the name, else the only one. */
    private List<String> wholes(int dimension) {
        Comparative comparative = Comparative.of(clause);
        if (comparative == null) {
            return List.of();
        }
        List<String> printed = grid.labels(dimension).stream()
                .filter(key -> comparative.says(clause, grid.printed(key)))
                .toList();
        return printed.isEmpty() && comparative.saysWhole(clause) ? onlyWhole(dimension) : printed;
    }

    private List<String> onlyWhole(int dimension) {
        List<String> all = grid.labels(dimension).stream().filter(grid::isWhole).toList();
        boolean national = clause.sentence().text().contains("riks");
        List<String> named = all.stream()
                .filter(key ->
                        national == grid.printed(key).toLowerCase(Locale.ROOT).startsWith("rik"))
                .toList();
        if (named.size() == 1) {
            return named;
        }
        boolean summed = !national && all.isEmpty() && !isCounted();
        return summed ? List.of(Grid.TOTAL) : List.of();
    }

    private boolean isCounted() {
        return grid.table().series().stream().anyMatch(table.measure().and(Series::isCount));
    }

    // ---- ranked among others

    private void ranks() {
        String noun = assertion.rankNoun();
        boolean ofTime = Range.isTime(noun);
        boolean timed = clause.when().year() != null || clause.when().window() != null;
        if (!ofTime) {
            labelRanks(timed);
            productRank();
        }
        boolean overTime = noun.isEmpty() && (timed || Extreme.overTime(clause) || clause.says("nu"));
        if (assertion.quality() == Assertion.Quality.CHANGE_RANK) {
            if (ofTime || clause.when().window() != null && !clause.when().hasBase()) {
                add(properties.rankOfChangeInTime(), grid.dimensions(), 0);
            }
        } else if (ofTime || overTime && focus.mayRankTime()) {
            boolean bare =
                    clause.when().window() != null && assertion.own().stream().noneMatch(table::isPart);
            timeRanks(ofTime || bare || Extreme.overTime(clause) ? 0 : 1);
        }
    }

    private void timeRanks(int cost) {
        int time = grid.dimensions();
        boolean withinYear = clause.when().window() != null;
        add(properties.rankInTime(withinYear), time, cost);
        if (withinYear) {
            add(properties.rankInTime(false), time, 1);
        }
    }

    /** Things named by two labels are ranked among all such things. */
    private void productRank() {
        List<Integer> dimensions = assertion.own().stream()
                .filter(mention -> table.isPart(mention) && !followsSuperlative(mention) && standsWithAnother(mention))
                .map(grid::dimensionOf)
                .toList();
        if (dimensions.size() == 2 && !dimensions.get(0).equals(dimensions.get(1))) {
            int first = dimensions.get(0);
            int second = dimensions.get(1);
            Property property = properties.rankAmongAll(first, grid.parts(first), second, grid.parts(second));
            add(property, NO_DIMENSION, 0);
        }
    }

    private void labelRanks(boolean timed) {
        for (int d = 0; d < grid.dimensions() && !Extreme.isAtItsMost(clause); d++) {
            List<String> rivals = table.parts(d, assertion.rankNoun());
            if (rivals.size() > 1) {
                labelRank(d, rivals, timed);
            }
        }
    }

    private void labelRank(int dimension, List<String> rivals, boolean timed) {
        List<Mention> named = among(assertion.own(), dimension, rivals);
        List<Mention> contenders = named.stream().filter(focus::mayRank).toList();
        if (contenders.isEmpty() && !named.isEmpty()) {
            return;
        }
        if (contenders.size() == 1 && standsWithAnother(contenders.get(0))) {
            return;
        }
        String noun = assertion.rankNoun();
        Property property = properties.rank(dimension, rivals);
        if (contenders.isEmpty() && !noun.isEmpty()) {
            earlier(dimension, rivals)
                    .forEach(mention -> readings.add(
                            new Reading(property, with(assertion.own(), mention), dimension, Set.of(), 1)));
        } else if (!contenders.isEmpty()
                && !isFilter(contenders, dimension, timed)
                && table.isOfOneKind(dimension, noun)) {
            add(property, dimension, 0);
        }
    }

    /** The only contender tells where the ranked stand, and is not one of them. */
    private boolean isFilter(List<Mention> contenders, int dimension, boolean timed) {
        boolean others = timed
                || assertion.own().stream()
                        .anyMatch(mention -> grid.dimensionOf(mention) != dimension && table.isPart(mention));
        return contenders.size() == 1
                && others
                && (followsSuperlative(contenders.get(0)) || leadsAsGroup(contenders.get(0)));
    }

    /** "Bland kvinnor har oron ökat mest": among what women answer, not women among the sexes. */
    private boolean leadsAsGroup(Mention mention) {
        Token lead = clause.token(clause.from());
        return mention.from() == clause.from() + 1 && (lead.is("bland") || lead.is("hos") || lead.is("för"));
    }

    /** "Flickorna i årskurs 9": one thing named by two labels, which no single dimension ranks. */
    private boolean standsWithAnother(Mention mention) {
        return assertion.own().stream()
                .filter(other -> other != mention && table.isPart(other))
                .anyMatch(other ->
                        isBeside(other, mention) || isBeside(mention, other) || assertion.areJoined(mention, other));
    }

    private boolean isBeside(Mention first, Mention second) {
        int gap = second.from() - first.to();
        if (gap < 0 || gap > 2) {
            return false;
        }
        for (int i = first.to(); i < second.from(); i++) {
            if (Focus.isVerb(clause, i)
                    || gap > 1
                            && !Lexicon.swedish().has("joining", clause.token(i).norm())) {
                return false;
            }
        }
        return true;
    }

    /** "Flest rån anmäldes i Centrum": the places are ranked, not the kinds of crime. */
    private boolean followsSuperlative(Mention mention) {
        return Stream.of("most-of", "least-of", "more", "less")
                .flatMap(type -> clause.marks(type).stream())
                .anyMatch(mark -> mark.to() == mention.from());
    }

    /** The rival named last before the assertion. */
    private List<Mention> earlier(int dimension, List<String> rivals) {
        for (Layer layer : table.before()) {
            List<Mention> named = among(layer.mentions(), dimension, rivals);
            if (!named.isEmpty()) {
                return List.of(named.get(named.size() - 1));
            }
        }
        return List.of();
    }

    private List<Mention> among(List<Mention> mentions, int dimension, List<String> rivals) {
        return mentions.stream()
                .filter(mention -> table.isOneOf(mention, dimension, rivals))
                .toList();
    }

    private static List<Mention> with(List<Mention> own, Mention one) {
        List<Mention> all = new ArrayList<>(own);
        all.add(one);
        return all;
    }
}
