package se.samblick.app.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import se.samblick.analysis.Forecast;
import se.samblick.analysis.Period;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.Step;

/**
 * What may come, or why nothing is said of it.
 *
 * @param run what is known
 * @param forecast with how it did in the past
 */
record Prognosis(KnownRun run, Forecast forecast, Set<ExtractId> extracts) {
    static final double LEVEL = 0.8;
    /** Half a year of months, a single year. */
    private static final int MONTHS_AHEAD = 6;

    Prognosis {
        extracts = Set.copyOf(extracts);
    }

    /** Whether it may be shown. */
    enum Answer {
        OFFERED,
        /** Too few past times to try it from. */
        SHORT,
        /** It did no better than last year's figure. */
        NO_BETTER,
        /** Too few cases for an interval to say anything. */
        FEW;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Prognosis of(KnownRun run, Set<ExtractId> extracts) {
        boolean monthly = run.step() == Step.MONTH;
        Forecast forecast = Forecast.of(run.counts(), monthly ? 12 : 1, monthly ? MONTHS_AHEAD : 1, LEVEL);
        return new Prognosis(run, forecast, extracts);
    }

    Answer answer() {
        if (forecast.tests() < Forecast.FEWEST_TESTS || forecast.steps().isEmpty()) {
            return Answer.SHORT;
        }
        long lately = 0;
        for (int i = Math.max(0, run.size() - run.step().perYear()); i < run.size(); i++) {
            lately += run.counts()[i];
        }
        if (lately < 2L * run.step().perYear()) {
            return Answer.FEW;
        }
        return forecast.offered() ? Answer.OFFERED : Answer.NO_BETTER;
    }

    /** The steps it speaks of. */
    List<Period> ahead() {
        List<Period> ahead = new ArrayList<>();
        Period last = run.periods().get(run.size() - 1);
        for (int i = 0; i < forecast.steps().size(); i++) {
            last = run.step().after(last);
            ahead.add(last);
        }
        return ahead;
    }
}
