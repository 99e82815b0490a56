package se.samblick.analysis;

/** Student's t distribution, through the beta distribution of df/(df + t²). */
final class StudentT {
    private StudentT() {}

    /** P(|T| ≥ |t|). */
    static double twoSided(double t, double df) {
        double ratio = t * t / df;
        if (Double.isInfinite(ratio)) {
            return 0;
        }
        return Beta.lower(1 / (1 + ratio), ratio / (1 + ratio), df / 2, 0.5);
    }

    /** The point exceeded with probability {@code tail}, which is below a half. */
    static double upperQuantile(double tail, double df) {
        return Math.sqrt(df * Math.exp(-Beta.lowerLogit(2 * tail, df / 2, 0.5)));
    }
}
