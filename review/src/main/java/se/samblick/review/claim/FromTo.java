package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;

/**
 * A change told by its two ends: "ökade från 36 till 54", with or without the size beside it.
 *
 * <p>The arithmetic of the statement itself is tried first, which needs no table; then the two numbers against the cells.
 */
final class FromTo implements ClaimKind {
    private record Ends(Amount from, Amount to) {}

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Ends ends = ends(clause);
        if (ends != null && (clause.says("skalan") || clause.says("skala") || clause.says("värdena"))) {
            return List.of();
        }
        if (ends != null) {
            Amount size = otherAmount(clause, ends);
            return List.of(judgeEnds(clause, desk, ends, size));
        }
        Clause before = clause.before();
        if (before == null || before.sentence() != clause.sentence()) {
            return List.of();
        }
        Ends earlier = ends(before);
        Amount size = earlier == null || !clause.mentions().isEmpty() ? null : ChangeAmount.of(clause);
        if (earlier == null || size == null) {
            return List.of();
        }
        Judgement sum = arithmetic(clause, earlier, size, sense(clause, earlier));
        return sum == null
                ? List.of()
                : List.of(sum.quoting(clause.sentence().words(first(before), clause.to()))
                        .quoting(trimmed(before, clause)));
    }

    private static String trimmed(Clause before, Clause clause) {
        String whole = clause.sentence().words(first(before), clause.to());
        return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
    }

    private static int first(Clause clause) {
        return clause.from();
    }

    private static Sense sense(Clause clause, Ends ends) {
        return clause.sense() != null
                ? clause.sense()
                : ends.to().value() >= ends.from().value() ? Sense.UP : Sense.DOWN;
    }

    private static @Nullable Ends ends(Clause clause) {
        Amount from = null;
        for (Amount amount : clause.amounts()) {
            if (amount.from() <= clause.from() || !isLevel(amount)) {
                continue;
            }
            String before = clause.token(amount.from() - 1).norm();
            if (before.equals("från")) {
                from = amount;
            } else if (before.equals("till") && from != null) {
                return new Ends(from, amount);
            }
        }
        return null;
    }

    private static boolean isLevel(Amount amount) {
        return amount.unit() == Amount.Unit.COUNT
                || amount.unit() == Amount.Unit.PERCENT
                || amount.unit() == Amount.Unit.RATE
                || amount.unit() == Amount.Unit.OTHER;
    }

    private static @Nullable Amount otherAmount(Clause clause, Ends ends) {
        for (Amount amount : clause.amounts()) {
            if (amount != ends.from()
                    && amount != ends.to()
                    && amount.from() > ends.to().from()
                    && (amount.isPercentLike()
                            || amount.unit() == Amount.Unit.POINTS
                            || amount.unit() == Amount.Unit.FACTOR
                            || amount.unit() == Amount.Unit.COUNT
                                    && clause.token(amount.from() - 1).is("med"))) {
                return amount;
            }
        }
        for (Amount amount : clause.amounts()) {
            if (amount.from() < ends.from().from()
                    && (amount.unit() == Amount.Unit.FACTOR
                            || amount.isPercentLike()
                            || amount.unit() == Amount.Unit.POINTS)) {
                return amount;
            }
        }
        return null;
    }

    private Judgement judgeEnds(Clause clause, Desk desk, Ends ends, @Nullable Amount size) {
        Sense sense = sense(clause, ends);
        double difference = ends.to().value() - ends.from().value();
        if (difference * sense.sign() < 0
                || (sense == Sense.FLAT
                        && difference != 0
                        && ends.from().value() != 0
                        && Math.abs(difference) >= 0.08 * ends.from().value())) {
            return own(
                    Verdict.CONTRADICTED,
                    clause,
                    ends,
                    "Från " + show(ends.from()) + " till " + show(ends.to()) + " är en "
                            + (difference > 0 ? "ökning" : "minskning") + ".");
        }
        if (size != null) {
            Judgement sum = arithmetic(clause, ends, size, sense);
            if (sum != null && sum.verdict() == Verdict.CONTRADICTED) {
                return sum;
            }
        }
        Judgement cells = cells(clause, desk, ends);
        if (cells.verdict() == Verdict.UNVERIFIABLE && size != null) {
            Judgement sum = arithmetic(clause, ends, size, sense);
            return sum == null ? cells : sum;
        }
        return cells;
    }

    /** The stated size against the two stated numbers. */
    private static @Nullable Judgement arithmetic(Clause clause, Ends ends, Amount size, Sense sense) {
        double before = ends.from().value();
        double after = ends.to().value();
        if (before == 0
                || ends.from().unit() != ends.to().unit()
                        && ends.to().unit() != Amount.Unit.COUNT
                        && ends.from().unit() != Amount.Unit.COUNT) {
            return null;
        }
        double percent = 100 * (after - before) / before * sense.sign();
        boolean shares = ends.to().unit() == Amount.Unit.PERCENT;
        Fit fit = switch (size.unit()) {
            case FACTOR -> size.fit(after / before);
            case POINTS -> size.fit((after - before) * sense.sign());
            case COUNT -> size.fit((after - before) * sense.sign());
            default ->
                shares && size.fit(percent) == Fit.FAILS && size.fit((after - before) * sense.sign()) == Fit.HOLDS
                        ? Fit.BETWEEN
                        : size.fit(percent);
        };
        String story = "Från " + show(ends.from()) + " till " + show(ends.to()) + " är en "
                + (after >= before ? "ökning" : "minskning") + " med " + Say.number(Math.abs(percent), 1) + " procent.";
        Verdict verdict = Verdict.of(fit);
        Judgement judgement = Judgement.of(
                Kind.CHANGE,
                verdict,
                clause,
                SizeOfChange.claimed(size, sense),
                Say.signedPercent(100 * (after - before) / before) + " (" + show(ends.from()) + " → " + show(ends.to())
                        + ")",
                story);
        return verdict == Verdict.CONTRADICTED
                ? judgement.suggesting((after >= before ? "ökat" : "minskat") + " med "
                        + Say.number(Math.abs(percent), 0) + " procent")
                : judgement;
    }

    private static Judgement own(Verdict verdict, Clause clause, Ends ends, String explanation) {
        return Judgement.of(Kind.CHANGE, verdict, clause, show(ends.from()) + " → " + show(ends.to()), "", explanation);
    }

    private static String show(Amount amount) {
        return Say.number(amount.value(), amount.decimals()) + (amount.unit() == Amount.Unit.PERCENT ? " %" : "");
    }

    /** Nothing that is counted goes from 3,4 to 3,9. */
    private static boolean isBroken(Ends ends) {
        return ends.from().decimals() > 0 && ends.to().decimals() > 0;
    }

    /** The two numbers against the figures of the period named, or of the latest and any earlier one. */
    private Judgement cells(Clause clause, Desk desk, Ends ends) {
        Subject subject = desk.subject(clause);
        String claimed = show(ends.from()) + " → " + show(ends.to());
        if (!desk.isWithinScope(subject) || !subject.namesSomething()) {
            return desk.missing(Kind.CHANGE, clause, subject, claimed);
        }
        if (ends.to().unit() == Amount.Unit.OTHER) {
            // Money and time are told in other units than a table's
            return desk.missing(Kind.CHANGE, clause, subject, claimed);
        }
        Predicate<Series> measure = ends.to().unit() == Amount.Unit.PERCENT
                ? Series::isShare
                : ends.to().unit() == Amount.Unit.RATE
                        ? series -> series.measure().equals("rate")
                        : isBroken(ends) ? Measures::isOther : Series::isCount;
        List<Target> targets = desk.nearTargets(subject, clause, measure);
        if (targets.isEmpty() && ends.to().unit() == Amount.Unit.COUNT) {
            targets = desk.nearTargets(subject, clause, Measures::isOther);
        }
        if (targets.isEmpty() && ends.to().unit() == Amount.Unit.COUNT && clause.says("nivån")) {
            // a level is counted in whatever the table counts in; a number of crimes is no rate
            targets =
                    desk.nearTargets(subject, clause, series -> series.measure().equals("rate"));
        }
        List<Pair> tried = new ArrayList<>();
        for (Target target : targets) {
            if (target.series().size() == 1) {
                Pairs pairs = Pairs.of(target.only(), clause.when());
                tried.addAll(pairs.natural());
                tried.addAll(pairs.other());
            }
        }
        if (tried.isEmpty()) {
            return desk.missing(Kind.CHANGE, clause, subject, claimed);
        }
        Pair best = tried.get(0);
        Fit fit = Fit.FAILS;
        for (Pair pair : tried) {
            Fit here = ends.from()
                    .fit(pair.before().value())
                    .and(ends.to().fit(pair.after().value()));
            if (here.compareTo(fit) < 0) {
                fit = here;
                best = pair;
            }
        }
        boolean named = targets.stream().noneMatch(Target::shortened);
        if (fit == Fit.FAILS && !named && standElsewhere(desk, clause, ends)) {
            // "Inbrotten i villa" beside rows of villainbrott and of inbrott i källare: the numbers tell which
            return own(
                    Verdict.UNVERIFIABLE,
                    clause,
                    ends,
                    "De två talen står i tabellen, men för något med ett annat namn.");
        }
        Verdict verdict = Verdict.of(fit);
        List<Fact> cells = List.of(best.before(), best.after());
        return Judgement.of(
                        Kind.CHANGE,
                        verdict,
                        clause,
                        claimed,
                        best.arrow(),
                        "Siffrorna är " + Say.value(best.before()) + " och " + Say.value(best.after())
                                + (best.periods().isEmpty() ? "" : " (" + best.periods() + ")") + ".")
                .with(cells)
                .suggesting(
                        verdict == Verdict.CONTRADICTED
                                ? "från " + Say.value(best.before()) + " till " + Say.value(best.after())
                                : null);
    }

    /** True if both numbers stand side by side in some row or column of the section's tables. */
    private static boolean standElsewhere(Desk desk, Clause clause, Ends ends) {
        return desk.tables().stream()
                .filter(table -> Resolver.distance(table, clause) < Resolver.ELSEWHERE)
                .flatMap(table -> table.series().stream())
                .map(series -> Pairs.of(series, clause.when()))
                .flatMap(pairs -> Stream.concat(pairs.natural().stream(), pairs.other().stream()))
                .anyMatch(pair -> ends.from()
                                .fit(pair.before().value())
                                .and(ends.to().fit(pair.after().value()))
                        == Fit.HOLDS);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Våldsbrotten ökade från 94 till 110.", "confirmed"),
                Example.of("Våldsbrotten ökade från 94 till 120.", "contradicted"),
                Example.of("Antalet kameror ökade från 20 till 30, en ökning med 33 procent.", "contradicted"),
                Example.of("Antalet kameror ökade från 20 till 30, alltså med 50 procent.", "confirmed"));
    }
}
