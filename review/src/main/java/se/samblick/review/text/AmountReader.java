package se.samblick.review.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the stated amounts of a sentence: "drygt 25 procent", "två tredjedelar", "sex av tio", "tre gånger så". */
public final class AmountReader {
    private final Sentence sentence;
    private final List<Token> tokens;
    private final AmountMarks marks;
    private final List<Amount> found = new ArrayList<>();

    private AmountReader(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.marks = new AmountMarks(sentence.marks());
    }

    /** All amounts in order of their first token. */
    public static List<Amount> read(Sentence sentence) {
        return new AmountReader(sentence).readAll();
    }

    /** True for a number written as one word: tjugofem, trettiotal. */
    public static boolean isNumberWord(Token token) {
        return NumberWords.compound(token.norm()) > 0 || NumberWords.round(token.norm()) > 0;
    }

    private List<Amount> readAll() {
        factors();
        int i = 0;
        while (i < tokens.size()) {
            Amount amount = at(i);
            if (amount == null) {
                i++;
            } else {
                found.add(amount);
                i = amount.to();
            }
        }
        found.sort(Comparator.comparingInt(Amount::from));
        return sharingRate();
    }

    /** "80 per 1 000 invånare i Mon och i kommunen 86,7": the second number is of the first one's measure. */
    private List<Amount> sharingRate() {
        List<Amount> shared = new ArrayList<>();
        for (Amount amount : found) {
            Amount before = shared.isEmpty() ? null : shared.get(shared.size() - 1);
            boolean bare = amount.unit() == Amount.Unit.COUNT
                    && amount.decimals() > 0
                    && (amount.to() >= tokens.size() || !tokens.get(amount.to()).isWord());
            boolean rate = bare && before != null && before.unit() == Amount.Unit.RATE;
            shared.add(rate ? amount.withUnit(Amount.Unit.RATE) : amount);
        }
        return shared;
    }

    private void factors() {
        for (Mark mark : sentence.marks()) {
            if (mark.is("factor") || mark.is("factor-noun") || mark.is("as-many")) {
                String noun = mark.is("as-many") ? Amount.AS_MANY : "";
                found.add(amount(Amount.Unit.FACTOR, mark.number(), 0, noun, mark.from(), mark.to()));
            }
        }
    }

    private @Nullable Amount at(int i) {
        if (found.stream().anyMatch(amount -> amount.from() <= i && i < amount.to())) {
            return null;
        }
        Mark fraction = marks.fractionAt(i);
        if (fraction != null) {
            return fraction(fraction, 1, i);
        }
        if (CountingNumber.countsThings(tokens, i)) {
            return null;
        }
        Token token = tokens.get(i);
        if (token.isNumber()) {
            boolean measure = marks.isInRate(i);
            return !measure && CountingNumber.is(tokens, marks, i) ? number(token.value(), token.decimals(), i) : null;
        }
        Mark word = marks.numberAt(i);
        int round = NumberWords.round(token.norm());
        if (round > 0) {
            Amount plain = number(round, 0, i);
            return new Amount(
                    plain.unit(),
                    plain.value(),
                    plain.upper(),
                    0,
                    Qualifier.ABOUT,
                    plain.noun(),
                    plain.from(),
                    plain.to());
        }
        if (word == null) {
            int compound = NumberWords.compound(token.norm());
            return compound < 0 ? null : number(compound, 0, i);
        }
        return numberWord(word, i);
    }

    private @Nullable Amount fraction(Mark mark, double times, int from) {
        if (mark.is("each")) {
            boolean interval = mark.to() < tokens.size()
                    && Lexicon.swedish()
                            .has("interval-noun", tokens.get(mark.to()).norm());
            boolean row = mark.to() + 1 < tokens.size() && tokens.get(mark.to()).is("rad");
            return interval || row ? null : amount(Amount.Unit.FRACTION, 100 * mark.number(), 0, "", from, mark.to());
        }
        boolean scaled = mark.to() < tokens.size()
                && Lexicon.swedish().has("scaled-noun", tokens.get(mark.to()).norm());
        return scaled ? null : amount(Amount.Unit.FRACTION, 100 * times * mark.number(), 0, "", from, mark.to());
    }

    private @Nullable Amount numberWord(Mark word, int i) {
        double value = word.number();
        Mark part = marks.fractionAt(word.to());
        if (part != null && part.is("fraction") && value < 10) {
            return fraction(part, value, i);
        }
        if (value == 1
                && !nextIs(word.to(), "av")
                && marks.unitAt(word.to()) == null
                && marks.timesAt(word.to()) == null) {
            return null;
        }
        return number(value, 0, i);
    }

    private Amount number(double value, int decimals, int i) {
        int next = i + 1;
        double upper = value;
        int printed = decimals;
        if (next + 1 < tokens.size()
                && (tokens.get(next).is("-") || isBetween(i, next))
                && tokens.get(next + 1).isNumber()
                && tokens.get(next + 1).value() > value) {
            upper = tokens.get(next + 1).value();
            printed = Math.max(decimals, tokens.get(next + 1).decimals());
            next += 2;
        }
        Amount proportion = outOf(value, i, next);
        if (proportion != null) {
            return proportion;
        }
        Mark times = marks.timesAt(next);
        if (times != null) {
            // "tre gånger fler" is said and meant as three times as many
            return amount(Amount.Unit.FACTOR, value, printed, "", i, times.to());
        }
        Mark unit = marks.unitAt(next);
        if (unit != null
                && !(tokens.get(next).is("år")
                        && next + 1 < tokens.size()
                        && tokens.get(next + 1).looksLikeYear())) {
            return withUnit(value, upper, printed, i, unit);
        }
        return count(value, upper, printed, i, next);
    }

