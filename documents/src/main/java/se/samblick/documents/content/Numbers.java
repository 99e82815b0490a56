package se.samblick.documents.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as JavaScript has them: all are doubles, whole ones are written without decimals, and −0 is 0. */
final class Numbers {
    private static final double LARGEST_WHOLE = 9_007_199_254_740_991d;

    private Numbers() {}

    static JsonNode node(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
        return whole ? JsonNodeFactory.instance.numberNode((long) value) : JsonNodeFactory.instance.numberNode(value);
    }

    static double requireFinite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("Number %s: expected a finite one".formatted(value));
        }
        return value == 0 ? 0.0 : value;
    }
}
