package se.samblick.app.situation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.analysis.Period;
import se.samblick.app.figures.Amount;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Figures;
import se.samblick.app.figures.Measure;
import se.samblick.app.figures.SeriesKey;
import se.samblick.app.figures.Sum;
import se.samblick.app.ui.Language;
import se.samblick.app.ui.Numbers;
import se.samblick.documents.content.Figure;

/** Puts the value of a figure into words: a number, a difference, a percentage, a clause or a period. */
@Component
class ChipWords {
    private final Figures figures;
    private final Numbers numbers = new Numbers(Language.SV);

    ChipWords(Figures figures) {
        this.figures = figures;
    }

    /** What is shown, the unrounded numbers behind it and the extract that tells them. */
    record Shown(
            String text,
            Map<String, Double> values,
            @Nullable String extract) {}

    /** The words of a figure, or empty if the extract does not tell it. */
    Optional<Shown> of(ChipQuery query, Figure.Presentation presentation, @Nullable ExtractId pin) {
        Optional<Period> period = LiveFigures.period(query.period());
        if (period.isEmpty()) {
            return Optional.empty();
        }
        if (presentation == Figure.Presentation.PERIOD) {
            return Optional.of(new Shown(PeriodWords.of(period.get()), Map.of(), null));
        }
        Optional<Sum> current = value(query, period.get(), pin);
        if (current.isEmpty()) {
            return Optional.empty();
        }
        if (presentation == Figure.Presentation.NUMBER) {
            return Optional.of(shown(amount(current.get().amount()), null, current.get()));
        }
        return LiveFigures.period(query.base())
                .flatMap(base -> value(query, base, pin))
                .map(previous -> shown(
                        words(presentation, previous.amount(), current.get().amount()), previous, current.get()));
    }

    private Optional<Sum> value(ChipQuery query, Period period, @Nullable ExtractId pin) {
        var key = new SeriesKey(
                LiveFigures.dataset(query.dataset()),
                LiveFigures.area(query.area()),
                new CategoryId(query.category()),
                query.measure() == null ? Measure.COUNT : new Measure(query.measure()));
        return figures.value(key, period, pin);
    }

    private static Shown shown(String text, @Nullable Sum previous, Sum current) {
        Map<String, Double> values = new LinkedHashMap<>();
        put(values, "current", current.amount());
        if (previous != null) {
            put(values, "previous", previous.amount());
        }
        String extract = current.extracts().stream()
                .max(java.util.Comparator.naturalOrder())
                .map(ExtractId::toString)
                .orElse(null);
        return new Shown(text, values, extract);
    }

    private static void put(Map<String, Double> values, String name, Amount amount) {
        if (amount.exact()) {
            values.put(name, amount.lower());
        } else if (amount.bounded()) {
            values.put(name + "Lower", amount.lower());
            values.put(name + "Upper", amount.upper());
        }
    }

    private String words(Figure.Presentation presentation, Amount previous, Amount current) {
        if (!previous.exact() || !current.exact()) {
            return amount(previous) + " → " + amount(current);
        }
        double before = previous.lower();
        double after = current.lower();
        return switch (presentation) {
            case CHANGE -> numbers.signed(Math.round(after - before));
            case PERCENT -> before == 0 ? arrow(before, after) : numbers.signedPercent((after - before) / before, 1);
            default -> sentence(before, after);
        };
    }

    /** {@code ökat med 166 procent (256 → 681)}; small numbers are not given in percent. */
    private String sentence(double before, double after) {
        if (before == after) {
            return "oförändrat (" + arrow(before, after) + ")";
        }
        String verb = after > before ? "ökat" : "minskat";
        if (before == 0 || before + after < 20) {
            return "%s från %s till %s".formatted(verb, number(before), number(after));
        }
        String percent = numbers.decimal(Math.abs(after - before) / before * 100, 0);
        return "%s med %s procent (%s)".formatted(verb, percent, arrow(before, after));
    }

    private String arrow(double before, double after) {
        return number(before) + " → " + number(after);
    }

    private String number(double value) {
        return value == Math.rint(value) ? numbers.whole(Math.round(value)) : numbers.decimal(value, 1);
    }

    /** {@code 54}, {@code 0–4} for a suppressed one, {@code minst 12} where nothing limits it. */
    String amount(Amount amount) {
        if (amount.exact()) {
            return number(amount.lower());
        }
        if (!amount.bounded()) {
            return "minst " + number(amount.lower());
        }
        return number(amount.lower()) + "–" + number(amount.upper());
    }
}
