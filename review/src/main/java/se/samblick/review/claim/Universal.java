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
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Labels;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Series;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * A direction said of all, none, most or only some of a table's rows, with or without exceptions: "alla kategorier utom
 * skadegörelse har ökat", "ingen grupp har minskat", "bara rånen har ökat". Also a list of names with one verb.
 *
 * <p>Judged row by row, by sign alone. The exceptions named must be the only ones.
 */
final class Universal implements ClaimKind {
    private enum Quantity {
        ALL,
        NONE,
        MOST,
        ONLY,
        SOME
    }

    @Override
    public List<Judgement> judge(Clause clause, Desk desk) {
        Sense sense = clause.sense();
        if (sense == null || Comparison.comparesRows(clause)) {
            return List.of();
        }
        Amount number = KindCount.numberOfKinds(clause);
        Quantity quantity = number != null ? Quantity.SOME : quantity(clause, desk);
        if (quantity == null) {
            return List.of();
        }
        if (number == null && ChangeAmount.of(clause) != null && quantity != Quantity.ONLY) {
            return List.of();
        }
        Judgement judgement = judge(clause, desk, sense, quantity, number);
        return List.of(quantity == Quantity.ONLY && isNotOnly(clause) ? judgement.denied() : judgement);
    }

    /** "Det är inte bara rånen som har ökat" */
    private static boolean isNotOnly(Clause clause) {
        return clause.marks("only").stream()
                .anyMatch(mark -> mark.from() > clause.from()
                        && clause.token(mark.from() - 1).is("inte"));
    }

    private static @Nullable Quantity quantity(Clause clause, Desk desk) {
        for (Mark mark : clause.marks("only")) {
            if (namesAfter(clause, mark.to()) || isTheOnly(clause, mark)) {
                return Quantity.ONLY;
            }
        }
        for (Mark mark : clause.marks("most")) {
            if (kindAfter(clause, mark.to())) {
                return Quantity.MOST;
            }
        }
        for (Mark mark : clause.marks("none")) {
            if (kindAfter(clause, mark.to())) {
                return Quantity.NONE;
            }
        }
        for (Mark mark : clause.marks("all")) {
            boolean ranked = mark.from() > clause.from()
                    && (clause.token(mark.from() - 1).is("av")
                            || clause.token(mark.from() - 1).is("bland"))
                    && (clause.has("most-of") || clause.has("least-of"));
            if (ranked) {
                // "minskat mest av alla brottstyper" ranks, it says nothing of all
                continue;
            }
            boolean pointing =
                    mark.from() > clause.from() && clause.token(mark.from() - 1).is("de");
            boolean before =
                    mark.to() < clause.to() && clause.token(mark.to()).is("har") && mark.from() == clause.from();
            boolean alone = clause.anchor() != null
                    && mark.to() == clause.anchor().from()
                    && !clause.token(mark.from()).is("varje");
            boolean whole = clause.token(mark.from()).is("hela") && clause.has("except");
            boolean every = clause.marks("every").stream()
                    .anyMatch(other -> other.from() <= mark.from() && other.to() >= mark.to());
            if (!every
                            && !isTotalRow(clause, mark, desk)
                            && (pointing || before || alone || whole || kindAfter(clause, mark.to()))
                            && !clause.token(mark.from()).is("hela")
                    || whole) {
                return Quantity.ALL;
            }
        }
        return null;
    }

    /** "Samtliga brott" may be what a table calls its total. */
    private static boolean isTotalRow(Clause clause, Mark mark, Desk desk) {
        if (mark.to() >= clause.to()) {
            return false;
        }
        String words = clause.sentence().words(mark.from(), mark.to() + 1);
        return desk.tables().stream()
                .flatMap(table -> table.series().stream())
                .anyMatch(series -> series.area().equalsIgnoreCase(words)
                        || series.category().stream().anyMatch(words::equalsIgnoreCase));
    }

