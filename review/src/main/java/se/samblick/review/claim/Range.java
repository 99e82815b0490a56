package se.samblick.review.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Span;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;
import se.samblick.review.text.WhenReader;

/**
 * The rows that a claim ranges over: "alla åldersgrupper utom 30–64 år", "fyra av de sex brottstyperna", "endast rånen".
 *
 * @param quantity how many of the rows
 * @param number how many in figures, for {@link Quantity#SOME}
 * @param outOf how many rows there are said to be; 0 if it is not said
 * @param noun what a row is called; empty if that is not said
 * @param from first token of the words
 * @param to last token, not included
 * @param named the rows left out, or those that alone are meant
 */
record Range(Quantity quantity, int number, int outOf, String noun, int from, int to, List<Mention> named) {
    private static final Lexicon WORDS = Lexicon.swedish();

    private static final Set<String> OF_TIME = Set.of(
            "månad", "kvartal", "veck", "år", "mätning", "läsår", "termin", "tertial", "halvår", "period", "dag");

    private static final Set<String> BETWEEN = Set.of("av", "de", "dessa", "våra", "kommunens", "redovisade", "övriga");

    Range {
        named = List.copyOf(named);
    }

    /** What the clause says within the tokens; null if it speaks of no quantity of rows. */
    static @Nullable Range of(Clause clause, int start, int end) {
        Range counted = counted(clause, start, end);
        if (counted != null) {
            return counted;
        }
        for (Mark mark : clause.marks("only")) {
            if (within(mark, start, end)) {
                Range only = only(clause, mark);
                if (only != null) {
                    return only;
                }
            }
        }
        for (Mark mark : clause.marks("none")) {
            Range none = within(mark, start, end) ? ranged(clause, Quantity.NONE, mark, 3) : null;
            if (none != null && !none.noun().isEmpty()) {
                return none;
            }
        }
        for (Mark mark : clause.marks("all")) {
            Range places = within(mark, start, end) ? wholeExcept(clause, mark) : null;
            if (places != null) {
                return places;
            }
            boolean whole = clause.token(mark.from()).is("hela") || clause.mentionAt(mark.from()) != null;
            boolean denied =
                    mark.from() > start && clause.token(mark.from() - 1).is("inte");
            Quantity quantity = denied ? Quantity.NOT_ALL : Quantity.ALL;
            Range all = within(mark, start, end) && !whole ? ranged(clause, quantity, mark, 3) : null;
            if (all != null && (!all.noun().isEmpty())) {
                return all;
            }
        }
        return null;
    }

    /** "I hela kommunen utom i Udden": in all of its places but one. */
    private static @Nullable Range wholeExcept(Clause clause, Mark mark) {
        int noun = mark.to();
        if (!clause.token(mark.from()).is("hela") || noun >= clause.to() || !clause.has("except")) {
            return null;
        }
        List<Mention> left = excepted(clause, mark.from());
        boolean places = !left.isEmpty() && left.stream().allMatch(Mention::isArea);
        return places ? new Range(Quantity.ALL, 0, 0, "delområden", mark.from(), noun + 1, left) : null;
    }

    private static boolean within(Mark mark, int start, int end) {
        return mark.from() >= start && mark.to() <= end;
    }

    private static @Nullable Range ranged(Clause clause, Quantity quantity, Mark mark, int reach) {
        int outOf = 0;
        for (int i = mark.to(); i < Math.min(clause.to(), mark.to() + reach); i++) {
            int number = number(clause, i);
            boolean some = clause.token(i).is("yngre") || clause.token(i).is("äldre");
            if (some && clause.mentionAt(i) == null) {
                // "I de båda yngre grupperna": not all of the groups
                return null;
            }
            if (number > 1) {
                outOf = number;
            } else if (isNoun(clause, i)) {
                return new Range(
                        quantity, 0, outOf, clause.token(i).norm(), mark.from(), i + 1, excepted(clause, mark.from()));
            } else if (!BETWEEN.contains(clause.token(i).norm())) {
                return null;
            }
        }
        return null;
    }

