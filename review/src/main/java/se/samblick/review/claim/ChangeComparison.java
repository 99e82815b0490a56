package se.samblick.review.claim;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Mark;

/**
 * One change against another: "bedrägerierna ökade snabbare än stölderna", "minskade lika mycket som rånen ökade".
 *
 * <p>Holds if it is so both in number and in percent; in one of them only it is doubtful.
 */
final class ChangeComparison implements ClaimKind {
    private enum Relation {
        MORE,
        LESS,
        SAME
    }

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Relation relation = relation(clause);
        boolean ratio = clause.anchor() != null
                && (clause.anchor().is("as-many") || clause.anchor().is("times-as"));
        if (ratio
                || clause.sense() == null
                || clause.sense() == Sense.FLAT
                || relation == null
                || clause.mentions().size() < 2) {
            return List.of();
        }
        int than = thanAt(clause);
        List<Mention> left = clause.mentions().stream()
                .filter(mention -> mention.to() <= than)
                .toList();
        List<Mention> right = clause.mentions().stream()
                .filter(mention -> mention.from() > than)
                .toList();
        if (left.isEmpty() || right.isEmpty()) {
            return List.of();
        }
        String claimed = relation == Relation.SAME
                ? "lika stor förändring"
                : relation == Relation.MORE ? "större förändring" : "mindre förändring";
        Subject subject = desk.subject(clause);
        if (!desk.isWithinScope(subject)) {
            return List.of(desk.missing(Kind.COMPARISON, clause, subject, claimed));
        }
        for (Predicate<Series> measure : Measures.of(clause)) {
            for (Target own : desk.nearTargets(subject.withMentions(left), clause, measure)) {
                Target other = desk.resolver().target(subject.withMentions(right), own.table(), measure);
                Judgement judgement = other == null ? null : judge(clause, own.only(), other.only(), relation, claimed);
                if (judgement != null) {
                    return List.of(judgement);
                }
            }
        }
        return List.of(desk.missing(Kind.COMPARISON, clause, subject, claimed));
    }

    /** "Ökningen var större för kvinnor än för män": what is compared is how much things changed, not what they are. */
    static boolean ofChanges(Clause clause) {
        Mark anchor = clause.anchor();
        Comparative comparative = Comparative.of(clause);
        return anchor != null
                && comparative != null
                && (anchor.is("rise-noun") || anchor.is("fall-noun"))
                && anchor.from() < comparative.than()
                && clause.amounts().isEmpty();
    }

    private static @Nullable Relation relation(Clause clause) {
        if (clause.says("lika", "mycket", "som")
                || clause.says("lika", "kraftigt", "som")
                || clause.says("samma", "takt", "som")
                || clause.says("lika", "snabbt", "som")) {
            return Relation.SAME;
        }
        if (ofChanges(clause)) {
            Comparative comparative = Comparative.of(clause);
            return comparative == null || comparative.sense() == Sense.FLAT
                    ? null
                    : comparative.sense() == Sense.UP ? Relation.MORE : Relation.LESS;
        }
        for (String word : List.of("snabbare", "mer", "kraftigare", "starkare")) {
            if (saysThan(clause, word)) {
                return Relation.MORE;
            }
        }
        for (String word : List.of("långsammare", "mindre", "svagare")) {
            if (saysThan(clause, word)) {
                return Relation.LESS;
            }
        }
        return null;
    }

    /** "Mer än", "mer i procent än" */
    private static boolean saysThan(Clause clause, String word) {
        return clause.says(word, "än")
                || clause.says(word, "i", "procent", "än")
                || clause.says(word, "i", "antal", "än")
                || clause.says(word, "procentuellt", "än")
                || clause.says(word, "räknat", "i", "procent", "än")
                || clause.says(word, "räknat", "i", "antal", "än");
    }

    private static int thanAt(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean as = clause.token(i).is("som")
                    && i > clause.from() + 1
                    && (clause.token(i - 2).is("lika") || clause.token(i - 1).is("takt"));
            if (clause.token(i).is("än") || as) {
                return i;
            }
        }
        return clause.from();
    }

    private static @Nullable Judgement judge(
            Clause clause, Series left, Series right, Relation relation, String claimed) {
        Pairs own = Pairs.of(left, clause.when());
        Pairs other = Pairs.of(right, clause.when());
        if (own.problem() != null || other.problem() != null || left.equals(right)) {
            return null;
        }
        Pair a = own.natural().get(0);
        Pair b = other.natural().get(0);
        Sense sense = Objects.requireNonNull(clause.sense());
        Fit fit = a.difference() * sense.sign() <= 0 ? Fit.FAILS : fit(a, b, relation, clause);
        Verdict verdict = Verdict.of(fit);
        return Judgement.of(
                        Kind.COMPARISON,
                        verdict,
                        clause,
                        claimed,
                        Say.signedPercent(a.percent()) + " mot " + Say.signedPercent(b.percent()),
                        Say.upperFirst(left.name()) + " gick " + a.arrow() + " och " + right.name() + " " + b.arrow()
                                + ".")
                .with(List.of(a.before(), a.after(), b.before(), b.after()));
    }

    private static Fit fit(Pair a, Pair b, Relation relation, Clause clause) {
        double number = Math.abs(a.difference()) - Math.abs(b.difference());
        double percent = Math.abs(a.percent()) - Math.abs(b.percent());
        if (relation == Relation.SAME) {
            boolean near = number == 0 || Math.abs(percent) <= 1;
            boolean far = Math.abs(percent) >= 5 && Math.abs(number) > 0.1 * Math.abs(b.difference());
            return near ? Fit.HOLDS : far ? Fit.FAILS : Fit.BETWEEN;
        }
        int sign = relation == Relation.MORE ? 1 : -1;
        boolean byNumber = number * sign > 0;
        boolean byPercent = percent * sign > 0;
        if (clause.has("in-percent") || clause.has("in-number")) {
            return (clause.has("in-percent") ? byPercent : byNumber) ? Fit.HOLDS : Fit.FAILS;
        }
        return byNumber && byPercent ? Fit.HOLDS : byNumber || byPercent ? Fit.BETWEEN : Fit.FAILS;
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Narkotikabrotten ökade snabbare än våldsbrotten.", "confirmed"),
                Example.of("Våldsbrotten ökade mer än narkotikabrotten.", "contradicted"));
    }
}