    private boolean isBetween(int i, int next) {
        return tokens.get(next).is("och") && i > 0 && tokens.get(i - 1).is("mellan");
    }

    private Amount withUnit(double value, double upper, int decimals, int i, Mark unit) {
        Amount.Unit kind = switch (unit.value()) {
            case "percent" -> Amount.Unit.PERCENT;
            case "points" -> Amount.Unit.POINTS;
            default -> Amount.Unit.OTHER;
        };
        Amount plain = amount(kind, value, decimals, "", i, unit.to());
        return upper > value
                ? new Amount(kind, value, upper, decimals, Qualifier.EXACT, "", plain.from(), plain.to())
                : plain;
    }

    private Amount count(double value, double upper, int decimals, int i, int next) {
        String noun = next < tokens.size() && tokens.get(next).isWord()
                ? tokens.get(next).norm()
                : "";
        for (int p = next; p <= next + 4 && p < tokens.size() && !isVerb(p); p++) {
            Mark per = marks.rateAt(p);
            if (per != null) {
                return amount(Amount.Unit.RATE, value, decimals, noun, i, per.to());
            }
        }
        if (isRateSaidFirst(i)) {
            return amount(Amount.Unit.RATE, value, decimals, noun, i, next);
        }
        Amount plain = amount(Amount.Unit.COUNT, value, decimals, noun, i, next);
        return new Amount(Amount.Unit.COUNT, value, upper, decimals, plain.qualifier(), noun, plain.from(), plain.to());
    }

    /** "Per 1 000 invånare anmäldes 101 brott": the measure leads the clause. */
    private boolean isRateSaidFirst(int i) {
        for (int k = i - 1; k >= 0 && !tokens.get(k).is(",") && !tokens.get(k).is("och"); k--) {
            Mark per = marks.rateAt(k);
            if (per != null) {
                return k <= 1 && per.to() <= i || isVerb(per.to()) && tellsFigure(per.to(), i);
            }
        }
        return false;
    }

    private boolean isVerb(int index) {
        return index < tokens.size()
                && Lexicon.swedish().has("auxiliary", tokens.get(index).norm());
    }

    /** "… per 1 000 invånare är 85", "… låg på 85": nothing but the verb before the number. */
    private boolean tellsFigure(int verb, int number) {
        for (int k = verb + 1; k < number; k++) {
            if (!tokens.get(k).is("på")
                    && !tokens.get(k).is("till")
                    && !tokens.get(k).is("nu")) {
                return false;
            }
        }
        return true;
    }

    /** "sex av tio", "9 av 10", "en av fem": a proportion when the second number is small and round. */
    private @Nullable Amount outOf(double value, int i, int next) {
        if (next + 1 >= tokens.size() || !tokens.get(next).is("av")) {
            return null;
        }
        Token of = tokens.get(next + 1);
        Mark word = marks.numberAt(next + 1);
        double whole = of.isNumber() ? of.value() : word == null ? 0 : word.number();
        boolean small = whole >= 2 && whole <= 10 || whole == 20 || whole == 100 || whole == 1000;
        return small && value < whole ? amount(Amount.Unit.FRACTION, 100 * value / whole, 0, "", i, next + 2) : null;
    }

    private boolean nextIs(int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private Amount amount(Amount.Unit unit, double value, int decimals, String noun, int from, int to) {
        Mark before = qualifierBefore(unit, from);
        Mark after = before == null ? marks.qualifierAfter(to) : null;
        Mark qualifying = before == null ? after : before;
        return new Amount(
                unit,
                value,
                value,
                decimals,
                qualifying == null ? Qualifier.EXACT : meaning(qualifying),
                noun,
                before == null ? from : before.from(),
                after == null ? to : after.to());
    }

    /** "Drygt 20", and "över en 10-procentig" or "en dryg tredjedel" before the article or after it. */
    private @Nullable Mark qualifierBefore(Amount.Unit unit, int from) {
        Mark before = marks.qualifierBefore(from);
        if (before == null && from > 0 && isArticle(tokens.get(from - 1))) {
            before = marks.qualifierBefore(from - 1);
        }
        return before == null && unit == Amount.Unit.FACTOR ? marks.approximationBefore(from) : before;
    }

    private static Qualifier meaning(Mark mark) {
        if (mark.is("nearly-flat")) {
            // "i det närmaste fördubblats" has not quite got there; "ungefär" does not say on which side
            return mark.to() - mark.from() > 2 ? Qualifier.NEARLY : Qualifier.ABOUT;
        }
        return Qualifier.of(mark.value());
    }

    private static boolean isArticle(Token token) {
        return token.is("en") || token.is("ett") || token.is("en-");
    }
}
