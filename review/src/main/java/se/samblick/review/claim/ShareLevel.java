package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;

/** A stated share: tried against a table of shares, or computed as a part of a total in one table of counts. */
final class ShareLevel {
    private static final Lexicon WORDS = Lexicon.swedish();

    private ShareLevel() {}

    static Judgement share(Clause clause, Desk desk, Amount amount, Subject subject, String claimed) {
        Judgement printed = printedShare(clause, desk, amount, subject, claimed);
        if (printed != null && printed.verdict() == Verdict.CONFIRMED) {
            return printed;
        }
        Judgement part = partOfTotal(clause, desk, amount, subject, claimed);
        if (part != null) {
            return part;
        }
        return printed != null ? printed : desk.missing(Kind.LEVEL, clause, subject, claimed);
    }

    /** A table of shares has the figure itself. */
    private static @Nullable Judgement printedShare(
            Clause clause, Desk desk, Amount amount, Subject subject, String claimed) {
        if (!desk.isWithinScope(subject) || !subject.namesSomething()) {
            return null;
        }
        List<Fact> tried = new ArrayList<>();
        List<Target> targets = desk.nearTargets(subject, clause, Series::isShare);
        boolean about = false;
        for (Target target : targets) {
            Fact fact = target.series().size() == 1 ? LevelFigures.at(target.only(), clause) : null;
            if (fact != null) {
                tried.add(fact);
                about |= desk.isAbout(clause, target.only());
            }
        }
        if (tried.isEmpty()) {
            return targets.isEmpty()
                    ? null
                    : Judgement.of(
                            Kind.LEVEL,
                            Verdict.SCOPE_MISMATCH,
                            clause,
                            claimed,
                            "",
                            "Siffrorna gäller " + Pairs.periods(targets.get(0).only()) + ", inte "
                                    + Pairs.asked(clause.when()) + ".");
        }
        Judgement judgement = LevelFigures.verdict(clause, amount, tried, claimed, desk);
        boolean otherQuestion =
                clause.says("på", "frågan") && subject.mentions().isEmpty();
        if (judgement.verdict() == Verdict.CONTRADICTED && (!about || otherQuestion)) {
            return Judgement.of(
                    Kind.LEVEL,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Tabellens andelar gäller en annan fråga än påståendet.");
        }
        boolean otherPeriod = judgement.verdict() == Verdict.CONTRADICTED
                && clause.when().year() == null
                && LevelFigures.fitsOtherPeriod(targets, amount);
        return otherPeriod
                ? Judgement.of(
                        Kind.LEVEL,
                        Verdict.SCOPE_MISMATCH,
                        clause,
                        claimed,
                        judgement.computed(),
                        "Andelen finns i tabellen men för en annan period än den senaste; "
                                + LevelFigures.lowerFirst(judgement.explanation()))
                : judgement;
    }

    /** "En tredjedel av brotten sker i Udden": one count of a table as a part of its total. */
    private static @Nullable Judgement partOfTotal(
            Clause clause, Desk desk, Amount amount, Subject subject, String claimed) {
        if (!speaksOfWhole(clause, desk, amount) || !desk.isWithinScope(subject) || isOnlyOfWhole(clause, amount)) {
            return null;
        }
        List<Mention> whole = whole(clause, amount);
        List<Mention> parts = subject.mentions().stream()
                .filter(mention -> !whole.contains(mention))
                .toList();
        if (parts.isEmpty()) {
            parts = pointedAt(clause, desk);
        }
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.stream().allMatch(Mention::isArea) && whole.stream().noneMatch(Mention::isArea)) {
            // "Hälften av våldsbrotten i Mon": the part has the whole's name and the area's
            parts = subject.mentions();
        }
        Fit fit = Fit.FAILS;
        Fact best = null;
        Fact bestTotal = null;
        for (Target target : desk.nearTargets(subject.withMentions(parts), clause, Series::isCount)) {
            Fact total = total(clause, desk, subject, whole, target);
            double sum = 0;
            boolean known = total != null && total.isExact() && total.value() > 0;
            for (Series series : target.series()) {
                Fact fact = LevelFigures.at(series, clause);
                known = known && fact != null && fact.isExact();
                sum += fact == null ? 0 : fact.value();
            }
            boolean itself =
                    known && sum == Objects.requireNonNull(total).value() && amount.unit() == Amount.Unit.PERCENT;
            if (!known || itself) {
                // What adds up to the part itself is not the whole it is a part of
                continue;
            }
            Fit here = amount.fit(100 * sum / Objects.requireNonNull(total).value());
            if (best == null || here.compareTo(fit) < 0) {
                fit = here;
                best = Objects.requireNonNull(LevelFigures.at(target.only(), clause));
                bestTotal = total;
            }
        }
        if (best == null || bestTotal == null) {
            return null;
        }
        Verdict verdict = Verdict.of(fit);
        double share = 100 * best.value() / bestTotal.value();
        return Judgement.of(
                        Kind.LEVEL,
                        verdict,
                        clause,
                        claimed,
                        Say.number(share, 1) + " %",
                        Say.value(best) + " av " + Say.value(bestTotal) + " är " + Say.number(share, 1) + " procent.")
                .with(List.of(best, bestTotal))
                .suggesting(verdict == Verdict.CONTRADICTED ? Say.number(share, 0) + " procent" : null);
    }

