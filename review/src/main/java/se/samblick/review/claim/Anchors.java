package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/** The words of a sentence that state a change, as against those that wish for one or only describe a noun. */
final class Anchors {
    private static final Map<String, Sense> SENSES = Map.ofEntries(
            Map.entry("rise", Sense.UP),
            Map.entry("fall", Sense.DOWN),
            Map.entry("flat", Sense.FLAT),
            Map.entry("varken", Sense.FLAT),
            Map.entry("rise-noun", Sense.UP),
            Map.entry("fall-noun", Sense.DOWN),
            Map.entry("flat-noun", Sense.FLAT));

    private static final Set<String> DETERMINERS = Set.of(
            "den", "det", "de", "en", "ett", "denna", "dessa", "till", "av", "för", "med", "mot", "om", "genom", "att");

    private Anchors() {}

    /** Anchors in order. */
    static List<Mark> of(Sentence sentence) {
        List<Mark> found = new ArrayList<>();
        for (Mark mark : sentence.marks()) {
            if (states(sentence, mark)) {
                found.add(mark);
            }
        }
        addLevelsOver(sentence, found);
        int conceded = Insertion.concession(sentence, 0);
        found.removeIf(mark -> mark.to() <= conceded || isConceded(sentence, mark));
        found.removeIf(mark -> found.stream().anyMatch(other -> other != mark && covers(other, mark)));
        found.sort(Comparator.comparingInt(Mark::from));
        return found;
    }

    /** "Har trots minskningen flest anmälningar": the change is admitted, not stated. */
    private static boolean isConceded(Sentence sentence, Mark mark) {
        return mark.type().endsWith("-noun")
                && mark.from() > 0
                && sentence.tokens().get(mark.from() - 1).is("trots");
    }

