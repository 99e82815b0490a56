package se.samblick.documents.content;

import java.util.Collection;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Words for error sentences. */
final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    static String of(JsonNode value) {
        return value.isString() ? quoted(value.stringValue()) : shortened(value.toString());
    }

    static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    static String anyOf(Collection<String> names) {
        return names.isEmpty()
                ? "inget"
                : names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" eller "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
