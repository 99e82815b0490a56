package se.samblick.tables.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samblick.tables.words.Labels;
import se.samblick.tables.words.NumberWords;
import se.samblick.tables.words.PeriodWords;

/** A cell as its file holds it. What it shows, and what it stores where the format stores more than text. */
public final class RawCell {
    public static final RawCell EMPTY = new RawCell("", "", null, false, null, DateShape.NONE, 0);

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2099);

    /** What a date cell's number format shows of its date. */
    public enum DateShape {
        NONE,
        DAY,
        MONTH,
        YEAR
    }

    /** What a cell looks like, before anything is known about its column. */
    public enum Look {
        EMPTY,
        NUMBER,
        /** A number that can be a year. */
        YEAR,
        /** A dash or dots. */
        MISSING,
        SUPPRESSED,
        FAULT,
        PERIOD,
        DATE,
        TEXT
    }

    private final String printed;
    private final String text;
    private final @Nullable BigDecimal number;
    private final boolean percent;
    private final @Nullable LocalDate date;
    private final DateShape shape;
    private final int indent;
    private @Nullable String label;
    private @Nullable Look look;
    private NumberWords.@Nullable Value value;

    private RawCell(
            String printed,
            String text,
            @Nullable BigDecimal number,
            boolean percent,
            @Nullable LocalDate date,
            DateShape shape,
            int indent) {
        this.printed = printed;
        this.text = text;
        this.number = number;
        this.percent = percent;
        this.date = date;
        this.shape = shape;
        this.indent = indent;
    }

    /** A cell of text; leading spaces are its indentation. */
    public static RawCell text(String text) {
        return text(text, text, leadingSpaces(text));
    }

    /**
     * A cell of text.
     *
     * @param printed all of it
     * @param text without what is set in superscript
     * @param indent depth of indentation, in any unit that grows with depth
     */
    public static RawCell text(String printed, String text, int indent) {
        return printed.isEmpty() ? EMPTY : new RawCell(printed, text, null, false, null, DateShape.NONE, indent);
    }

    /** A cell that stores a number and shows a text; percent if its format is one. */
    public static RawCell number(String shown, BigDecimal number, boolean percent, int indent) {
        return new RawCell(shown, shown, number, percent, null, DateShape.NONE, indent);
    }

    /** A cell that stores a day and shows all or part of it. */
    public static RawCell date(String shown, BigDecimal serial, LocalDate date, DateShape shape, int indent) {
        return new RawCell(shown, shown, serial, false, date, shape, indent);
    }

    /** The same cell indented as its style says, if that is more than its leading spaces. */
    RawCell indented(int depth) {
        return depth <= indent ? this : new RawCell(printed, text, number, percent, date, shape, depth);
    }

    private static int leadingSpaces(String text) {
        int spaces = 0;
        while (spaces < text.length() && (text.charAt(spaces) == ' ' || text.charAt(spaces) == '\u00a0')) {
            spaces++;
        }
        return spaces;
    }

    /** What the cell shows, as in the file. */
    public String printed() {
        return printed;
    }

    /** The label that the cell bears: white space folded, marks gone; a date cell's date when it shows a day. */
    public String label() {
        String cached = label;
        if (cached == null) {
            cached = Labels.clean(text);
            label = cached;
        }
        return cached;
    }

    /** The stored number; null for text. A date cell has its serial number. */
    public @Nullable BigDecimal number() {
        return number;
    }

    /** True for a number cell with percent format: it stores the fraction. */
    public boolean percentFormat() {
        return percent;
    }

    public @Nullable LocalDate date() {
        return date;
    }

    public DateShape dateShape() {
        return shape;
    }

    public int indent() {
        return indent;
    }

    public boolean isEmpty() {
        if (this == EMPTY || look != null) {
            return this == EMPTY || look == Look.EMPTY;
        }
        if (number != null || date != null) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < '\u007f') {
                return false;
            }
        }
        return Labels.fold(text).isEmpty();
    }

    /** The number or sign in the cell. */
    public NumberWords.Value value() {
        NumberWords.Value cached = value;
        if (cached == null) {
            cached = number != null && date == null
                    ? new NumberWords.Value(NumberWords.Kind.NUMBER, number, percent, false)
                    : NumberWords.read(text);
            value = cached;
        }
        return cached;
    }

    /** What the cell looks like. */
    public Look look() {
        Look cached = look;
        if (cached == null) {
            cached = findLook();
            look = cached;
        }
        return cached;
    }

    private Look findLook() {
        if (date != null) {
            return Look.DATE;
        }
        BigDecimal stored = number;
        if (stored != null) {
            return !percent && couldBeYear(stored) ? Look.YEAR : Look.NUMBER;
        }
        if (Labels.fold(text).isEmpty()) {
            return Look.EMPTY;
        }
        return switch (value().kind()) {
            case NUMBER -> label().length() == 4 && couldBeYear(value().number()) ? Look.YEAR : Look.NUMBER;
            case MISSING -> Look.MISSING;
            case SUPPRESSED -> Look.SUPPRESSED;
            case FAULT -> Look.FAULT;
            case TEXT -> PeriodWords.whole(label()).isPresent() ? Look.PERIOD : Look.TEXT;
        };
    }

    private static boolean couldBeYear(@Nullable BigDecimal number) {
        return number != null
                && number.compareTo(FIRST_YEAR) >= 0
                && number.compareTo(LAST_YEAR) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    @Override
    public String toString() {
        return printed;
    }
}