    /** A kind of row follows: "kategorier", "tre brottstyper", "redovisade områden". */
    private static boolean kindAfter(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 4); i++) {
            Token token = clause.token(i);
            if (Lexicon.swedish().has("kind-noun", token.norm())) {
                return true;
            }
            // "För de flesta en trygg stadsdel": another phrase has begun before the noun.
            boolean begins = token.is("en") || token.is("ett") || token.is("i") || token.is("på");
            if (begins || !token.isWord() && !token.isNumber()) {
                return false;
            }
        }
        return false;
    }

    private static boolean namesAfter(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 3); i++) {
            if (clause.mentionAt(i) != null) {
                return true;
            }
            if (clause.token(i).isNumber()) {
                return false;
            }
        }
        return false;
    }

    private static int indexOf(Clause clause, String word) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (clause.token(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    /** "Den enda kategori som ökat är rån", "det enda som minskat är rån". */
    private static boolean isTheOnly(Clause clause, Mark mark) {
        return mark.to() - mark.from() == 2 && !clause.mentions().isEmpty();
    }

    private Judgement judge(Clause clause, Desk desk, Sense sense, Quantity quantity, @Nullable Amount number) {
        boolean byArea = saysAreas(clause) || onlyAreasNamed(clause, quantity);
        Mark except =
                clause.marks("except").isEmpty() ? null : clause.marks("except").get(0);
        int other = clause.says("andra") && quantity == Quantity.NONE ? indexOf(clause, "än") : -1;
        List<Mention> excepted =
                except != null ? after(clause, except.from()) : other < 0 ? List.of() : after(clause, other);
        String claimed = claimed(quantity, sense, excepted, clause);
        Subject subject = desk.subject(clause);
        if (desk.resolver().isElsewhere(subject)
                || (subject.restriction() != null && except == null)
                || (subject.restriction() != null && !isInException(clause, except, subject))) {
            return desk.missing(Kind.ALL, clause, subject, claimed);
        }
        if (except != null && excepted.isEmpty()) {
            return Judgement.of(
                    Kind.ALL,
                    Verdict.UNVERIFIABLE,
                    clause,
                    claimed,
                    "",
                    "Det finns inga siffror för undantaget som nämns.");
        }
        Subject place = new Subject(List.of(), true, subject.topics(), subject.place(), null, null, false);
        List<FigureTable> tables =
                TableReference.narrow(clause, desk.resolver().tablesFor(place, clause), desk.tables());
        Judgement best = null;
        int tried = 0;
        for (FigureTable table : tables) {
            List<Series> leaves = narrowed(Siblings.leaves(table, byArea), clause, byArea, desk);
            if (leaves.size() < 2) {
                continue;
            }
            boolean near = Resolver.distance(table, clause) < Resolver.ELSEWHERE;
            if (tried > 0 && !near) {
                break;
            }
            Judgement here = number != null
                    ? KindCount.counted(clause, sense, number, leaves, claimed)
                    : judge(clause, desk, sense, quantity, leaves, excepted, claimed);
            if (here != null) {
                tried++;
                best = better(best, here);
            }
            if (near && tried > 0 && excepted.isEmpty() && quantity != Quantity.ONLY) {
                break;
            }
        }
        return best != null
                ? best
                : Judgement.of(
                        Kind.ALL,
                        Verdict.UNVERIFIABLE,
                        clause,
                        claimed,
                        "",
                        "Det finns ingen tabell med de grupper och perioder som påståendet gäller.");
    }

    /** "Våldsbrotten har ökat i alla stadsdelar": of the rows only those of what else is named. */
    private static List<Series> narrowed(List<Series> leaves, Clause clause, boolean byArea, Desk desk) {
        List<Mention> filters = clause.mentions().stream()
                .filter(mention -> isArea(mention) != byArea)
                .toList();
        if (filters.isEmpty()) {
            return byArea
                    ? leaves.stream()
                            .filter(series -> series.category().stream().allMatch(Universal::saysNothing))
                            .toList()
                    : leaves.stream()
                            .filter(series -> series.area().isEmpty() || Labels.isTotal(series.area()))
                            .toList();
        }
        List<Series> named = leaves.stream()
                .filter(series -> filters.stream().anyMatch(mention -> isNamed(series, mention, desk)))
                .toList();
        boolean titled = named.isEmpty()
                && !leaves.isEmpty()
                && desk.isTitled(filters, leaves.get(0).table());
        return titled ? leaves : named;
    }

    /** A noun for places stands in the clause, and not as a part of a row's name. */
    private static boolean saysAreas(Clause clause) {
        return clause.marks("area-noun").stream().anyMatch(mark -> clause.mentionAt(mark.from()) == null);
    }

    private static boolean saysNothing(String part) {
        return Labels.isTotal(part) || Labels.isGeneric(part);
    }

    private static boolean isArea(Mention mention) {
        return mention.keys().stream().anyMatch(key -> key.startsWith("a:"));
    }

    /** "Bara i Centrum har otryggheten ökat" ranges over the areas. */
    private static boolean onlyAreasNamed(Clause clause, Quantity quantity) {
        return quantity == Quantity.ONLY && clause.mentions().stream().anyMatch(Universal::isArea);
    }

    private static boolean isInException(Clause clause, @Nullable Mark except, Subject subject) {
        return except != null
                && subject.restriction() != null
                && clause.sentence().words(except.from(), clause.to()).contains(subject.restriction());
    }

    private static Judgement better(@Nullable Judgement a, Judgement b) {
        return a == null || rank(b) < rank(a) ? b : a;
    }

    private static int rank(Judgement judgement) {
        return switch (judgement.verdict()) {
            case CONFIRMED -> 0;
            case DOUBTFUL -> 1;
            case CONTRADICTED -> 2;
            default -> 3;
        };
    }

    private @Nullable Judgement judge(
            Clause clause,
            Desk desk,
            Sense sense,
            Quantity quantity,
            List<Series> leaves,
            List<Mention> excepted,
            String claimed) {
        boolean byArea = saysAreas(clause)
                || leaves.stream().allMatch(series -> !series.area().isEmpty());
        List<Mention> named = (quantity == Quantity.ONLY ? clause.mentions() : excepted)
                .stream()
                        .filter(mention -> isArea(mention) == byArea
                                || leaves.stream()
                                        .anyMatch(series -> series.area().isEmpty()))
                        .toList();
        Set<Series> special = new HashSet<>();
        for (Mention mention : named) {
            List<Series> own = leaves.stream()
                    .filter(series -> isNamed(series, mention, desk))
                    .toList();
            if (own.isEmpty()) {
                return null;
            }
            special.addAll(own);
        }
        if (quantity == Quantity.ONLY && special.isEmpty()) {
            return null;
        }
        // "Det enda området där brotten ökat båda åren" is of each step, not of the last
        boolean stepwise = sense != Sense.FLAT && Trend.isTrend(clause);
        List<Series> breaking = new ArrayList<>();
        List<Series> idle = new ArrayList<>();
        int holding = 0;
        List<Fact> cells = new ArrayList<>();
        for (Series series : leaves) {
            Pairs pairs = Pairs.of(series, clause.when());
            if (pairs.problem() != null) {
                return null;
            }
            Pair pair = pairs.natural().get(0);
            Boolean steps = stepwise ? Trend.holdsEachStep(clause, series, sense) : (Boolean) holds(pair, sense);
            if (steps == null) {
                return null;
            }
            boolean holds = steps;
            boolean wanted = quantity == Quantity.ALL || quantity == Quantity.MOST
                    ? !special.contains(series)
                    : quantity == Quantity.ONLY && special.contains(series);
            if (special.contains(series) && quantity != Quantity.ONLY) {
                boolean expected = quantity == Quantity.NONE;
                if (holds != expected) {
                    idle.add(series);
                }
                continue;
            }
            holding += holds ? 1 : 0;
            if (holds != wanted) {
                breaking.add(series);
                cells.add(pair.before());
                cells.add(pair.after());
            }
        }
        Fit fit = fit(quantity, breaking, idle, holding, leaves.size() - special.size(), !excepted.isEmpty());
        return verdict(clause, fit, claimed, breaking, idle, cells, leaves, sense);
    }

    private static Fit fit(
            Quantity quantity, List<Series> breaking, List<Series> idle, int holding, int others, boolean excepting) {
        if (quantity == Quantity.MOST && !excepting) {
            return 2 * holding > others ? Fit.HOLDS : Fit.FAILS;
        }
        if (!breaking.isEmpty()) {
            return Fit.FAILS;
        }
        return idle.isEmpty() ? Fit.HOLDS : Fit.BETWEEN;
    }

    static boolean holds(Pair pair, Sense sense) {
        if (sense == Sense.FLAT) {
            return Math.abs(pair.percent()) < 8;
        }
        return pair.difference() * sense.sign() > 0;
    }

    private Judgement verdict(
            Clause clause,
            Fit fit,
            String claimed,
            List<Series> breaking,
            List<Series> idle,
            List<Fact> cells,
            List<Series> leaves,
            Sense sense) {
        List<Fact> shown = cells.subList(0, Math.min(cells.size(), 12));
        if (fit == Fit.HOLDS) {
            return Judgement.of(
                            Kind.ALL,
                            Verdict.CONFIRMED,
                            clause,
                            claimed,
                            leaves.size() + " rader prövade",
                            "Alla " + leaves.size() + " rader i tabellen stämmer med påståendet.")
                    .with(shown);
        }
        if (fit == Fit.BETWEEN) {
            return Judgement.of(
                            Kind.ALL,
                            Verdict.DOUBTFUL,
                            clause,
                            claimed,
                            idle.get(0).name(),
                            "Resten stämmer, men undantaget " + idle.get(0).name() + " är inget undantag.")
                    .with(shown);
        }
        List<String> stories = new ArrayList<>();
        for (int i = 0; i < Math.min(3, breaking.size()); i++) {
            Series series = breaking.get(i);
            Pair pair = Pairs.of(series, clause.when()).natural().get(0);
            stories.add(
                    sense != Sense.FLAT && Trend.isTrend(clause)
                            ? series.name() + " gick "
                                    + String.join(
                                            " → ",
                                            series.facts().stream()
                                                    .map(Say::value)
                                                    .toList())
                            : series.name() + " gick från " + Say.value(pair.before()) + " till "
                                    + Say.value(pair.after()));
        }
        String more = breaking.size() > 3 ? " (och " + (breaking.size() - 3) + " till)" : "";
        return Judgement.of(
                        Kind.ALL,
                        Verdict.CONTRADICTED,
                        clause,
                        claimed,
                        breaking.isEmpty() ? "" : String.join("; ", stories),
                        breaking.isEmpty()
                                ? "Det stämmer inte för de flesta rader i tabellen."
                                : "Det stämmer inte: " + String.join(", ", stories) + more + ".")
                .with(shown);
    }

    private static boolean isNamed(Series series, Mention mention, Desk desk) {
        if (mention.keys().contains(desk.vocabulary().areaKey(series.area()))) {
            return true;
        }
        return series.category().stream()
                .anyMatch(part -> mention.keys().contains(desk.vocabulary().categoryKey(part)));
    }

    private static List<Mention> after(Clause clause, int from) {
        return clause.mentions().stream()
                .filter(mention -> mention.from() >= from)
                .toList();
    }

    private static String claimed(Quantity quantity, Sense sense, List<Mention> excepted, Clause clause) {
        String who = switch (quantity) {
            case ALL -> "alla";
            case NONE -> "ingen";
            case MOST -> "de flesta";
            case ONLY -> "bara de nämnda";
            case SOME -> "några";
        };
        List<String> names = excepted.stream()
                .map(mention -> clause.sentence().words(mention.from(), mention.to()))
                .toList();
        return who + (names.isEmpty() ? "" : " utom " + String.join(", ", names)) + ": "
                + Objects.requireNonNull(sense).noun();
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.of("Alla kategorier har ökat sedan 2022.", "contradicted"),
                Example.of("Alla kategorier utom våldsbrott och narkotikabrott har minskat.", "confirmed"),
                Example.of("Ingen brottstyp utom stöld har ökat sedan 2020.", "contradicted"),
                Example.of("Endast våldsbrotten har ökat sedan 2022.", "contradicted"),
                Example.of("De flesta brottstyper har minskat sedan 2020.", "contradicted"));
    }
}
