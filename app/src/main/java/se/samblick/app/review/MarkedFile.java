package se.samblick.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.review.Verdict;

/**
 * A reviewed document as one web page that needs nothing else: its text with the claims marked and numbered, and what was
 * found of each. For who wants to send the answer on, or read it where Samblick is not at hand.
 */
final class MarkedFile {
    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
            mark{color:inherit;background:none;border-bottom:3px solid #6b6b6b}
            mark.ok{border-color:#1a7f37}mark.bad{border-color:#b42318;background:#fdecea}
            mark.warn{border-color:#b54708;background:#fff4e0}mark.scope{border-color:#175cd3}
            mark.none{border-bottom-style:dotted}
            table{border-collapse:collapse}td,th{border:1px solid #999;padding:.2rem .5rem;text-align:left}
            .columns{white-space:pre-wrap}li{margin-bottom:1rem}blockquote{margin:.2rem 0;font-style:italic}
            @media print{a{color:inherit}}
            """;

    private final StringBuilder html = new StringBuilder();

    private MarkedFile() {}

    static String of(String name, List<ReviewedPage.Part> parts, List<ReviewedPage.Card> cards) {
        var file = new MarkedFile();
        file.html
                .append("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(name))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(escaped(name))
                .append("</h1>\n<main>\n");
        parts.forEach(file::part);
        file.html.append("</main>\n<h2>Fynd</h2>\n<ol>\n");
        cards.forEach(file::card);
        file.html.append("</ol>\n</body></html>\n");
        return file.html.toString();
    }

    private void part(ReviewedPage.Part part) {
        if (part.kind().equals("table")) {
            html.append("<table>\n");
            part.rows().forEach(this::row);
            html.append("</table>\n");
            return;
        }
        String tag = part.kind().equals("heading") ? "h3" : "p";
        html.append('<').append(tag).append(part.columns() ? " class=\"columns\">" : ">");
        part.runs().forEach(run -> words(run.text(), run.card()));
        html.append("</").append(tag).append(">\n");
    }

    private void row(ReviewedPage.Row row) {
        html.append("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            ReviewedPage.Cell cell = row.cells().get(i);
            String tag = cell.header() ? "th" : "td";
            html.append('<').append(tag);
            span("colspan", cell.columnSpan());
            span("rowspan", cell.rowSpan());
            html.append('>');
            words(cell.text(), i == 0 ? row.card() : null);
            html.append("</").append(tag).append('>');
        }
        html.append("</tr>\n");
    }

    private void span(String attribute, int cells) {
        if (cells > 1) {
            html.append(' ').append(attribute).append("=\"").append(cells).append('"');
        }
    }

    private void words(String text, ReviewedPage.@Nullable Card card) {
        if (card == null) {
            html.append(escaped(text));
            return;
        }
        html.append("<mark class=\"")
                .append(card.mark())
                .append("\">")
                .append(escaped(text))
                .append("</mark><sup><a href=\"#f")
                .append(card.number())
                .append("\">")
                .append(card.number())
                .append(' ')
                .append(verdict(card))
                .append("</a></sup>");
    }

    private void card(ReviewedPage.Card card) {
        html.append("<li id=\"f")
                .append(card.number())
                .append("\"><strong>")
                .append(verdict(card))
                .append("</strong>, ")
                .append(escaped(card.place()))
                .append("<blockquote>")
                .append(escaped(card.quote()))
                .append("</blockquote>")
                .append(escaped(card.explanation()));
        if (card.suggestion() != null) {
            html.append("<br>Förslag till lydelse: <ins>")
                    .append(escaped(card.suggestion()))
                    .append("</ins>");
        }
        card.notes().forEach(note -> html.append("<br>").append(escaped(note)));
        html.append("</li>\n");
    }

    private static String verdict(ReviewedPage.Card card) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.code().equals(card.verdict())) {
                return verdict.swedish();
            }
        }
        return card.verdict();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
