package se.samblick.app.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

/**
 * Numbers as readers of the language expect them. Swedish: no-break space between thousands, decimal comma, a real minus
 * sign and a space before the percent sign.
 */
public final class Numbers {
    private static final char MINUS = '\u2212';
    private static final char SPACE = '\u00a0';

    private final DecimalFormatSymbols symbols;
    private final String percentSign;

    public Numbers(Language language) {
        symbols = new DecimalFormatSymbols(language.locale());
        symbols.setMinusSign(MINUS);
        if (language == Language.SV) {
            symbols.setGroupingSeparator(SPACE);
            symbols.setDecimalSeparator(',');
        }
        percentSign = language == Language.SV ? SPACE + "%" : "%";
    }

    public String whole(long value) {
        return new DecimalFormat("#,##0", symbols).format(value);
    }

    public String signed(long value) {
        return value > 0 ? "+" + whole(value) : whole(value);
    }

    /** Rounded half up, as in a printed table, with exactly so many decimals. */
    public String decimal(double value, int digits) {
        return decimal(BigDecimal.valueOf(value), digits);
    }

    private String decimal(BigDecimal value, int digits) {
        var format = new DecimalFormat(digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits), symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        // The decimal the number prints as, not the binary one behind it: 12.35 is a half, and is rounded up.
        String text = format.format(value);
        return isZero(text) ? text.replace(String.valueOf(MINUS), "") : text;
    }

    public String percent(double fraction, int digits) {
        return decimal(BigDecimal.valueOf(fraction).movePointRight(2), digits) + percentSign;
    }

    public String signedPercent(double fraction, int digits) {
        String text = percent(fraction, digits);
        return fraction > 0 && !isZero(text) ? "+" + text : text;
    }

    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
