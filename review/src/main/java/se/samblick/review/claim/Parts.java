package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.WhenReader;

/**
 * The parts of a clause that each assert something of the same subject: "fler inbrott än Hamnen men färre våldsbrott",
 * "klart över riket och högst av de tre städerna".
 */
final class Parts {
    private static final Set<String> JOINTS = Set.of(",", "och", "men", "samt");
    private static final int LONGEST_LEAD = 5;

    private Parts() {}

    static List<Clause> of(Clause whole) {
        Clause clause = withoutFigure(withoutCause(whole));
        List<Integer> heads = heads(clause);
        List<Clause> parts = new ArrayList<>();
        int from = clause.from();
        for (int i = 1; i < heads.size(); i++) {
            int joint = joint(clause, Math.max(from + 1, heads.get(i - 1) + 1), heads.get(i));
            if (joint > 0) {
                parts.add(part(clause, from, joint, last(parts)));
                from = joint + 1;
            }
        }
        if (parts.isEmpty()) {
            return List.of(clause);
        }
        parts.add(part(clause, from, clause.to(), last(parts)));
        return parts;
    }

    /** "…, sannolikt till följd av den kamera som sattes upp 2022": what is supposed about the cause is another matter. */
    private static Clause withoutCause(Clause clause) {
        Mark anchor = clause.anchor();
        for (int i = anchor == null ? clause.to() : anchor.to(); i + 1 < clause.to(); i++) {
            boolean lead = clause.token(i).is("sannolikt")
                    || clause.token(i).is("troligen")
                    || clause.token(i).is("eftersom")
                    || clause.token(i).is("tack") && clause.token(i + 1).is("vare")
                    || clause.token(i).is("till") && clause.token(i + 1).is("följd")
                    || clause.token(i).is("på") && clause.token(i + 1).is("grund");
            if (lead) {
                return part(clause, clause.from(), i, null);
            }
        }
        return clause;
    }

    /** "Tryggast är eleverna på Ekskolan, 92 procent": the figure is tried as a claim of its own. */
    private static Clause withoutFigure(Clause clause) {
        int comma = Appended.comma(clause);
        return comma < 0 ? clause : part(clause, clause.from(), comma, null);
    }

    private static @Nullable Clause last(List<Clause> parts) {
        return parts.isEmpty() ? null : parts.get(parts.size() - 1);
    }

    /** Where each assertion has its leading word. */
    private static List<Integer> heads(Clause clause) {
        Set<Integer> heads = new TreeSet<>();
        for (String type : List.of("most-of", "least-of", "more", "less")) {
            clause.marks(type).forEach(mark -> heads.add(mark.from()));
        }
        for (Mark all : clause.marks("all")) {
            if (!clause.token(all.from()).is("båda")
                    && !clause.token(all.from()).is("hela")) {
                heads.add(all.from());
            }
        }
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            if (clause.token(i).is("lika") || clause.token(i).is("samma") || Comparative.isBesideWhole(clause, i)) {
                heads.add(i);
            }
        }
        return List.copyOf(heads);
    }

    private static int joint(Clause clause, int after, int head) {
        for (int i = head - 1; i >= Math.max(after, head - LONGEST_LEAD); i--) {
            // The "och" of a row called "Hög musik och fest" joins nothing
            boolean free = clause.mentionAt(i) == null;
            if (free && JOINTS.contains(clause.token(i).norm()) && !joinsExceptions(clause, i)) {
                return i;
            }
        }
        return -1;
    }

    /** The "och" of "utom snusning och skolkning" joins two that are left out, not two assertions. */
    private static boolean joinsExceptions(Clause clause, int joint) {
        boolean names =
                joint + 1 < clause.to() && clause.mentionAt(joint - 1) != null && clause.mentionAt(joint + 1) != null;
        return names
                && clause.marks("except").stream()
                        .anyMatch(except -> except.to() <= joint && isListOfNames(clause, except.to(), joint));
    }

    private static boolean isListOfNames(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean joined = clause.token(i).is("och") || clause.token(i).is(",");
            if (clause.mentionAt(i) == null
                    && !joined
                    && !Lexicon.swedish().has("preposition", clause.token(i).norm())) {
                return false;
            }
        }
        return true;
    }

    private static Clause part(Clause clause, int from, int to, @Nullable Clause before) {
        Mark anchor = clause.anchor();
        Mark own =
                anchor != null && anchor.from() >= from && anchor.to() <= to ? anchor : comparative(clause, from, to);
        boolean inherits = own == null && anchor != null && !Than.isComparative(anchor);
        Mark said = inherits ? anchor : own;
        return new Clause(
                clause.sentence(),
                from,
                to,
                said,
                said == null ? null : Anchors.sense(said),
                clause.mentions().stream()
                        .filter(mention -> mention.from() >= from && mention.to() <= to)
                        .toList(),
                clause.amounts().stream()
                        .filter(amount -> amount.from() >= from && amount.to() <= to)
                        .toList(),
                WhenReader.read(clause.sentence(), from, to),
                before == null ? clause.before() : before);
    }

    private static @Nullable Mark comparative(Clause clause, int from, int to) {
        for (String type : List.of("more", "less")) {
            for (Mark mark : clause.sentence().marks(type, from, to)) {
                return mark;
            }
        }
        return null;
    }
}
