package se.samblick.documents.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.FigureBlock;
import se.samblick.documents.content.FigureData;

/**
 * A publication as a Word document to go on working in: real headings, lists, tables, captions, footnotes and editable
 * charts, and a table of contents that is filled in already.
 */
public final class DocxWriter {
    /** The file. Equal publications give equal bytes. */
    public byte[] write(Publication publication) {
        try {
            return new Writing(publication).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One document on its way. */
    private static final class Writing {
        private final Publication publication;
        private final Labels labels;
        private final Outline outline;
        private final DocxDocument target;
        private final Map<String, String> bookmarks = new HashMap<>();
        private final DocxText text;
        private final DocxTables tables;
        private final DocxCharts charts;
        private final Captions captions;

        private Writing(Publication publication) {
            this.publication = publication;
            labels = Labels.of(publication);
            outline = new Outline(publication);
            target = new DocxDocument(publication, labels);
            for (Outline.Place place : outline.places()) {
                bookmarks.put(place.section().key(), "avsnitt_" + (bookmarks.size() + 1));
            }
            text = new DocxText(publication, target, bookmarks);
            tables = new DocxTables(target, text);
            charts = new DocxCharts(target.document(), publication.cover().date());
            captions = new Captions(labels);
        }

        private byte[] write() throws IOException {
            cover();
            if (publication.contents()) {
                contents();
            }
            int id = 0;
            for (Outline.Place place : outline.places()) {
                section(place, ++id);
            }
            end();
            runningWords();
            return target.saved(publication.cover().date());
        }

        private void cover() {
            Cover cover = publication.cover();
            if (cover.edition() == Edition.INTERNAL) {
                XWPFParagraph band = target.paragraph("Intern");
                bold(band, labels.text("edition.internal") + ". ");
                plain(band, labels.text("edition.internal.note"));
            }
            plain(target.paragraph("Rubrik"), cover.title());
            if (!cover.subtitle().isBlank()) {
                plain(target.paragraph("Underrubrik"), cover.subtitle());
            }
            fact(labels.text("area"), cover.area());
            fact(labels.text("framework"), cover.framework());
            fact(labels.text("date"), labels.date(cover.date()));
            fact(labels.text("edition"), labels.edition(cover) + ", " + labels.text("version", cover.version()));
            String label = labels.text("parties");
            for (Party party : cover.parties()) {
                fact(label, party.name() + ", " + labels.signature(party));
                label = "";
            }
        }

        private void fact(String label, String value) {
            if (!value.isBlank()) {
                XWPFParagraph line = target.paragraph("Fakta");
                bold(line, label);
                line.createRun().addTab();
                plain(line, value);
            }
        }

        /** Entries lead to their headings; Word puts page numbers beside them when the field is updated. */
        private void contents() {
            plain(target.paragraph("Innehllsfrteckningsrubrik"), labels.text("contents"));
            XWPFParagraph line = null;
            for (Outline.Place place : outline.places()) {
                boolean first = line == null;
                line = target.paragraph("Innehll" + Math.min(place.level() - 1, 4));
                if (first) {
                    DocxFields.begin(line, "TOC \\o \"1-3\" \\h \\z \\u");
                }
                String bookmark = bookmarks.getOrDefault(place.section().key(), "");
                DocxFields.linkInside(line, bookmark)
                        .setText(DocxText.clean(place.section().heading()));
            }
            if (line != null) {
                DocxFields.end(line);
            }
        }

        private void section(Outline.Place place, int id) {
            Section section = place.section();
            XWPFParagraph heading = target.paragraph("Rubrik" + (place.level() - 1));
            DocxFields.bookmarked(
                    heading, DocxText.clean(section.heading()), bookmarks.getOrDefault(section.key(), ""), id);
            WorkStatus status = section.status();
            if (status != null) {
                status(status);
            }
            Iterator<Integer> levels = place.innerLevels().iterator();
            for (ContentBlock block : section.content().blocks()) {
                if (block instanceof ContentBlock.Heading inner) {
                    text.inlines(target.paragraph("Rubrik" + (levels.next() - 1)), inner.inlines());
                } else if (block instanceof FigureBlock figure) {
                    figure(figure);
                } else if (block instanceof ContentBlock.Table table) {
                    if (!table.caption().isBlank()) {
                        plain(target.paragraph("Beskrivning"), table.caption());
                    }
                    tables.byHand(table);
                } else {
                    text.block(block);
                }
            }
        }

        private void status(WorkStatus status) {
            bold(target.paragraph("Arbetsform"), labels.text("status"));
            for (WorkStatus.Choice choice : status.choices()) {
                XWPFParagraph line = target.paragraph("Arbetsform");
                XWPFRun box = line.createRun();
                box.setFontFamily("MS Gothic");
                box.setText(choice.checked() ? "☒" : "☐");
                XWPFRun words = line.createRun();
                words.setText(" " + DocxText.clean(choice.text()));
                words.setBold(choice.checked());
            }
            if (!status.comment().isBlank()) {
                XWPFParagraph line = target.paragraph("Arbetsform");
                bold(line, labels.text("status.comment") + ": ");
                plain(line, status.comment());
            }
            target.paragraph("Klla").setSpacingAfter(0);
        }

        private void figure(FigureBlock block) {
            FigureData data = block.data();
            if (data == null) {
                plain(target.paragraph("Normal"), labels.text("figure.missing"));
                return;
            }
            String svg = block.showsChart() ? publication.charts().get(block) : null;
            caption(block, svg != null);
            if (svg != null) {
                String alt = data.alt().isBlank() ? block.title() : data.alt();
                charts.chart(block, data, svg, alt, target.paragraph("Normal"));
            }
            if (data.rows().isEmpty() || data.columns().isEmpty()) {
                plain(target.paragraph("Normal"), labels.text("figure.empty"));
            } else {
                tables.live(data);
            }
            data.notes().forEach(note -> plain(target.paragraph("Klla"), note));
            if (!data.source().isBlank()) {
                plain(target.paragraph("Klla"), Captions.source(data, labels));
            }
        }

        private void caption(FigureBlock block, boolean drawn) {
            XWPFParagraph caption = target.paragraph("Beskrivning");
            String label = captions.label(drawn);
            plain(caption, label + " ");
            DocxFields.field(caption, "SEQ " + label + " \\* ARABIC", String.valueOf(captions.number(drawn)));
            if (!block.title().isBlank()) {
                plain(caption, ". " + block.title());
            }
        }

        private void end() {
            if (!publication.readingNotes().isEmpty()) {
                plain(target.paragraph("Rubrik1"), labels.text("reading"));
                for (String note : publication.readingNotes()) {
                    XWPFParagraph line = target.paragraph("Liststycke");
                    line.setNumID(target.bulletList());
                    plain(line, note);
                }
            }
            plain(target.paragraph("Rubrik1"), labels.text("colophon"));
            plain(
                    target.paragraph("Normal"),
                    labels.text("colophon.made", labels.date(publication.cover().date())));
            if (!publication.hash().isBlank()) {
                plain(target.paragraph("Klla"), labels.text("colophon.hash", publication.hash()));
            }
        }

        private void runningWords() {
            Cover cover = publication.cover();
            XWPFParagraph head =
                    target.document().createHeader(HeaderFooterType.DEFAULT).createParagraph();
            head.setStyle("Sidhuvud");
            plain(
                    head,
                    cover.title().length() <= 80 ? cover.title() : cover.title().substring(0, 79) + "…");
            head.createRun().addTab();
            XWPFRun edition = head.createRun();
            edition.setText(labels.edition(cover) + ", " + labels.text("version", cover.version()));
            if (cover.edition() == Edition.INTERNAL) {
                edition.setBold(true);
                edition.setColor("A8231B");
            }
            XWPFParagraph foot =
                    target.document().createFooter(HeaderFooterType.DEFAULT).createParagraph();
            foot.setStyle("Sidfot");
            plain(foot, cover.area() + ", " + labels.date(cover.date()));
            foot.createRun().addTab();
            plain(foot, labels.text("page") + " ");
            DocxFields.field(foot, "PAGE", "1");
            plain(foot, " " + labels.text("page.of") + " ");
            DocxFields.field(foot, "NUMPAGES", "1");
        }

        private static void plain(XWPFParagraph paragraph, String words) {
            paragraph.createRun().setText(DocxText.clean(words));
        }

        private static void bold(XWPFParagraph paragraph, String words) {
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            run.setText(DocxText.clean(words));
        }
    }
}
