package se.samblick.documents.write;

import java.util.List;

/**
 * The work status of a focus area: every alternative of its framework with its tick, and the comment.
 *
 * @param comment empty for none
 */
public record WorkStatus(List<Choice> choices, String comment) {
    public WorkStatus {
        choices = List.copyOf(choices);
    }

    /** One alternative. */
    public record Choice(String text, boolean checked) {}
}
