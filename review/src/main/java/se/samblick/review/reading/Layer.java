package se.samblick.review.reading;

import java.util.List;
import se.samblick.review.fact.Mention;

/**
 * Names that stand together in a text.
 *
 * @param cost how far they stand from the statement: 0 for its own words
 */
public record Layer(int cost, List<Mention> mentions) {
    public Layer {
        mentions = List.copyOf(mentions);
    }
}
