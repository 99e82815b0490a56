package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one content to another: block by block, and inside a changed block line by line (a row of a table,
 * an item of a list) down to runs of words.
 *
 * @param changes every block of both, in reading order
 */
public record Difference(List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    /** What became of a block, line or run. */
    public enum Kind {
        KEPT,
        ADDED,
        REMOVED,
        /** Both sides have it, not equal. Runs are never of this kind. */
        CHANGED
    }

    /**
     * A block on one side or on both.
     *
     * @param before the block in the first content; null when added
     * @param after the block in the second content; null when removed
     * @param lines its words; all kept in a changed block when only its form (a mark, a query) changed
     */
    public record Change(
            Kind kind,
            @Nullable ContentBlock before,
            @Nullable ContentBlock after,
            List<Line> lines) {
        public Change {
            lines = List.copyOf(lines);
        }
    }

    /** A line of a block with its runs of words. */
    public record Line(Kind kind, List<Run> runs) {
        public Line {
            runs = List.copyOf(runs);
        }
    }

    /** Words that are all kept, all added or all removed. */
    public record Run(Kind kind, String text) {}

    /** Compares two contents; equal ones have only kept blocks. */
    public static Difference between(Content before, Content after) {
        Likeness likeness = new Likeness();
        List<Change> changes = new ArrayList<>();
        for (Alignment.Step step : Alignment.of(before.blocks(), after.blocks(), likeness::of)) {
            changes.add(change(
                    step.added() ? null : before.blocks().get(step.before()),
                    step.removed() ? null : after.blocks().get(step.after())));
        }
        return new Difference(changes);
    }

    /** True when nothing changed. */
    public boolean isEmpty() {
        return changes.stream().allMatch(change -> change.kind() == Kind.KEPT);
    }

    /**
     * The second content, made from the first and the changes.
     *
     * @throws IllegalArgumentException if this is not a difference from {@code before}
     */
    public Content applyTo(Content before) {
        List<ContentBlock> mine =
                changes.stream().map(Change::before).filter(Objects::nonNull).collect(Collectors.toList());
        if (!mine.equals(before.blocks())) {
            throw new IllegalArgumentException("The difference was made from another content");
        }
        return new Content(
                changes.stream().map(Change::after).filter(Objects::nonNull).collect(Collectors.toList()));
    }

    private static Change change(@Nullable ContentBlock before, @Nullable ContentBlock after) {
        if (before == null || after == null) {
            Kind kind = before == null ? Kind.ADDED : Kind.REMOVED;
            List<String> lines = PlainLines.of(Objects.requireNonNull(before == null ? after : before));
            return new Change(kind, before, after, whole(kind, lines));
        }
        if (before.equals(after)) {
            return new Change(Kind.KEPT, before, after, whole(Kind.KEPT, PlainLines.of(after)));
        }
        return new Change(Kind.CHANGED, before, after, lines(PlainLines.of(before), PlainLines.of(after)));
    }

    private static List<Line> whole(Kind kind, List<String> lines) {
        return lines.stream().map(line -> whole(kind, line)).toList();
    }

    private static Line whole(Kind kind, String line) {
        return new Line(kind, line.isEmpty() ? List.of() : List.of(new Run(kind, line)));
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        if (before.size() == 1 && after.size() == 1) {
            return List.of(line(before.get(0), after.get(0)));
        }
        List<Line> lines = new ArrayList<>();
        var steps = Alignment.of(before, after, (one, other) -> Words.likeness(Words.counts(one), Words.counts(other)));
        for (Alignment.Step step : steps) {
            if (step.added()) {
                lines.add(whole(Kind.ADDED, after.get(step.after())));
            } else if (step.removed()) {
                lines.add(whole(Kind.REMOVED, before.get(step.before())));
            } else {
                lines.add(line(before.get(step.before()), after.get(step.after())));
            }
        }
        return lines;
    }

    private static Line line(String before, String after) {
        if (before.equals(after)) {
            return whole(Kind.KEPT, after);
        }
        List<String> first = Words.of(before);
        List<String> second = Words.of(after);
        List<Run> runs = new ArrayList<>();
        for (Alignment.Step step : Alignment.ofEqual(first, second)) {
            Kind kind = step.added() ? Kind.ADDED : step.removed() ? Kind.REMOVED : Kind.KEPT;
            String word = step.added() ? second.get(step.after()) : first.get(step.before());
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).kind() == kind) {
                runs.set(last, new Run(kind, runs.get(last).text() + word));
            } else {
                runs.add(new Run(kind, word));
            }
        }
        return new Line(Kind.CHANGED, runs);
    }

    /** How much two blocks of one kind resemble each other; the words of each are counted once. */
    static final class Likeness {
        private final Map<ContentBlock, Map<String, Integer>> counted = new IdentityHashMap<>();

        double of(ContentBlock one, ContentBlock other) {
            if (one.getClass() != other.getClass()) {
                return 0;
            }
            if (one instanceof FigureBlock figure && figure.query().equals(((FigureBlock) other).query())) {
                return 1;
            }
            return Words.likeness(words(one), words(other));
        }

        private Map<String, Integer> words(ContentBlock block) {
            return counted.computeIfAbsent(block, b -> Words.counts(String.join("\n", PlainLines.of(b))));
        }
    }
}
