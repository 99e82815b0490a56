package se.samblick.app.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samblick.charts.Chart;
import se.samblick.charts.Look;
import se.samblick.charts.Width;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;
import se.samblick.documents.content.Inline;
import se.samblick.documents.content.Mark;

/** A section's words as mark-up for our own pages: every text escaped, no style, no script. */
final class ContentMarkup {
    private final StringBuilder out = new StringBuilder();
    private final String id;
    private final Map<String, String> words;
    private int charts;

    private ContentMarkup(String id, Map<String, String> words) {
        this.id = id;
        this.words = words;
    }

    /**
     * @param id begins the ids of the charts, so that several sections may share a page
     * @param words texts by name: {@code stale}, {@code live}
     */
    static String of(Content content, String id, Map<String, String> words) {
        var markup = new ContentMarkup(id, words);
        content.blocks().forEach(markup::block);
        return markup.out.toString();
    }

    /** A live block alone, as the editor shows it. */
    static String of(FigureBlock block, String id, Map<String, String> words) {
        var markup = new ContentMarkup(id, words);
        markup.figure(block);
        return markup.out.toString();
    }

    private void block(ContentBlock block) {
        if (block instanceof FigureBlock figure) {
            figure(figure);
        } else if (block instanceof ContentBlock.Table table) {
            table(table);
        } else if (block instanceof ContentBlock.ItemList list) {
            list(list);
        } else if (block instanceof ContentBlock.Quote quote) {
            out.append("<blockquote>");
            quote.blocks().forEach(this::block);
            out.append("</blockquote>");
        } else if (block instanceof ContentBlock.Heading heading) {
            // The page's own headings are h1 and h2, so that a heading in the text begins at h3.
            int level = heading.level() + 1;
            out.append("<h").append(level).append('>');
            inlines(heading.inlines());
            out.append("</h").append(level).append('>');
        } else {
            paragraph((ContentBlock.Paragraph) block);
        }
    }

    private void paragraph(ContentBlock.Paragraph paragraph) {
        out.append(paragraph.stale() ? "<p class=\"stale-text\">" : "<p>");
        inlines(paragraph.inlines());
        if (paragraph.stale()) {
            out.append(" <small class=\"is-warn\">(")
                    .append(escaped(words.getOrDefault("stale", "")))
                    .append(")</small>");
        }
        out.append("</p>");
    }

    private void list(ContentBlock.ItemList list) {
        out.append(list.ordered() ? "<ol start=\"" + list.start() + "\">" : "<ul>");
        for (ContentBlock.Item item : list.items()) {
            out.append("<li>");
            item.blocks().forEach(this::block);
            out.append("</li>");
        }
        out.append(list.ordered() ? "</ol>" : "</ul>");
    }

    private void table(ContentBlock.Table table) {
        out.append("<div class=\"frame\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(escaped(table.caption().isBlank() ? words.getOrDefault("table", "") : table.caption()))
                .append("\"><table class=\"table\">");
        if (!table.caption().isBlank()) {
            out.append("<caption>").append(escaped(table.caption())).append("</caption>");
        }
        for (ContentBlock.Row row : table.rows()) {
            out.append("<tr>");
            row.cells().forEach(this::cell);
            out.append("</tr>");
        }
        out.append("</table></div>");
    }

    private void cell(ContentBlock.Cell cell) {
        String name = cell.header() ? "th" : "td";
        out.append('<').append(name);
        span("colspan", cell.columnSpan());
        span("rowspan", cell.rowSpan());
        out.append('>');
        cell.blocks().forEach(this::block);
        out.append("</").append(name).append('>');
    }

    private void span(String name, int cells) {
        if (cells > 1) {
            out.append(' ').append(name).append("=\"").append(cells).append('"');
        }
    }

    private void figure(FigureBlock block) {
        FigureData data = block.data();
        out.append("<div class=\"embed\" role=\"group\" aria-label=\"")
                .append(escaped(block.title().isBlank() ? words.getOrDefault("live", "") : block.title()))
                .append("\"><header><b>")
                .append(escaped(block.title()))
                .append("</b></header>");
        if (data == null) {
            out.append("<p class=\"p-3 m-0\">")
                    .append(escaped(words.getOrDefault("untold", "")))
                    .append("</p>");
        } else {
            boolean table = block.presentation() != FigureBlock.Presentation.CHART;
            Optional<Chart> chart = BlockCharts.of(block);
            out.append("<div class=\"")
                    .append(table && chart.isPresent() ? "split" : "p-3")
                    .append("\">");
            if (table) {
                out.append("<div class=\"frame\" tabindex=\"0\" role=\"group\" aria-label=\"")
                        .append(escaped(block.title()))
                        .append("\">");
                data(data);
                out.append("</div>");
            }
            chart.ifPresent(c -> out.append("<div>").append(svg(c)).append("</div>"));
            out.append("</div><footer><span>").append(escaped(foot(data))).append("</span></footer>");
        }
        out.append("</div>");
    }

    private String svg(Chart chart) {
        return chart.toSvg(id + "-" + ++charts, Width.NARROW, Look.SCREEN);
    }

    private static String foot(FigureData data) {
        String notes = String.join(" ", data.notes());
        return data.source().isBlank() ? notes : data.source() + ". " + notes;
    }

    private void data(FigureData data) {
        out.append("<table class=\"table\"><thead><tr>");
        for (FigureData.Column column : data.columns()) {
            out.append(
                            column.role() == FigureData.Role.LABEL
                                    ? "<th scope=\"col\">"
                                    : "<th scope=\"col\" class=\"num\">")
                    .append(escaped(column.label()))
                    .append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (FigureData.Row row : data.rows()) {
            out.append(row.total() ? "<tr class=\"sum\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                boolean label = data.columns().get(i).role() == FigureData.Role.LABEL;
                out.append(label ? "<th scope=\"row\">" : "<td class=\"num\">")
                        .append(escaped(row.cells().get(i).text()))
                        .append(label ? "</th>" : "</td>");
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.LineBreak) {
                out.append("<br>");
            } else if (inline instanceof Inline.Reference reference) {
                out.append("<a href=\"#")
                        .append(escaped(reference.section()))
                        .append("\">")
                        .append(escaped(reference.label()))
                        .append("</a>");
            } else if (inline instanceof Figure figure) {
                out.append(figure.old() ? "<span class=\"live old\">" : "<span class=\"live\">")
                        .append(escaped(figure.shown()))
                        .append("</span>");
            } else {
                text((Inline.Text) inline);
            }
        }
    }

    private void text(Inline.Text text) {
        StringBuilder close = new StringBuilder();
        for (Mark mark : text.marks()) {
            if (mark instanceof Mark.Strong) {
                out.append("<strong>");
                close.insert(0, "</strong>");
            } else if (mark instanceof Mark.Em) {
                out.append("<em>");
                close.insert(0, "</em>");
            } else if (mark instanceof Mark.Link link) {
                out.append("<a href=\"").append(escaped(link.href())).append("\" rel=\"noopener\">");
                close.insert(0, "</a>");
            }
        }
        out.append(escaped(text.text())).append(close);
    }

    static String escaped(String text) {
        return org.springframework.web.util.HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
