package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two people's changes to one content brought together, block by block. Where only one of them changed, moved in or took
 * out a block, that holds; where both did the same, once; where they did different things, it is a conflict for a person
 * to settle. Nothing is dropped: a conflict holds all three texts.
 *
 * @param parts the merged content in reading order
 */
public record Merge(List<Part> parts) {
    public Merge {
        parts = List.copyOf(parts);
    }

    /** A stretch of the result. */
    public sealed interface Part {}

    /** Blocks on which there is no disagreement. */
    public record Agreed(List<ContentBlock> blocks) implements Part {
        public Agreed {
            blocks = List.copyOf(blocks);
        }
    }

    /** Blocks that both changed, differently; a list is empty where that side has nothing there. */
    public record Conflict(List<ContentBlock> base, List<ContentBlock> mine, List<ContentBlock> theirs)
            implements Part {
        public Conflict {
            base = List.copyOf(base);
            mine = List.copyOf(mine);
            theirs = List.copyOf(theirs);
        }
    }

    /** What to take where the two disagree. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Theirs, then mine. */
        BOTH
    }

    /**
     * Merges two contents that both began as {@code base}.
     *
     * @param base what both started from
     * @param mine one side
     * @param theirs the other side
     */
    public static Merge of(Content base, Content mine, Content theirs) {
        List<Side> ours = sides(base, mine);
        List<Side> others = sides(base, theirs);
        List<Conflict> stretches = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            List<ContentBlock> here =
                    i % 2 == 0 ? List.of() : List.of(base.blocks().get(i / 2));
            stretches.add(new Conflict(here, ours.get(i).blocks(), others.get(i).blocks()));
        }
        return new Merge(joined(grouped(stretches)));
    }

    /** The merged content when the two do not disagree anywhere. */
    public Optional<Content> merged() {
        return conflicts().isEmpty() ? Optional.of(resolved(Choice.MINE)) : Optional.empty();
    }

    /** What is left to settle. */
    public List<Conflict> conflicts() {
        return parts.stream()
                .filter(Conflict.class::isInstance)
                .map(Conflict.class::cast)
                .toList();
    }

    /** The content with every disagreement settled one way. */
    public Content resolved(Choice choice) {
        List<ContentBlock> blocks = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Agreed agreed) {
                blocks.addAll(agreed.blocks());
            } else {
                Conflict conflict = (Conflict) part;
                if (choice != Choice.MINE) {
                    blocks.addAll(conflict.theirs());
                }
                if (choice != Choice.THEIRS) {
                    blocks.addAll(conflict.mine());
                }
            }
        }
        return blocks.isEmpty() ? Content.empty() : new Content(blocks);
    }

    /** What one side has at one place: between two blocks of the base (even places) or for a block of it (odd). */
    private record Side(List<ContentBlock> blocks) {}

    private static List<Side> sides(Content base, Content changed) {
        List<Side> sides = new ArrayList<>();
        sides.add(new Side(new ArrayList<>()));
        for (Difference.Change change : Difference.between(base, changed).changes()) {
            ContentBlock after = change.after();
            if (change.before() == null && after != null) {
                sides.get(sides.size() - 1).blocks().add(after);
            } else {
                sides.add(new Side(after == null ? List.of() : List.of(after)));
                sides.add(new Side(new ArrayList<>()));
            }
        }
        return sides;
    }

    /**
     * A conflict over a block swallows what either side wrote beside it: whether that belongs to the rewritten block or
     * not, only a person can say.
     */
    private static List<Conflict> grouped(List<Conflict> stretches) {
        List<Conflict> grouped = new ArrayList<>();
        boolean open = false;
        for (Conflict stretch : stretches) {
            boolean changed =
                    !stretch.mine().equals(stretch.base()) || !stretch.theirs().equals(stretch.base());
            int last = grouped.size() - 1;
            boolean beside = last >= 0 && changed && (open || disagree(stretch) && touched(grouped.get(last)));
            if (beside) {
                grouped.set(last, sum(grouped.get(last), stretch));
            } else {
                grouped.add(stretch);
            }
            open = changed && (disagree(stretch) || open && stretch.base().isEmpty());
        }
        return grouped;
    }

    /** True for something new written between blocks of the base. */
    private static boolean touched(Conflict stretch) {
        return stretch.base().isEmpty()
                && !(stretch.mine().isEmpty() && stretch.theirs().isEmpty());
    }

    private static boolean disagree(Conflict stretch) {
        return !stretch.mine().equals(stretch.theirs())
                && !stretch.mine().equals(stretch.base())
                && !stretch.theirs().equals(stretch.base());
    }

    private static Conflict sum(Conflict one, Conflict other) {
        return new Conflict(
                sum(one.base(), other.base()), sum(one.mine(), other.mine()), sum(one.theirs(), other.theirs()));
    }

    private static List<ContentBlock> sum(List<ContentBlock> one, List<ContentBlock> other) {
        List<ContentBlock> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static List<Part> joined(List<Conflict> stretches) {
        List<Part> parts = new ArrayList<>();
        for (Conflict stretch : stretches) {
            if (disagree(stretch)) {
                parts.add(stretch);
                continue;
            }
            List<ContentBlock> blocks = stretch.mine().equals(stretch.base()) ? stretch.theirs() : stretch.mine();
            int last = parts.size() - 1;
            if (last >= 0 && parts.get(last) instanceof Agreed before) {
                parts.set(last, new Agreed(sum(before.blocks(), blocks)));
            } else if (!blocks.isEmpty()) {
                parts.add(new Agreed(blocks));
            }
        }
        return parts;
    }
}
