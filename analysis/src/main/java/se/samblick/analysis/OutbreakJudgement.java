package se.samblick.analysis;

/**
 * What history says of one count.
 *
 * @param assessable false if history does not reach back, has too few cases or fits no model; the rest is then NaN
 * @param count the judged count
 * @param expected mean that history predicts
 * @param upper a count above it is an alarm
 * @param lower a count below it is unusually low; 0 means that none is
 * @param chanceOfAsMany probability of this count or a larger one if nothing has changed
 * @param chanceOfAsFew probability of this count or a smaller one
 */
public record OutbreakJudgement(
        boolean assessable,
        long count,
        double expected,
        double upper,
        double lower,
        double chanceOfAsMany,
        double chanceOfAsFew) {
    static OutbreakJudgement notAssessable(long count) {
        return new OutbreakJudgement(false, count, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** True if the count is above the limit. */
    public boolean alarm() {
        return count > upper && count > 0;
    }

    /** True if the count is below the lower limit. */
    public boolean unusuallyLow() {
        return count < lower;
    }

    /** (count − expected)/(upper − expected), above 1 for an alarm; NaN if the limit is not above the expected count. */
    public double score() {
        return upper > expected ? (count - expected) / (upper - expected) : Double.NaN;
    }
}
