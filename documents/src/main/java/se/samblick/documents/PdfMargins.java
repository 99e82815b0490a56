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

    /** Rows that go on over the page, and the header that is set again on each, are no headers of pages. */
    private static boolean ofTable(List<PdfLine> page, int index) {
        PdfLine line = page.get(index);
        long figures =
                line.pieces().stream().skip(1).filter(PdfLine.Piece::figure).count();
        return figures > 1 || (line.pieces().size() > 2 && (near(page, index, index - 1) || near(page, index, index + 1)));
    }

    private static boolean near(List<PdfLine> page, int index, int other) {
        if (other < 0 || other >= page.size() || page.get(other).pieces().size() < 3) {
            return false;
        }
        PdfLine line = page.get(index);
        float distance = Math.abs(page.get(other).y() - line.y());
        return distance < ROW * line.em() && line.sharesColumns(page.get(other));
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
