package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Tokens;

/** Rows that name a part of the row above them, "varav mot barn 0–14 år": they are of that row's thing, narrowed. */
final class PartRows {
    private static final Pattern LEAD =
            Pattern.compile("^[-–•\\s]*(varav|därav)\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PartRows() {}

    static List<Fact> read(List<Fact> facts) {
        Map<Integer, String> above = new HashMap<>();
        String whole = "";
        int row = -1;
        for (Fact fact : facts) {
            if (fact.row() != row) {
                row = fact.row();
                whole = Labels.isPartOfAbove(fact.rowLabel()) ? whole : fact.rowLabel();
                above.put(row, whole);
            }
        }
        return facts.stream()
                .map(fact ->
                        Labels.isPartOfAbove(fact.rowLabel()) ? named(fact, above.getOrDefault(fact.row(), "")) : fact)
                .toList();
    }

    private static Fact named(Fact fact, String above) {
        List<String> parts = new ArrayList<>();
        for (String part : fact.category()) {
            parts.add(part.equals(fact.rowLabel()) ? name(part, above) : part);
        }
        return fact.withCategory(parts);
    }

    /** "Våldsbrott mot barn" for what narrows the row above, "rån" for what has a name of its own. */
    private static String name(String label, String above) {
        String own = LEAD.matcher(label).replaceFirst("");
        boolean narrows = !own.isEmpty()
                && Lexicon.swedish().has("preposition", Tokens.of(own).get(0).norm());
        return own.isEmpty() ? label : narrows && !above.isEmpty() ? above + " " + own : own;
    }
}