    /** "…, jämfört med tre fjärdedelar av platserna vid torget": the whole alone is named, the part was told before. */
    private static boolean isOnlyOfWhole(Clause clause, Amount amount) {
        int at = amount.to();
        if (at >= clause.to() || !clause.token(at).is("av")) {
            return false;
        }
        int names = 0;
        for (at++; at < clause.to(); at++) {
            Mention mention = clause.mentionAt(at);
            String word = clause.token(at).norm();
            boolean joins = WORDS.has("preposition", word) || WORDS.has("all", word) || word.equals("de");
            if (mention == null && clause.token(at).isWord() && !joins) {
                return false;
            }
            names += mention != null && mention.from() == at ? 1 : 0;
        }
        Statement statement = Statement.of(clause, amount);
        return names > 1 && statement.own().mentions().stream().noneMatch(mention -> mention.to() <= amount.from());
    }

    /** "De står för hälften av samtliga brott": they are what the sentence before told of. */
    private static List<Mention> pointedAt(Clause clause, Desk desk) {
        Clause before = clause.before();
        boolean points = clause.startsWith("de") || clause.startsWith("dessa");
        if (before == null || !points || !clause.has("share-verb")) {
            return List.of();
        }
        Subject earlier = desk.subject(before);
        boolean plain = desk.isWithinScope(earlier) && !earlier.total() && earlier.restriction() == null;
        return plain ? earlier.mentions() : List.of();
    }

    /** "av brotten", "anmälan" after "var fjärde", a verb such as "utgör" or "står för". */
    private static boolean speaksOfWhole(Clause clause, Desk desk, Amount amount) {
        boolean ledByWhole = clause.startsWith("av") && (clause.has("crime-total") || pointsAtAll(clause, desk));
        if (clause.has("share-verb") || ledByWhole) {
            return true;
        }
        int next = amount.to();
        if (next < clause.to()
                && (WORDS.has("crime-total", clause.token(next).norm())
                        || clause.mentionAt(next) != null
                        || isCountedTopic(clause, desk, next))) {
            return true;
        }
        for (int i = next; i < Math.min(clause.to(), next + 6); i++) {
            if (i == next + 1 && isOfPeople(clause, i)) {
                return false;
            }
            boolean total = WORDS.has("crime-total", clause.token(i).norm())
                    || WORDS.has("total", clause.token(i).norm())
                    || clause.token(next).is("av") && i == next + 1 && isCountedTopic(clause, desk, i);
            if (total || clause.mentionAt(i) != null) {
                return clause.token(next).is("av") || total;
            }
        }
        return false;
    }

    /** "Var fjärde cykelstöld" of a table headed "Cykelstölder": all that the table counts. */
    private static boolean isCountedTopic(Clause clause, Desk desk, int index) {
        return clause.token(index).isWord()
                && desk.vocabulary().isCrimeWord(clause.token(index))
                && desk.vocabulary().topics().tablesAbout(clause.token(index)).stream()
                        .anyMatch(table -> table.series().stream().allMatch(Series::isCount));
    }

    /** "40 procent av invånarna": people are no whole that a table of crimes has. */
    private static boolean isOfPeople(Clause clause, int noun) {
        return clause.token(noun - 1).is("av")
                && clause.mentionAt(noun) == null
                && (WORDS.has("everyone", clause.token(noun).norm())
                        || WORDS.has("person", clause.token(noun).norm()))
                && !WORDS.has("all", clause.token(noun).norm());
    }

    /** "Av dessa var en tredjedel stölder" right after all of them together. */
    private static boolean pointsAtAll(Clause clause, Desk desk) {
        Clause before = clause.before();
        boolean points = clause.says("av", "dessa") || clause.says("av", "dem");
        return points
                && before != null
                && desk.subject(before).total()
                && desk.subject(before).mentions().isEmpty();
    }

    /** Names in the phrase after "av": "40 procent av våldsbrotten". */
    private static List<Mention> whole(Clause clause, Amount amount) {
        int next = amount.to();
        if (next >= clause.to()) {
            return List.of();
        }
        boolean each = clause.mentionAt(next) != null && !clause.token(next).is("av");
        if (!clause.token(next).is("av") && !each) {
            return List.of();
        }
        Set<Mention> found = new HashSet<>();
        for (int i = each ? next : next + 1; i < Math.min(clause.to(), next + 7); i++) {
            Mention mention = clause.mentionAt(i);
            if (mention != null) {
                found.add(mention);
                break;
            }
            if (WORDS.has("auxiliary", clause.token(i).norm())) {
                break;
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable Fact total(Clause clause, Desk desk, Subject subject, List<Mention> whole, Target target) {
        List<Mention> names = new ArrayList<>(whole);
        boolean area = subject.mentions().stream().anyMatch(Mention::isArea);
        if (area) {
            // the part is an area of the whole: keep what else is named
            subject.mentions().stream().filter(mention -> !mention.isArea()).forEach(names::add);
        }
        Target all = desk.resolver().target(subject.withMentions(names), target.table(), Series::isCount);
        if (all != null && all.series().size() == 1 && !target.series().contains(all.only())) {
            return LevelFigures.at(all.only(), clause);
        }
        return Sums.of(target.only(), clause, area);
    }
}
