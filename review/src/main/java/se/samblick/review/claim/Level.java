package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Fact;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/**
 * A stated count, rate or share: "147 anmälda brott", "50 per 1 000 invånare", "var fjärde anmälan gäller skadegörelse",
 * "42 procent av kvinnorna är otrygga".
 *
 * <p>A count is tried against a count, a rate against a rate. A share is tried against a table of shares, or computed as
 * a part of a total in one table; never the one against the other.
 */
final class Level implements ClaimKind {
    private static final Lexicon WORDS = Lexicon.swedish();

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            boolean compared = isComparedLevel(clause, amount, desk);
            if (compared || isLevel(clause, amount, desk)) {
                Judgement judgement = judge(atItsTime(clause, amount), desk, amount);
                if (judgement != null) {
                    found.add(clause.amounts().size() < 2 ? judgement : judgement.quoting(quoteOf(clause, amount)));
                }
            }
        }
        return merged(found);
    }

    /** "36 under 2023, jämfört med 20 under 2022": the second number is of the same thing as the first. */
    private static boolean isComparedLevel(Clause clause, Amount amount, Desk desk) {
        int index = clause.amounts().indexOf(amount);
        int at = amount.from() - 1;
        if (index != 1 || at <= clause.from() || !endsThere(clause, amount.to())) {
            return false;
        }
        Amount first = clause.amounts().get(0);
        boolean led = clause.token(at).is("mot")
                || (clause.token(at).is("med") && clause.token(at - 1).norm().startsWith("jämför"));
        boolean dated = clause.when().baseYear() != null || clause.has("previous");
        return led && dated && first.unit() == amount.unit() && isLevel(clause, first, desk);
    }

    /** The level a change led to: "ökade med 10 procent till 45", but not a range or a year. */
    static List<Judgement> reached(Clause clause, Desk desk) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            boolean to = amount.from() > clause.from()
                    && clause.token(amount.from() - 1).is("till");
            boolean level = amount.unit() == Amount.Unit.COUNT || amount.unit() == Amount.Unit.PERCENT;
            boolean size = to
                    && amount.from() - 1 > clause.from()
                    && WORDS.has("level-verb", clause.token(amount.from() - 2).norm())
                    && isNounOfChange(clause);
            if (to && level && !size && !clause.says("från")) {
                Judgement judgement = new Level().judge(clause, desk, amount);
                if (judgement != null
                        && judgement.verdict() != Verdict.UNVERIFIABLE
                        && judgement.verdict() != Verdict.SCOPE_MISMATCH) {
                    found.add(judgement.quoting(
                            clause.sentence().words(amount.from() - 1, Math.min(clause.to(), amount.to()))));
                }
            }
        }
        return found;
    }

    private static int endOfAmount(Clause clause, Amount amount) {
        boolean noun = amount.to() < clause.to() && clause.token(amount.to()).isWord();
        return noun ? amount.to() + 1 : amount.to();
    }

    /** "Nedgången uppgår till 24" tells how large the change was, not what it led to. */
    private static boolean isNounOfChange(Clause clause) {
        return clause.anchor() != null && clause.anchor().type().endsWith("-noun");
    }

    /** The level told after a rank: "Centrum har högst nivå, 121 brott per 1 000 invånare"; never the size of a change. */
    static List<Judgement> appended(Clause clause, Desk desk) {
        if (clause.amounts().size() != 1
                || clause.sense() != null
                || clause.when().previous()) {
            return List.of();
        }
        Amount amount = clause.amounts().get(0);
        int at = amount.from() - 1;
        at -= at > clause.from() && clause.token(at).is("med") ? 1 : 0;
        boolean level =
                amount.unit() != Amount.Unit.COUNT || endsThere(clause, amount.to()) || isCounted(clause, amount);
        if (at <= clause.from() || !clause.token(at).is(",") || !level) {
            return List.of();
        }
        Judgement judgement = new Level().judge(clause, desk, amount);
        boolean tried = judgement != null
                && judgement.verdict() != Verdict.UNVERIFIABLE
                && judgement.verdict() != Verdict.SCOPE_MISMATCH;
        return tried && judgement != null
                ? List.of(judgement.quoting(clause.sentence().words(at + 1, endOfAmount(clause, amount))))
                : List.of();
    }

    /** Several numbers of one clause that nothing can be tried against are one finding. */
    private static List<Judgement> merged(List<Judgement> found) {
        boolean nothing = found.stream()
                .allMatch(judgement ->
                        judgement.verdict() == Verdict.UNVERIFIABLE || judgement.verdict() == Verdict.SCOPE_MISMATCH);
        if (found.size() < 2) {
            return found;
        }
        if (nothing) {
            return List.of(found.get(0));
        }
        return found;
    }

    /** "40 procent 2023 men bara 32 procent 2024": each number is of the time told beside it. */
    private static Clause atItsTime(Clause clause, Amount amount) {
        List<Amount> all = clause.amounts();
        boolean based = clause.when().baseYear() != null && all.size() == 2 && clause.anchor() == null;
        if (based) {
            // "40, att jämföra med 12 år 2022"
            int base = Objects.requireNonNull(clause.when().baseYear());
            boolean second = all.indexOf(amount) == 1;
            When told = clause.when().withoutBase();
            return clause.at(second ? told.inYear(base) : told);
        }
        boolean before = clause.has("previous") && clause.when().baseYear() == null;
        if (all.size() < 2 || (clause.when().years().size() < 2 && !before)) {
            return clause;
        }
        int index = all.indexOf(amount);
        int from = index <= 0
                ? clause.from()
                : jointOr(clause, all.get(index - 1).to(), all.get(index - 1).to(), amount.from());
        int to = index + 1 >= all.size()
                ? clause.to()
                : jointOr(
                        clause,
                        all.get(index + 1).from(),
                        amount.to(),
                        all.get(index + 1).from());
        When own = WhenReader.read(clause.sentence(), from, to);
        if (!before) {
            return clause.at(own.or(clause.when()));
        }
        // "84, motsvarande siffra året innan var 81", "84, mot 81 året innan"
        When told = clause.when().withoutPrevious();
        boolean earlier = !clause.sentence().marks("previous", from, to).isEmpty();
        return clause.at(earlier ? When.YEAR_BEFORE.or(told) : own.or(told));
    }

    /** The words of one of several numbers in a clause, from the joining word before it to the one after. */
    private static String quoteOf(Clause clause, Amount amount) {
        List<Amount> all = clause.amounts();
        int index = all.indexOf(amount);
        int before = index <= 0 ? -1 : joint(clause, all.get(index - 1).to(), amount.from());
        int from = index <= 0 ? clause.from() : before < 0 ? all.get(index - 1).to() : before + 1;
        int to = index < 0 || index + 1 >= all.size()
                ? clause.to()
                : jointOr(clause, amount.to(), amount.to(), all.get(index + 1).from());
        while (to > from
                && clause.token(to - 1).kind() == Token.Kind.SIGN
                && !clause.token(to - 1).is("%")) {
            to--;
        }
        return from < to ? clause.sentence().words(from, to) : clause.quote();
    }

    private static int jointOr(Clause clause, int otherwise, int from, int to) {
        int joint = joint(clause, from, to);
        return joint < 0 ? otherwise : joint;
    }

    /** The last joining word between two numbers; −1 where none stands. */
    private static int joint(Clause clause, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Token token = clause.token(i);
            if (token.is("och") || token.is(",") || token.is("mot") || token.is("men") || token.is("respektive")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLevel(Clause clause, Amount amount, Desk desk) {
        return switch (amount.unit()) {
            case PERCENT, FRACTION, RATE -> true;
            case COUNT ->
                isCounted(clause, amount) || countsCrime(clause, amount, desk) || isWhereItLies(clause, amount, desk);
            case OTHER -> isMoney(clause, amount);
            default -> false;
        };
    }

    private static boolean isMoney(Clause clause, Amount amount) {
        return WORDS.has("unit", clause.token(amount.to() - 1).norm())
                && (clause.token(amount.to() - 1).is("kronor")
                        || clause.token(amount.to() - 1).is("kr"));
    }

    /** A count of something: a noun known to be counted follows, or a name of the tables stands in the clause. */
    private static boolean isCounted(Clause clause, Amount amount) {
        int next = amount.to();
        if (amount.noun().equals("stycken") || amount.noun().equals("st")) {
            return !clause.mentions().isEmpty();
        }
        boolean named = next < clause.to() && clause.mentionAt(next) != null;
        if (!named && (WORDS.has("counted-noun", amount.noun()) || WORDS.has("crime-total", amount.noun()))) {
            return amount.value() >= 10 || !isSmallWord(clause, amount) || WORDS.has("crime-total", amount.noun());
        }
        for (int i = next; i < Math.min(clause.to(), next + 3); i++) {
            Mention mention = clause.mentionAt(i);
            if (mention != null && mention.keys().stream().allMatch(key -> key.startsWith("c:"))) {
                return true;
            }
        }
        if (isToldAfterName(clause, amount)) {
            return endsThere(clause, next);
        }
        int verb = amount.from() - 1;
        if (verb > clause.from() && WORDS.has("transparent", clause.token(verb).norm())) {
            // "I Backen var antalet 24"
            verb--;
        }
        boolean says = verb >= clause.from()
                && (WORDS.has("level-verb", clause.token(verb).norm())
                        || clause.token(verb).is("till"));
        boolean counting = clause.has("transparent") || clause.has("total") || clause.has("crime-total");
        return says && (counting || !clause.mentions().isEmpty()) && endsThere(clause, next);
    }

    /** "Och ligger nu på 312": the level of what the clause before told of. */
    private static boolean isWhereItLies(Clause clause, Amount amount, Desk desk) {
        int on = amount.from() - 1;
        boolean lies = false;
        for (int i = Math.max(clause.from(), on - 3); i < on; i++) {
            lies |= WORDS.has("level-verb", clause.token(i).norm());
        }
        return lies
                && clause.token(on).is("på")
                && endsThere(clause, amount.to())
                && desk.subject(clause).inherited()
                && !desk.subject(clause).mentions().isEmpty();
    }

    /** "40 rån" where no table has rån is still a number to check. */
    private static boolean countsCrime(Clause clause, Amount amount, Desk desk) {
        for (int i = amount.to(); i < Math.min(clause.to(), amount.to() + 2); i++) {
            if (desk.vocabulary().isCrimeWord(clause.token(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean countsUnknownCrime(Clause clause, Amount amount, Desk desk) {
        return countsCrime(clause, amount, desk)
                && clause.mentions().stream()
                        .noneMatch(mention -> mention.from() >= amount.to() && mention.from() < amount.to() + 2)
                && !WORDS.has("crime-total", amount.noun());
    }

    /** "Strandvägen hade 16 våldsbrott" of a table on våldsbrott whose rows are places. */
    private static boolean countsInPlace(Clause clause, Amount amount, Desk desk) {
        return amount.to() < clause.to()
                && desk.vocabulary().topics().isSoleTopic(clause.token(amount.to()))
                && (clause.has("total") || !clause.mentions().isEmpty())
                && clause.mentions().stream().allMatch(ShareLevel::isArea);
    }

    /** "År 2021 var narkotikabrotten 300." */
    private static boolean isToldAfterName(Clause clause, Amount amount) {
        if (amount.from() == clause.from() || clause.mentionAt(amount.from() - 1) == null) {
            return false;
        }
        for (int i = clause.from(); i < amount.from(); i++) {
            if (clause.token(i).is("var")
                    || clause.token(i).is("är")
                    || clause.token(i).is("blev")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmallWord(Clause clause, Amount amount) {
        return !clause.token(amount.to() - 1).isNumber();
    }

    /** The number stands for itself: nothing countable follows. */
    private static boolean endsThere(Clause clause, int next) {
        return next >= clause.to()
                || clause.token(next).kind() == Token.Kind.SIGN
                || WORDS.has("function", clause.token(next).norm())
                || WORDS.has("preposition", clause.token(next).norm());
    }

    private @Nullable Judgement judge(Clause clause, Desk desk, Amount amount) {
        String claimed = claimed(amount);
        Subject subject = besideAmount(desk.subject(clause), clause, amount);
        if (amount.unit() == Amount.Unit.OTHER || clause.has("each-time") || isAverage(clause)) {
            return desk.missing(Kind.LEVEL, clause, subject.namesSomething() ? unknownOf(subject) : subject, claimed);
        }
        if (amount.unit() == Amount.Unit.COUNT && clause.amounts().size() == 1 && isVague(clause)) {
            return desk.missing(Kind.LEVEL, clause, subject, claimed);
        }
        if (amount.from() > clause.from() && clause.token(amount.from() - 1).is("varav")) {
            return desk.missing(Kind.LEVEL, clause, unknownOf(subject), claimed);
        }
        if (amount.unit() == Amount.Unit.COUNT
                && (countsOther(clause, amount)
                        || (countsUnknownCrime(clause, amount, desk) && !countsInPlace(clause, amount, desk)))) {
            return desk.missing(Kind.LEVEL, clause, unknownOf(subject), claimed);
        }
        return switch (amount.unit()) {
            case COUNT -> plain(clause, desk, amount, subject, Series::isCount, claimed);
            case RATE ->
                plain(clause, desk, amount, subject, series -> series.measure().equals("rate"), claimed);
            default -> ShareLevel.share(clause, desk, amount, subject, claimed);
        };
    }

    /** The noun counted is neither crime in general nor named by a table: "186 000 personer". */
    private static boolean countsOther(Clause clause, Amount amount) {
        int noun = amount.to();
        return WORDS.has("counted-noun", amount.noun())
                && !WORDS.has("crime-total", amount.noun())
                && !WORDS.has("transparent", amount.noun())
                && (noun >= clause.to() || clause.mentionAt(noun) == null);
    }

    /** Of several numbers in a clause each has its own name: "43 procent av kvinnorna mot 27 procent av männen". */
    private static Subject besideAmount(Subject subject, Clause clause, Amount amount) {
        List<Amount> all = clause.amounts().stream()
                .filter(other -> other.unit() == amount.unit())
                .toList();
        if (all.size() < 2 || subject.mentions().size() < 2) {
            return subject;
        }
        int index = all.indexOf(amount);
        int from = index == 0
                ? clause.from()
                : jointOr(clause, amount.from(), all.get(index - 1).to(), amount.from());
        int next = index + 1 < all.size()
                ? jointOr(
                        clause,
                        all.get(index + 1).from(),
                        amount.to(),
                        all.get(index + 1).from())
                : clause.to();
        List<Mention> own = subject.mentions().stream()
                .filter(mention -> mention.from() >= from && mention.to() <= next)
                .toList();
        List<Mention> shared = subject.mentions().stream()
                .filter(mention ->
                        !own.contains(mention) && own.stream().noneMatch(other -> isSameSort(other, mention)))
                .toList();
        List<Mention> both = new ArrayList<>(own);
        both.addAll(shared);
        return own.isEmpty() ? subject : subject.withMentions(both);
    }

    /** Two groups, or two areas; not a group and what it was asked. */
    private static boolean isSameSort(Mention a, Mention b) {
        return ShareLevel.isArea(a)
                ? ShareLevel.isArea(b)
                : !ShareLevel.isArea(b) && a.to() - a.from() == b.to() - b.from();
    }

    private static Subject unknownOf(Subject subject) {
        return new Subject(List.of(), false, Set.of(), subject.place(), subject.unknown(), null, false);
    }

    private static boolean isAverage(Clause clause) {
        return clause.says("i", "snitt")
                || clause.says("i", "genomsnitt")
                || clause.says("medelvärdet")
                || clause.says("genomsnittet");
    }

    private static boolean isVague(Clause clause) {
        return clause.says("varav") || clause.says("av", "dessa") || clause.says("av", "dem");
    }

    // ---- counts and rates

    private Judgement plain(
            Clause clause, Desk desk, Amount amount, Subject subject, Predicate<Series> measure, String claimed) {
        Subject named = subject;
        if (!desk.isWithinScope(named) || !named.namesSomething()) {
            return desk.missing(Kind.LEVEL, clause, named, claimed);
        }
        List<Target> targets = desk.nearTargets(named, clause, measure);
        List<Fact> tried = new ArrayList<>();
        String problem = null;
        for (Target target : targets) {
            if (target.series().size() != 1) {
                continue;
            }
            Fact fact = LevelFigures.isOfAllPeriods(target.only(), clause)
                    ? LevelFigures.ofAllPeriods(target.only())
                    : LevelFigures.at(target.only(), clause);
            if (fact == null) {
                problem = "Siffrorna gäller " + Pairs.periods(target.only()) + ", inte " + Pairs.asked(clause.when())
                        + ".";
            } else {
                tried.add(fact);
                if (saysLastYear(clause)) {
                    // A report is often written the year after the last one it shows
                    tried.add(target.only().latest());
                }
            }
        }
        if (tried.isEmpty()) {
            return problem == null
                    ? desk.missing(Kind.LEVEL, clause, named, claimed)
                    : Judgement.of(Kind.LEVEL, Verdict.SCOPE_MISMATCH, clause, claimed, "", problem);
        }
        Judgement judgement = LevelFigures.verdict(clause, amount, tried, claimed, desk);
        boolean otherPeriod = judgement.verdict() == Verdict.CONTRADICTED
                && clause.when().year() == null
                && clause.when().window() == null
                && LevelFigures.fitsOtherPeriod(targets, amount);
        return otherPeriod
                ? Judgement.of(
                        Kind.LEVEL,
                        Verdict.SCOPE_MISMATCH,
                        clause,
                        claimed,
                        judgement.computed(),
                        "Siffran finns i tabellen men för en annan period än den senaste; "
                                + LevelFigures.lowerFirst(judgement.explanation()))
                : judgement;
    }

    private static boolean saysLastYear(Clause clause) {
        return clause.when().yearBefore()
                && (clause.says("förra", "året")
                        || clause.says("fjol")
                        || clause.says("ifjol")
                        || clause.says("fjolåret"));
    }

    private static String claimed(Amount amount) {
        String word = amount.qualifier().word();
        return switch (amount.unit()) {
            case PERCENT -> word + Say.number(amount.value(), amount.decimals()) + " %";
            case FRACTION ->
                word + Say.number(amount.value(), amount.value() == Math.rint(amount.value()) ? 0 : 1) + " %";
            default -> word + Say.number(amount.value(), amount.decimals());
        };
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Under 2023 anmäldes 110 våldsbrott.", "confirmed"),
                Example.of("Antalet våldsbrott var 120 år 2023.", "contradicted"),
                Example.of("Nästan var fjärde anmälan gäller skadegörelse.", "confirmed"),
                Example.of("Stölderna utgör 39 procent av brotten.", "confirmed"),
                Example.of("Hälften av brotten är våldsbrott.", "contradicted"),
                Example.of("Var tredje invånare är otrygg.", "unverifiable"));
    }
}
