package se.samblick.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How values are written; in Swedish unless said otherwise: {@code 1 920} with no-break spaces, decimal comma, minus as
 * {@code −}.
 *
 * @param factor what a value is multiplied by when shown; 100 for shares
 * @param decimals shown, 0–6
 * @param suffix after the number, such as a no-break space and %; may be empty
 * @param wording the language of the number
 */
public record Measure(double factor, int decimals, String suffix, Wording wording) {
    private static final int MAX_DECIMALS = 6;
    private static final int GROUP = 3;

    /** Whole numbers. */
    public static final Measure COUNT = new Measure(1, 0, "");

    /** In Swedish. */
    public Measure(double factor, int decimals, String suffix) {
        this(factor, decimals, suffix, Wording.SWEDISH);
    }

    public Measure {
        if (!(factor > 0 && Double.isFinite(factor)) || decimals < 0 || decimals > MAX_DECIMALS) {
            throw new IllegalArgumentException(
                    "Measure with factor %s and %d decimals: expected a positive factor and 0–%d decimals"
                            .formatted(factor, decimals, MAX_DECIMALS));
        }
    }

    /** Fractions shown as percent: 0.367 as {@code 36,7 %} with one decimal. */
    public static Measure percent(int decimals) {
        return new Measure(100, decimals, Wording.SWEDISH.percent());
    }

    /** The same in a language. */
    Measure in(Wording other) {
        return new Measure(factor, decimals, suffix.equals(wording.percent()) ? other.percent() : suffix, other);
    }

    /** Numbers with that many decimals, such as rates per 1,000. */
    public static Measure decimals(int decimals) {
        return new Measure(1, decimals, "");
    }

    /** Number and suffix. */
    public String format(double value) {
        return number(value) + suffix;
    }

    /** With a sign unless it rounds to zero: {@code +57}, {@code −12}, {@code 0}. */
    public String formatSigned(double value) {
        String text = format(value);
        boolean zero = rounded(value, decimals).signum() == 0;
        return zero || text.startsWith("−") ? text : "+" + text;
    }

    /** The number alone. */
    public String number(double value) {
        return number(value, decimals);
    }

    String number(double value, int shown) {
        BigDecimal rounded = rounded(value, shown);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            whole.insert(i, wording.group());
        }
        String fraction = point < 0 ? "" : wording.point() + digits.substring(point + 1);
        return (rounded.signum() < 0 ? "−" : "") + whole + fraction;
    }

    private BigDecimal rounded(double value, int shown) {
        // through the shortest decimal form, so that 0.145 is a half and not a little less
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).setScale(shown, RoundingMode.HALF_UP);
    }
}
