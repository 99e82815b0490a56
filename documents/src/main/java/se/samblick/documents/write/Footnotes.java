package se.samblick.documents.write;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers footnotes in the order they are met; the same words have one number. */
final class Footnotes {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** True the first time these words are met. */
    boolean isNew(String text) {
        return !numbers.containsKey(text);
    }

    int number(String text) {
        numbers.putIfAbsent(text, numbers.size() + 1);
        return numbers.getOrDefault(text, 0);
    }

    List<String> texts() {
        return List.copyOf(numbers.keySet());
    }
}
