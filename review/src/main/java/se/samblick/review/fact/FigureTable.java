package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Place;
import se.samblick.review.text.Section;

/** A table with its place in the document, and the series in it. */
public final class FigureTable {
    /**
     * A printed row.
     *
     * @param text the row's cells as they stand, parted by single spaces
     */
    public record Row(int index, String label, String text, Place place) {}

    private static final int LONGEST_YEAR = 366;

    private final int number;
    private final String title;
    private final String area;
    private final @Nullable Section section;
    private final int block;
    private final List<Row> rows;
    private final List<Fact> facts;
    private final List<Series> series;

    /**
     * @param number from 1, or 0 for figures given beside the document
     * @param title the words above the table and in its first header cell
     * @param area the area all its figures are of, as a line above it says; empty if none does
     * @param section where it stands; null for figures given beside the document
     * @param block index of the block of the document it begins in, or −1
     */
    public FigureTable(
            int number,
            String title,
            String area,
            @Nullable Section section,
            int block,
            List<Row> rows,
            List<Fact> facts) {
        this.number = number;
        this.title = title;
        this.area = area;
        this.section = section;
        this.block = block;
        this.rows = List.copyOf(rows);
        this.facts = List.copyOf(facts);
        this.series = seriesOf(facts);
    }

    private FigureTable(FigureTable own, List<Fact> beside) {
        this.number = own.number;
        this.title = own.title;
        this.area = own.area;
        this.section = own.section;
        this.block = own.block;
        this.rows = own.rows;
        this.facts = own.facts;
        List<Fact> all = new ArrayList<>(own.facts);
        all.addAll(beside);
        this.series = seriesOf(all);
    }

    /** The same table, its series reaching over the periods of tables like it. */
    FigureTable beside(List<Fact> others) {
        return new FigureTable(this, others);
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** The words of its first header cell, which say what its rows are: "Brottstyp", "Skola"; empty if there are none. */
    public String rowHead() {
        return title.substring(title.lastIndexOf('|') + 1).strip();
    }

    public String area() {
        return area;
    }

    public @Nullable Section section() {
        return section;
    }

    public int block() {
        return block;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Fact> facts() {
        return facts;
    }

    /** Every series of the table; printed changes are none, they are derived. */
    public List<Series> series() {
        return series;
    }

    public boolean isGiven() {
        return number == 0;
    }

    private record Key(String area, List<String> category, String measure) {}

    private List<Series> seriesOf(List<Fact> all) {
        Map<Key, List<Fact>> groups = new LinkedHashMap<>();
        Set<Integer> differences = differences(all);
        for (Fact fact : all) {
            boolean difference = fact.table() == number && differences.contains(fact.column());
            if (!fact.isChange() && !difference) {
                groups.computeIfAbsent(new Key(fact.area(), fact.category(), fact.measure()), key -> new ArrayList<>())
                        .add(fact);
            }
        }
        List<Series> found = new ArrayList<>();
        groups.forEach((key, whole) -> {
            List<Fact> group = new ArrayList<>(whole);
            List<Fact> undated =
                    whole.stream().filter(fact -> fact.period() == null).toList();
            if (undated.size() == 1 && whole.size() > 2 && undated.get(0).total()) {
                // The sum under twelve months stands for itself
                group.remove(undated.get(0));
                found.add(new Series(this, key.area(), key.category(), key.measure(), true, undated));
            }
            if (isUnambiguous(group)) {
                group.sort((a, b) -> a.period() == null || b.period() == null
                        ? 0
                        : a.period().compareTo(b.period()));
                boolean total = group.stream().allMatch(Fact::total);
                found.add(new Series(this, key.area(), key.category(), key.measure(), total, group));
            }
        });
        return List.copyOf(found);
    }

    /** Columns over two years that hold a number below nothing: they tell changes, whatever heads them. */
    private static Set<Integer> differences(List<Fact> all) {
        Set<Integer> columns = new HashSet<>();
        for (Fact fact : all) {
            Span period = fact.period();
            boolean below = fact.isExact()
                    && fact.low() < 0
                    && (fact.isCount() || fact.measure().equals("share"));
            if (below && period != null && period.days() > LONGEST_YEAR) {
                columns.add(fact.column());
            }
        }
        return columns;
    }

    /** Facts that nothing tells apart make no series: it would be chance which one a claim is tried against. */
    private static boolean isUnambiguous(List<Fact> group) {
        var periods = new TreeSet<String>();
        for (Fact fact : group) {
            if (!periods.add(String.valueOf(fact.period()))) {
                return false;
            }
        }
        return group.size() == 1 || !periods.contains("null");
    }
}
