package se.samblick.review.claim;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * More or less than another area or group: "högre i Udden än i Mon", "dubbelt så utbredd bland kvinnor som bland män".
 *
 * <p>Both sides are read from the same table and period and compared as they stand. A comparison with an earlier time is
 * no comparison but a direction.
 */
final class Comparison implements ClaimKind {
    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Mark anchor = clause.anchor();
        if (anchor == null || !(Than.isComparative(anchor) || anchor.is("flat"))) {
            return List.of();
        }
        int than = Than.at(clause, anchor);
        if (than < 0 || Than.isTime(clause, than)) {
            return List.of();
        }
        var claim = new ComparisonClaim(clause, anchor);
        List<Mention> right = clause.mentions().stream()
                .filter(mention -> mention.from() > than)
                .toList();
        Judgement stated = statedNumbers(clause, claim.claimed());
        if (stated != null && right.isEmpty()) {
            return List.of(stated);
        }
        Judgement judgement = withinTable(claim, desk, Sides.named(clause, than), right);
        if (judgement == null) {
            judgement = PlacesApart.judge(claim, than, desk);
        }
        return List.of(
                judgement != null
                        ? judgement
                        : desk.missing(Kind.COMPARISON, clause, desk.subject(clause), claim.claimed()));
    }

    private static @Nullable Judgement withinTable(
            ComparisonClaim claim, Desk desk, List<Mention> left, List<Mention> named) {
        Clause clause = claim.clause();
        Subject subject = desk.subject(clause);
        if (desk.resolver().isElsewhere(subject) || subject.restriction() != null) {
            return null;
        }
        Clause repeated = named.isEmpty() ? sameMean(claim) : null;
        List<Mention> right = repeated == null ? named : afterAnchor(repeated);
        boolean otherIsTotal =
                right.isEmpty() && (pointsAtTotal(clause) || (repeated != null && pointsAtTotal(repeated)));
        if (right.isEmpty() && !otherIsTotal) {
            return null;
        }
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Sides sides : Sides.of(left, right)) {
                Judgement here = judge(claim, desk, subject, sides, measure, otherIsTotal);
                if (here != null) {
                    return here;
                }
            }
        }
        return null;
    }

    private static @Nullable Judgement judge(
            ComparisonClaim claim,
            Desk desk,
            Subject subject,
            Sides sides,
            Predicate<Series> measure,
            boolean otherIsTotal) {
        Predicate<Series> ours = measure.and(series -> !isOther(series, sides, otherIsTotal, desk));
        Predicate<Series> theirs = otherIsTotal ? measure.and(Comparison::isOfTheWhole) : measure;
        for (Target own : desk.nearTargets(subject.withMentions(sides.own()), claim.clause(), ours)) {
            Target against = desk.resolver().target(subject.withMentions(sides.other()), own.table(), theirs);
            boolean single = against != null
                    && own.series().size() == 1
                    && against.series().size() == 1;
            if (single && against != null && !against.only().equals(own.only())) {
                Judgement here = claim.judge(own.only(), against.only());
                if (here != null && isFair(here, claim.clause(), own.only(), desk)) {
                    return here;
                }
            }
        }
        return null;
    }

    /** "…, medan Viken ligger under": the clause before, whose other side holds here too; null for other words. */
    private static @Nullable Clause sameMean(ComparisonClaim claim) {
        Clause before = claim.clause().before();
        Token word = claim.clause().token(claim.anchor().from());
        boolean continues =
                before != null && before.sentence() == claim.clause().sentence();
        return continues && (word.is("över") || word.is("under")) ? before : null;
    }

    private static List<Mention> afterAnchor(Clause clause) {
        Mark anchor = clause.anchor();
        return anchor == null
                ? List.of()
                : clause.mentions().stream()
                        .filter(mention -> mention.from() > anchor.from())
                        .toList();
    }

    private static boolean isOfTheWhole(Series series) {
        return series.area().isEmpty() || Labels.isTotal(series.area()) || Labels.isWhole(series.area());
    }

    /** A series of the area that is compared with, where the claim leaves its own area unsaid. */
    private static boolean isOther(Series series, Sides sides, boolean otherIsTotal, Desk desk) {
        if (series.area().isEmpty() || sides.own().stream().anyMatch(Mention::isArea)) {
            return false;
        }
        String key = desk.vocabulary().areaKey(series.area());
        return sides.other().stream().anyMatch(mention -> mention.keys().contains(key))
                || (otherIsTotal && Labels.isTotal(series.area()));
    }

    /** Numbers of another question do not make a comparison wrong. */
    private static boolean isFair(Judgement judgement, Clause clause, Series series, Desk desk) {
        return judgement.verdict() != Verdict.CONTRADICTED || !series.isShare() || desk.isAbout(clause, series);
    }

    private static boolean pointsAtTotal(Clause clause) {
        return clause.has("mean-noun")
                || clause.says("kommunen")
                || clause.says("staden")
                || clause.says("hela", "kommunen")
                || clause.says("hela", "staden")
                || clause.says("totalt");
    }

    /** "Kvinnor svarar ja i högre grad än män, 47 procent jämfört med 31 procent": the text's own numbers. */
    private static @Nullable Judgement statedNumbers(Clause clause, String claimed) {
        List<Amount> amounts = clause.amounts().stream()
                .filter(a -> a.unit() == Amount.Unit.PERCENT)
                .toList();
        return amounts.size() < 2
                ? null
                : Judgement.of(
                        Kind.COMPARISON,
                        Verdict.UNVERIFIABLE,
                        clause,
                        claimed,
                        "",
                        "Det finns inga siffror att pröva jämförelsen mot.");
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Stölderna är fler än våldsbrotten.", "confirmed"),
                Example.of("Våldsbrotten är fler än narkotikabrotten 2023.", "contradicted"),
                Example.of("Våldsbrotten är vanligare i Björkvik än i Ekdalen.", "unverifiable"));
    }
}
