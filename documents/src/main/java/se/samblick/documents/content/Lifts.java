package se.samblick.documents.content;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings stored documents of an earlier schema version up to the present: the step at index i turns version i + 1 into
 * version i + 2. A step is never changed once documents have been stored with it.
 */
record Lifts(List<UnaryOperator<ObjectNode>> steps) {
    /** The steps up to the schema of this program; version 1 is the first. */
    static final Lifts STORED = new Lifts(List.of());

    Lifts {
        steps = List.copyOf(steps);
    }

    /**
     * @param document a document of any known version; without a version it is taken to be of the present one, which is
     *     what ProseMirror itself writes
     * @return the document in the present version, without its version member
     * @throws InvalidContent if the version is none or a later one
     */
    ObjectNode lift(ObjectNode document) {
        int present = steps.size() + 1;
        int version = version(document.get("schema"), present);
        ObjectNode lifted = document.deepCopy();
        lifted.remove("schema");
        for (int v = version; v < present; v++) {
            lifted = steps.get(v - 1).apply(lifted);
        }
        return lifted;
    }

    private static int version(@Nullable JsonNode named, int present) {
        if (named == null) {
            return present;
        }
        if (!named.isIntegralNumber()
                || !named.canConvertToInt()
                || named.intValue() < 1
                || named.intValue() > present) {
            throw new InvalidContent("schema", Found.of(named), "en schemaversion från 1 till %d".formatted(present));
        }
        return named.intValue();
    }
}