    /** "29 procent över 2021 års nivå", "10 procent under nivån 2019". */
    private static void addLevelsOver(Sentence sentence, List<Mark> found) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean way = tokens.get(i).is("över") || tokens.get(i).is("under");
            boolean size = tokens.get(i - 1).is("procent")
                    || tokens.get(i - 1).is("%")
                    || tokens.get(i - 1).is("procentenheter");
            boolean year = false;
            for (int k = i + 1; k < Math.min(tokens.size(), i + 4); k++) {
                boolean level = k > i + 1 && tokens.get(k - 1).norm().startsWith("nivå");
                year |= tokens.get(k).looksLikeYear()
                        && (level || (k + 1 < tokens.size() && tokens.get(k + 1).is("års")));
            }
            boolean back = tokens.get(i).is("på") && tokens.get(i - 1).is("tillbaka");
            if (back && year) {
                found.add(new Mark("flat", "", i - 1, i + 1));
            }
            if (way && !size && (isBesideMean(tokens, i) || endsThere(tokens, i) && saysMean(tokens, i))) {
                found.add(new Mark(tokens.get(i).is("över") ? "more" : "less", "", i, i + 1));
            }
            if (way && size && year) {
                found.add(new Mark(tokens.get(i).is("över") ? "more" : "less", "", i, i + 1));
            }
        }
    }

    /** "…, medan Viken ligger under": the mean was named before. */
    private static boolean endsThere(List<Token> tokens, int way) {
        boolean last = way + 1 >= tokens.size()
                || !tokens.get(way + 1).isWord() && !tokens.get(way + 1).isNumber();
        return last && Lexicon.swedish().has("auxiliary", tokens.get(way - 1).norm());
    }

    private static boolean saysMean(List<Token> tokens, int way) {
        for (int i = 1; i < way; i++) {
            if ((tokens.get(i).is("över") || tokens.get(i).is("under")) && isBesideMean(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Ligger under kommunens genomsnitt" */
    private static boolean isBesideMean(List<Token> tokens, int way) {
        boolean stands = Lexicon.swedish().has("auxiliary", tokens.get(way - 1).norm())
                || way > 1
                        && tokens.get(way - 1).isWord()
                        && Lexicon.swedish()
                                .has("auxiliary", tokens.get(way - 2).norm());
        int first = way + 1 < tokens.size() && tokens.get(way + 1).is("både") ? way + 2 : way + 1;
        for (int i = way + 1; stands && i < Math.min(tokens.size(), way + 4); i++) {
            String word = tokens.get(i).norm();
            boolean level = Lexicon.swedish().has("value-noun", word)
                    && i > way + 1
                    && !tokens.get(i - 1).is("års")
                    && tokens.get(i - 1).norm().endsWith("s");
            boolean country = i == first && (word.equals("riket") || word.equals("länet"));
            if (level || country || Lexicon.swedish().has("mean-noun", word) || word.endsWith("snittet")) {
                return true;
            }
        }
        return false;
    }

    /** ", en ökning med 11": the change is told after the level. */
    static boolean namesChange(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 2); i++) {
            String word = tokens.get(i).norm();
            if (Lexicon.swedish().has("rise-noun", word) || Lexicon.swedish().has("fall-noun", word)) {
                return true;
            }
        }
        return false;
    }

    /** A size ("fördubblats") says more than a verb, a verb more than a noun, a noun more than a comparative. */
    static Mark strongest(List<Mark> anchors) {
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

    private static boolean covers(Mark outer, Mark inner) {
        return outer.from() <= inner.from()
                && outer.to() >= inner.to()
                && outer.to() - outer.from() > inner.to() - inner.from();
    }

    private static boolean states(Sentence sentence, Mark mark) {
        return switch (mark.type()) {
            case "rise", "fall" -> !isAttribute(sentence, mark);
            case "flat", "varken", "flat-noun", "factor", "factor-noun" -> true;
            case "rise-noun", "fall-noun" -> !isWished(sentence, mark);
            case "rise-infinitive", "fall-infinitive" -> follows(sentence, mark, "hedge");
            case "as-many" -> true;
            case "times-as" -> mark.from() > 0;
            case "more", "less" -> isCompared(sentence, mark);
            default -> false;
        };
    }

    static @Nullable Sense sense(Mark mark) {
        return switch (mark.type()) {
            case "factor", "factor-noun", "as-many" -> mark.number() > 1 ? Sense.UP : Sense.DOWN;
            case "rise-infinitive", "more", "times-as" -> Sense.UP;
            case "fall-infinitive", "less" -> Sense.DOWN;
            default -> SENSES.get(mark.type());
        };
    }

    /** "Den ökade otryggheten" only describes; "de ökade med 10 procent" states. */
    private static boolean isAttribute(Sentence sentence, Mark mark) {
        List<Token> tokens = sentence.tokens();
        if (mark.to() - mark.from() != 1 || mark.from() == 0) {
            return mark.from() == 0
                    && mark.to() < tokens.size()
                    && tokens.get(0).norm().endsWith("ade");
        }
        String word = tokens.get(mark.from()).norm();
        boolean form = word.equals("ökade")
                || word.equals("minskade")
                || word.equals("halverade")
                || word.equals("fördubblade");
        if (!form || !DETERMINERS.contains(tokens.get(mark.from() - 1).norm())) {
            return false;
        }
        return mark.to() < tokens.size()
                && tokens.get(mark.to()).isWord()
                && !Lexicon.swedish().has("function", tokens.get(mark.to()).norm())
                && !Lexicon.swedish().has("strong", tokens.get(mark.to()).norm())
                && !Lexicon.swedish().has("weak", tokens.get(mark.to()).norm())
                && !Lexicon.swedish().has("qualifier", tokens.get(mark.to()).norm());
    }

    private static boolean isWished(Sentence sentence, Mark mark) {
        int before = mark.from() - 1;
        return before >= 0
                && sentence.tokens().get(before).is("ytterligare")
                && before > 0
                && sentence.tokens().get(before - 1).is("förhindra");
    }

    private static boolean follows(Sentence sentence, Mark mark, String type) {
        for (Mark other : sentence.marks()) {
            int gap = mark.from() - other.to();
            if (other.is(type) && gap >= 0 && gap <= 2) {
                return true;
            }
        }
        return false;
    }

    /** "Fler än 2021", "högre i Udden än i Mon", "20 procent fler", "blev färre"; not the "fler än" before a number. */
    private static boolean isCompared(Sentence sentence, Mark mark) {
        List<Token> tokens = sentence.tokens();
        for (Mark other : sentence.marks()) {
            if ((other.is("qualifier") || other.is("rise") || other.is("fall") || other.is("than"))
                    && overlaps(other, mark)
                    && (!other.is("qualifier") || (other.to() < tokens.size() && countsAfter(sentence, other)))) {
                return false;
            }
        }
        if (isBecoming(tokens, mark)) {
            return true;
        }
        for (int i = mark.to(); i < tokens.size() && i < mark.to() + 16; i++) {
            Token token = tokens.get(i);
            if (token.is("än") || token.is("jämfört") || token.is("jämförelse") || token.is("jämföra")) {
                return true;
            }
        }
        for (int i = mark.from() - 1; i >= 0; i--) {
            Token token = tokens.get(i);
            boolean beside = i >= mark.from() - 2;
            boolean size = token.is("procent")
                    || token.is("%")
                    || token.is("procentenheter")
                    || token.is("hälften")
                    || token.norm().endsWith("del");
            if ((beside && size) || (i == mark.from() - 1 && token.isNumber())) {
                return true;
            }
            if (token.is("jämfört") || token.is("jämförelse")) {
                return true;
            }
        }
        return false;
    }

    /** "Allt färre upplever", "i Mon blev rånen fler": more than before, though nothing says than what. */
    static boolean isBecoming(List<Token> tokens, Mark mark) {
        int before = mark.from() - 1;
        boolean ever = before >= 0 && tokens.get(before).is("allt");
        boolean became = false;
        for (int i = before; i >= Math.max(0, before - 4); i--) {
            became |= tokens.get(i).is("blev")
                    || tokens.get(i).is("blivit")
                    || tokens.get(i).is("blir");
        }
        boolean ends = mark.to() >= tokens.size()
                || !tokens.get(mark.to()).isWord() && !tokens.get(mark.to()).isNumber()
                || tokens.get(mark.to()).looksLikeYear()
                || Lexicon.swedish().has("preposition", tokens.get(mark.to()).norm());
        boolean counted = List.of("fler", "färre", "vanligare", "ovanligare", "högre", "lägre")
                .contains(tokens.get(mark.from()).norm());
        return counted && (ever || became && ends);
    }

    /** A number that is no year follows: "fler än 100", "mer än hälften". */
    private static boolean countsAfter(Sentence sentence, Mark qualifier) {
        Token next = sentence.tokens().get(qualifier.to());
        if (next.isNumber()) {
            return !next.looksLikeYear()
                    || (qualifier.to() + 1 < sentence.tokens().size()
                            && Lexicon.swedish()
                                    .has(
                                            "unit",
                                            sentence.tokens()
                                                    .get(qualifier.to() + 1)
                                                    .norm()));
        }
        return sentence.marks().stream()
                .anyMatch(mark -> mark.from() == qualifier.to()
                        && (mark.is("number") || mark.is("fraction") || mark.is("factor") || mark.is("each")));
    }

    private static boolean overlaps(Mark a, Mark b) {
        return a.from() < b.to() && b.from() < a.to();
    }
}
