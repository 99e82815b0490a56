package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.text.Section;

/**
 * A document's tables from the one a reader of a clause would look at outwards. They come as they are asked for: most
 * clauses need the nearest few, and a long document has as many more tables as it has clauses.
 *
 * @see Resolver#distance
 */
final class NearestTables {
    private final List<FigureTable> byBlock = new ArrayList<>();
    private final List<FigureTable> given = new ArrayList<>();
    private final Map<Integer, List<FigureTable>> bySection = new HashMap<>();

    NearestTables(List<FigureTable> tables) {
        for (FigureTable table : tables) {
            Section section = table.section();
            (table.isGiven() ? given : byBlock).add(table);
            if (section != null && !table.isGiven()) {
                bySection
                        .computeIfAbsent(section.number(), any -> new ArrayList<>())
                        .add(table);
            }
        }
        byBlock.sort(Comparator.comparingInt(FigureTable::block));
    }

    /** Those of the clause's section, those of the others, those given beside the document; each lot nearest first. */
    Iterable<FigureTable> around(Clause clause, Predicate<FigureTable> wanted) {
        List<FigureTable> own = new ArrayList<>(
                bySection.getOrDefault(clause.sentence().section().number(), List.of()));
        own.sort(Comparator.comparingInt(table -> Resolver.distance(table, clause)));
        return () -> new Around(own, clause, wanted);
    }

    private final class Around implements Iterator<FigureTable> {
        private final Iterator<FigureTable> own;
        private final Iterator<FigureTable> others;
        private final Iterator<FigureTable> last = given.iterator();
        private final int section;
        private final Predicate<FigureTable> wanted;
        private @Nullable FigureTable ready;

        Around(List<FigureTable> own, Clause clause, Predicate<FigureTable> wanted) {
            this.own = own.iterator();
            this.others = new Outwards(clause.sentence().block());
            this.section = clause.sentence().section().number();
            this.wanted = wanted;
            this.ready = find();
        }

        private @Nullable FigureTable find() {
            while (own.hasNext() || others.hasNext() || last.hasNext()) {
                boolean near = own.hasNext();
                FigureTable table = near ? own.next() : others.hasNext() ? others.next() : last.next();
                boolean again =
                        !near && table.section() != null && table.section().number() == section;
                if (!(again && !table.isGiven()) && wanted.test(table)) {
                    return table;
                }
            }
            return null;
        }

        @Override
        public boolean hasNext() {
            return ready != null;
        }

        @Override
        public FigureTable next() {
            FigureTable table = ready;
            if (table == null) {
                throw new NoSuchElementException();
            }
            ready = find();
            return table;
        }
    }

    /** From a block both ways; of two as far away the earlier first, of several in one block in the document's order. */
    private final class Outwards implements Iterator<FigureTable> {
        private final int block;
        private int before;
        private int after;
        private int next;
        private int end;

        Outwards(int block) {
            this.block = block;
            int low = 0;
            int high = byBlock.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (blockAt(middle) <= block) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            this.before = low;
            this.after = low;
        }

        @Override
        public boolean hasNext() {
            return next < end || before > 0 || after < byBlock.size();
        }

        @Override
        public FigureTable next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (next == end) {
                takeGroup();
            }
            return byBlock.get(next++);
        }

        private void takeGroup() {
            boolean left =
                    after == byBlock.size() || before > 0 && block - blockAt(before - 1) <= blockAt(after) - block;
            next = left ? before - 1 : after;
            end = next + 1;
            while (left && next > 0 && blockAt(next - 1) == blockAt(end - 1)) {
                next--;
            }
            before = left ? next : before;
            after = left ? after : end;
        }

        private int blockAt(int index) {
            return byBlock.get(index).block();
        }
    }
}
