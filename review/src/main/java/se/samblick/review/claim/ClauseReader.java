package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Amount;
import se.samblick.review.text.AmountReader;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/** Cuts sentences into clauses that each say one thing. */
final class ClauseReader {
    private static final Set<String> SEPARATORS =
            Set.of(",", ";", "och", "men", "medan", "samt", "samtidigt", "dvs", "det");

    private static final Set<String> ASIDES = Set.of(
            "vilket", "här", "där", "som", "vilka", "eftersom", "då", "så", "något", "trots", "även", "dock", "fast");
    private static final Set<String> FINITE = Set.of(
            "är", "var", "har", "hade", "blir", "blev", "kan", "ska", "finns", "gäller", "utgör", "känner", "anser");

    /** Verbs that go on about the same subject after "och": "och ligger nu på 312". */
    private static final Set<String> CONTINUING = Set.of(
            "ligger",
            "låg",
            "uppgår",
            "uppgick",
            "utgör",
            "utgjorde",
            "står",
            "stod",
            "svarar",
            "svarade",
            "blev",
            "är",
            "var");

    private static final Set<String> OPENING = Set.of("trots", "efter", "bortom", "oaktat");

    private final Vocabulary vocabulary;

    ClauseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The clauses of a sentence; {@code before} is the last one of the sentence before in the same paragraph. */
    List<Clause> read(Sentence sentence, @Nullable Clause before) {
        List<Mark> anchors = Anchors.of(sentence);
        List<Mention> mentions = mentions(sentence);
        List<Amount> amounts = AmountReader.read(sentence);
        List<Integer> cuts = cuts(sentence, anchors, mentions, amounts);
        List<Clause> clauses = new ArrayList<>();
        Clause previous = before;
        When shared = sharedTime(sentence, cuts);
        for (int i = 0; i + 1 < cuts.size(); i++) {
            Clause clause =
                    clause(sentence, cuts.get(i), cuts.get(i + 1), anchors, mentions, amounts, shared, previous);
            clauses.add(clause);
            previous = clause;
        }
        return clauses;
    }

    /** The names in the sentence; the inhabitants of "per 1 000 invånare" are only a measure. */
    private List<Mention> mentions(Sentence sentence) {
        List<Mark> rates = sentence.marks("per", 0, sentence.tokens().size());
        return vocabulary.mentions(sentence).stream()
                .filter(mention ->
                        rates.stream().noneMatch(rate -> rate.from() <= mention.from() && mention.to() <= rate.to()))
                .toList();
    }

    /** A time said first ("Mellan 2020 och 2023 ökade rånen och minskade hoten") holds for the clauses that name none. */
    private static When sharedTime(Sentence sentence, List<Integer> cuts) {
        if (cuts.size() < 3) {
            return When.UNSAID;
        }
        Token first = sentence.tokens().get(0);
        Set<String> openers = Set.of("mellan", "under", "sedan", "från", "jämfört", "i", "det", "de", "år", "på");
        return openers.contains(first.norm()) ? WhenReader.read(sentence, cuts.get(0), cuts.get(1)) : When.UNSAID;
    }

