package se.samblick.review.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lexicon marks around the numbers of a sentence, by the token where it stands. */
final class AmountMarks {
    private final Map<Integer, Mark> numbers = new HashMap<>();
    private final Map<Integer, Mark> fractions = new HashMap<>();
    private final Map<Integer, Mark> units = new HashMap<>();
    private final Map<Integer, Mark> months = new HashMap<>();
    private final Map<Integer, Mark> times = new HashMap<>();
    private final Map<Integer, Mark> rates = new HashMap<>();
    private final Map<Integer, Mark> qualifiersByEnd = new HashMap<>();
    private final Map<Integer, Mark> approximationsByEnd = new HashMap<>();
    private final Map<Integer, Mark> qualifiersAfter = new HashMap<>();

    AmountMarks(List<Mark> marks) {
        marks.forEach(this::add);
    }

    private void add(Mark mark) {
        switch (mark.type()) {
            case "number" -> numbers.put(mark.from(), mark);
            case "fraction", "each" -> fractions.put(mark.from(), mark);
            case "unit" -> units.put(mark.from(), mark);
            case "month" -> months.put(mark.from(), mark);
            case "times-as" -> times.put(mark.from(), mark);
            case "per" -> rates.put(mark.from(), mark);
            case "qualifier" -> qualifiersByEnd.put(mark.to(), mark);
            case "nearly-flat" -> approximationsByEnd.putIfAbsent(mark.to(), mark);
            case "after-qualifier" -> qualifiersAfter.putIfAbsent(mark.from(), mark);
            default -> {}
        }
    }

    /** A number in words that begins at the token: "tre". */
    @Nullable
    Mark numberAt(int token) {
        return numbers.get(token);
    }

    /** "En tredjedel", "var fjärde". */
    @Nullable
    Mark fractionAt(int token) {
        return fractions.get(token);
    }

    /** "Procent", "kronor". */
    @Nullable
    Mark unitAt(int token) {
        return units.get(token);
    }

    boolean isMonth(int token) {
        return months.containsKey(token);
    }

    /** "Gånger så". */
    @Nullable
    Mark timesAt(int token) {
        return times.get(token);
    }

    /** "Per 1 000 invånare". */
    @Nullable
    Mark rateAt(int token) {
        return rates.get(token);
    }

    /** True for the 1 000 of "per 1 000 invånare". */
    boolean isInRate(int token) {
        return rates.values().stream().anyMatch(per -> per.from() < token && token < per.to());
    }

    /** "Drygt", "mer än", right before the token. */
    @Nullable
    Mark qualifierBefore(int token) {
        return qualifiersByEnd.get(token);
    }

    /** "I stort sett", "nästan", before words such as "fördubblats". */
    @Nullable
    Mark approximationBefore(int token) {
        return approximationsByEnd.get(token);
    }

    /** "Eller fler", right after an amount that ends before the token. */
    @Nullable
    Mark qualifierAfter(int token) {
        return qualifiersAfter.get(token);
    }
}
