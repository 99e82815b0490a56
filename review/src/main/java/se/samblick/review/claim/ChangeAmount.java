package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;

/** Picks the amount of a clause that is the size of a change, as against a level reached or a share of something. */
final class ChangeAmount {
    private static final Set<String> LEADS =
            Set.of("med", "på", "om", "är", "var", "blev", "hela", "motsvarande", "motsvarar");

    /** Words that give the same size once more in another unit. */
    private static final Set<String> SAME =
            Set.of("motsvarande", "motsvarar", "eller", "alltså", "dvs", "(", "på", "med", "vilket");

    private ChangeAmount() {}

    static @Nullable Amount of(Clause clause) {
        for (Amount amount : clause.amounts()) {
            if (isSize(clause, amount)) {
                return amount;
            }
        }
        return null;
    }

    /** Further sizes of the same change: "med 61 anmälningar, motsvarande 20 procent". */
    static List<Amount> others(Clause clause, Amount first) {
        List<Amount> found = new ArrayList<>();
        for (Amount amount : clause.amounts()) {
            boolean later =
                    amount.from() >= first.to() && amount.from() - first.to() <= 6 && amount.unit() != first.unit();
            boolean led = amount.from() > clause.from()
                    && SAME.contains(clause.token(amount.from() - 1).norm());
            if (later && led && isSize(clause, amount)) {
                found.add(amount);
            }
        }
        return found;
    }

    private static boolean isSize(Clause clause, Amount amount) {
        Token before = amount.from() > clause.from() ? clause.token(amount.from() - 1) : null;
        Token after = amount.to() < clause.to() ? clause.token(amount.to()) : null;
        if (before != null && (before.is("till") || before.is("från") || before.is("av"))) {
            return false;
        }
        boolean beside = before != null
                && before.is("med")
                && amount.from() > clause.from() + 1
                && clause.token(amount.from() - 2).norm().startsWith("jämför");
        if (beside) {
            return false;
        }
        boolean compared = after != null
                && (Lexicon.swedish().has("more", after.norm())
                        || Lexicon.swedish().has("less", after.norm()));
        return switch (amount.unit()) {
            case FACTOR -> true;
            case POINTS -> true;
            case PERCENT, FRACTION -> compared || !isShareOf(clause, amount, after);
            case COUNT ->
                compared
                        || (before != null && before.is("med"))
                        || (before != null && LEADS.contains(before.norm()) && isAfterChangeNoun(clause, amount));
            default -> false;
        };
    }

    /** "40 procent av brotten" is a share, not the size of a change. */
    private static boolean isShareOf(Clause clause, Amount amount, @Nullable Token after) {
        if (after == null || !after.is("av")) {
            return false;
        }
        int next = amount.to() + 1;
        boolean ofEarlier = next < clause.to()
                && (clause.token(next).looksLikeYear()
                        || (next + 1 < clause.to() && clause.token(next + 1).looksLikeYear()));
        return !ofEarlier;
    }

    private static boolean isAfterChangeNoun(Clause clause, Amount amount) {
        int at = amount.from() - 2;
        return at >= clause.from()
                && (Lexicon.swedish().has("rise-noun", clause.token(at).norm())
                        || Lexicon.swedish().has("fall-noun", clause.token(at).norm()));
    }
}
