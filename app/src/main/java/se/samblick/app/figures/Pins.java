package se.samblick.app.figures;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which extract each dataset is read from.
 *
 * @param extracts by dataset
 */
public record Pins(Map<String, ExtractId> extracts) {
    /** All that is known now. */
    public static final Pins NONE = new Pins(Map.of());

    public Pins {
        extracts = Map.copyOf(extracts);
    }

    /** From ids as they are stored. */
    public static Pins of(Map<String, String> stored) {
        Map<String, ExtractId> extracts = new TreeMap<>();
        stored.forEach((dataset, extract) -> extracts.put(dataset, ExtractId.of(extract)));
        return new Pins(extracts);
    }

    /** The extract a dataset is read from; null for all that is known now. */
    public @Nullable ExtractId of(DatasetId dataset) {
        return extracts.get(dataset.value());
    }
}
