package se.samblick.app.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Window;
import se.samblick.app.ui.InvalidInput;

/** What the address of a view over years, areas or what may come says, word for word; all may be left out. */
record AskedView(
        @Nullable String omrade,
        @Nullable String datamangd,
        @Nullable String kategori,
        @Nullable String uttag,
        @Nullable String steg,
        @Nullable String skala,
        @Nullable String fonster,
        @Nullable String till,
        @Nullable String spridning) {
    AskedViews.Said said() {
        return new AskedViews.Said(omrade, datamangd, kategori, uttag);
    }

    boolean ownScale() {
        return "egen".equals(skala);
    }

    static @Nullable Window window(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : Window.find(code).orElseThrow(() -> new InvalidInput("figures.window.unknown", code));
    }

    static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidInput("figures.day.unknown", String.valueOf(text));
        }
    }

    /** Multiplicative unless said otherwise: areas always differ more than chance makes them. */
    static Overdispersion spread(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Overdispersion.MULTIPLICATIVE;
        }
        return Arrays.stream(Overdispersion.values())
                .filter(o -> o.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("watch.spread.unknown", code));
    }
}
