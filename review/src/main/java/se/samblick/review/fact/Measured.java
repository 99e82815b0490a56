package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts right what a table measures where its own header does not say: percentages printed as plain numbers look like
 * counts, but their total lies between its parts, and a note beside the table says so.
 */
final class Measured {
    /** What a figure without a name measures. */
    private static final String UNKNOWN = "other:okänt";

    private static final Pattern PER_PEOPLE = Pattern.compile("per 1(0|00)?[ \u00a0]?000 \\p{L}+");

    /** How heads of columns of changes begin. */
    private static final List<String> CHANGES =
            List.of("förändr", "diff", "ändring", "skillnad", "ökning", "minskning");

    private Measured() {}

    /** The facts, as shares if they can be nothing else, as something unknown if they are means of some kind. */
    static List<Fact> corrected(List<Fact> printed, String words) {
        return perPeople(byLabel(whole(changes(printed), words)), words);
    }

    /** "Anmälda brott per 1 000 invånare" above a table of broken numbers. */
    private static List<Fact> perPeople(List<Fact> facts, String words) {
        boolean rates = PER_PEOPLE.matcher(words.toLowerCase(Locale.ROOT)).find();
        return rates
                ? facts.stream()
                        .map(fact -> fact.measure().equals(UNKNOWN) ? fact.withMeasure("rate") : fact)
                        .toList()
                : facts;
    }

    /** "Förändr. 22–23", "Diff (%)": a column that its head says to be a change, beside columns of years. */
    private static List<Fact> changes(List<Fact> facts) {
        boolean dated = facts.stream().anyMatch(fact -> fact.period() != null);
        return dated ? facts.stream().map(Measured::asChange).toList() : facts;
    }

    private static Fact asChange(Fact fact) {
        String head = fact.columnLabel().strip().toLowerCase(Locale.ROOT);
        boolean change = fact.period() == null
                && CHANGES.stream().anyMatch(head::startsWith)
                && (fact.isCount() || fact.isShare());
        if (!change) {
            return fact;
        }
        List<String> things = new ArrayList<>(fact.category());
        things.remove(fact.columnLabel().strip());
        return fact.withMeasure(fact.isShare() ? "change-percent" : "change").withCategory(things);
    }

    private static List<Fact> whole(List<Fact> facts, String words) {
        List<Fact> counts =
                facts.stream().filter(Fact::isCount).filter(Fact::isExact).toList();
        boolean small = counts.size() > 1 && counts.stream().allMatch(fact -> fact.low() >= 0 && fact.low() <= 100);
        if (!small
                || counts.size()
                        < facts.stream()
                                .filter(fact -> fact.isExact() && !fact.isChange())
                                .count()) {
            return facts;
        }
        int verdict = totals(counts);
        if (verdict < 0) {
            return facts;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        boolean percent = lower.contains("procent") || lower.contains("andel") || lower.contains("%");
        if (percent) {
            return facts.stream().map(Measured::asShare).toList();
        }
        return verdict > 0
                ? facts.stream()
                        .map(fact -> fact.isCount() ? fact.withMeasure(UNKNOWN) : fact)
                        .toList()
                : facts;
    }

    /** What rows and columns say of themselves: "Andel trygga (%)", "Kostnad (tkr)"; and a number with decimals counts nothing. */
    private static List<Fact> byLabel(List<Fact> facts) {
        Set<Integer> broken = new HashSet<>();
        Set<Integer> large = new HashSet<>();
        for (Fact fact : facts) {
            if (fact.isCount() && fact.isExact()) {
                if (fact.low() != Math.rint(fact.low())) {
                    broken.add(fact.row());
                }
                if (fact.low() > 100 || fact.low() < 0) {
                    large.add(fact.row());
                }
            }
        }
        List<Fact> found = new ArrayList<>();
        for (Fact fact : facts) {
            String label = fact.rowLabel().toLowerCase(Locale.ROOT);
            boolean share = !large.contains(fact.row())
                    && (label.contains("(%)") || label.contains("procent") || label.contains(", %"));
            boolean money = label.contains("(tkr)") || label.contains("(kr)") || label.contains("(mnkr)");
            if (!fact.isCount()) {
                found.add(fact);
            } else if (share) {
                found.add(asShare(fact));
            } else {
                found.add(money || broken.contains(fact.row()) ? fact.withMeasure(UNKNOWN) : fact);
            }
        }
        return found;
    }

    private static Fact asShare(Fact fact) {
        return fact.isCount() ? fact.scaled("share", 0.01) : fact;
    }

    /** 1 if every total lies between the values it should sum up, −1 if one is larger than all of them, 0 without totals. */
    private static int totals(List<Fact> counts) {
        Map<Integer, double[]> byRow = new HashMap<>();
        Map<Integer, double[]> byColumn = new HashMap<>();
        for (Fact fact : counts) {
            if (!fact.total()) {
                extend(byRow, fact.row(), fact.low());
                extend(byColumn, fact.column(), fact.low());
            }
        }
        int between = 0;
        for (Fact total : counts) {
            if (total.total()) {
                double[] parts =
                        Labels.isTotal(total.rowLabel()) ? byColumn.get(total.column()) : byRow.get(total.row());
                if (parts == null || parts[2] < 2) {
                    continue;
                }
                if (total.low() > parts[1]) {
                    return -1;
                }
                between += total.low() >= parts[0] ? 1 : 0;
            }
        }
        return between > 1 ? 1 : 0;
    }

    private static void extend(Map<Integer, double[]> ranges, int key, double value) {
        double[] range = ranges.computeIfAbsent(key, any -> new double[] {value, value, 0});
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
        range[2]++;
    }
}
