package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashSet;
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
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/**
 * A stated count, rate or share: "147 anmälda brott", "50 per 1 000 invånare", "var fjärde anmälan gäller skadegörelse",
 * "42 procent av kvinnorna är otrygga".
 *
 * <p>A count is tried against a count, a rate against a rate. A share is tried against a table of shares, or computed as
 * a part of a total in one table; never the one against the other.
 */
final class Level implements ClaimKind {
    private static final Lexicon WORDS = Lexicon.swedish();

    /** Nouns of things that documents count and that no table of crime has; stated numbers of them are checkable. */
    private static final Set<String> COUNTED = Set.of(
            "personer",
            "invånare",
            "kronor",
            "hushåll",
            "elever",
            "barn",
            "ungdomar",
            "företag",
            "kameror",
            "ordningsvakter",
            "medarbetare",
            "besökare",
            "deltagare",
            "svarande",
            "boende",
            "lägenheter",
            "poliser",
            "kunder",
            "skolor",
            "trygghetsvandringar",
            "insatser",
            "kontroller",
            "möten",
            "ärenden",
            "brott",
            "anmälningar",
            "fall",
            "händelser",
            "incidenter",
            "anmälda",
            "polisanmälda",
            "gånger",
            "tillfällen",
            "bränder",
            "skjutningar",
            "synpunkter",
            "platser",
            "bostäder",
            "fordon",
            "ungdomsledare",
            "fältassistenter",
            "väktare",
            "tips",
            "samtal",
            "besök",
            "beslag",
            "larm");

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            if (isLevel(clause, amount, desk)) {
                Judgement judgement = judge(clause, desk, amount);
                if (judgement != null) {
                    found.add(judgement);
                }
            }
        }
        return merged(found, clause);
    }

    /** The level a change led to: "ökade med 10 procent till 45", but not a range or a year. */
    static List<Judgement> reached(Clause clause, Desk desk) {
        List<Judgement> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            boolean to = amount.from() > clause.from()
                    && clause.token(amount.from() - 1).is("till");
            boolean level = amount.unit() == Amount.Unit.COUNT || amount.unit() == Amount.Unit.PERCENT;
            if (to && level && !clause.says("från")) {
                Judgement judgement = new Level().judge(clause, desk, amount);
                if (judgement != null
                        && judgement.verdict() != Verdict.UNVERIFIABLE
                        && judgement.verdict() != Verdict.SCOPE_MISMATCH) {
                    found.add(judgement);
                }
            }
        }
        return found;
    }

    /** Several numbers of one clause that nothing can be tried against are one finding. */
    private static List<Judgement> merged(List<Judgement> found, Clause clause) {
        boolean nothing = found.stream()
                .allMatch(judgement ->
                        judgement.verdict() == Verdict.UNVERIFIABLE || judgement.verdict() == Verdict.SCOPE_MISMATCH);
        if (found.size() < 2) {
            return found;
        }
        if (nothing) {
            return List.of(found.get(0));
        }
        List<Judgement> quoted = new ArrayList<>();
        for (Judgement judgement : found) {
            quoted.add(judgement);
        }
        return quoted;
    }

    private static boolean isLevel(Clause clause, Amount amount, Desk desk) {
        return switch (amount.unit()) {
            case PERCENT, FRACTION, RATE -> true;
            case COUNT -> isCounted(clause, amount) || countsCrime(clause, amount, desk);
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
        if (COUNTED.contains(amount.noun()) || WORDS.has("crime-total", amount.noun())) {
            return amount.value() >= 10 || !isSmallWord(clause, amount) || WORDS.has("crime-total", amount.noun());
        }
        for (int i = next; i < Math.min(clause.to(), next + 3); i++) {
            Mention mention = clause.mentionAt(i);
            if (mention != null && mention.keys().stream().allMatch(key -> key.startsWith("c:"))) {
                return true;
            }
        }
        int verb = amount.from() - 1;
        boolean says = verb >= clause.from()
                && (WORDS.has("level-verb", clause.token(verb).norm())
                        || clause.token(verb).is("till"));
        boolean counting = clause.has("transparent") || clause.has("total") || clause.has("crime-total");
        return says && (counting || !clause.mentions().isEmpty()) && endsThere(clause, next);
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
        if (amount.unit() == Amount.Unit.COUNT && (countsOther(clause, amount) || countsUnknownCrime(clause, amount, desk))) {
            return desk.missing(Kind.LEVEL, clause, unknownOf(subject), claimed);
        }
        return switch (amount.unit()) {
            case COUNT -> plain(clause, desk, amount, subject, Series::isCount, claimed);
            case RATE ->
                plain(clause, desk, amount, subject, series -> series.measure().equals("rate"), claimed);
            default -> share(clause, desk, amount, subject, claimed);
        };
    }

    /** The noun counted is neither crime in general nor named by a table: "186 000 personer". */
    private static boolean countsOther(Clause clause, Amount amount) {
        int noun = amount.to();
        return COUNTED.contains(amount.noun())
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
        int from = all.indexOf(amount) == 0 ? clause.from() : amount.from();
        int next = all.indexOf(amount) + 1 < all.size()
                ? all.get(all.indexOf(amount) + 1).from()
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
        return isArea(a) == isArea(b) && a.to() - a.from() == b.to() - b.from();
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
            Fact fact = at(target.only(), clause);
            if (fact == null) {
                problem = "Siffrorna gäller " + Pairs.periods(target.only()) + ", inte " + Pairs.asked(clause.when())
                        + ".";
            } else {
                tried.add(fact);
            }
        }
        if (tried.isEmpty()) {
            return problem == null
                    ? desk.missing(Kind.LEVEL, clause, named, claimed)
                    : Judgement.of(Kind.LEVEL, Verdict.SCOPE_MISMATCH, clause, claimed, "", problem);
        }
        Judgement judgement = verdict(clause, amount, tried, claimed, desk);
        boolean otherPeriod = judgement.verdict() == Verdict.CONTRADICTED
                && clause.when().year() == null
                && fitsOtherPeriod(targets, amount);
        return otherPeriod
                ? Judgement.of(
                        Kind.LEVEL,
                        Verdict.SCOPE_MISMATCH,
                        clause,
                        claimed,
                        judgement.computed(),
                        "Siffran finns i tabellen men för en annan period än den senaste; "
                                + lowerFirst(judgement.explanation()))
                : judgement;
    }

    private static String lowerFirst(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static boolean fitsOtherPeriod(List<Target> targets, Amount amount) {
        return targets.stream()
                .flatMap(target -> target.series().stream())
                .flatMap(series -> series.facts().stream())
                .anyMatch(fact -> fact.isExact() && amount.fit(fact.value()) == Fit.HOLDS);
    }

    private static @Nullable Fact at(Series series, Clause clause) {
        if (series.first().period() == null) {
            return clause.when().window() == null ? series.first() : null;
        }
        if (clause.when().year() != null) {
            Fact fact = series.of(clause.when().year(), clause.when().window()).orElse(null);
            boolean partly = fact != null
                    && clause.when().wholeYear()
                    && !Objects.requireNonNull(fact.period()).isWholeYear();
            return partly ? null : fact;
        }
        if (clause.when().window() != null) {
            Fact latest = series.latest();
            return latest.period() != null
                            && latest.period().isWindow(clause.when().window())
                    ? latest
                    : null;
        }
        if (clause.when().previous()
                || clause.when().yearBefore()
                || clause.when().baseYear() != null) {
            return null;
        }
        return series.latest();
    }

    private static Judgement verdict(Clause clause, Amount amount, List<Fact> tried, String claimed, Desk desk) {
        Fact best = tried.get(0);
        Fit fit = Fit.FAILS;
        boolean unknown = true;
        for (Fact fact : tried) {
            if (!fact.known()) {
                continue;
            }
            Fit low = amount.fit(fact.value());
            Fit high = fact.isExact() ? low : amount.fit(fact.high());
            unknown = unknown && low != high;
            Fit here = low.and(high);
            if (here.compareTo(fit) < 0) {
                fit = here;
                best = fact;
            }
            unknown = unknown && !fact.isExact();
        }
        if (unknown) {
            return Judgement.of(
                            Kind.LEVEL,
                            Verdict.UNVERIFIABLE,
                            clause,
                            claimed,
                            best.printed(),
                            "Siffran saknas eller är skyddad i tabellen.")
                    .with(List.of(best));
        }
        Verdict verdict =
                fit == Fit.HOLDS ? Verdict.CONFIRMED : fit == Fit.BETWEEN ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
        String period = best.period() == null ? "" : " för " + best.period().label();
        return Judgement.of(
                        Kind.LEVEL,
                        verdict,
                        clause,
                        claimed,
                        Say.value(best),
                        "Tabellen har " + Say.value(best) + period + " (" + best.rowLabel() + ").")
                .with(List.of(best))
                .suggesting(verdict == Verdict.CONTRADICTED ? Say.value(best) : null);
    }

    // ---- shares

    private Judgement share(Clause clause, Desk desk, Amount amount, Subject subject, String claimed) {
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
    private @Nullable Judgement printedShare(Clause clause, Desk desk, Amount amount, Subject subject, String claimed) {
        if (!desk.isWithinScope(subject) || !subject.namesSomething()) {
            return null;
        }
        List<Fact> tried = new ArrayList<>();
        List<Target> targets = desk.nearTargets(subject, clause, Series::isShare);
        boolean about = false;
        for (Target target : targets) {
            Fact fact = target.series().size() == 1 ? at(target.only(), clause) : null;
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
        Judgement judgement = verdict(clause, amount, tried, claimed, desk);
        if (judgement.verdict() == Verdict.CONTRADICTED && !about) {
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
                && fitsOtherPeriod(targets, amount);
        return otherPeriod
                ? Judgement.of(
                        Kind.LEVEL,
                        Verdict.SCOPE_MISMATCH,
                        clause,
                        claimed,
                        judgement.computed(),
                        "Andelen finns i tabellen men för en annan period än den senaste; "
                                + lowerFirst(judgement.explanation()))
                : judgement;
    }

    /** "En tredjedel av brotten sker i Udden": one count of a table as a part of its total. */
    private @Nullable Judgement partOfTotal(Clause clause, Desk desk, Amount amount, Subject subject, String claimed) {
        if (!speaksOfWhole(clause, amount) || !desk.isWithinScope(subject)) {
            return null;
        }
        List<Mention> whole = whole(clause, amount);
        List<Mention> parts = subject.mentions().stream()
                .filter(mention -> !whole.contains(mention))
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.stream().allMatch(Level::isArea)) {
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
                Fact fact = at(series, clause);
                known = known && fact != null && fact.isExact();
                sum += fact == null ? 0 : fact.value();
            }
            if (!known) {
                continue;
            }
            Fit here = amount.fit(100 * sum / Objects.requireNonNull(total).value());
            if (best == null || here.compareTo(fit) < 0) {
                fit = here;
                best = Objects.requireNonNull(at(target.only(), clause));
                bestTotal = total;
            }
        }
        if (best == null || bestTotal == null) {
            return null;
        }
        Verdict verdict =
                fit == Fit.HOLDS ? Verdict.CONFIRMED : fit == Fit.BETWEEN ? Verdict.DOUBTFUL : Verdict.CONTRADICTED;
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

    /** "av brotten", "anmälan" after "var fjärde", a verb such as "utgör" or "står för". */
    private static boolean speaksOfWhole(Clause clause, Amount amount) {
        if (clause.has("share-verb")) {
            return true;
        }
        int next = amount.to();
        if (next < clause.to()
                && (WORDS.has("crime-total", clause.token(next).norm()) || clause.mentionAt(next) != null)) {
            return true;
        }
        for (int i = next; i < Math.min(clause.to(), next + 6); i++) {
            boolean total = WORDS.has("crime-total", clause.token(i).norm())
                    || WORDS.has("total", clause.token(i).norm());
            if (total || clause.mentionAt(i) != null) {
                return clause.token(next).is("av") || total;
            }
        }
        return false;
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
        for (int i = each ? next : next + 1; i < Math.min(clause.to(), next + 5); i++) {
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

    private static boolean isArea(Mention mention) {
        return mention.keys().stream().anyMatch(key -> key.startsWith("a:"));
    }

    private static @Nullable Fact total(Clause clause, Desk desk, Subject subject, List<Mention> whole, Target target) {
        List<Mention> names = new ArrayList<>(whole);
        boolean area = subject.mentions().stream()
                .anyMatch(mention -> mention.keys().stream().anyMatch(key -> key.startsWith("a:")));
        if (area) {
            // the part is an area of the whole: keep what else is named
            subject.mentions().stream()
                    .filter(mention -> mention.keys().stream().noneMatch(key -> key.startsWith("a:")))
                    .forEach(names::add);
        }
        Target all = desk.resolver().target(subject.withMentions(names), target.table(), Series::isCount);
        if (all != null && all.series().size() == 1 && !target.series().contains(all.only())) {
            return at(all.only(), clause);
        }
        return Sums.of(target.only(), clause, area);
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
