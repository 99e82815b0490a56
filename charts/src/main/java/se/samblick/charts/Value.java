package se.samblick.charts;

import java.util.OptionalDouble;

/** A value in a chart. Missing and suppressed are states of their own, never 0. */
public sealed interface Value {
    /** The value where it is known. */
    OptionalDouble known();

    /** The largest value it may be, empty if missing. */
    OptionalDouble highest();

    /** The smallest value it may be, empty if missing. */
    OptionalDouble lowest();

    /** As a reader sees it, in the format of the measure: {@code 1 920}, {@code 0–4} or {@code ..}. */
    String text(Measure measure);

    static Value of(double value) {
        return new Known(value);
    }

    static Value missing() {
        return new Missing();
    }

    /** A suppressed value, known only to lie between two values, both included. */
    static Value between(double low, double high) {
        return new Suppressed(low, high);
    }

    /** A known, finite value. */
    record Known(double value) implements Value {
        public Known {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Value %s: expected a finite number".formatted(value));
            }
        }

        @Override
        public OptionalDouble known() {
            return OptionalDouble.of(value);
        }

        @Override
        public OptionalDouble highest() {
            return known();
        }

        @Override
        public OptionalDouble lowest() {
            return known();
        }

        @Override
        public String text(Measure measure) {
            return measure.format(value);
        }
    }

    /** No value at all. */
    record Missing() implements Value {
        @Override
        public OptionalDouble known() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble highest() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble lowest() {
            return OptionalDouble.empty();
        }

        @Override
        public String text(Measure measure) {
            return "..";
        }
    }

    /** Left out to protect someone; it lies between the two, both included. */
    record Suppressed(double low, double high) implements Value {
        public Suppressed {
            if (!(Double.isFinite(low) && Double.isFinite(high) && low <= high)) {
                throw new IllegalArgumentException("Interval %s–%s: expected low to high".formatted(low, high));
            }
        }

        @Override
        public OptionalDouble known() {
            return OptionalDouble.empty();
        }

        @Override
        public OptionalDouble highest() {
            return OptionalDouble.of(high);
        }

        @Override
        public OptionalDouble lowest() {
            return OptionalDouble.of(low);
        }

        @Override
        public String text(Measure measure) {
            return measure.number(low) + "–" + measure.format(high);
        }
    }
}
