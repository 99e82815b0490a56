package se.samblick.app.figures;

/** Number of an extract; later extracts have larger numbers. */
public record ExtractId(long value) implements Comparable<ExtractId> {
    public ExtractId {
        if (value < 1) {
            throw new IllegalArgumentException("Extract id %d: expected 1 or more".formatted(value));
        }
    }

    /** From the number as it is stored. */
    public static ExtractId of(String number) {
        return new ExtractId(Long.parseLong(number));
    }

    @Override
    public int compareTo(ExtractId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