    /** "Fyra av sex brottstyper", "av de sex kategorierna ökade tre". */
    private static @Nullable Range counted(Clause clause, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!clause.token(i).is("av")) {
                continue;
            }
            int at = i + 1;
            while (at < end && BETWEEN.contains(clause.token(at).norm())) {
                at++;
            }
            int outOf = at < end ? number(clause, at) : 0;
            boolean rows = outOf > 1 && at + 1 < end && isKind(clause, at + 1);
            if (!rows) {
                continue;
            }
            int before = i > start ? number(clause, i - 1) : 0;
            if (before > 0) {
                return new Range(
                        Quantity.SOME, before, outOf, clause.token(at + 1).norm(), i - 1, at + 2, List.of());
            }
            int after = i == start ? numberAfter(clause, at + 2, end) : 0;
            if (after > 0) {
                return new Range(
                        Quantity.SOME, after, outOf, clause.token(at + 1).norm(), i, at + 2, List.of());
            }
        }
        return null;
    }

    private static int numberAfter(Clause clause, int from, int end) {
        for (int i = from; i < end; i++) {
            int number = number(clause, i);
            boolean plain = i + 1 >= end
                    || !isNoun(clause, i + 1) && !clause.token(i + 1).is("procent");
            if (number > 0 && plain) {
                return number;
            }
        }
        return 0;
    }

    private static @Nullable Range only(Clause clause, Mark mark) {
        if (WhenReader.read(clause.sentence(), mark.to(), Math.min(clause.to(), mark.to() + 4))
                                .window()
                        != null
                && clause.token(mark.to()).is("under")) {
            return new Range(Quantity.ONLY, 0, 0, "period", mark.from(), mark.to(), List.of());
        }
        boolean the = mark.to() - mark.from() == 2;
        String noun = the && mark.to() < clause.to() && isNoun(clause, mark.to())
                ? clause.token(mark.to()).norm()
                : "";
        if (!the && (mark.to() >= clause.to() || !namesAfter(clause, mark.to()))) {
            return null;
        }
        return new Range(Quantity.ONLY, 0, 0, noun, mark.from(), mark.to() + (noun.isEmpty() ? 0 : 1), List.of());
    }

    private static boolean namesAfter(Clause clause, int from) {
        for (int i = from; i < Math.min(clause.to(), from + 3); i++) {
            if (clause.mentionAt(i) != null) {
                return true;
            }
            if (clause.token(i).isNumber()
                    || WORDS.has("number", clause.token(i).norm())) {
                return false;
            }
        }
        return false;
    }

    private static List<Mention> excepted(Clause clause, int from) {
        return clause.marks("except").stream()
                .filter(mark -> mark.from() > from || mark.from() == clause.from())
                .findFirst()
                .map(mark -> clause.mentions().stream()
                        .filter(mention -> mention.from() >= mark.to() && mention.from() < verbAfter(clause, mark.to()))
                        .filter(mention -> mark.from() > from || mention.to() <= from)
                        .toList())
                .orElse(List.of());
    }

    private static int verbAfter(Clause clause, int from) {
        for (int i = from; i < clause.to(); i++) {
            if (Focus.isVerb(clause, i)) {
                return i;
            }
        }
        return clause.to();
    }

    /** True if a row is left out though no name tells which. */
    boolean isUnclear(Clause clause) {
        return clause.has("except") && named.isEmpty() && quantity != Quantity.ONLY;
    }

    private static int number(Clause clause, int index) {
        Token token = clause.token(index);
        if (token.isNumber() && !token.looksLikeYear() && token.decimals() == 0) {
            return (int) token.value();
        }
        for (Mark mark : clause.sentence().marks()) {
            if (mark.from() == index && mark.to() == index + 1 && mark.is("number")) {
                return (int) mark.number();
            }
        }
        return 0;
    }

    private static boolean isNoun(Clause clause, int index) {
        String word = clause.token(index).norm();
        if (WORDS.has("everyone", word) || WORDS.has("crime-total", word) || WORDS.has("some-groups", word)) {
            return false;
        }
        return isKind(clause, index) || Heads.isNoun(clause, index) && clause.mentionAt(index) == null;
    }

    private static boolean isKind(Clause clause, int index) {
        String word = clause.token(index).norm();
        boolean counted = WORDS.has("person", word) || WORDS.has("everyone", word) || WORDS.has("crime-total", word);
        return clause.token(index).isWord() && !counted && (isKind(word) || isPlural(word));
    }

    /** A noun for rows, alone or at the end of a compound: "problemområden". */
    private static boolean isKind(String word) {
        for (int cut = 0; word.length() - cut > 3; cut++) {
            String tail = word.substring(cut);
            if (WORDS.has("kind-noun", tail) || WORDS.has("area-noun", tail)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlural(String word) {
        return word.endsWith("na") || word.endsWith("r") && word.length() > 4;
    }

    /** True if the rows are periods. */
    boolean isOfTime() {
        return isTime(noun);
    }

    /** A quarter is no month: the noun tells how long the periods are, if it is one that does. */
    boolean isCalled(Span period) {
        long days = period.days();
        if (noun.startsWith("veck")) {
            return days <= 7;
        }
        if (noun.startsWith("månad")) {
            return days >= 28 && days <= 31;
        }
        if (noun.startsWith("kvartal")) {
            return days >= 89 && days <= 93;
        }
        if (noun.startsWith("tertial")) {
            return days >= 119 && days <= 124;
        }
        return !noun.startsWith("halvår") || days >= 180 && days <= 185;
    }

    static boolean isTime(String noun) {
        return OF_TIME.stream()
                .anyMatch(stem -> noun.equals(stem) || noun.startsWith(stem) && noun.length() < stem.length() + 5);
    }

    /** "Områden" may be places or what a table counts. */
    static boolean isOfAreasOrKinds(String noun) {
        return WORDS.has("area-noun", noun) && WORDS.has("kind-noun", noun);
    }

    /** True if a row with this printed label can be called by the noun. */
    static boolean fits(String noun, String label, boolean area) {
        String lower = label.toLowerCase(Locale.ROOT);
        if (noun.isEmpty() || isOfAreasOrKinds(noun)) {
            return true;
        }
        if (WORDS.has("area-noun", noun) && !WORDS.has("kind-noun", noun)
                || noun.startsWith("städer")
                || noun.endsWith("städerna")) {
            return area;
        }
        boolean number = lower.chars().anyMatch(Character::isDigit);
        if (noun.contains("ålder") || noun.startsWith("åldr")) {
            return number || lower.contains("yngre") || lower.contains("äldre");
        }
        if (noun.startsWith("kön")) {
            return WORDS.has("person", lower);
        }
        return !area;
    }
}
