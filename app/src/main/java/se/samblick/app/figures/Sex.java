package se.samblick.app.figures;

import java.util.Optional;
import java.util.Set;

/** The sexes by which official statistics are parted. */
enum Sex {
    WOMEN(Set.of("kvinnor", "kvinna", "flickor", "flicka", "k", "tjejer", "women", "female", "females")),
    MEN(Set.of("män", "man", "pojkar", "pojke", "m", "killar", "men", "male", "males"));

    private final Set<String> words;

    Sex(Set<String> words) {
        this.words = words;
    }

    static Optional<Sex> find(String label) {
        String key = Label.key(label);
        for (Sex sex : values()) {
            if (sex.words.contains(key)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
