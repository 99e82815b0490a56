package se.samblick.documents.write;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.ContentBlock.ItemList;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.Inline;
import se.samblick.documents.content.Mark;

/** Paragraphs, lists and what stands in a line as mark-up. */
final class TextMarkup {
    private final Publication publication;
    private final Outline outline;
    private final Labels labels;
    private final Footnotes footnotes = new Footnotes();
    private final Markup out;

    TextMarkup(Publication publication, Outline outline, Labels labels, Markup out) {
        this.publication = publication;
        this.outline = outline;
        this.labels = labels;
        this.out = out;
    }

    List<String> footnotes() {
        return footnotes.texts();
    }

    /** Paragraphs, lists and quotations. */
    void block(ContentBlock block) {
        if (block instanceof ItemList list) {
            list(list);
        } else if (block instanceof ContentBlock.Quote quote) {
            out.open("blockquote");
            quote.blocks().forEach(this::block);
            out.close("blockquote").line();
        } else if (!block.inlines().isEmpty()) {
            out.open("p");
            inlines(block.inlines());
            out.close("p").line();
        }
    }

    private void list(ItemList list) {
        String tag = list.ordered() ? "ol" : "ul";
        out.open(tag, "start", list.ordered() && list.start() != 1 ? String.valueOf(list.start()) : "");
        for (ContentBlock.Item item : list.items()) {
            out.open("li");
            if (item.blocks().size() == 1) {
                inlines(item.blocks().get(0).inlines());
            } else {
                item.blocks().forEach(this::block);
            }
            out.close("li").line();
        }
        out.close(tag).line();
    }

    /** Lists and paragraphs of a cell; a lone paragraph without its own element. */
    void cell(ContentBlock.Cell cell) {
        if (cell.blocks().size() == 1 && cell.blocks().get(0) instanceof ContentBlock.Paragraph paragraph) {
            inlines(paragraph.inlines());
        } else {
            cell.blocks().forEach(this::block);
        }
    }

    void inlines(List<Inline> inlines) {
        for (Inline inline : inlines) {
            String href = href(inline);
            boolean strong = inline.marks().contains(new Mark.Strong());
            boolean em = inline.marks().contains(new Mark.Em());
            open(href, strong, em);
            inline(inline);
            if (em) {
                out.close("em");
            }
            if (strong) {
                out.close("strong");
            }
            if (href != null) {
                out.close("a");
            }
            // A note's mark is a link of its own and cannot stand inside another.
            if (inline instanceof Figure figure) {
                footnote(figure);
            }
        }
    }

    private void open(@Nullable String href, boolean strong, boolean em) {
        if (href != null) {
            out.open("a", "href", href);
        }
        if (strong) {
            out.open("strong");
        }
        if (em) {
            out.open("em");
        }
    }

    private void inline(Inline inline) {
        if (inline instanceof Inline.LineBreak) {
            out.empty("br");
        } else if (inline instanceof Figure figure) {
            out.element("data", figure.shown(), "value", value(figure), "class", "live");
        } else {
            out.text(inline.text());
        }
    }

    /** The number behind a figure; several by name. */
    static String value(Figure figure) {
        Map<String, Double> values = figure.values();
        return values.size() == 1
                ? plain(values.values().iterator().next())
                : values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + plain(value.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private void footnote(Figure figure) {
        String text = publication.footnotes().get(figure);
        if (text != null) {
            boolean first = footnotes.isNew(text);
            String number = String.valueOf(footnotes.number(text));
            out.open("sup", "class", "note");
            out.element(
                    "a",
                    number,
                    "href",
                    "#not-" + number,
                    "id",
                    first ? "till-not-" + number : "",
                    "title",
                    labels.text("notes.mark", number));
            out.close("sup");
        }
    }

    /** Where an inline leads; null when nowhere. */
    private @Nullable String href(Inline inline) {
        if (inline instanceof Inline.Reference reference) {
            String anchor = outline.anchor(reference.section());
            return anchor == null ? null : "#" + anchor;
        }
        return inline.marks().stream()
                .filter(Mark.Link.class::isInstance)
                .map(mark -> Links.resolve(((Mark.Link) mark).href(), publication))
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
