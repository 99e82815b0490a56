package se.samblick.app.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Interval;
import se.samblick.app.figures.PeriodText;
import se.samblick.app.figures.Polarity;
import se.samblick.app.ui.Ui;

/** Estimates and differences in words: a share in percent, an index as printed, a difference in percentage points. */
final class SurveyWords {
    private final Ui ui;

    SurveyWords(Ui ui) {
        this.ui = ui;
    }

    /** The wave's own name, else its period. */
    String wave(Wave wave) {
        return wave.name().isEmpty() ? PeriodText.of(wave.period(), ui.language()) : wave.name();
    }

    String value(Estimate estimate) {
        return estimate.share()
                ? ui.percent(estimate.value(), digits(estimate))
                : ui.decimal(estimate.value(), digits(estimate));
    }

    /** As many decimals as the source printed, at most one for a share and two for an index. */
    private static int digits(Estimate estimate) {
        double shown = estimate.share() ? estimate.value() * 100 : estimate.value();
        if (estimate.share()) {
            return whole(shown) ? 0 : 1;
        }
        return whole(shown * 10) ? 1 : 2;
    }

    private static boolean whole(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-7;
    }

    /** {@code 34–42 %}; a dash where there is none. */
    String interval(Estimate estimate) {
        Interval interval = estimate.interval();
        if (interval == null || !interval.bounded()) {
            return "–";
        }
        if (!estimate.share()) {
            int digits = digits(estimate);
            return ui.decimal(interval.low(), digits) + "–" + ui.decimal(interval.high(), digits);
        }
        int digits = digits(estimate);
        return ui.decimal(interval.low() * 100, digits) + "–" + ui.percent(interval.high(), digits);
    }

    /** One end of an interval. */
    String limit(double value, Estimate estimate) {
        return estimate.share() ? ui.percent(value, digits(estimate)) : ui.decimal(value, digits(estimate));
    }

    /** {@code ±4}: the longer half of the interval, in percentage points for a share; empty where there is none. */
    String margin(Estimate estimate) {
        Interval interval = estimate.interval();
        if (interval == null || !interval.bounded()) {
            return "";
        }
        double half = Math.max(estimate.value() - interval.low(), interval.high() - estimate.value());
        return "±" + (estimate.share() ? ui.decimal(half * 100, digits(estimate)) : ui.decimal(half, digits(estimate)));
    }

    String base(Estimate estimate) {
        return estimate.base() == null ? ui.text("survey.base.unknown") : ui.number(estimate.base());
    }

    /** Why an answer is not shown. */
    String notShown(@Nullable Answer answer) {
        return answer == null
                ? ui.text("survey.none")
                : ui.text("survey.state." + answer.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code +4 procentenheter}; an index as a number with its sign. */
    String difference(Difference difference, Estimate estimate) {
        return signed(difference, estimate) + (estimate.share() ? "\u00a0" + ui.text("survey.points.short") : "");
    }

    private String signed(Difference difference, Estimate estimate) {
        double shown = estimate.share() ? difference.value() * 100 : difference.value();
        String text = ui.decimal(shown, estimate.share() ? pointDigits(shown) : digits(estimate));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return shown > 0 && !zero ? "+" + text : text;
    }

    private static int pointDigits(double points) {
        return whole(points) ? 0 : 1;
    }

    /** {@code upp 4 procentenheter, säkerställt}: for the running text. */
    String change(Difference difference, Estimate estimate) {
        double shown = Math.abs(estimate.share() ? difference.value() * 100 : difference.value());
        String size = ui.decimal(shown, estimate.share() ? pointDigits(shown) : digits(estimate));
        boolean one = size.equals("1");
        String direction = difference.value() > 0 ? "up" : difference.value() < 0 ? "down" : "same";
        String unit = estimate.share() ? ui.text(one ? "survey.point" : "survey.points") : ui.text("survey.units");
        String moved = direction.equals("same")
                ? ui.text("survey.moved.same")
                : ui.text("survey.moved." + direction, size + "\u00a0" + unit);
        return moved + ", "
                + ui.text("survey.verdict."
                        + (difference.ascertained()
                                ? "sure"
                                : difference.verdict().code()));
    }

    /** The judgement of a change, with its state and icon. */
    TableView.Cell judged(Difference difference, Polarity polarity, String against) {
        Difference.Meaning meaning = difference.meaning(polarity);
        String text = ui.text("survey." + against + "." + difference.verdict().code());
        String small = switch (meaning) {
            case BETTER -> ui.text("survey.meaning.better");
            case WORSE -> ui.text("survey.meaning.worse");
            case OTHER, NONE -> "";
        };
        String state = switch (meaning) {
            case BETTER -> "ok";
            case WORSE -> "bad";
            case OTHER, NONE -> "none";
        };
        return TableView.Cell.judged(text, small, state, icon(difference, meaning));
    }

    private static String icon(Difference difference, Difference.Meaning meaning) {
        // The sign tells the direction, as in Läget; whether that is good or bad is told by word and colour.
        return switch (meaning) {
            case BETTER, WORSE, OTHER -> difference.verdict() == Difference.Verdict.UP ? "up" : "down";
            case NONE -> difference.verdict() == Difference.Verdict.UNTESTED ? "question" : "approx";
        };
    }

    /** Whether the source's own mark says the same as our test. */
    Optional<String> mark(@Nullable String mark, @Nullable Difference tested) {
        if (mark == null && (tested == null || !tested.ascertained())) {
            return Optional.empty();
        }
        if (mark == null) {
            return Optional.of(ui.text("survey.mark.none") + " – " + ui.text("survey.mark.differs"));
        }
        if (tested == null || tested.verdict() == Difference.Verdict.UNTESTED) {
            return Optional.of(mark);
        }
        return Optional.of(
                mark + " – " + ui.text(SourceMark.agrees(mark, tested) ? "survey.mark.agrees" : "survey.mark.differs"));
    }
}
