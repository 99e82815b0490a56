package se.samblick.app.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Overdispersion;
import se.samblick.analysis.Window;
import se.samblick.app.ui.InvalidInput;

/** What the address of a view of Läget says, word for word; all may be left out. */
record AskedView(
        @Nullable String omrade,
        @Nullable String datamangd,
        @Nullable String kategori,
        @Nullable String uttag,
        @Nullable String steg,
        @Nullable String visa,
        @Nullable String riktning,
        @Nullable String skala,
        @Nullable String fonster,
        @Nullable String till,
        @Nullable String spridning,
        @Nullable Integer sida) {
    AskedViews.Said said() {
        return new AskedViews.Said(omrade, datamangd, kategori, uttag);
    }

    int page() {
        return sida == null ? 1 : Math.max(1, sida);
    }

    boolean ownScale() {
        return "egen".equals(skala);
    }

    AlarmPages.Shown shown() {
        String shown = visa == null || visa.isBlank() ? "oppna" : visa;
        return AlarmPages.Shown.find(shown).orElseThrow(() -> new InvalidInput("watch.shown.unknown", shown));
    }

    static Verdict.@Nullable State direction(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return null;
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "high" -> Verdict.State.HIGH;
            case "low" -> Verdict.State.LOW;
            default -> throw new InvalidInput("watch.direction.unknown", word);
        };
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
