package se.samblick.review.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * "Männen är i majoritet", "däremot är kvinnorna fler": more than the only other there is, which the clause leaves unsaid.
 */
final class BareComparison {
    private BareComparison() {}

    /** Up for more, down for less; null for other clauses, also for "fler kvinnor", which tells of a development. */
    static @Nullable Sense sense(Clause clause) {
        boolean becomes = clause.says("blev") || clause.says("blir") || clause.says("blivit");
        if (becomes || clause.mentions().isEmpty() || clause.has("negation") || Comparative.of(clause) != null) {
            return null;
        }
        for (String type : List.of("more", "less")) {
            for (Mark mark : clause.marks(type)) {
                Token before = mark.from() > clause.from() ? clause.token(mark.from() - 1) : null;
                boolean sized = clause.amounts().stream()
                        .anyMatch(amount -> amount.to() == mark.from() || amount.from() == mark.to());
                boolean grows = before == null || before.is("allt") || before.is("blir") || before.is("blivit");
                boolean led = clause.mentionAt(mark.to()) != null
                        && !Lexicon.swedish().has("auxiliary", before == null ? "" : before.norm());
                if (!sized && !grows && !led) {
                    return type.equals("more") ? Sense.UP : Sense.DOWN;
                }
            }
        }
        return null;
    }
}
