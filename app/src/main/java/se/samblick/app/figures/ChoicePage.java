package se.samblick.app.figures;

import java.util.List;

/**
 * Everything that a printed label may mean, to search in.
 *
 * @param field what the form sends the choice as: {@code omrade} or {@code kategori}
 * @param found the label as printed
 * @param table number of the table that the choice is for, 0 if it is for the label
 * @param words searched for
 * @param more how many fit beside those shown
 */
public record ChoicePage(
        String id,
        String file,
        String field,
        String found,
        int problem,
        int table,
        String words,
        List<Choice> choices,
        int more) {
    public ChoicePage {
        choices = List.copyOf(choices);
    }

    /** True if it is an area that is chosen. */
    public boolean ofAreas() {
        return field.equals("omrade");
    }

    /** One of them; {@code where} tells what it lies in, empty at the top. */
    public record Choice(String value, String text, String where) {}
}
