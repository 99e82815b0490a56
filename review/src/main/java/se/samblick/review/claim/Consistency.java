package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Kind;
import se.samblick.review.Verdict;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Fit;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/**
 * The document against itself: the same thing stated twice with numbers that exclude each other, or once as rising and
 * once as falling. The later place is quoted. Nothing is said where a table already settles which is wrong.
 *
 * <p>Two statements are of the same thing only if their nouns, places, groups and years agree; one that says less than
 * the other is not compared.
 */
final class Consistency {
    private static final Lexicon WORDS = Lexicon.swedish();

    /** Words that make a number one of a part, an addition or a change, not of the whole. */
    private static final Set<String> PARTIAL = Set.of(
            "varav",
            "ytterligare",
            "nya",
            "ny",
            "nytt",
            "fler",
            "färre",
            "andra",
            "övriga",
            "av",
            "till",
            "från",
            "med",
            "mellan",
            "per",
            "resterande",
            "sista",
            "första",
            "varje",
            "vardera",
            "snitt",
            "genomsnitt",
            "tidigare",
            "planerade",
            "cirka",
            "ungefär",
            "upp",
            "utöver",
            "utom",
            "bara",
            "endast",
            "minst",
            "högst");

    private record Statement(
            Clause clause,
            String about,
            Set<String> years,
            Set<String> context,
            @Nullable Amount amount,
            @Nullable Sense sense) {}

    private final Vocabulary vocabulary;
    private final List<Statement> statements = new ArrayList<>();

    Consistency(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes note of what a clause states, unless the figures have settled it. */
    void note(Clause clause, List<Judgement> judgements) {
        boolean settled = judgements.stream()
                .anyMatch(judgement -> judgement.verdict() == Verdict.CONFIRMED
                        || judgement.verdict() == Verdict.CONTRADICTED
                        || judgement.verdict() == Verdict.DOUBTFUL);
        if (settled || !Modality.states(clause)) {
            return;
        }
        if (clause.sense() != null
                && clause.sense() != Sense.FLAT
                && clause.anchor() != null
                && !judgements.isEmpty()
                && !Modality.isNegated(clause)) {
            noteChange(clause);
        }
        if (clause.sense() == null) {
            clause.amounts().forEach(amount -> noteCount(clause, amount));
        }
    }

    private void noteChange(Clause clause) {
        String about = String.join(" ", nouns(clause, clause.from(), clause.to()));
        if (!about.isEmpty()) {
            statements.add(new Statement(
                    clause, "change " + about, years(clause), Set.of(), ChangeAmount.of(clause), clause.sense()));
        }
    }

    private void noteCount(Clause clause, Amount amount) {
        if (amount.unit() == Amount.Unit.COUNT) {
            String noun = countedNoun(clause, amount);
            if (!noun.isEmpty() && isWhole(clause, amount)) {
                statements.add(new Statement(clause, "count " + noun, years(clause), places(clause), amount, null));
            }
        } else if (amount.unit() == Amount.Unit.PERCENT && clause.amounts().size() == 1) {
            Set<String> nouns = nouns(clause, clause.from(), clause.to());
            if (nouns.size() > 1) {
                statements.add(new Statement(
                        clause, "share " + String.join(" ", nouns), years(clause), places(clause), amount, null));
            }
        }
    }

    /** The noun right after the number, or the one "antalet" counts: "12 kameror", "antalet kameror är 12". */
    private String countedNoun(Clause clause, Amount amount) {
        int next = amount.to();
        if (next < clause.to() && isNoun(clause.token(next))) {
            return vocabulary.rootOf(clause.token(next));
        }
        for (int i = clause.from(); i + 1 < amount.from(); i++) {
            if (clause.token(i).is("antalet") && isNoun(clause.token(i + 1))) {
                return vocabulary.rootOf(clause.token(i + 1));
            }
        }
        return "";
    }

    private static boolean isNoun(Token token) {
        return token.isWord()
                && token.norm().length() > 4
                && !WORDS.has("function", token.norm())
                && !WORDS.has("generic-label", token.norm())
                && !WORDS.has("unit", token.norm())
                && (!WORDS.has("everyone", token.norm()) || token.norm().startsWith("invånar"))
                && !WORDS.has("interval-noun", token.norm());
    }

    /** "Kommunen har 12 kameror", "de 12 kamerorna", "antalet kameror är 12": all of them, not some. */
    private static boolean isWhole(Clause clause, Amount amount) {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean near = i >= amount.from() - 3 && i <= amount.to() + 3;
            if (near
                    && (i < amount.from() || i >= amount.to())
                    && PARTIAL.contains(clause.token(i).norm())) {
                return false;
            }
        }
        boolean owned = amount.from() > clause.from()
                && (clause.token(amount.from() - 1).is("de")
                        || clause.token(amount.from() - 1).norm().endsWith("ens")
                        || clause.token(amount.from() - 1).norm().endsWith("ets"));
        boolean existing = false;
        for (int i = clause.from(); i < amount.from(); i++) {
            existing |= STOCK.contains(clause.token(i).norm());
        }
        return owned || existing;
    }

