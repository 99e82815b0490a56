package se.samblick.analysis;

/**
 * The conditions that most methods put on their input. Numbers lie within ±{@value #LARGEST}, and those above 0 are at least
 * {@value #SMALLEST}, so that squares and ratios stay finite; counts are whole in a double.
 */
final class Checks {
    static final double LARGEST = 1e100;
    static final double SMALLEST = 1e-100;
    static final long MOST = 1_000_000_000_000_000L;

    private static final int WHOLE = -1;

    private Checks() {}

    static long count(String field, long count) {
        return count(WHOLE, field, count);
    }

    /** A count of 0 or more; {@code element} is negative for what is not one of many. */
    static long count(int element, String field, long count) {
        if (count < 0) {
            throw Refusal.of(element, field, count, "ett heltal som är 0 eller större");
        }
        if (count > MOST) {
            throw Refusal.of(element, field, count, "ett heltal som är högst " + MOST);
        }
        return count;
    }

    static double number(String field, double value) {
        return number(WHOLE, field, value);
    }

    static double number(int element, String field, double value) {
        if (!(Math.abs(value) <= LARGEST)) {
            String expected = Double.isFinite(value) ? "ett tal från −1e100 till 1e100" : "ett tal";
            throw Refusal.of(element, field, value, expected);
        }
        return value;
    }

    static double positive(String field, double value) {
        return positive(WHOLE, field, value);
    }

    static double positive(int element, String field, double value) {
        if (!(value > 0)) {
            throw Refusal.of(element, field, value, "ett tal större än 0");
        }
        if (value < SMALLEST || value > LARGEST) {
            throw Refusal.of(element, field, value, "ett tal från 1e-100 till 1e100");
        }
        return value;
    }

    static double amount(String field, double value) {
        return amount(WHOLE, field, value);
    }

    /** A number of 0 or more. */
    static double amount(int element, String field, double value) {
        if (value == 0) {
            return value;
        }
        if (!(value > 0)) {
            throw Refusal.of(element, field, value, "ett tal som är 0 eller större");
        }
        return positive(element, field, value);
    }

    static int whole(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Refusal.of(field, value, "ett heltal från " + least + " till " + most);
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
