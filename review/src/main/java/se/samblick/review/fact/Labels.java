package se.samblick.review.fact;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;

/** What printed labels are by their words alone. */
public final class Labels {
    private static final Set<String> TOTAL_FIRST =
            Set.of("summa", "delsumma", "total", "totalt", "totala", "samtliga", "s:a", "summan", "totalen");

    private static final Set<String> WHOLE_OF = Set.of(
            "kommunen",
            "kommun",
            "staden",
            "länet",
            "landet",
            "området",
            "stadsdelen",
            "stadsdelsområdet",
            "distriktet",
            "riket",
            "lokalpolisområdet",
            "regionen",
            "skolan");

    private static final Set<String> PREPOSITIONS = Set.of("i", "ur", "från", "av", "på", "mot", "vid", "med");

    private Labels() {}

    /** A label that says that the row or column sums up others, or an empty one. */
    public static boolean isTotal(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("alla")) {
            return true;
        }
        List<Token> tokens = Tokens.of(plain);
        if (tokens.isEmpty()) {
            return true;
        }
        String first = tokens.get(0).norm();
        boolean whole = first.equals("hela")
                && tokens.size() > 1
                && WHOLE_OF.contains(tokens.get(1).norm());
        return TOTAL_FIRST.contains(first) || whole;
    }

    /** The whole that a text speaks of when it names no place: "Kommunen", "Hela Vikinge", not "Riket". */
    public static boolean isOwnWhole(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return isWhole(label)
                && !List.of("riket", "landet", "länet", "sverige", "regionen").contains(plain)
                && !plain.contains("snitt")
                && !plain.contains("medel");
    }

    /** A row that stands for the whole the other rows are compared with: "Kommunen", "Riket", "Stadens genomsnitt". */
    public static boolean isWhole(String label) {
        List<Token> tokens = Tokens.of(label.strip().toLowerCase(Locale.ROOT));
        if (tokens.isEmpty()) {
            return false;
        }
        String first = tokens.get(0).norm();
        String last = tokens.get(tokens.size() - 1).norm();
        boolean bare = tokens.size() == 1 && (WHOLE_OF.contains(first) || first.equals("sverige"));
        boolean led = WHOLE_OF.contains(first)
                && tokens.size() > 1
                && (Lexicon.swedish().has("total", last) || last.equals("stort") || last.equals("helhet"));
        return bare
                || led
                || (first.equals("hela") && tokens.size() > 1)
                || (first.equals("alla") && tokens.size() > 1)
                || Lexicon.swedish().has("mean-noun", last)
                || last.endsWith("snitt")
                || last.endsWith("snittet");
    }

    /** A total that names no place: "Totalt", but not "Hela kommunen". */
    static boolean isSumWord(String label) {
        return isTotal(label) && !label.strip().toLowerCase(Locale.ROOT).startsWith("hela ");
    }

    /** A subtotal, which sums up the rows since the one before it. */
    public static boolean isSubtotal(String label) {
        return label.strip().toLowerCase(Locale.ROOT).startsWith("delsumma");
    }

    /** A label that names a part of a row above it: "varav ringa brott". */
    public static boolean isPartOfAbove(String label) {
        String plain = label.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("varav")
                || plain.startsWith("därav")
                || plain.startsWith("- varav")
                || plain.startsWith("– varav");
    }

    /** A label of nothing but words such as "antal anmälda brott". */
    public static boolean isGeneric(String label) {
        List<Token> tokens = Tokens.of(label);
        return tokens.stream()
                .allMatch(token -> token.kind() == Token.Kind.SIGN
                        || Lexicon.swedish().has("generic-label", token.norm())
                        || Lexicon.swedish().has("joining", token.norm()));
    }

    static boolean hasPreposition(String label) {
        return Tokens.of(label).stream().anyMatch(token -> PREPOSITIONS.contains(token.norm()));
    }
}