    private static List<Integer> cuts(
            Sentence sentence, List<Mark> anchors, List<Mention> mentions, List<Amount> amounts) {
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i + 1 < anchors.size(); i++) {
            int cut = separator(tokens, anchors.get(i).to(), anchors.get(i + 1).from(), mentions, amounts);
            boolean subordinate = tokens.get(0).is("medan")
                    || tokens.get(0).is("samtidigt")
                    || tokens.get(0).is("när");
            if (cut == 0 && subordinate) {
                // "Medan hoten ökade minskade rånen": the main clause begins with its verb
                cut = anchors.get(i + 1).from();
            }
            if (cut > 0 && cut > cuts.get(cuts.size() - 1)) {
                cuts.add(cut);
            }
        }
        addElliptic(sentence, anchors, mentions, amounts, cuts);
        addContrasts(sentence, cuts);
        addTails(sentence, anchors, mentions, amounts, cuts);
        cuts.add(tokens.size());
        cuts.sort(Integer::compareTo);
        return cuts;
    }

    /** The best place to cut between two anchors: a strong sign first, else the last joining word with a subject after. */
    private static int separator(List<Token> tokens, int from, int to, List<Mention> mentions, List<Amount> amounts) {
        int best = 0;
        int strength = 0;
        for (int i = from; i < to; i++) {
            int here = strengthOf(tokens, i, mentions, amounts);
            if (here > strength) {
                best = i;
                strength = here;
            }
        }
        return best;
    }

    private static int strengthOf(List<Token> tokens, int i, List<Mention> mentions, List<Amount> amounts) {
        Token token = tokens.get(i);
        boolean inside = mentions.stream().anyMatch(mention -> mention.from() < i && i < mention.to())
                || amounts.stream().anyMatch(amount -> amount.from() < i && i < amount.to());
        if (inside || !SEPARATORS.contains(token.norm()) || isPeriodJoin(tokens, i)) {
            return 0;
        }
        return switch (token.norm()) {
            case ";" -> 5;
            case "men", "medan", "samtidigt" -> 4;
            case "dvs" -> 4;
            case "det" -> saysThatIs(tokens, i) ? 4 : 0;
            case "," -> 3;
            case "och", "samt" -> isListJoin(tokens, i, mentions) ? 1 : 2;
            default -> 0;
        };
    }

    private static boolean saysThatIs(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).is("vill")
                && tokens.get(i + 2).is("säga");
    }

    /** The "och" of "mellan 2020 och 2023". */
    private static boolean isPeriodJoin(List<Token> tokens, int i) {
        return i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).isNumber()
                && tokens.get(i + 1).isNumber();
    }

    /** The "och" between two names: "rån och misshandel". */
    private static boolean isListJoin(List<Token> tokens, int i, List<Mention> mentions) {
        boolean left = mentions.stream().anyMatch(mention -> mention.to() == i);
        boolean right = mentions.stream().anyMatch(mention -> mention.from() == i + 1);
        return left && right && tokens.get(i).is("och");
    }

    /** A name and "med" right after: ", skadegörelsen med 15 procent". */
    private static boolean namesThenWith(List<Token> tokens, List<Mention> mentions, int from) {
        return mentions.stream()
                .anyMatch(mention -> mention.from() == from
                        && mention.to() < tokens.size()
                        && tokens.get(mention.to()).is("med"));
    }

    /** "X var vanligast 2023 men Y är vanligast 2024": two rankings in one sentence. */
    private static void addContrasts(Sentence sentence, List<Integer> cuts) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean contrast = tokens.get(i).is("men")
                    || tokens.get(i).is("medan")
                    || tokens.get(i).is(";");
            boolean second = tokens.get(i).is("och")
                    && !sentence.marks("most-of", 0, i).isEmpty()
                    && sentence.marks("least-of", 0, i).isEmpty()
                    && !sentence.marks("least-of", i, tokens.size()).isEmpty()
                    && sentence.marks("most-of", i, tokens.size()).isEmpty();
            if (second && !cuts.contains(i)) {
                cuts.add(i);
            }
            boolean denied = tokens.get(i).is("men") && tokens.get(i + 1).is("inte");
            if (denied && !cuts.contains(i)) {
                cuts.add(i);
            }
            if (contrast && !cuts.contains(i) && ranks(sentence, 0, i) && ranks(sentence, i, tokens.size())) {
                cuts.add(i);
            }
        }
    }

    private static boolean ranks(Sentence sentence, int from, int to) {
        return !sentence.marks("most-of", from, to).isEmpty()
                || !sentence.marks("least-of", from, to).isEmpty();
    }

    /** What is said beside the change, after it: ", vilket …", ", här vet vi …", "och offren är …". */
    private static void addTails(
            Sentence sentence, List<Mark> anchors, List<Mention> mentions, List<Amount> amounts, List<Integer> cuts) {
        int first = firstStatement(sentence, anchors);
        if (first < 0) {
            return;
        }
        int start = first;
        for (Amount amount : amounts) {
            start = Math.min(start, amount.to());
        }
        List<Token> tokens = sentence.tokens();
        for (int i = start; i + 1 < tokens.size(); i++) {
            boolean aside =
                    tokens.get(i).is(",") && ASIDES.contains(tokens.get(i + 1).norm());
            boolean joined = i >= first
                    && tokens.get(i).is("och")
                    && !isListJoin(tokens, i, mentions)
                    && !isPeriodJoin(tokens, i)
                    && verbFollows(tokens, i + 1);
            boolean summed = tokens.get(i).is(",")
                    && (tokens.get(i + 1).is("en") || tokens.get(i + 1).is("ett"))
                    && namesChange(tokens, i + 2);
            boolean many = tokens.get(i).is(",") && endsBefore(amounts, i) && saysTimes(sentence, i + 1);
            boolean more = tokens.get(i).is(",") && endsBefore(amounts, i) && saysHowManyMore(sentence, amounts, i + 1);
            if ((aside || joined || summed || many || more) && !cuts.contains(i) && !cuts.contains(i + 1)) {
                cuts.add(i);
            }
        }
    }

    private static boolean endsBefore(List<Amount> amounts, int index) {
        return amounts.stream().anyMatch(amount -> amount.to() <= index);
    }

    /** "Totalt anmäldes 400 brott, 34 färre än året innan": the level and the change are two statements. */
    private static boolean saysHowManyMore(Sentence sentence, List<Amount> amounts, int from) {
        return amounts.stream()
                .filter(amount -> amount.from() >= from && amount.from() <= from + 1)
                .anyMatch(amount -> sentence.marks().stream()
                        .anyMatch(mark -> (mark.is("more") || mark.is("less")) && mark.from() == amount.to()));
    }

    /** ", nästan dubbelt så många som bland män" */
    private static boolean saysTimes(Sentence sentence, int from) {
        return sentence.marks().stream()
                .anyMatch(mark ->
                        (mark.is("as-many") || mark.is("times-as")) && mark.from() >= from && mark.from() <= from + 2);
    }

    /** End of the first words that change or rank something; −1 if none do. */
    private static int firstStatement(Sentence sentence, List<Mark> anchors) {
        if (!anchors.isEmpty()) {
            return anchors.get(0).to();
        }
        return sentence.marks().stream()
                .filter(mark -> mark.is("most-of") || mark.is("least-of"))
                .mapToInt(Mark::to)
                .findFirst()
                .orElse(-1);
    }

    /** ", en ökning med 11": the change is told after the level. */
    private static boolean namesChange(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 2); i++) {
            String word = tokens.get(i).norm();
            if (se.samblick.review.text.Lexicon.swedish().has("rise-noun", word)
                    || se.samblick.review.text.Lexicon.swedish().has("fall-noun", word)) {
                return true;
            }
        }
        return false;
    }

    /** A subject and its verb: "offren för dessa brott är", "det har". */
    private static boolean verbFollows(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 7); i++) {
            Token token = tokens.get(i);
            if (token.is(",") || token.is("och") || token.isNumber()) {
                return false;
            }
            if ((i > from && FINITE.contains(token.norm())) || (i == from && CONTINUING.contains(token.norm()))) {
                return true;
            }
        }
        return false;
    }

    /** "Rånen ökade med 10 procent och hoten med 5 procent": the second part leaves the verb out. */
    private static void addElliptic(
            Sentence sentence, List<Mark> anchors, List<Mention> mentions, List<Amount> amounts, List<Integer> cuts) {
        if (anchors.isEmpty()) {
            return;
        }
        List<Token> tokens = sentence.tokens();
        int last = anchors.get(anchors.size() - 1).to();
        for (int i = last; i < tokens.size(); i++) {
            boolean joint = tokens.get(i).is("och")
                    || tokens.get(i).is(",")
                    || tokens.get(i).is("medan")
                    || tokens.get(i).is("samt");
            if (!joint || isPeriodJoin(tokens, i)) {
                continue;
            }
            int at = i;
            boolean amountBefore = amounts.stream().anyMatch(amount -> amount.from() >= last - 6 && amount.to() <= at);
            boolean nameNext =
                    mentions.stream().anyMatch(mention -> mention.from() >= at + 1 && mention.from() <= at + 3);
            boolean amountAfter = amounts.stream()
                    .anyMatch(amount -> amount.from() > at
                            && amount.from() <= at + 8
                            && (tokens.get(Math.max(0, amount.from() - 1)).is("med")
                                    || tokens.get(Math.max(0, amount.from() - 1))
                                            .is("från")));
            boolean again = tokens.get(i).is("och")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).is("med")
                    && amountBefore
                    && namesBase(tokens, i + 2);
            boolean named = again || (nameNext && namesThenWith(tokens, mentions, i + 1));
            if (((amountBefore && nameNext) || named) && amountAfter && !cuts.contains(i)) {
                cuts.add(i);
            }
        }
    }

    /** "15 procent sedan 2021", "10 procent jämfört med 2019" */
    private static boolean namesBase(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 4); i++) {
            if (tokens.get(i).is("sedan") || tokens.get(i).is("jämfört")) {
                return true;
            }
        }
        return false;
    }

    private static Clause clause(
            Sentence sentence,
            int from,
            int to,
            List<Mark> anchors,
            List<Mention> mentions,
            List<Amount> amounts,
            When shared,
            @Nullable Clause previous) {
        List<Mark> own = anchors.stream()
                .filter(mark -> mark.from() >= from && mark.to() <= to)
                .toList();
        Mark anchor = own.isEmpty() ? null : strongest(own);
        Sense sense = anchor == null ? null : Anchors.sense(anchor);
        // "Rånen ökade med 10 procent och hoten med 5": the second part takes the verb of the first
        boolean elliptic = anchor == null
                && from > 0
                && previous != null
                && previous.sentence() == sentence
                && (!hasVerb(sentence.tokens(), from, to) || saysSizeAgain(sentence, from, to, amounts));
        Sense inherited = elliptic && previous != null ? previous.sense() : sense;
        int[] inserted = insertion(sentence, from, anchor == null ? from : anchor.from());
        When when = inserted[0] == inserted[1]
                ? WhenReader.read(sentence, from, to)
                : WhenReader.read(sentence, from, inserted[0]).or(WhenReader.read(sentence, inserted[1], to));
        Clause bare = new Clause(sentence, from, to, anchor, inherited, List.of(), List.of(), When.UNSAID, previous);
        return new Clause(
                sentence,
                from,
                to,
                anchor,
                inherited,
                mentions.stream()
                        .filter(mention -> mention.from() >= from && mention.to() <= to)
                        .filter(mention -> !bare.isAside(mention.from()))
                        .toList(),
                amounts.stream()
                        .filter(amount -> amount.from() >= from && amount.to() <= to)
                        .filter(amount -> amount.to() <= inserted[0] || amount.from() >= inserted[1])
                        .toList(),
                then(sentence, from, previous)
                                || (when.saysNothing() && bare.before() != null && asThen(bare))
                                || (when.saysNothing() && restates(sentence, from, previous))
                        ? when.or(Objects.requireNonNull(previous).when())
                        : when.or(shared),
                previous);
    }

    /** "Det är en minskning med 8 procentenheter" is of the time the sentence before told. */
    private static boolean restates(Sentence sentence, int from, @Nullable Clause previous) {
        List<Token> tokens = sentence.tokens();
        return from == 0
                && previous != null
                && previous.sentence().index() == sentence.index() - 1
                && tokens.size() > 3
                && (tokens.get(0).is("det") || tokens.get(0).is("detta"))
                && (tokens.get(1).is("är")
                        || tokens.get(1).is("motsvarar")
                        || tokens.get(1).is("innebär"))
                && (tokens.get(2).is("en")
                        || tokens.get(2).is("ett")
                        || tokens.get(2).is("alltså")
                        || tokens.get(2).isNumber());
    }

    /** "Hälften så många som då": then is the time the clause before told. */
    private static boolean asThen(Clause clause) {
        return clause.says("som", "då") || clause.says("än", "då") || clause.says("med", "då");
    }

    /** ", då 112 fall anmäldes" is of the time just named. */
    private static boolean then(Sentence sentence, int from, @Nullable Clause previous) {
        List<Token> tokens = sentence.tokens();
        return previous != null
                && previous.sentence() == sentence
                && from + 1 < tokens.size()
                && tokens.get(from).is(",")
                && tokens.get(from + 1).is("då");
    }

    /**
     * End of what a clause admits first, "Trots en liten uppgång det senaste året", before the verb of what it states;
     * its beginning where it admits nothing.
     */
    static int concession(Sentence sentence, int from) {
        List<Token> tokens = sentence.tokens();
        if (from + 2 >= tokens.size() || !OPENING.contains(tokens.get(from).norm()) || !admits(tokens, from)) {
            return from;
        }
        for (int i = from + 2; i < Math.min(tokens.size(), from + 16); i++) {
            if (se.samblick.review.text.Lexicon.swedish()
                    .has("auxiliary", tokens.get(i).norm())) {
                return i;
            }
        }
        return from;
    }

    /** "Trots fler våldsbrott", "efter en uppgång 2022"; "trots att" leads in a clause of its own. */
    private static boolean admits(List<Token> tokens, int from) {
        boolean noun = tokens.get(from).is("trots") && !tokens.get(from + 1).is("att");
        return noun || isChange(tokens, from + 1);
    }

    private static boolean isChange(List<Token> tokens, int from) {
        boolean article = tokens.get(from).is("en")
                || tokens.get(from).is("den")
                || tokens.get(from).is("ett")
                || tokens.get(from).is("flera");
        return article
                && (namesChange(tokens, from + 1) || (from + 3 < tokens.size() && namesChange(tokens, from + 2)));
    }

    /** What is said in passing before the change: ", som var 120 år 2023,". Begins and ends alike if there is none. */
    private static int[] insertion(Sentence sentence, int from, int anchor) {
        List<Token> tokens = sentence.tokens();
        int conceded = concession(sentence, from);
        if (conceded > from && conceded <= anchor) {
            return new int[] {from, conceded};
        }
        for (int i = from; i + 1 < anchor; i++) {
            boolean opens = tokens.get(i).is(",")
                    && (tokens.get(i + 1).is("som") || tokens.get(i + 1).is("vilka"));
            for (int end = i + 2; opens && end < anchor; end++) {
                if (tokens.get(end).is(",")) {
                    return new int[] {i, end + 1};
                }
            }
        }
        return new int[] {from, from};
    }

    /** ", vilket är en femtedel": the size of the change once more, in another unit. */
    private static boolean saysSizeAgain(Sentence sentence, int from, int to, List<Amount> amounts) {
        List<Token> tokens = sentence.tokens();
        if (from + 3 >= to || !tokens.get(from).is(",") || !tokens.get(from + 1).is("vilket")) {
            return false;
        }
        Amount first = amounts.stream()
                .filter(amount -> amount.from() >= from && amount.to() <= to)
                .findFirst()
                .orElse(null);
        if (first == null || !first.isPercentLike() || first.from() - from > 4) {
            return false;
        }
        return first.to() >= to
                || !tokens.get(first.to()).isWord()
                || tokens.get(first.to()).is("på");
    }

    private static boolean hasVerb(List<Token> tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (se.samblick.review.text.Lexicon.swedish()
                    .has("auxiliary", tokens.get(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** A size ("fördubblats") says more than a verb, a verb more than a noun, a noun more than a comparative. */
    private static Mark strongest(List<Mark> anchors) {
        Mark best = anchors.get(0);
        for (Mark mark : anchors) {
            if (rank(mark) > rank(best)) {
                best = mark;
            }
        }
        return best;
    }

    private static int rank(Mark mark) {
        return switch (mark.type()) {
            case "factor", "as-many", "times-as" -> 4;
            case "rise", "fall", "varken", "rise-infinitive", "fall-infinitive" -> 3;
            case "factor-noun", "flat", "flat-noun" -> 2;
            case "rise-noun", "fall-noun" -> 1;
            default -> 0;
        };
    }
}
