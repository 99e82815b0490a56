package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;

/**
 * Adds the values of crime codes up to the kinds of crime above them, so that a file in codes can be compared with one in
 * names. A sum is told only where it is whole: every code of the kind that can have been in use has a value, or the file is
 * said to tell of all codes. Where the file tells the kind by name too, its own value stands and the sum is held against it.
 */
final class CodeSums {
    /** A longer file is kept code by code alone, and says so. */
    private static final int MOST_SUMS = 400_000;

    private final CodeCategories codes;
    private final boolean whole;
    private final Map<Key, Part> sums = new HashMap<>();
    private final Map<Key, Observation> named = new HashMap<>();
    private final Set<CategoryId> told = new HashSet<>();
    private final Set<CategoryId> seen = new HashSet<>();
    private final Map<InUse, Integer> inUse = new HashMap<>();
    private boolean tooMany;

    private record Key(AreaId area, CategoryId category, Period period) {}

    private record InUse(String node, int from, int to) {}

    /** A sum so far. */
    private static final class Part {
        final CodeCategories.Above above;
        double upper;
        boolean suppressed;
        boolean unknown;
        int codes;
        int current;

        Part(CodeCategories.Above above) {
            this.above = above;
        }

        void add(Observation o, boolean inUse) {
            Double most = o.value() == null ? o.upper() : o.value();
            suppressed |= o.status() == Observation.Status.SUPPRESSED;
            unknown |= most == null;
            upper += most == null ? 0 : most;
            codes++;
            current += inUse ? 1 : 0;
        }
    }

    /** @param whole whether a code that the file does not name is zero */
    CodeSums(CodeCategories codes, boolean whole) {
        this.codes = codes;
        this.whole = whole;
    }

    /** A value that is to be saved. */
    void add(Observation o) {
        if (!o.measure().equals(Measure.COUNT)) {
            return;
        }
        Optional<CrimeCode> code = codes.code(o.category());
        if (code.isEmpty()) {
            told.add(o.category());
            if (named.size() < MOST_SUMS) {
                named.put(new Key(o.area(), o.category(), o.period()), o);
            }
            return;
        }
        seen.add(o.category());
        for (CodeCategories.Above above : codes.above(code.get())) {
            var key = new Key(o.area(), above.category().id(), o.period());
            Part part = sums.get(key);
            if (part == null && sums.size() >= MOST_SUMS) {
                tooMany = true;
                return;
            }
            if (part == null) {
                part = new Part(above);
                sums.put(key, part);
            }
            part.add(o, code.get().inUse(o.period()));
        }
    }

    /** How many codes have values. */
    int codes() {
        return seen.size();
    }

    /** True if the file has more of them than can be added up. */
    boolean tooMany() {
        return tooMany;
    }

    private boolean isWhole(Key key, Part part) {
        return !part.unknown
                && (whole || part.current >= needed(part.above.node().id(), key.period()));
    }

    private int needed(String node, Period period) {
        return inUse.computeIfAbsent(
                new InUse(node, period.first().getYear(), period.last().getYear()),
                k -> codes.catalogue().inUse(node, period));
    }

    /** True if some kind has codes with values but no whole sum, nor a value of its own. */
    boolean anyPartial() {
        return sums.entrySet().stream()
                .anyMatch(e -> !told.contains(e.getKey().category()) && !isWhole(e.getKey(), e.getValue()));
    }

    /** Hands over the whole sums of kinds that the file does not tell itself. */
    void forEach(BiConsumer<Observation, Category> each) {
        if (tooMany) {
            return;
        }
        sums.forEach((key, part) -> {
            if (!told.contains(key.category()) && isWhole(key, part)) {
                each.accept(observation(key, part), part.above.category());
            }
        });
    }

    private static Observation observation(Key key, Part part) {
        return new Observation(
                key.area(),
                key.category(),
                Measure.COUNT,
                key.period(),
                key.period().toString(),
                part.suppressed ? null : part.upper,
                part.suppressed ? part.upper : null,
                part.suppressed ? Observation.Status.SUPPRESSED : Observation.Status.OK,
                "Σ " + part.codes);
    }

    /** A value that the file tells of a kind by name, beside the sum of the codes of the same kind. */
    record Differing(Observation printed, double sum, String label) {}

    /** Where the two differ although the sum is whole. */
    List<Differing> differing() {
        List<Differing> differing = new ArrayList<>();
        named.forEach((key, o) -> {
            Part part = sums.get(key);
            Double value = o.value();
            if (part != null && value != null && !part.suppressed && isWhole(key, part) && value != part.upper) {
                differing.add(new Differing(o, part.upper, part.above.category().label()));
            }
        });
        return differing;
    }

    /** The sum of a category's codes, null if none has a value. */
    static @Nullable CodeSums of(@Nullable CodeCategories codes, boolean whole) {
        return codes == null ? null : new CodeSums(codes, whole);
    }
}
