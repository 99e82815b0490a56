package se.samblick.app.watch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Step;

/**
 * Which alarms an address asks for.
 *
 * @param step null for both
 * @param direction null for both
 * @param page from 1
 */
record AlarmView(WatchAddress where, @Nullable Step step, Shown shown, Verdict.@Nullable State direction, int page) {
    /** What of the alarms is shown. */
    enum Shown {
        OPEN("oppna"),
        CLOSED("stangda"),
        ALL("alla"),
        /** Every series as last looked at, whether it stands out or not. */
        SERIES("serier");

        private final String word;

        Shown(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static Optional<Shown> find(String word) {
            return java.util.Arrays.stream(values())
                    .filter(s -> s.word.equals(word))
                    .findFirst();
        }
    }

    AlarmFilter filter() {
        Boolean open = shown == Shown.OPEN ? Boolean.TRUE : shown == Shown.CLOSED ? Boolean.FALSE : null;
        return new AlarmFilter(where.dataset().id(), where.area().id(), true, where.category(), step, open, direction);
    }

    String href(String path) {
        CategoryId category = where.category();
        Step chosen = step;
        return where.href(
                path,
                "steg",
                chosen == null ? "" : chosen.code(),
                "visa",
                shown == Shown.OPEN ? "" : shown.word(),
                "riktning",
                direction == null ? "" : direction.code(),
                "kategori",
                category == null ? "" : category.value());
    }
}
