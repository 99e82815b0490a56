package se.samblick.review.claim;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/**
 * Most, least, largest: "flest brott anmäldes i Fjällbo", "ökat mest", "den lägsta nivån sedan 2018".
 *
 * <p>Ranked among the rows of the same dimension, totals left out, or, for "sedan", among the periods of one series.
 * The largest change holds outright if it is so both in number and in percent; in one of them only it is doubtful unless
 * the text says which is meant.
 */
final class Extreme implements ClaimKind {
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
                ? PeriodRanks.amongPeriods(clause, desk, subject, rank, claimed)
                : RowRanks.amongRows(clause, desk, subject, rank, claimed, change);
        boolean againstTime = judgement != null
                && judgement.verdict() == Verdict.CONTRADICTED
                && !change
                && !isDenied(clause)
                && clause.when().year() != null;
        Judgement earlier = againstTime ? PeriodRanks.ofEarlierPeriod(clause, desk, subject, rank, claimed) : null;
        if (earlier != null) {
            return List.of(earlier);
        }
        if (judgement == null) {
            return isClear(clause) ? List.of(desk.missing(Kind.EXTREME, clause, subject, claimed)) : List.of();
        }
        return List.of(isDenied(clause) ? judgement.denied() : judgement);
    }

    /** "Är inte det vanligaste": the opposite is claimed. */
    private static boolean isDenied(Clause clause) {
        for (Mark mark : clause.marks("negation")) {
            boolean idle = mark.to() < clause.to()
                    && (clause.token(mark.to()).is("bara")
                            || clause.token(mark.to()).is("minst")
                            || clause.token(mark.to()).is("enbart"));
            boolean leads = Stream.of("most-of", "least-of")
                    .flatMap(type -> clause.marks(type).stream())
                    .anyMatch(rank -> rank.from() >= mark.to() && rank.from() - mark.to() <= 3);
            if (!idle && leads) {
                return true;
            }
        }
        return false;
    }

    /** The superlative and its place; null if the clause has none that ranks anything. */
    static @Nullable Rank rank(Clause clause) {
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
        return mainly ? new Rank(true, 1) : following(clause);
    }

    /** "…, följt av stöld": the place after the one just told. */
    private static @Nullable Rank following(Clause clause) {
        Clause before = clause.before();
        boolean follows = before != null
                && before.sentence() == clause.sentence()
                && isFollower(clause)
                && clause.mentions().size() == 1;
        Rank first = follows && before != null ? rank(before) : null;
        return first == null ? null : new Rank(first.largest(), first.place() + 1);
    }

    static boolean isFollower(Clause clause) {
        int first = clause.startsWith(",") ? clause.from() + 1 : clause.from();
        return startsFollower(clause.sentence(), first);
    }

    /** "Följt av", "därefter": the next in order begins here. */
    static boolean startsFollower(Sentence sentence, int index) {
        List<Token> tokens = sentence.tokens();
        boolean followed = index + 1 < tokens.size()
                && tokens.get(index + 1).is("av")
                && (tokens.get(index).is("följt")
                        || tokens.get(index).is("följd")
                        || tokens.get(index).is("följda"));
        return followed || index < tokens.size() && tokens.get(index).is("därefter");
    }

    /** "Minst 5 procent" and "högst 25 procent" bound a number; "största möjliga" ranks nothing. */
    private static boolean ranks(Clause clause, Mark mark) {
        if (mark.to() < clause.to()) {
            Token next = clause.token(mark.to());
            boolean bound = (next.isNumber() && !next.looksLikeYear()) || startsAmount(clause, mark.to());
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
        if (mark.from() == clause.from()) {
            return true;
        }
        Token before = clause.token(mark.from() - 1);
        boolean last = mark.to() >= clause.to() || !clause.token(mark.to()).isWord();
        boolean asMuch = before.is("som")
                && !last
                && mark.from() - 1 > clause.from()
                && !(mark.from() > clause.from() + 1
                        && (clause.token(mark.from() - 2).is("var")
                                || clause.token(mark.from() - 2).is("är")));
        return !before.is("inte") && !asMuch;
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

    static boolean overTime(Clause clause) {
        boolean since = clause.when().baseYear() != null
                || clause.when().fromStart()
                || clause.when().yearsBack() > 1;
        return since
                || isAtItsMost(clause)
                || clause.has("peak")
                || clause.has("bottom")
                || saysSoFar(clause)
                || saysOfPeriods(clause);
    }

    /** "Den lägsta av de tre mätningarna", "högst av alla år", "lägst under de tre åren": the periods are what is ranked. */
    private static boolean saysOfPeriods(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean under = clause.token(i).is("under") && i + 1 < clause.to() && isCounting(clause, i + 1);
            if (!clause.token(i).is("av") && !clause.token(i).is("bland") && !under) {
                continue;
            }
            int noun = i + 1;
            while (noun < Math.min(clause.to(), i + 4) && isCounting(clause, noun)) {
                noun++;
            }
            if (noun < clause.to() && Range.isTime(clause.token(noun).norm())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCounting(Clause clause, int index) {
        Token token = clause.token(index);
        return token.is("de")
                || token.is("alla")
                || token.is("samtliga")
                || token.isNumber()
                || Lexicon.swedish().has("number", token.norm());
    }

    /** "Rånen var som flest 2021", "Parken hade sitt lägsta antal": among all the years of the series. */
    static boolean isAtItsMost(Clause clause) {
        for (String type : List.of("most-of", "least-of", "peak", "bottom")) {
            for (Mark mark : clause.marks(type)) {
                Token before = clause.token(Math.max(clause.from(), mark.from() - 1));
                boolean own = before.is("sin") || before.is("sitt") || before.is("sina");
                if (mark.from() > clause.from() && (own || before.is("som"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Den lägsta nivån i hela serien", "den högsta noteringen", "den lägsta hittills". */
    private static boolean saysSoFar(Clause clause) {
        for (Mark mark : clause.marks("series-noun")) {
            int before = mark.from() - 1;
            boolean whole = before > clause.from() && clause.token(before).is("hela");
            Token lead = clause.token(Math.max(clause.from(), whole ? before - 1 : before));
            if (lead.is("i") || lead.is("under")) {
                return true;
            }
        }
        return clause.says("hittills") || clause.says("någonsin") || clause.has("record-noun");
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
