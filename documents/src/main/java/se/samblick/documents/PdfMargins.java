package se.samblick.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells page headers and footers from the text: marked as such, repeated from page to page, or a page number alone. */
final class PdfMargins {
    private static final int LINES = 3;
    private static final int PAGES = 3;
    private static final double MOST = 0.5;
    private static final float ROW = 3.5f;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?i)(?:sid(?:a|an)?\\.? ?|page )?[-–]? ?\\d{1,4} ?[-–]?(?: ?(?:\\(|/|av ?|of ?) ?\\d{1,4}\\)?)?");

    private final Set<String> repeated = new HashSet<>();
    private final Map<String, PdfLine> margins = new LinkedHashMap<>();

    PdfMargins(List<List<PdfLine>> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (List<PdfLine> page : pages) {
            Set<String> onPage = new HashSet<>();
            for (int i = 0; i < page.size(); i++) {
                if (outer(i, page.size()) && !ofTable(page, i)) {
                    onPage.add(folded(page.get(i)));
                }
            }
            onPage.forEach(text -> seen.merge(text, 1, Integer::sum));
        }
        seen.forEach((text, count) -> {
            if (count >= PAGES && count > MOST * pages.size()) {
                repeated.add(text);
            }
        });
    }

    private boolean repeats(List<PdfLine> page, int index) {
        return outer(index, page.size()) && repeated.contains(folded(page.get(index))) && !ofTable(page, index);
    }

    /** Rows of a table that reaches to the edge, and its header that is set again, are no headers of pages. */
    private static boolean ofTable(List<PdfLine> page, int index) {
        int inward = index < page.size() / 2 ? 1 : -1;
        int at = index;
        while (outer(at, page.size())) {
            int next = at + inward;
            if (next < 0 || next >= page.size() || !near(page.get(at), page.get(next))) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static boolean near(PdfLine line, PdfLine other) {
        boolean rows = line.row() && other.row() && Math.abs(other.y() - line.y()) < ROW * line.em();
        int pieces = line.pieces().size();
        return rows
                && (line.sharesColumns(other)
                        || (pieces > 2 && pieces == other.pieces().size()));
    }

    private static boolean outer(int index, int lines) {
        return index < LINES || index >= lines - LINES;
    }

    private static String folded(PdfLine line) {
        return DIGITS.matcher(line.text()).replaceAll("#");
    }

    /** The lines of a page that are text; the others are remembered, each wording once. */
    List<PdfLine> without(List<PdfLine> page) {
        List<PdfLine> text = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            PdfLine line = page.get(i);
            boolean edge = i == 0 || i == page.size() - 1;
            boolean number =
                    edge && page.size() > 2 && PAGE_NUMBER.matcher(line.text()).matches();
            if (line.artifact() || number || repeats(page, i)) {
                margins.putIfAbsent(folded(line), line);
            } else {
                text.add(line);
            }
        }
        return text;
    }

    /** Headers and footers met so far. */
    List<PdfLine> found() {
        return List.copyOf(margins.values());
    }
}
