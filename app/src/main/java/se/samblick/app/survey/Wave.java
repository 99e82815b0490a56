package se.samblick.app.survey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;

/**
 * One time that a survey was made.
 *
 * @param period what its values are dated
 * @param name as its makers call it; empty for the period
 * @param fieldFrom first day that answers were taken in, null if not told
 * @param fieldTo last such day
 * @param sample how many were asked
 * @param answers how many answered
 */
public record Wave(
        Period period,
        String name,
        @Nullable LocalDate fieldFrom,
        @Nullable LocalDate fieldTo,
        @Nullable Integer sample,
        @Nullable Integer answers)
        implements Comparable<Wave> {
    public Wave {
        if (sample != null && sample < 1 || answers != null && answers < 0) {
            throw new IllegalArgumentException(
                    "Wave %s: expected a sample above 0 and answers from 0".formatted(period));
        }
        if (sample != null && answers != null && answers > sample) {
            throw new IllegalArgumentException("Wave %s: %d answers of %d asked".formatted(period, answers, sample));
        }
        if (fieldFrom != null && fieldTo != null && fieldTo.isBefore(fieldFrom)) {
            throw new IllegalArgumentException(
                    "Wave %s: field time ends %s before it begins %s".formatted(period, fieldTo, fieldFrom));
        }
    }

    /** A wave of which only the period is known. */
    static Wave of(Period period) {
        return new Wave(period, "", null, null, null, null);
    }

    /** Answers by sample, 0–1; null unless both are told. */
    public @Nullable Double responseRate() {
        return sample == null || answers == null ? null : (double) answers / sample;
    }

    /** Earliest first. */
    @Override
    public int compareTo(Wave other) {
        int last = period.last().compareTo(other.period.last());
        return last != 0 ? last : period.first().compareTo(other.period.first());
    }
}
