package se.samblick.app.survey;

import org.jspecify.annotations.Nullable;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.Polarity;

/**
 * A question of a survey, or an index made of several.
 *
 * @param label short, as shown
 * @param wording as it was asked; may be empty
 * @param answer which answers are counted; may be empty
 * @param polarity whether more of it is good or bad
 * @param assumed true if the polarity was taken from the words and nobody has said it
 * @param scale of an index; null for a share
 */
public record Question(
        CategoryId id,
        String label,
        String wording,
        String answer,
        Polarity polarity,
        boolean assumed,
        @Nullable Scale scale) {

    /** The smallest and the largest value an index can have, such as 0 and 6. */
    public record Scale(double low, double high) {
        public Scale {
            if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
                throw new IllegalArgumentException("Scale %s–%s: expected low before high".formatted(low, high));
            }
        }
    }
}
