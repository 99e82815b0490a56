package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.fact.Span;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * The distance between two rows, now or over time: "skillnaden mellan kvinnor och män har vuxit från 17 till 22
 * procentenheter", "gapet är nu 8 procentenheter".
 *
 * <p>It is neither row's own figure, so it is computed from both at both ends and never tried against one of them. Which
 * two are meant is said in the clause ("mellan … och …") or, for "skillnaden" and "gapet", by the clause before that
 * named two. Without two rows it cannot be tried.
 */
final class Gap implements ClaimKind {
    static final List<List<String>> SEXES =
            List.of(List.of("Kvinnor", "Män"), List.of("Flickor", "Pojkar"), List.of("Tjejer", "Killar"));

    record Rows(Series left, Series right) {}

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Mark noun = noun(clause);
        boolean ranked = clause.has("most-of") || clause.has("least-of");
        boolean says = clause.sense() != null || !clause.amounts().isEmpty() || ranked;
        if (noun == null || !says) {
            return List.of();
        }
        List<Mention> named = clause.mentions().stream()
                .filter(mention -> mention.from() >= noun.to())
                .toList();
        boolean between = isBetween(clause, noun);
        boolean definite = clause.token(noun.from()).norm().endsWith("n")
                || clause.token(noun.from()).norm().endsWith("t");
        if (!between && !definite) {
            return List.of();
        }
        if (ranked && clause.sense() == null && clause.amounts().isEmpty()) {
            return List.of(ranked(clause, desk));
        }
        Rows rows = rows(clause, clause, named, desk);
        if (rows == null && clause.says("könen")) {
            rows = ofSexes(clause, noun, desk);
        }
        for (Clause before = clause.before(); rows == null && named.size() < 2 && before != null; ) {
            rows = rows(before, clause, before.mentions(), desk);
            before = isFar(before, clause) ? null : before.before();
        }
        rows = rows == null ? GapToPlace.rows(clause, named, desk) : rows;
        String claimed = clause.sentence().words(noun.from(), clause.to());
        return List.of(
                rows == null
                        ? Judgement.of(
                                Kind.COMPARISON,
                                Verdict.UNVERIFIABLE,
                                clause,
                                claimed,
                                "",
                                "Det framgår inte vilka två rader skillnaden gäller.")
                        : judge(clause, rows));
    }

    private static Judgement ranked(Clause clause, Desk desk) {
        Rank rank = Extreme.rank(clause);
        Subject subject = desk.subject(clause);
        boolean clear = subject.restriction() == null && !Modality.isNegated(clause);
        List<FigureTable> near = desk.resolver().tablesBeside(subject.withoutTopics(), clause);
        Judgement judgement = rank != null && clear ? GapRank.judge(clause, rank, near, desk) : null;
        return judgement != null
                ? judgement
                : Judgement.of(
                        Kind.EXTREME,
                        Verdict.UNVERIFIABLE,
                        clause,
                        clause.quote(),
                        "",
                        "Det framgår inte vilka skillnader som rangordnas.");
    }

    static boolean isFar(Clause before, Clause clause) {
        return clause.sentence().index() - before.sentence().index() > 2;
    }

    /** "Skillnaden mellan 2022 och 2023" is a change of one row, and "skillnaden mot 2022" too. */
    static @Nullable Mark noun(Clause clause) {
        for (Mark mark : clause.marks("gap-noun")) {
            boolean aside = clause.isAside(mark.from());
            boolean years = false;
            boolean plain = mark.to() < clause.to()
                    && (clause.token(mark.to()).is("mot")
                            || clause.token(mark.to()).is("från"));
            for (int i = mark.to(); i < Math.min(clause.to(), mark.to() + 4); i++) {
                years |= clause.token(i).looksLikeYear();
            }
            if (!aside && !years && !plain) {
                return mark;
            }
        }
        return null;
    }

    private static boolean isBetween(Clause clause, Mark noun) {
        for (int i = noun.to(); i < Math.min(clause.to(), noun.to() + 4); i++) {
            if (clause.token(i).is("mellan")) {
                return true;
            }
        }
        return false;
    }

    /** The two rows that two of the names tell, the rest of the names shared; null if no table has both. */
    private static @Nullable Rows rows(Clause source, Clause clause, List<Mention> named, Desk desk) {
        Subject subject = desk.subject(source);
        if (subject.restriction() != null || desk.resolver().isElsewhere(subject)) {
            return null;
        }
        for (int i = 0; i < named.size(); i++) {
            for (int k = i + 1; k < named.size(); k++) {
                Mention a = named.get(i);
                Mention b = named.get(k);
                List<Mention> rest = new ArrayList<>(source.mentions());
                rest.removeAll(List.of(a, b));
                Rows rows = a.isArea() == b.isArea() ? rows(source, clause, subject, a, b, rest, desk) : null;
                if (rows != null) {
                    return rows;
                }
            }
        }
        return null;
    }

    /** "Mellan könen": the two the table has, by whatever pair of words it calls them. */
    private static @Nullable Rows ofSexes(Clause clause, Mark noun, Desk desk) {
        for (List<String> pair : SEXES) {
            List<Mention> both = pair.stream()
                    .map(word -> new Mention(
                            noun.from(),
                            noun.to(),
                            Set.of(desk.vocabulary().categoryKey(word)),
                            Mention.Closeness.SAME))
                    .toList();
            List<Mention> rest = new ArrayList<>(clause.mentions());
            Rows rows = rows(clause, clause, desk.subject(clause), both.get(0), both.get(1), rest, desk);
            if (rows != null) {
                return rows;
            }
        }
        return null;
    }

    private static @Nullable Rows rows(
            Clause source, Clause clause, Subject subject, Mention a, Mention b, List<Mention> rest, Desk desk) {
        List<Mention> left = new ArrayList<>(rest);
        left.add(a);
        List<Mention> right = new ArrayList<>(rest);
        right.add(b);
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Target own : desk.nearTargets(subject.withMentions(left), source, measure)) {
                Target other = desk.resolver().target(subject.withMentions(right), own.table(), measure);
                boolean single = own.series().size() == 1
                        && other != null
                        && other.series().size() == 1
                        && !own.only().equals(other.only());
                if (single
                        && other != null
                        && own.only().measure().equals(other.only().measure())) {
                    return new Rows(own.only(), other.only());
                }
            }
        }
        return null;
    }

    // ---- the gap and what is said of it

    private static Judgement judge(Clause clause, Rows rows) {
        Pairs own = Pairs.of(rows.left(), clause.when());
        Amount from = after(clause, "från");
        Amount to = after(clause, "till");
        Amount by = ChangeAmount.of(clause);
        boolean moves = clause.sense() != null && !isLevelWord(clause);
        if (!moves) {
            Fact left = LevelFigures.at(rows.left(), clause);
            Fact right = LevelFigures.at(rows.right(), clause);
            if (left == null || right == null || !left.isExact() || !right.isExact()) {
                return open(clause);
            }
            double gap = Math.abs(left.value() - right.value());
            return said(clause, level(clause, gap, left, right), Say.value(left) + " mot " + Say.value(right), gap)
                    .with(List.of(left, right));
        }
        Fit best = null;
        Pair shown = null;
        Pair beside = null;
        List<Pair> pairs = new ArrayList<>(own.natural());
        pairs.addAll(from == null ? List.of() : own.other());
        for (Pair pair : pairs) {
            Fact before = at(rows.right(), pair.before().period());
            Fact after = at(rows.right(), pair.after().period());
            if (before == null || after == null || !pair.isExact() || !before.isExact() || !after.isExact()) {
                continue;
            }
            double earlier = Math.abs(pair.before().value() - before.value());
            double later = Math.abs(pair.after().value() - after.value());
            Fit fit = moved(clause, earlier, later, from, to, by);
            if (best == null || fit.compareTo(best) < 0) {
                best = fit;
                shown = pair;
                beside = new Pair(before, after);
            }
        }
        if (best == null || shown == null || beside == null) {
            return open(clause);
        }
        String story = Say.value(shown.before()) + " mot " + Say.value(beside.before()) + " blev "
                + Say.value(shown.after()) + " mot " + Say.value(beside.after());
        return said(
                        clause,
                        best,
                        story,
                        Math.abs(shown.after().value() - beside.after().value()))
                .with(List.of(shown.before(), beside.before(), shown.after(), beside.after()));
    }

    /** "Är nu 22 procentenheter", "uppgår till 8": the size of the gap, not of its change. */
    private static boolean isLevelWord(Clause clause) {
        return clause.anchor() != null
                && (clause.anchor().is("flat-noun")
                        || clause.anchor().is("more")
                        || clause.anchor().is("less")
                        || clause.anchor().is("turn-noun"));
    }

    private static Fit level(Clause clause, double gap, Fact left, Fact right) {
        double relative = 100 * gap / Math.max(1e-9, Math.min(left.value(), right.value()));
        double part = 100 * gap / Math.max(1e-9, Math.max(left.value(), right.value()));
        if (clause.amounts().isEmpty()) {
            // "Ingen skillnad mellan kvinnor och män"
            return relative <= 3 ? Fit.HOLDS : relative >= 8 ? Fit.FAILS : Fit.BETWEEN;
        }
        Fit best = Fit.FAILS;
        for (Amount amount : clause.amounts()) {
            Fit here = switch (amount.unit()) {
                case POINTS, COUNT, RATE -> amount.fit(gap);
                case PERCENT, FRACTION ->
                    left.isShare() && amount.fit(gap) != Fit.FAILS
                            ? Fit.BETWEEN
                            : amount.fit(relative).or(amount.fit(part));
                default -> Fit.BETWEEN;
            };
            best = best.or(here);
        }
        return best;
    }

    private static Fit moved(
            Clause clause,
            double earlier,
            double later,
            @Nullable Amount from,
            @Nullable Amount to,
            @Nullable Amount by) {
        Sense sense = clause.sense();
        double change = later - earlier;
        double share = earlier == 0 ? Double.POSITIVE_INFINITY : 100 * Math.abs(change) / earlier;
        Fit fit = sense == null
                ? Fit.HOLDS
                : sense == Sense.FLAT
                        ? share <= 3 ? Fit.HOLDS : share >= 8 ? Fit.FAILS : Fit.BETWEEN
                        : change * sense.sign() > 0 ? Fit.HOLDS : Fit.FAILS;
        fit = from == null ? fit : fit.and(from.fit(earlier));
        fit = to == null ? fit : fit.and(to.fit(later));
        if (by != null && to == null) {
            fit = fit.and(
                    switch (by.unit()) {
                        case POINTS, COUNT, RATE -> by.fit(Math.abs(change));
                        case FACTOR -> by.fit(earlier == 0 ? Double.POSITIVE_INFINITY : later / earlier);
                        default -> by.fit(share);
                    });
        }
        return Modality.isNegated(clause) ? Fit.BETWEEN : fit;
    }

    private static @Nullable Amount after(Clause clause, String word) {
        for (Amount amount : clause.amounts()) {
            Token before = amount.from() > clause.from() ? clause.token(amount.from() - 1) : null;
            if (before != null && before.is(word)) {
                return amount;
            }
        }
        return null;
    }

    private static @Nullable Fact at(Series series, @Nullable Span period) {
        return series.facts().stream()
                .filter(fact -> fact.period() != null && fact.period().equals(period))
                .findFirst()
                .orElse(null);
    }

    private static Judgement open(Clause clause) {
        return Judgement.of(
                Kind.COMPARISON,
                Verdict.UNVERIFIABLE,
                clause,
                clause.quote(),
                "",
                "Det finns inga siffror för båda sidor av skillnaden då.");
    }

    private static Judgement said(Clause clause, Fit fit, String cells, double gap) {
        Verdict verdict = Verdict.of(fit);
        return Judgement.of(
                Kind.COMPARISON,
                verdict,
                clause,
                clause.quote(),
                Say.plain(gap),
                "Skillnaden räknas ur två rader: " + cells + ", alltså nu " + Say.plain(gap) + ".");
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Skillnaden mellan stölderna och våldsbrotten är 1000.", "contradicted"),
                Example.of("Skillnaden mellan flickor och pojkar har ökat.", "unverifiable"));
    }
}
