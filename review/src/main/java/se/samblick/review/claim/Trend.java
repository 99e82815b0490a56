package se.samblick.review.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;
import se.samblick.review.text.Window;

/**
 * A development over several periods: "har ökat varje år sedan 2018", "stadig minskning", "för tredje året i rad".
 *
 * <p>Every step between neighbouring periods must go the way claimed. N years in a row are N changes, so N + 1 periods;
 * a series that begins later than the claim cannot decide it.
 */
final class Trend implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Sense sense = clause.sense();
        if (sense == null || sense == Sense.FLAT || ChangeAmount.of(clause) != null || !isTrend(clause)) {
            return List.of();
        }
        String claimed = sense.noun() + " i varje steg";
        Subject subject = desk.subject(clause);
        if (!desk.isWithinScope(subject) || !subject.namesSomething()) {
            return List.of(desk.missing(Kind.TREND, clause, subject, claimed));
        }
        List<Target> targets = List.of();
        for (Predicate<Series> measure : Measures.of(clause)) {
            targets = desk.nearTargets(subject, clause, measure);
            if (!targets.isEmpty()) {
                break;
            }
        }
        Judgement best = null;
        for (Target target : targets) {
            Judgement worst = null;
            for (Series series : target.series()) {
                Judgement here = judge(clause, series.steps(), sense, claimed);
                worst = worst == null || here.favour() < worst.favour() ? here : worst;
            }
            if (worst != null && (best == null || worst.favour() > best.favour())) {
                best = worst;
            }
        }
        return List.of(best == null ? desk.missing(Kind.TREND, clause, subject, claimed) : best);
    }

    /** True if every step the clause spans goes the way claimed; null if the series cannot tell. */
    static @Nullable Boolean holdsEachStep(Clause clause, Series series, Sense sense) {
        List<Fact> window = window(series.steps(), clause, rowLength(clause));
        return window == null || window.stream().anyMatch(fact -> !fact.isExact())
                ? null
                : (Boolean) (firstWrongStep(window, sense) == null);
    }

    static boolean isTrend(Clause clause) {
        return clause.has("every") || clause.has("steady") || rowLength(clause) > 0 || isSinceSomeYears(clause);
    }

    /** "Sedan ett antal år", "flera år i rad" claim a row of years; "de senaste åren" alone does not. */
    private static boolean isSinceSomeYears(Clause clause) {
        return clause.marks("long").stream().anyMatch(mark -> {
            String first = clause.token(mark.from()).norm();
            return first.equals("sedan")
                    || first.equals("flera")
                    || clause.token(mark.to() - 1).is("följd");
        });
    }

    /** How many changes in a row are claimed: 3 for "för tredje året i rad" and "tre år i rad"; 0 if none. */
    private static int rowLength(Clause clause) {
        for (Mark mark : clause.marks("every")) {
            for (int i = mark.from(); i < mark.to(); i++) {
                if (clause.token(i).is("båda") || clause.token(i).is("bägge")) {
                    return 2;
                }
            }
        }
        List<Integer> years = clause.when().years();
        boolean both = clause.says("både") && years.size() == 2 && years.get(1) == years.get(0) + 1;
        if (both && clause.when().baseYear() == null) {
            // "Har ökat både 2022 och 2023"
            return 2;
        }
        for (Mark mark : clause.marks("in-a-row")) {
            for (int i = Math.max(clause.from(), mark.from() - 4); i < mark.from(); i++) {
                int number = number(clause, i);
                if (number > 1) {
                    return number;
                }
            }
            for (int i = mark.from() - 1; i >= Math.max(clause.from(), mark.from() - 4); i--) {
                if (clause.token(i).is("flera")) {
                    return 2;
                }
            }
        }
        Clause before = clause.says("lika", "länge") ? clause.before() : null;
        while (before != null && before.sentence() == clause.sentence()) {
            if (before.has("in-a-row")) {
                return rowLength(before);
            }
            before = before.before();
        }
        return 0;
    }

    private static int number(Clause clause, int index) {
        Token token = clause.token(index);
        if (token.isNumber() && !token.looksLikeYear()) {
            return (int) token.value();
        }
        for (Mark mark : clause.sentence().marks()) {
            if (mark.from() == index && (mark.is("ordinal") || mark.is("number"))) {
                return (int) mark.number();
            }
        }
        return 0;
    }

    private Judgement judge(Clause clause, Series series, Sense sense, String claimed) {
        int row = rowLength(clause);
        List<Fact> window = window(series, clause, row);
        if (window == null) {
            return Judgement.of(
                    Kind.TREND,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Siffrorna gäller " + Pairs.periods(series) + ", färre perioder än påståendet omfattar.");
        }
        if (window.stream().anyMatch(fact -> !fact.isExact())) {
            return Judgement.of(
                            Kind.TREND,
                            Verdict.UNVERIFIABLE,
                            clause,
                            claimed,
                            "",
                            "En siffra i serien saknas eller är skyddad.")
                    .with(window);
        }
        List<String> values = window.stream().map(Say::value).toList();
        Fact wrong = firstWrongStep(window, sense);
        String arrows = String.join(" → ", values);
        if (wrong == null) {
            return Judgement.of(
                            Kind.TREND,
                            Verdict.CONFIRMED,
                            clause,
                            claimed,
                            arrows,
                            Say.upperFirst(series.name()) + " gick " + arrows + ", en " + sense.noun()
                                    + " i varje steg.")
                    .with(window);
        }
        boolean loose = !clause.has("every") && row == 0 && !clause.has("steady");
        boolean ends = (window.get(window.size() - 1).value() - window.get(0).value()) * sense.sign() > 0;
        boolean recent = firstWrongStep(window.subList(Math.max(0, window.size() - 3), window.size()), sense) == null;
        Verdict verdict = loose && ends ? (recent ? Verdict.CONFIRMED : Verdict.DOUBTFUL) : Verdict.CONTRADICTED;
        return Judgement.of(
                        Kind.TREND,
                        verdict,
                        clause,
                        claimed,
                        arrows,
                        Say.upperFirst(series.name()) + " gick " + arrows + "; "
                                + Objects.requireNonNull(wrong.period()).label() + " är ingen " + sense.noun() + ".")
                .with(window);
    }

    private static @Nullable Fact firstWrongStep(List<Fact> facts, Sense sense) {
        for (int i = 1; i < facts.size(); i++) {
            if ((facts.get(i).value() - facts.get(i - 1).value()) * sense.sign() <= 0) {
                return facts.get(i);
            }
        }
        return null;
    }

    /** The facts the claim spans, oldest first; null if the series does not reach that far. */
    private static @Nullable List<Fact> window(Series series, Clause clause, int row) {
        List<Fact> facts = new ArrayList<>();
        for (Fact fact : series.facts()) {
            Integer until = clause.when().year();
            boolean within =
                    fact.period() != null && (until == null || fact.period().year() <= until);
            if (within) {
                facts.add(fact);
            }
        }
        keepWindow(facts, clause);
        Integer since = clause.when().baseYear();
        int steps =
                row > 0 ? row : clause.when().yearsBack() > 1 ? clause.when().yearsBack() : 0;
        if (since != null) {
            int first = since;
            if (facts.isEmpty() || Objects.requireNonNull(facts.get(0).period()).year() > first) {
                return null;
            }
            facts.removeIf(fact -> Objects.requireNonNull(fact.period()).year() < first);
        } else if (steps > 0) {
            if (facts.size() < steps + 1) {
                return null;
            }
            facts = facts.subList(facts.size() - steps - 1, facts.size());
        }
        Integer until = clause.when().year();
        if (until != null
                && !facts.isEmpty()
                && Objects.requireNonNull(facts.get(facts.size() - 1).period()).year() != until) {
            return null;
        }
        return facts.size() < 3 && row != 1 && !(since != null && facts.size() == 2) ? null : facts;
    }

    /** "Varje månad under första halvåret", "stadigt sedan januari": only the periods within that time. */
    private static void keepWindow(List<Fact> facts, Clause clause) {
        Window window = clause.when().window();
        Window base = clause.when().baseWindow();
        if (window != null && facts.stream().anyMatch(fact -> isWithin(fact, window))) {
            facts.removeIf(fact -> !isWithin(fact, window));
        }
        int first = -1;
        for (int i = 0; base != null && i < facts.size(); i++) {
            first = Objects.requireNonNull(facts.get(i).period()).isWindow(base) ? i : first;
        }
        if (first >= 0) {
            facts.subList(0, first).clear();
        }
    }

    private static boolean isWithin(Fact fact, Window window) {
        Span period = Objects.requireNonNull(fact.period());
        LocalDate[] days = window.in(period.year());
        return days != null && new Span(days[0], days[1]).contains(period);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Narkotikabrotten har ökat varje år sedan 2020.", "confirmed"),
                Example.of("Skadegörelsen har ökat stadigt sedan 2020.", "contradicted"),
                Example.of("Stölderna minskar för tredje året i rad.", "confirmed"),
                Example.of("Stölderna minskar för femte året i rad.", "unverifiable"),
                Example.of("Våldsbrotten har ökat varje år sedan 2015.", "unverifiable"));
    }
}
