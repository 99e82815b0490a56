package se.samblick.review.cells;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers and lists in the explanations of table findings. */
final class Texts {
    private Texts() {}

    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
        return plain.replace('.', ',').replace('-', '−');
    }

    static String join(List<String> words) {
        return String.join(", ", words);
    }
}
