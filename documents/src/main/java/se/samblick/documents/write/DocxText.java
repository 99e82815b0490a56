package se.samblick.documents.write;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.ContentBlock.ItemList;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.Inline;
import se.samblick.documents.content.Mark;

/** Paragraphs, lists and what stands in a line, in Word. */
final class DocxText {
    private static final int DEEPEST_LIST = 8;

    private final Publication publication;
    private final DocxDocument target;
    private final Map<String, String> bookmarks;

    /**
     * @param bookmarks the bookmark of each section's key
     */
    DocxText(Publication publication, DocxDocument target, Map<String, String> bookmarks) {
        this.publication = publication;
        this.target = target;
        this.bookmarks = bookmarks;
    }

    /** Where paragraphs are added: the document's body or a cell. */
    interface Place {
        XWPFParagraph paragraph(String style);
    }

    void block(ContentBlock block) {
        block(block, target::paragraph, "Normal");
    }

    void block(ContentBlock block, Place place, String style) {
        if (block instanceof ItemList list) {
            list(list, 0, place);
        } else if (block instanceof ContentBlock.Quote quote) {
            quote.blocks().forEach(inner -> block(inner, place, "Citat"));
        } else if (!block.inlines().isEmpty()) {
            inlines(place.paragraph(style), block.inlines());
        }
    }

    private void list(ItemList list, int level, Place place) {
        BigInteger number =
                list.ordered() ? target.numberedList(Math.min(level, DEEPEST_LIST), list.start()) : target.bulletList();
        for (ContentBlock.Item item : list.items()) {
            boolean first = true;
            for (ContentBlock block : item.blocks()) {
                if (block instanceof ItemList inner) {
                    list(inner, level + 1, place);
                } else {
                    XWPFParagraph paragraph = place.paragraph("Liststycke");
                    if (first) {
                        paragraph.setNumID(number);
                        paragraph.setNumILvl(BigInteger.valueOf(Math.min(level, DEEPEST_LIST)));
                    } else {
                        paragraph.setIndentationLeft(340 * (level + 1) + 60);
                    }
                    inlines(paragraph, block.inlines());
                }
                first = false;
            }
        }
    }

    void inlines(XWPFParagraph paragraph, List<Inline> inlines) {
        for (Inline inline : inlines) {
            XWPFRun run = run(paragraph, inline);
            // Only what is wanted: "not bold" would undo the bold of a heading.
            if (inline.marks().contains(new Mark.Strong())) {
                run.setBold(true);
            }
            if (inline.marks().contains(new Mark.Em())) {
                run.setItalic(true);
            }
            if (inline instanceof Inline.LineBreak) {
                run.addBreak();
            } else {
                run.setText(clean(inline.text()));
            }
            if (inline instanceof Figure figure) {
                footnote(paragraph, figure);
            }
        }
    }

    private XWPFRun run(XWPFParagraph paragraph, Inline inline) {
        if (inline instanceof Inline.Reference reference) {
            String bookmark = bookmarks.get(reference.section());
            return bookmark == null ? paragraph.createRun() : styled(DocxFields.linkInside(paragraph, bookmark));
        }
        for (Mark mark : inline.marks()) {
            if (mark instanceof Mark.Link link) {
                String address = Links.resolve(link.href(), publication);
                if (!address.isEmpty()) {
                    return styled(paragraph.createHyperlinkRun(address));
                }
            }
        }
        return paragraph.createRun();
    }

    private static XWPFRun styled(XWPFRun run) {
        run.setStyle("Hyperlnk");
        return run;
    }

    private void footnote(XWPFParagraph paragraph, Figure figure) {
        String words = publication.footnotes().get(figure);
        if (words != null) {
            XWPFFootnote note = target.document().createFootnote();
            XWPFParagraph text = note.createParagraph();
            text.setStyle("Fotnotstext");
            // POI has put the mark there, in a style by its English name.
            text.getCTP().getRArray(0).getRPr().getRStyleArray(0).setVal("Fotnotsreferens");
            text.createRun().setText(" " + clean(words));
            XWPFRun reference = paragraph.createRun();
            reference.setStyle("Fotnotsreferens");
            reference.getCTR().addNewFootnoteReference().setId(note.getId());
        }
    }

    /** A line feed inside text would become a break of its own making. */
    static String clean(String text) {
        return text.codePoints()
                .filter(Markup::allowed)
                .map(c -> c == '\n' || c == '\r' ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
