package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samblick.review.fact.Mention;
import se.samblick.review.text.Amount;
import se.samblick.review.text.Token;
import se.samblick.review.text.When;
import se.samblick.review.text.WhenReader;

/** What a clause with several numbers says beside each of them: its time, its names, its words. */
final class BesideAmount {
    private BesideAmount() {}

    /** "40 procent 2023 men bara 32 procent 2024": each number is of the time told beside it. */
    static Clause atItsTime(Clause clause, Amount amount) {
        List<Amount> all = clause.amounts();
        boolean based = clause.when().baseYear() != null && all.size() == 2 && clause.anchor() == null;
        if (based) {
            // "40, att jämföra med 12 år 2022"
            int base = Objects.requireNonNull(clause.when().baseYear());
            boolean second = all.indexOf(amount) == 1;
            When told = clause.when().withoutBase();
            return clause.at(second ? told.inYear(base) : told);
        }
        boolean before = clause.has("previous") && clause.when().baseYear() == null;
        if (all.size() < 2 || (clause.when().years().size() < 2 && !before)) {
            return clause;
        }
        int index = all.indexOf(amount);
        int from = index <= 0
                ? clause.from()
                : jointOr(clause, all.get(index - 1).to(), all.get(index - 1).to(), amount.from());
        int to = index + 1 >= all.size()
                ? clause.to()
                : jointOr(
                        clause,
                        all.get(index + 1).from(),
                        amount.to(),
                        all.get(index + 1).from());
        When own = WhenReader.read(clause.sentence(), from, to);
        if (!before) {
            return clause.at(own.or(clause.when()));
        }
        // "84, motsvarande siffra året innan var 81", "84, mot 81 året innan"
        When told = clause.when().withoutPrevious();
        boolean earlier = !clause.sentence().marks("previous", from, to).isEmpty();
        return clause.at(earlier ? When.YEAR_BEFORE.or(told) : own.or(told));
    }

    /** The words of one of several numbers in a clause, from the joining word before it to the one after. */
    static String quoteOf(Clause clause, Amount amount) {
        List<Amount> all = clause.amounts();
        int index = all.indexOf(amount);
        int before = index <= 0 ? -1 : joint(clause, all.get(index - 1).to(), amount.from());
        int from = index <= 0 ? clause.from() : before < 0 ? all.get(index - 1).to() : before + 1;
        int to = index < 0 || index + 1 >= all.size()
                ? clause.to()
                : jointOr(clause, amount.to(), amount.to(), all.get(index + 1).from());
        while (to > from
                && clause.token(to - 1).kind() == Token.Kind.SIGN
                && !clause.token(to - 1).is("%")) {
            to--;
        }
        return from < to ? clause.sentence().words(from, to) : clause.quote();
    }

    /** Of several numbers in a clause each has its own name: "43 procent av kvinnorna mot 27 procent av männen". */
    static Subject named(Subject subject, Clause clause, Amount amount) {
        List<Amount> all = clause.amounts().stream()
                .filter(other -> other.unit() == amount.unit())
                .toList();
        if (all.size() < 2 || subject.mentions().size() < 2) {
            return subject;
        }
        int index = all.indexOf(amount);
        int from = index == 0
                ? clause.from()
                : jointOr(clause, amount.from(), all.get(index - 1).to(), amount.from());
        int next = index + 1 < all.size()
                ? jointOr(
                        clause,
                        all.get(index + 1).from(),
                        amount.to(),
                        all.get(index + 1).from())
                : clause.to();
        List<Mention> own = subject.mentions().stream()
                .filter(mention -> mention.from() >= from && mention.to() <= next)
                .toList();
        List<Mention> shared = subject.mentions().stream()
                .filter(mention ->
                        !own.contains(mention) && own.stream().noneMatch(other -> isSameSort(other, mention)))
                .toList();
        List<Mention> both = new ArrayList<>(own);
        both.addAll(shared);
        return own.isEmpty() ? subject : subject.withMentions(both);
    }

    /** Two groups, or two areas; not a group and what it was asked. */
    private static boolean isSameSort(Mention a, Mention b) {
        return a.isArea() ? b.isArea() : !b.isArea() && a.to() - a.from() == b.to() - b.from();
    }

    private static int jointOr(Clause clause, int otherwise, int from, int to) {
        int joint = joint(clause, from, to);
        return joint < 0 ? otherwise : joint;
    }

    /** The last joining word between two numbers; −1 where none stands. */
    private static int joint(Clause clause, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Token token = clause.token(i);
            if (token.is("och") || token.is(",") || token.is("mot") || token.is("men") || token.is("respektive")) {
                return i;
            }
        }
        return -1;
    }
}
