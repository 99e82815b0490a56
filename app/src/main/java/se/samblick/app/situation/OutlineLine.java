package se.samblick.app.situation;

import java.util.List;

/**
 * A section in the outline.
 *
 * @param remains what is left to do in it; empty if it is done
 */
public record OutlineLine(
        String key, int level, String title, String address, boolean current, boolean begun, List<Left> remains) {
    public OutlineLine {
        remains = List.copyOf(remains);
    }

    /** One thing left: a message and what it counts. */
    public record Left(String text, long count) {}

    public boolean done() {
        return remains.isEmpty();
    }

    public String icon() {
        return done() ? "done" : begun ? "half" : "dotted";
    }

    /** Without its own number where the title is shown alone. */
    static OutlineLine of(Section section, List<Remains.Task> tasks, String base, String current) {
        String title = section.number().isEmpty() ? section.title() : section.number() + " " + section.title();
        return new OutlineLine(
                section.key(),
                section.level(),
                title,
                base + section.key(),
                section.key().equals(current),
                !section.empty() || section.workStatus() != null,
                tasks.stream().map(t -> new Left(t.key(), t.count())).toList());
    }
}
