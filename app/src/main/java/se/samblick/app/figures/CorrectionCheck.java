package se.samblick.app.figures;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;
import se.samblick.app.ui.InvalidInput;

/** Refuses corrections that name nothing known. */
@Component
class CorrectionCheck {
    private static final Set<String> COLUMN_WORDS = Set.of(Corrections.SKIP, Corrections.AREA, Corrections.CATEGORY);

    private final Figures figures;
    private final Areas areas;

    CorrectionCheck(Figures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** Every id, period and measure that corrections name is known, or they are refused. */
    void check(DatasetId dataset, Corrections corrections) {
        if (corrections.area() != null) {
            requireArea(corrections.area());
        }
        corrections.areas().values().forEach(this::requireArea);
        corrections.tableAreas().values().forEach(this::requireArea);
        requirePeriod(corrections.period());
        corrections.periods().values().forEach(CorrectionCheck::requirePeriod);
        Set<String> known = new HashSet<>(Set.of(Corrections.NEW));
        figures.categories(dataset).forEach(c -> known.add(c.id().value()));
        boolean crimes = figures.dataset(dataset).kind().holdsCrimes();
        corrections.categories().values().stream()
                .filter(c -> !known.contains(c) && !(crimes && isOfTree(c)))
                .findFirst()
                .ifPresent(c -> {
                    throw new InvalidInput("figures.category.unknown", c);
                });
        corrections.columns().values().stream()
                .filter(c -> !COLUMN_WORDS.contains(c))
                .forEach(CorrectionCheck::requireMeasure);
    }

    private static boolean isOfTree(String id) {
        return CategoryId.isOne(id) && CodeCategories.isKnown(new CategoryId(id));
    }

    void requireArea(String id) {
        if (areas.find(new AreaId(id)).isEmpty()) {
            throw new InvalidInput("figures.area.unknown", id);
        }
    }

    private static void requireMeasure(String code) {
        try {
            new Measure(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("figures.measure.unknown", code);
        }
    }

    static void requirePeriod(@Nullable String text) {
        try {
            if (text != null) {
                Period.parse(text);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("figures.period.unknown", text == null ? "" : text);
        }
    }
}
