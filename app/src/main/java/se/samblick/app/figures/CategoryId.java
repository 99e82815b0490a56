package se.samblick.app.figures;

import java.util.regex.Pattern;

/** Stable name of a category within its dataset, such as {@code stold-ur-fordon}; a full stop parts a child from its parent. */
public record CategoryId(String value) implements Comparable<CategoryId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9.-]{0,190}");

    public CategoryId {
        if (!isOne(value)) {
            throw new IllegalArgumentException(
                    "Category id '%s': expected small letters, digits, hyphens and full stops".formatted(value));
        }
    }

    /** True if a text has the shape of an id. */
    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(CategoryId other) {
        return value.compareTo(other.value);
    }
}
