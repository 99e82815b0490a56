package se.samblick.review.claim;

import java.util.Set;
import se.samblick.review.text.Amount;

/** The figure told last, after what it bears out: "tryggast är eleverna på Ekskolan, 92 procent", "ökade mest, med 10 procent". */
final class Appended {
    private static final Set<String> LEADS = Set.of("med", "alltså", "nämligen", "hela", "totalt", "nu");
    private static final int NONE = -1;

    private Appended() {}

    /** The comma before the figure; −1 if the clause does not end so. */
    static int comma(Clause clause) {
        if (clause.amounts().size() != 1) {
            return NONE;
        }
        Amount amount = clause.amounts().get(0);
        int at = amount.from() - 1;
        while (at > clause.from() && LEADS.contains(clause.token(at).norm())) {
            at--;
        }
        boolean led = at > clause.from() + 1 && clause.token(at).is(",");
        return led && endsAfter(clause, amount) ? at : NONE;
    }

    /** At most the noun that is counted follows. */
    private static boolean endsAfter(Clause clause, Amount amount) {
        int words = 0;
        for (int i = amount.to(); i < clause.to(); i++) {
            words += clause.token(i).isWord() || clause.token(i).isNumber() ? 1 : 0;
        }
        return words <= 1;
    }
}
