package se.samblick.app.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A fingerprint of the headings of all tables of a file, by which the next file of the same kind is known. Numbers, months
 * and how many periods there are do not count: next month's file has the same.
 */
final class Shape {
    private static final Pattern MONTH = Pattern.compile(
            "\\b(?:jan(?:uari)?|feb(?:ruari)?|mar(?:s)?|apr(?:il)?|maj|jun[i]?|jul[i]?|aug(?:usti)?|sep(?:t|tember)?"
                    + "|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|första|andra|tredje|fjärde)\\b\\.?",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBERS = Pattern.compile("#(?:[\\s.,:/-]*#)*");

    private Shape() {}

    /** What a profile is kept under. */
    static String of(List<Outcome.Table> tables) {
        var text = new StringBuilder();
        for (Outcome.Table table : tables) {
            Set<String> headings = new LinkedHashSet<>();
            headings(table).forEach(h -> headings.add(folded(h)));
            text.append('\n').append(table.number());
            headings.forEach(h -> text.append('|').append(h));
        }
        return digest(text);
    }

    /** What a profile may be kept under: as now, and as it was when months and the number of periods counted. */
    static List<String> known(List<Outcome.Table> tables) {
        var earlier = new StringBuilder();
        for (Outcome.Table table : tables) {
            earlier.append('\n').append(table.number());
            headings(table)
                    .forEach(h -> earlier.append('|')
                            .append(DIGITS.matcher(Label.key(h)).replaceAll("#")));
        }
        return List.of(of(tables), digest(earlier));
    }

    private static List<String> headings(Outcome.Table table) {
        RoleGrid grid = table.grid();
        if (grid == null || !table.whole()) {
            return table.columns().stream().map(Outcome.Column::header).toList();
        }
        return grid.rows().stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.role().equals("period") || c.role().equals("title"))
                .map(RoleGrid.Cell::text)
                .toList();
    }

    private static String folded(String heading) {
        String plain = MONTH.matcher(Label.key(heading)).replaceAll("#");
        return NUMBERS.matcher(DIGITS.matcher(plain).replaceAll("#")).replaceAll("#");
    }

    private static String digest(StringBuilder text) {
        return DigestUtils.sha256Hex(text.toString()).substring(0, 24);
    }
}
