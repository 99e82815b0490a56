package se.samblick.app.figures;

import java.util.List;

/**
 * Something a reader of a figure must know, as a message to be worded in the reader's language.
 *
 * @param key of the message
 * @param arguments what fills it in
 */
public record Note(String key, List<Object> arguments) {
    public Note {
        arguments = List.copyOf(arguments);
    }

    static Note of(String key, Object... arguments) {
        return new Note(key, List.of(arguments));
    }
}
