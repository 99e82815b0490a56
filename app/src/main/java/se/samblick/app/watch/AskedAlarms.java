package se.samblick.app.watch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.app.ui.InvalidInput;

/** What the address of the alarms says, word for word; all may be left out. */
record AskedAlarms(
        @Nullable String omrade,
        @Nullable String datamangd,
        @Nullable String kategori,
        @Nullable String uttag,
        @Nullable String steg,
        @Nullable String visa,
        @Nullable String riktning,
        @Nullable Integer sida) {
    AskedViews.Said said() {
        return new AskedViews.Said(omrade, datamangd, kategori, uttag);
    }

    int page() {
        return sida == null ? 1 : Math.max(1, sida);
    }

    AlarmView.Shown shown() {
        String shown = visa == null || visa.isBlank() ? AlarmView.Shown.OPEN.word() : visa;
        return AlarmView.Shown.find(shown).orElseThrow(() -> new InvalidInput("watch.shown.unknown", shown));
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
}
