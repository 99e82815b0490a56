package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * Most, least, largest: "flest brott anmäldes i Fjällbo", "ökat mest", "den lägsta nivån sedan 2018".
 *
 * <p>Ranked among the rows of the same dimension, totals left out, or, for "sedan", among the periods of one series.
 * The largest change holds outright if it is so both in number and in percent; in one of them only it is doubtful unless
 * the text says which is meant.
 */
final class Extreme implements ClaimKind {
    private record Rank(boolean largest, int place) {}

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Rank rank = rank(clause);
        if (rank == null || ChangeAmount.of(clause) != null) {
            return List.of();
        }
        Subject subject = desk.subject(clause);
        boolean change = clause.sense() != null
                && clause.sense() != Sense.FLAT
                && clause.anchor() != null
                && !clause.anchor().is("more")
                && !clause.anchor().is("less")
                && !clause.anchor().is("as-many")
                && !clause.anchor().is("times-as");
        String claimed = (rank.place() > 1 ? "nummer " + rank.place() + " " : "")
                + (rank.largest() ? "högst" : "lägst")
                + (change ? " " + Objects.requireNonNull(clause.sense()).noun() : "");
        if (!subject.namesSomething() || !desk.isWithinScope(subject)) {
            return isClear(clause) ? List.of(desk.missing(Kind.EXTREME, clause, subject, claimed)) : List.of();
        }
        Judgement judgement = overTime(clause) && !change
                ? amongPeriods(clause, desk, subject, rank, claimed)
                : amongRows(clause, desk, subject, rank, claimed, change);
        if (judgement == null) {
            return isClear(clause) ? List.of(desk.missing(Kind.EXTREME, clause, subject, claimed)) : List.of();
        }
        return List.of(judgement);
    }

    /** The superlative and its place; null if the clause has none that ranks anything. */
    private static @Nullable Rank rank(Clause clause) {
        for (String type : List.of("most-of", "peak", "least-of", "bottom")) {
            for (Mark mark : clause.marks(type)) {
                if (ranks(clause, mark)) {
                    boolean most = type.equals("most-of") || type.equals("peak");
                    return new Rank(most, place(clause, mark));
                }
            }
        }
        boolean mainly = clause.has("mainly")
                && clause.sense() != null
                && clause.sense() != Sense.FLAT
                && clause.mentions().size() > 0
                && mainlyNames(clause);
        return mainly ? new Rank(true, 1) : null;
    }

    /** "Minst 5 procent" and "högst 25 procent" bound a number; "största möjliga" ranks nothing. */
    private static boolean ranks(Clause clause, Mark mark) {
        if (mark.to() < clause.to()) {
            Token next = clause.token(mark.to());
            boolean bound = next.isNumber() || startsAmount(clause, mark.to());
            if (bound
                    && (clause.token(mark.from()).is("minst")
                            || clause.token(mark.from()).is("högst")
                            || clause.token(mark.from()).is("lägst"))) {
                return false;
            }
            if (next.is("möjliga")
                    || next.is("delen")
                    || next.is("vikt")
                    || next.is("utmaningen")
                    || next.is("möjlig")) {
                return false;
            }
        }
        return !(mark.from() > clause.from()
                && (clause.token(mark.from() - 1).is("inte")
                        || clause.token(mark.from() - 1).is("som")));
    }

    private static boolean startsAmount(Clause clause, int index) {
        return clause.amounts().stream().anyMatch(amount -> amount.from() <= index && index < amount.to());
    }

    private static int place(Clause clause, Mark mark) {
        for (Mark ordinal : clause.marks("ordinal")) {
            if (ordinal.to() == mark.from() && ordinal.number() > 1) {
                return (int) ordinal.number();
            }
        }
        return 1;
    }

    /** "Det är framför allt X som minskat": the names stand right after. */
    private static boolean mainlyNames(Clause clause) {
        for (Mark mark : clause.marks("mainly")) {
            for (int i = mark.to(); i < Math.min(clause.to(), mark.to() + 3); i++) {
                if (clause.mentionAt(i) != null) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Worth a finding even when it cannot be tried. */
    private static boolean isClear(Clause clause) {
        if (clause.sense() != null || !clause.amounts().isEmpty()) {
            return true;
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            boolean predicate = token.is("flest") || token.is("högst") || token.is("vanligast") || token.is("lägst");
            boolean most = token.is("mest")
                    && i > clause.from()
                    && i + 1 < clause.to()
                    && !clause.token(i + 1).norm().endsWith("a")
                    && !clause.token(i + 1).norm().endsWith("e");
            if (predicate || most) {
                return true;
            }
        }
        return false;
    }

    private static boolean overTime(Clause clause) {
        boolean since = clause.when().baseYear() != null
                || clause.when().fromStart()
                || clause.when().yearsBack() > 1;
        return since || clause.has("peak") || clause.has("bottom") || saysSoFar(clause);
    }

    private static boolean saysSoFar(Clause clause) {
        return clause.says("hittills")
                || clause.says("i", "mätserien")
                || clause.says("under", "perioden")
                || clause.says("i", "serien")
                || clause.says("någonsin")
                || clause.says("under", "hela", "perioden");
    }

    // ---- among the periods of one series

    private @Nullable Judgement amongPeriods(Clause clause, Desk desk, Subject subject, Rank rank, String claimed) {
        for (Predicate<Series> measure : Measures.of(clause)) {
            List<Target> targets = desk.nearTargets(subject, clause, measure);
            for (Target target : targets) {
                return periods(clause, target.only(), rank, claimed);
            }
        }
        return null;
    }

    private Judgement periods(Clause clause, Series series, Rank rank, String claimed) {
        Integer since = clause.when().baseYear();
        Fact own = clause.when().year() == null
                ? series.latest()
                : series.of(clause.when().year(), clause.when().window()).orElse(null);
        boolean short1 = since != null
                && (series.first().period() == null || series.first().period().year() > since);
        int back = clause.when().yearsBack();
        if (own == null
                || own.period() == null
                || short1
                || (back > 1 && series.before(own).size() + 1 < back)) {
            return Judgement.of(
                    Kind.EXTREME,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Siffrorna gäller " + Pairs.periods(series) + ", inte hela den tid påståendet omfattar.");
        }
        List<Fact> others = new ArrayList<>();
        for (Fact fact : series.before(own)) {
            int year = Objects.requireNonNull(fact.period()).year();
            boolean within = (since == null || year >= since)
                    && (back <= 1 || year > own.period().year() - back);
            if (within) {
                others.add(fact);
            }
        }
        if (others.isEmpty() || !own.isExact() || others.stream().anyMatch(fact -> !fact.isExact())) {
            return Judgement.of(
                    Kind.EXTREME,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "En siffra i serien saknas eller är skyddad.");
        }
        double sign = rank.largest() ? 1 : -1;
        Fit fit = Fit.HOLDS;
        Fact beating = null;
        for (Fact other : others) {
            double over = (other.value() - own.value()) * sign;
            if (over > 0) {
                fit = Fit.FAILS;
                beating = other;
            } else if (over == 0 && fit == Fit.HOLDS) {
                fit = Fit.BETWEEN;
            }
        }
        // "högsta sedan 2018" may also mean that only 2018 was higher
        if (fit == Fit.FAILS
                && beating != null
                && since != null
                && Objects.requireNonNull(beating.period()).year() == since
                && others.stream()
                                .filter(other -> (other.value() - own.value()) * sign > 0)
                                .count()
                        == 1) {
            fit = Fit.BETWEEN;
        }
        List<Fact> all = new ArrayList<>(others);
        java.util.Collections.reverse(all);
        all.add(own);
        String arrows = String.join(" → ", all.stream().map(Say::value).toList());
        Verdict verdict =
                fit == Fit.HOLDS ? Verdict.CONFIRMED : fit == Fit.BETWEEN ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
        String story = Say.upperFirst(series.name()) + " gick " + arrows
                + (beating == null
                        ? "."
                        : "; " + Objects.requireNonNull(beating.period()).label() + " var "
                                + (rank.largest() ? "högre." : "lägre."));
        return Judgement.of(Kind.EXTREME, verdict, clause, claimed, arrows, story)
                .with(all);
    }

    // ---- among the rows of a table

    private @Nullable Judgement amongRows(
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
        return readings.stream().min(Comparator.comparingInt(Extreme::order)).orElse(null);
    }

    private static int order(Judgement judgement) {
        return switch (judgement.verdict()) {
            case CONFIRMED -> 0;
            case DOUBTFUL -> 1;
            case CONTRADICTED -> 2;
            default -> 3;
        };
    }

    private static boolean byArea(Subject subject, Target target, Desk desk) {
        return subject.mentions().stream()
                        .anyMatch(mention -> target.series().stream()
                                .anyMatch(series -> !series.area().isEmpty()
                                        && mention.keys()
                                                .contains(desk.vocabulary().areaKey(series.area()))))
                || (subject.mentions().isEmpty());
    }

    private @Nullable Judgement changes(
            Clause clause, Target target, Rank rank, String claimed, Desk desk, Subject subject) {
        List<Series> rivals = Siblings.of(target.only(), byArea(subject, target, desk));
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
        Fit fit = clause.has("in-number") ? number : clause.has("in-percent") ? percent : both(number, percent);
        fit = wrongWay ? Fit.FAILS : fit;
        Pair top = pairs.stream()
                .max(Comparator.comparingDouble(pair -> sign * pair.difference()))
                .orElseThrow();
        return rowVerdict(clause, fit, claimed, named, top, sense, number, percent);
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
        Verdict verdict =
                fit == Fit.HOLDS ? Verdict.CONFIRMED : fit == Fit.BETWEEN ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
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

    private @Nullable Judgement levels(
            Clause clause, Target target, Rank rank, String claimed, Desk desk, Subject subject) {
        List<Series> rivals = Siblings.of(target.only(), byArea(subject, target, desk));
        List<Fact> facts = new ArrayList<>();
        List<Fact> named = new ArrayList<>();
        for (Series rival : rivals) {
            Fact fact = at(rival, clause);
            if (fact == null || !fact.isExact()) {
                return null;
            }
            facts.add(fact);
            if (target.series().contains(rival)) {
                named.add(fact);
            }
        }
        if (named.size() != target.series().size() || facts.size() < 2) {
            return null;
        }
        double sign = rank.largest() ? 1 : -1;
        Fit fit = ranking(facts, named, fact -> sign * fact.value(), rank.place());
        if (fit == Fit.FAILS) {
            fit = amongOwnPeriods(clause, target, sign) ? Fit.HOLDS : withoutOthers(facts, named, sign, rank.place());
        }
        Fact top = facts.stream()
                .max(Comparator.comparingDouble(fact -> sign * fact.value()))
                .orElseThrow();
        Verdict verdict =
                fit == Fit.HOLDS ? Verdict.CONFIRMED : fit == Fit.BETWEEN ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
        List<Fact> cells = new ArrayList<>(named);
        cells.add(top);
        String own = Say.value(named.get(0));
        String story = fit == Fit.FAILS
                ? "Värdet är " + own + "; " + (rank.largest() ? "högst" : "lägst") + " är " + top.rowLabel() + " med "
                        + Say.value(top) + "."
                : "Värdet är " + own
                        + (rank.place() == 1 ? rank.largest() ? ", högst i tabellen." : ", lägst i tabellen." : ".");
        return Judgement.of(Kind.EXTREME, verdict, clause, claimed, own, story).with(cells);
    }

    /** "Rånen var flest 2021": among the years of the one series, when a year is named. */
    private static boolean amongOwnPeriods(Clause clause, Target target, double sign) {
        boolean amongKinds = clause.has("kind-noun") || clause.says("vanligast") || clause.says("vanligaste");
        if (clause.when().year() == null || target.series().size() != 1 || amongKinds) {
            return false;
        }
        Fact own =
                target.only().of(clause.when().year(), clause.when().window()).orElse(null);
        List<Fact> facts = target.only().facts();
        return own != null
                && facts.size() > 2
                && facts.stream().allMatch(fact -> fact.isExact() && sign * fact.value() <= sign * own.value());
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
        return (space < 0 ? label : label.substring(0, space)).toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable Fact at(Series series, Clause clause) {
        if (series.first().period() == null) {
            return clause.when().year() == null || series.facts().size() == 1 ? series.first() : null;
        }
        if (clause.when().year() != null) {
            return series.of(clause.when().year(), clause.when().window()).orElse(null);
        }
        return series.latest();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Narkotikabrotten ökade mest det senaste året.", "confirmed"),
                Example.of("Stöld är den vanligaste brottstypen.", "confirmed"),
                Example.of("Våldsbrotten är den största gruppen 2023.", "contradicted"),
                Example.of("Våldsbrotten är de högsta sedan 2020.", "confirmed"),
                Example.of("Stölderna är de lägsta sedan 2010.", "unverifiable"));
    }
}
