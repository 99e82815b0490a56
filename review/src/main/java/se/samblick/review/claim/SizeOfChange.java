package se.samblick.review.claim;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.When;

/**
 * A stated size of change: "minskat med drygt 25 procent", "fördubblats", "steg med en tiondel", "32 fler".
 *
 * <p>Signed values are compared: a decrease stated as an increase never fits. The stated number is the interval its
 * words promise. Percent said of what is percentage points is doubtful.
 */
final class SizeOfChange implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        if (clause.sense() == null) {
            return ratioToEarlierYear(clause, desk);
        }
        if (clause.has("vague-many")) {
            return manyTimes(clause, desk);
        }
        Amount reached = reachedFraction(clause);
        if (reached != null) {
            return List.of(judgeRatio(clause, desk, reached, clause.when()));
        }
        Amount amount = ChangeAmount.of(clause);
        if (amount == null || clause.sense() == Sense.FLAT) {
            return List.of();
        }
        return List.of(judge(clause, desk, amount, clause.sense()));
    }

    /** "Flera hundra procent" has no number to hold it to; only its direction and scale can be tried. */
    private List<Judgement> manyTimes(Clause clause, Desk desk) {
        var readings = new Readings(Kind.CHANGE, clause, desk, desk.subject(clause), "flera gånger fler");
        Readings.Outcome outcome = readings.tryAll(
                clause.when(), pair -> pair.ratio() >= 3 ? Fit.HOLDS : pair.ratio() < 2 ? Fit.FAILS : Fit.BETWEEN);
        return List.of(outcome.failure() != null ? outcome.failure() : verdict(readings, outcome, clause, null));
    }

    /** "Inbrotten är två tredjedelar av 2020 års antal." */
    private List<Judgement> ratioToEarlierYear(Clause clause, Desk desk) {
        for (Amount amount : clause.amounts()) {
            boolean part = amount.isPercentLike()
                    && amount.to() + 1 < clause.to()
                    && clause.token(amount.to()).is("av");
            Integer base = part ? yearOf(clause, amount.to() + 1) : null;
            if (base != null) {
                return List.of(judgeRatio(
                        clause, desk, amount, When.since(base, clause.when().window())));
            }
        }
        return List.of();
    }

    /** The later figure as a part of the earlier one. */
    private static Judgement judgeRatio(Clause clause, Desk desk, Amount amount, When when) {
        var readings = new Readings(Kind.CHANGE, clause, desk, desk.subject(clause), claimed(amount, null));
        Readings.Outcome outcome = readings.tryAll(when, pair -> amount.fit(100 * pair.ratio()));
        return outcome.failure() != null ? outcome.failure() : verdict(readings, outcome, clause, amount);
    }

    /** "Har sjunkit till en tredjedel", but not "till en tredjedel av brotten". */
    private static @Nullable Amount reachedFraction(Clause clause) {
        for (Amount amount : clause.amounts()) {
            boolean to = amount.unit() == Amount.Unit.FRACTION
                    && amount.from() > clause.from()
                    && clause.token(amount.from() - 1).is("till")
                    && clause.sense() == Sense.DOWN;
            if (to && (amount.to() >= clause.to() || !clause.token(amount.to()).is("av"))) {
                return amount;
            }
        }
        return null;
    }

    /** "av 2020 års antal", "av nivån 2020" – but not "av anmälningarna 2020", which is a share. */
    private static @Nullable Integer yearOf(Clause clause, int from) {
        if (clause.token(from).looksLikeYear()) {
            boolean owned = from + 1 < clause.to() && clause.token(from + 1).is("års");
            return owned ? (Integer) (int) clause.token(from).value() : null;
        }
        String noun = clause.token(from).norm();
        boolean level =
                noun.equals("nivån") || noun.equals("antalet") || noun.equals("värdet") || noun.equals("siffran");
        boolean dated =
                level && from + 1 < clause.to() && clause.token(from + 1).looksLikeYear();
        return dated ? (Integer) (int) clause.token(from + 1).value() : null;
    }

    private Judgement judge(Clause clause, Desk desk, Amount amount, Sense sense) {
        String claimed = claimed(amount, sense);
        Subject subject = desk.subject(clause);
        var readings = new Readings(Kind.CHANGE, clause, desk, subject, claimed);
        boolean negated = Modality.isNegated(clause);
        Readings.Outcome outcome = readings.tryAll(clause.when(), pair -> {
            Fit fit = fit(pair, amount, sense);
            for (Amount other : ChangeAmount.others(clause, amount)) {
                fit = fit.and(fit(pair, other, sense));
            }
            return !negated ? fit : fit == Fit.HOLDS ? denied(pair, amount, sense) : Fit.HOLDS;
        });
        return outcome.failure() != null ? outcome.failure() : verdict(readings, outcome, clause, amount);
    }

    /** "Har inte fördubblats" of ×1.97 is true to the letter and close to false. */
    private static Fit denied(Pair pair, Amount amount, Sense sense) {
        double size = amount.unit() == Amount.Unit.FACTOR
                ? Math.abs(pair.ratio() - 1)
                : amount.isPercentLike() ? Math.abs(pair.percent()) : Math.abs(pair.difference());
        double stated = amount.unit() == Amount.Unit.FACTOR ? Math.abs(amount.value() - 1) : amount.value();
        return size < stated && sense != Sense.FLAT ? Fit.BETWEEN : Fit.FAILS;
    }

    /** How one pair of figures fits the stated size. */
    static Fit fit(Pair pair, Amount amount, Sense sense) {
        double signed = pair.difference() * sense.sign();
        return switch (amount.unit()) {
            case FACTOR -> amount.fit(pair.ratio());
            case POINTS -> !pair.before().isShare() ? Fit.BETWEEN : signed < 0 ? Fit.FAILS : amount.fit(signed);
            case COUNT ->
                pair.before().isShare() || pair.before().measure().equals("rate")
                        ? Fit.BETWEEN
                        : signed < 0 ? Fit.FAILS : amount.fit(signed);
            default -> percent(pair, amount, signed, sense);
        };
    }

    private static Fit percent(Pair pair, Amount amount, double signed, Sense sense) {
        if (signed < 0) {
            return Fit.FAILS;
        }
        Fit relative = amount.fit(pair.percent() * sense.sign());
        boolean points = pair.before().isShare() || pair.before().measure().equals("other:okänt");
        if (relative == Fit.FAILS && points && amount.fit(signed) == Fit.HOLDS) {
            return Fit.BETWEEN;
        }
        return relative;
    }

    private static Judgement verdict(
            Readings readings, Readings.Outcome outcome, Clause clause, @Nullable Amount amount) {
        Readings.Tried shown = outcome.shown();
        String story = Readings.story(shown);
        if (outcome.best() == Fit.HOLDS) {
            return readings.judgement(Verdict.CONFIRMED, shown, story + ".");
        }
        if (outcome.best() == Fit.BETWEEN) {
            return readings.judgement(Verdict.DOUBTFUL, shown, story + why(shown.pair(), amount));
        }
        if (outcome.bestOther() == Fit.HOLDS) {
            Readings.Tried other = outcome.other().stream()
                    .filter(tried -> tried.fit() == Fit.HOLDS)
                    .findFirst()
                    .orElseThrow();
            return readings.judgement(
                    Verdict.DOUBTFUL,
                    shown,
                    story + "; påståendet stämmer bara jämfört med "
                            + Objects.requireNonNull(other.pair().before().period())
                                    .label() + ".");
        }
        return readings.judgement(Verdict.CONTRADICTED, shown, story + would(shown.pair(), amount) + ".")
                .suggesting(wording(shown.pair()));
    }

    private static String why(Pair pair, @Nullable Amount amount) {
        if (amount != null
                && amount.unit() == Amount.Unit.PERCENT
                && pair.before().isShare()) {
            return "; skillnaden är " + Say.plain(Math.abs(pair.difference())) + " procentenheter, inte procent.";
        }
        return "; det ligger på gränsen för vad ordvalet lovar.";
    }

    /** "; en fördubbling vore 72" */
    private static String would(Pair pair, @Nullable Amount amount) {
        if (amount == null
                || amount.unit() != Amount.Unit.FACTOR
                || !pair.before().isCount()) {
            return "";
        }
        String what = amount.value() == 2
                ? "en fördubbling"
                : amount.value() == 0.5 ? "en halvering" : Say.plain(amount.value()) + " gånger så många";
        return "; " + what + " vore " + Say.plain(pair.before().value() * amount.value());
    }

    private static @Nullable String wording(Pair pair) {
        if (pair.difference() == 0) {
            return "oförändrat (" + pair.arrow() + ")";
        }
        if (Double.isInfinite(pair.percent())) {
            return "ökat från noll till " + Say.value(pair.after());
        }
        String size = Say.number(Math.abs(pair.percent()), Math.abs(pair.percent()) < 10 ? 1 : 0);
        return (pair.difference() > 0 ? "ökat" : "minskat") + " med " + size + " procent (" + pair.arrow() + ")";
    }

    /** The stated size in short. */
    static String claimed(Amount amount, @Nullable Sense sense) {
        String word = amount.qualifier().word();
        String sign = sense == null ? "" : sense == Sense.DOWN ? "−" : "+";
        return switch (amount.unit()) {
            case FACTOR -> word + "×" + String.format(java.util.Locale.ROOT, "%.2f", amount.value());
            case POINTS -> word + sign + Say.number(amount.value(), amount.decimals()) + " procentenheter";
            case COUNT -> word + sign + Say.number(amount.value(), amount.decimals());
            case FRACTION ->
                word + sign + Say.number(amount.value(), amount.value() == Math.rint(amount.value()) ? 0 : 1) + " %";
            default -> word + sign + Say.number(amount.value(), amount.decimals()) + " %";
        };
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Våldsbrotten har ökat med 17 procent.", "confirmed"),
                Example.of("Narkotikabrotten har fördubblats på ett år.", "contradicted"),
                Example.of("Jämfört med 2020 har narkotikabrotten tredubblats.", "confirmed"),
                Example.of("Skadegörelsen har minskat med en fjärdedel.", "confirmed"),
                Example.of("Stölderna är 20 färre än 2022.", "confirmed"),
                Example.of("Våldsbrotten har ökat med 37,5 procent.", "doubtful"),
                Example.of("Målet är att stölderna minskar med 20 procent.", "none"));
    }
}
