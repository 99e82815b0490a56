package se.samblick.analysis;

/** The conditions that most methods put on their input. */
final class Checks {
    static final String COUNT = "ett heltal som är 0 eller större";

    private Checks() {}

    static long count(String field, long count) {
        if (count < 0) {
            throw Refusal.of(field, count, COUNT);
        }
        return count;
    }

    static double positive(String field, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw Refusal.of(field, value, "ett tal större än 0");
        }
        return value;
    }

    static double level(double level) {
        return between("level", level);
    }

    /** A probability strictly between 0 and 1. */
    static double between(String field, double value) {
        if (!(value > 0 && value < 1)) {
            throw Refusal.of(field, value, "ett tal mellan 0 och 1");
        }
        return value;
    }

    static void sameLength(String field, int found, int expected) {
        if (found != expected) {
            throw Refusal.of(field, found + " värden", expected + " värden");
        }
    }
}