    private static final Set<String> STOCK = Set.of(
            "har",
            "hade",
            "finns",
            "fanns",
            "antalet",
            "bor",
            "bodde",
            "hölls",
            "genomfördes",
            "genomförts",
            "hållits",
            "haft",
            "funnits",
            "består",
            "omfattar",
            "är",
            "uppgår",
            "uppgick",
            "anmäldes",
            "inkom",
            "registrerades");

    private static Set<String> years(Clause clause) {
        Set<String> years = new TreeSet<>();
        clause.when().years().forEach(year -> years.add(String.valueOf(year)));
        if (clause.when().window() != null) {
            years.add(Objects.requireNonNull(clause.when().window()).label());
        }
        if (clause.when().previous() || clause.when().yearBefore()) {
            years.add("förra");
        }
        return years;
    }

    /** Capitalised words inside the clause: places and names that tell statements apart. */
    private static Set<String> places(Clause clause) {
        Set<String> names = new TreeSet<>();
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean inside = i > 0 && clause.token(i - 1).isWord();
            if (inside && clause.token(i).capitalised()) {
                names.add(PlaceNames.bare(clause.token(i).norm()));
            }
        }
        return names;
    }

    /** Roots of the words that carry the statement, in order of the alphabet. */
    private Set<String> nouns(Clause clause, int from, int to) {
        Set<String> roots = new TreeSet<>();
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            boolean carries = token.isWord()
                    && token.norm().length() > 2
                    && !WORDS.has("function", token.norm())
                    && !WORDS.has("rise", token.norm())
                    && !WORDS.has("fall", token.norm())
                    && !WORDS.has("strong", token.norm())
                    && !WORDS.has("weak", token.norm())
                    && !WORDS.has("unit", token.norm())
                    && !WORDS.has("transparent", token.norm())
                    && !WORDS.has("rise-noun", token.norm())
                    && !WORDS.has("fall-noun", token.norm())
                    && !WORDS.has("qualifier", token.norm())
                    && !WORDS.has("factor", token.norm())
                    && !WORDS.has("previous", token.norm())
                    && !WORDS.has("senaste", token.norm());
            if (carries) {
                roots.add(vocabulary.rootOf(token));
            }
        }
        return roots;
    }

    /** The later of each pair that cannot both be true; one finding for a statement. */
    List<Judgement> contradictions() {
        Map<String, List<Statement>> same = new HashMap<>();
        List<Judgement> found = new ArrayList<>();
        for (Statement later : statements) {
            List<Statement> earlier = same.computeIfAbsent(later.about(), about -> new ArrayList<>());
            earlier.stream()
                    .filter(one -> one.clause().sentence() != later.clause().sentence() && excludes(one, later))
                    .findFirst()
                    .ifPresent(one -> found.add(judgement(one, later)));
            earlier.add(later);
        }
        return found;
    }

    private static boolean excludes(Statement a, Statement b) {
        if (!a.about().equals(b.about())
                || !a.years().equals(b.years())
                || !a.context().equals(b.context())) {
            return false;
        }
        if (a.sense() != null && b.sense() != null && a.sense() != b.sense()) {
            return true;
        }
        Amount first = a.amount();
        Amount second = b.amount();
        return first != null
                && second != null
                && first.unit() == second.unit()
                && first.fit(second.value()) == Fit.FAILS
                && second.fit(first.value()) == Fit.FAILS;
    }

    private static Judgement judgement(Statement a, Statement b) {
        String place = "rad " + a.clause().sentence().placeAt(0).line();
        return Judgement.of(
                Kind.CONSISTENCY,
                Verdict.CONTRADICTED,
                b.clause(),
                b.clause().quote(),
                a.clause().quote(),
                "Dokumentet säger två olika saker: här \"" + b.clause().quote() + "\", tidigare \""
                        + a.clause().quote() + "\" (" + place + ").");
    }
}
