package se.samblick.app.figures;

import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.Ui;

/** Amounts as people read them: {@code 1 920}, {@code 0–4}, or a dash for what is not known. */
final class AmountText {
    private AmountText() {}

    static String of(@Nullable Amount amount, Ui ui) {
        if (amount == null) {
            return "–";
        }
        if (amount.exact()) {
            return ui.number(Math.round(amount.lower()));
        }
        String from = ui.number(Math.round(amount.lower()));
        return amount.bounded() ? from + "–" + ui.number(Math.round(amount.upper())) : from + "–";
    }

    /** A difference, with its sign. */
    static String signed(Amount amount, Ui ui) {
        String from = ui.signed(Math.round(amount.lower()));
        return amount.exact() ? from : ui.text("figures.fromTo", from, ui.signed(Math.round(amount.upper())));
    }
}
