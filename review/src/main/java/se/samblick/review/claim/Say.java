package se.samblick.review.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.samblick.review.fact.Fact;

/** Numbers as Swedish readers write them. */
final class Say {
    private static final char NO_BREAK = '\u00a0';

    private Say() {}

    /** With a decimal comma and thousands parted by no-break spaces. */
    static String number(double value, int decimals) {
        if (Double.isInfinite(value) || Double.isNaN(value)) {
            return "oändligt";
        }
        String plain = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
        boolean negative = plain.startsWith("-");
        String digits = negative ? plain.substring(1) : plain;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(NO_BREAK);
            }
            grouped.append(whole.charAt(i));
        }
        return (negative ? "−" : "") + grouped + (point < 0 ? "" : "," + digits.substring(point + 1));
    }

    /** Whole numbers without decimals, others with one. */
    static String plain(double value) {
        return number(value, Math.abs(value - Math.rint(value)) < 1e-9 ? 0 : 1);
    }

    /** With a sign, for output: "+50.0 %". */
    static String signedPercent(double percent) {
        return Double.isInfinite(percent)
                ? "från 0"
                : (percent < 0 ? "-" : "+")
                        + BigDecimal.valueOf(Math.abs(percent)).setScale(1, RoundingMode.HALF_UP) + " %";
    }

    static String value(Fact fact) {
        if (!fact.known()) {
            return "okänt";
        }
        if (!fact.isExact()) {
            return fact.printed();
        }
        int decimals = fact.isCount() ? fact.decimals() : Math.max(0, Math.min(fact.decimals(), 2));
        double value = Math.rint(fact.value() * 1e6) / 1e6;
        int needed = value == Math.rint(value) ? decimals : Math.max(decimals, 1);
        return number(value, needed) + (fact.isShare() ? " %" : "");
    }

    /** Each word with a capital, as names of places have. */
    static String title(String words) {
        StringBuilder titled = new StringBuilder();
        for (String word : words.split(" ")) {
            titled.append(titled.length() > 0 ? " " : "").append(upperFirst(word));
        }
        return titled.toString();
    }

    static String upperFirst(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
