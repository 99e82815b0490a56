package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;

/** "Flest", "ökat mest": a row among those beside it, by its value or by its change. */
final class RowRanks {
    private RowRanks() {}

    static @Nullable Judgement amongRows(
            Clause clause, Desk desk, Subject subject, Rank rank, String claimed, boolean change) {
        if (subject.mentions().isEmpty()) {
            return null;
        }
        List<Judgement> readings = new ArrayList<>();
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Target target : desk.nearTargets(subject, clause, measure)) {
                Judgement here = change
                        ? changes(clause, target, rank, claimed, desk, subject)
                        : levels(clause, target, rank, claimed, desk, subject);
                if (here != null) {
                    readings.add(here);
                }
            }
            if (!readings.isEmpty()) {
                break;
            }
        }
        if (readings.isEmpty()) {
            return null;
        }
        return readings.stream().max(Comparator.comparingInt(Judgement::favour)).orElse(null);
    }

    /** The rows beside the one ranked; "av åldersgrupperna" only those that are ages, where others stand among them. */
    private static List<Series> rivals(Clause clause, Target target, boolean byArea) {
        List<Series> all = Siblings.of(target.only(), byArea);
        for (int i = clause.from(); i < clause.to(); i++) {
            String noun = clause.token(i).norm();
            if (noun.startsWith("åldersgrupp")) {
                List<Series> ages = all.stream()
                        .filter(series -> series.category().stream().anyMatch(label -> Range.fits(noun, label, false)))
                        .toList();
                return ages.size() > 1 && ages.containsAll(target.series()) ? ages : all;
            }
        }
        return all;
    }

    private static boolean byArea(Subject subject, Target target, Desk desk) {
        return subject.mentions().stream()
                        .anyMatch(mention -> target.series().stream()
                                .anyMatch(series -> !series.area().isEmpty()
                                        && mention.keys()
                                                .contains(desk.vocabulary().areaKey(series.area()))))
                || (subject.mentions().isEmpty());
    }

    private static @Nullable Judgement changes(
            Clause clause, Target target, Rank rank, String claimed, Desk desk, Subject subject) {
        List<Series> rivals = rivals(clause, target, byArea(subject, target, desk));
        Sense sense = Objects.requireNonNull(clause.sense());
        List<Pair> pairs = new ArrayList<>();
        List<Pair> named = new ArrayList<>();
        for (Series rival : rivals) {
            Pairs found = Pairs.of(rival, clause.when());
            if (found.problem() != null) {
                return null;
            }
            Pair pair = found.natural().get(0);
            pairs.add(pair);
            if (target.series().contains(rival)) {
                named.add(pair);
            }
        }
        if (named.size() != target.series().size() || pairs.size() < 2) {
            return null;
        }
        double sign = sense.sign() * (rank.largest() ? 1 : -1);
        Fit number = ranking(pairs, named, pair -> sign * pair.difference(), rank.place());
        Fit percent = ranking(pairs, named, pair -> sign * pair.percent(), rank.place());
        boolean wrongWay = named.stream().anyMatch(pair -> pair.difference() * sense.sign() <= 0);
        Fit fit = clause.has("in-both")
                ? number.and(percent)
                : clause.has("in-number") ? number : clause.has("in-percent") ? percent : both(number, percent);
        fit = wrongWay ? Fit.FAILS : fit;
        if (fit != Fit.HOLDS && rank.largest() && isLargestStep(target, clause, named.get(0), sense)) {
            return largestStep(clause, claimed, target.only(), named.get(0), sense);
        }
        Pair top = pairs.stream()
                .max(Comparator.comparingDouble(pair -> sign * pair.difference()))
                .orElseThrow();
        return rowVerdict(clause, fit, claimed, named, top, sense, number, percent);
    }

    /** "Våldsbrotten ökade mest mellan 2021 och 2022": the largest of the steps of their own series. */
    private static boolean isLargestStep(Target target, Clause clause, Pair named, Sense sense) {
        boolean told = clause.when().baseYear() != null && clause.when().year() != null;
        if (!told || target.series().size() != 1 || named.difference() * sense.sign() <= 0) {
            return false;
        }
        List<Fact> facts = target.only().facts();
        for (int i = 1; i < facts.size(); i++) {
            var step = new Pair(facts.get(i - 1), facts.get(i));
            boolean larger = step.difference() * sense.sign() > named.difference() * sense.sign()
                    || step.percent() * sense.sign() > named.percent() * sense.sign();
            if (!step.isExact() || larger) {
                return false;
            }
        }
        return facts.size() > 2;
    }

    private static Judgement largestStep(Clause clause, String claimed, Series series, Pair named, Sense sense) {
        return Judgement.of(
                        Kind.EXTREME,
                        Verdict.CONFIRMED,
                        clause,
                        claimed,
                        signed(named),
                        Say.upperFirst(series.name()) + " förändrades med " + signed(named) + ", den största "
                                + sense.noun() + "en i serien.")
                .with(List.of(named.before(), named.after()));
    }

    private static Fit both(Fit number, Fit percent) {
        return number == percent ? number : Fit.BETWEEN;
    }

    /** HOLDS if the named take the top places (or exactly the place named), FAILS if they do not. */
    private static <T> Fit ranking(List<T> all, List<T> named, ToDoubleFunction<T> size, int place) {
        List<Double> sizes = new ArrayList<>();
        all.forEach(one -> sizes.add(size.applyAsDouble(one)));
        sizes.sort(Comparator.reverseOrder());
        if (place > 1) {
            return place <= sizes.size() && size.applyAsDouble(named.get(0)) == sizes.get(place - 1)
                    ? Fit.HOLDS
                    : Fit.FAILS;
        }
        double least = sizes.get(Math.min(named.size(), sizes.size()) - 1);
        return named.stream().allMatch(one -> size.applyAsDouble(one) >= least) ? Fit.HOLDS : Fit.FAILS;
    }

    private static Judgement rowVerdict(
            Clause clause, Fit fit, String claimed, List<Pair> named, Pair top, Sense sense, Fit number, Fit percent) {
        Pair own = named.get(0);
        String story = "Förändringen är " + signed(own) + " (" + own.arrow() + ")";
        List<Fact> cells = new ArrayList<>();
        for (Pair pair : named) {
            cells.add(pair.before());
            cells.add(pair.after());
        }
        cells.add(top.before());
        cells.add(top.after());
        Verdict verdict = Verdict.of(fit);
        String end = switch (fit) {
            case HOLDS -> ", den största " + sense.noun() + "en i tabellen.";
            case BETWEEN ->
                number == Fit.HOLDS && percent != Fit.HOLDS
                        ? ", störst i antal men inte i procent."
                        : ", störst i procent men inte i antal.";
            case FAILS -> "; " + top.after().rowLabel() + " förändrades med " + signed(top) + " (" + top.arrow() + ").";
        };
        return Judgement.of(Kind.EXTREME, verdict, clause, claimed, signed(own), story + end)
                .with(cells);
    }

    private static String signed(Pair pair) {
        return (pair.difference() < 0 ? "−" : "+") + Say.plain(Math.abs(pair.difference())) + " ("
                + Say.signedPercent(pair.percent()) + ")";
    }

    private static @Nullable Judgement levels(
            Clause clause, Target target, Rank rank, String claimed, Desk desk, Subject subject) {
        List<Series> rivals = rivals(clause, target, byArea(subject, target, desk));
        List<Fact> facts = new ArrayList<>();
        List<Fact> most = new ArrayList<>();
        List<Fact> named = new ArrayList<>();
        for (Series rival : rivals) {
            Fact fact = at(rival, clause);
            boolean hidden = fact != null && !fact.isExact();
            if (fact == null || !fact.known() || (hidden && target.series().contains(rival))) {
                return null;
            }
            facts.add(hidden ? fact.lowest() : fact);
            most.add(hidden ? fact.highest() : fact);
            if (target.series().contains(rival)) {
                named.add(fact);
            }
        }
        if (named.size() != target.series().size() || facts.size() < 2) {
            return null;
        }
        double sign = Valence.sign(clause, rank.sense(), target.only());
        Fit fit = ranking(facts, named, fact -> sign * fact.value(), rank.place());
        if (fit != ranking(most, named, fact -> sign * fact.value(), rank.place())) {
            // What a protected cell hides may decide it
            return null;
        }
        if (fit == Fit.FAILS) {
            fit = amongOwnPeriods(clause, target, sign) ? Fit.HOLDS : withoutOthers(facts, named, sign, rank.place());
        }
        Fact top = facts.stream()
                .max(Comparator.comparingDouble(fact -> sign * fact.value()))
                .orElseThrow();
        String leader = rivals.get(facts.indexOf(top)).name();
        Verdict verdict = Verdict.of(fit);
        List<Fact> cells = new ArrayList<>(named);
        cells.add(top);
        String own = Say.value(named.get(0));
        String story = fit == Fit.FAILS
                ? "Värdet är " + own + "; " + (sign > 0 ? "högst" : "lägst") + " är " + leader + " med "
                        + Say.value(top) + "."
                : "Värdet är " + own
                        + (rank.place() == 1 ? sign > 0 ? ", högst i tabellen." : ", lägst i tabellen." : ".");
        return Judgement.of(Kind.EXTREME, verdict, clause, claimed, own, story).with(cells);
    }

    /** "Rånen var flest 2021": among the years of the one series, when a year is named. */
    private static boolean amongOwnPeriods(Clause clause, Target target, double sign) {
        boolean amongKinds = clause.has("kind-noun") || clause.says("vanligast") || clause.says("vanligaste");
        boolean timed = clause.when().year() != null || clause.when().window() != null;
        if (!timed
                || target.series().size() != 1
                || amongKinds
                || !Focus.of(clause).mayRankTime()) {
            return false;
        }
        Fact own = at(target.only(), clause);
        List<Fact> facts = own == null || own.period() == null ? List.of() : peers(target.only(), own);
        return own != null
                && facts.size() > 2
                && own.isExact()
                && facts.stream()
                        .allMatch(fact ->
                                fact.known() && sign * (sign > 0 ? fact.high() : fact.value()) <= sign * own.value());
    }

    /** The periods of a series as long as this one: quarters among quarters, without the year they make. */
    private static List<Fact> peers(Series series, Fact own) {
        long days = Objects.requireNonNull(own.period()).days();
        return series.facts().stream()
                .filter(fact ->
                        fact.period() != null && Math.abs(fact.period().days() - days) <= Math.max(3, days / 40))
                .toList();
    }

    /** "Vanligast" passes over a collective row such as "Övriga brott". */
    private static Fit withoutOthers(List<Fact> facts, List<Fact> named, double sign, int place) {
        List<Fact> kept = facts.stream()
                .filter(fact -> !Lexicon.swedish().has("collective", firstWord(fact.rowLabel())))
                .toList();
        boolean left = kept.size() > 1 && kept.size() < facts.size() && kept.containsAll(named);
        return left && ranking(kept, named, fact -> sign * fact.value(), place) == Fit.HOLDS ? Fit.BETWEEN : Fit.FAILS;
    }

    private static String firstWord(String label) {
        int space = label.indexOf(' ');
        return (space < 0 ? label : label.substring(0, space)).toLowerCase(Locale.ROOT);
    }

    private static @Nullable Fact at(Series series, Clause clause) {
        if (series.first().period() == null) {
            return clause.when().year() == null || series.facts().size() == 1 ? series.first() : null;
        }
        if (clause.when().year() != null) {
            return series.of(clause.when().year(), clause.when().window()).orElse(null);
        }
        return series.latest(clause.when().window()).orElse(null);
    }
}
