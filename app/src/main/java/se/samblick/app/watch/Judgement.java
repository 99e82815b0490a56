package se.samblick.app.watch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.figures.ExtractId;

/**
 * What the latest sweep says of a series.
 *
 * @param q two-sided chance, Benjamini–Hochberg over all series of the sweep that could be judged; null if it could not
 * @param since first day of the unbroken steps that have stood out the same way; null if it does not stand out
 * @param recent how many of the eight steps before stood out the same way
 */
record Judgement(
        SeriesId series,
        Period period,
        ExtractId extract,
        Verdict verdict,
        @Nullable Double q,
        @Nullable LocalDate since,
        int recent) {
    Judgement withQ(double adjusted) {
        return new Judgement(series, period, extract, verdict, Double.isNaN(adjusted) ? null : adjusted, since, recent);
    }
}
