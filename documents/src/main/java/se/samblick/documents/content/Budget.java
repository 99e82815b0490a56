package se.samblick.documents.content;

/** What a document may still cost: hostile input ends in a sentence, not in a full memory or a deep stack. */
final class Budget {
    private final ContentSchema.Limits limits;
    private final Spent spent;
    private final int depth;

    Budget(ContentSchema.Limits limits) {
        this(limits, new Spent(), 0);
    }

    private Budget(ContentSchema.Limits limits, Spent spent, int depth) {
        this.limits = limits;
        this.spent = spent;
        this.depth = depth;
    }

    /** The budget one level further down; what is spent there counts here too. */
    Budget deeper(String path) {
        if (depth >= limits.depth()) {
            throw new InvalidContent(path, "mer än %d nivåer".formatted(limits.depth()), "en grundare uppbyggnad");
        }
        return new Budget(limits, spent, depth + 1);
    }

    void spendNode(String path) {
        if (++spent.nodes > limits.nodes()) {
            throw new InvalidContent(path, "mer än %d delar".formatted(limits.nodes()), "ett mindre avsnitt");
        }
    }

    void spendText(int characters, String path) {
        spent.text += characters;
        if (spent.text > limits.text()) {
            throw new InvalidContent(path, "mer än %d tecken".formatted(limits.text()), "ett kortare avsnitt");
        }
    }

    private static final class Spent {
        private int nodes;
        private long text;
    }
}
