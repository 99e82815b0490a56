package se.samblick.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs and tables of one body, note, header, text box or cell of a DOCX. */
final class DocxBody {
    private static final int TWIPS_A_LEVEL = 200;
    private static final int MAX_TWIPS = 31_680;

    private final Xml xml;
    private final DocxStyles styles;
    private final List<Draft> drafts = new ArrayList<>();

    /** A paragraph whose mark a tracked change deletes: the next one runs on in it. */
    private @Nullable Paragraph runOn;

    /** Where the body is a cell: what its properties say. */
    private final DocxTable.CellProperties cell;

    /** @param xml just inside the element whose content is read */
    DocxBody(Xml xml, DocxStyles styles) {
        this(xml, styles, new DocxTable.CellProperties());
    }

    DocxBody(Xml xml, DocxStyles styles, DocxTable.CellProperties cell) {
        this.xml = xml;
        this.styles = styles;
        this.cell = cell;
    }

    /** Reads to the end of the element. */
    List<Draft> blocks() {
        container();
        finish(runOn);
        return drafts;
    }

    private void container() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:p" -> paragraph();
                case "w:tbl" -> {
                    finish(runOn);
                    runOn = null;
                    drafts.add(new DocxTable(xml, styles).read());
                }
                case "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr", "w:sectPr", "mc:Fallback" -> xml.skip();
                case "w:tcPr" -> cell.read(xml);
                default -> container();
            }
        }
    }

    private void paragraph() {
        Paragraph paragraph = runOn == null ? new Paragraph() : runOn;
        runOn = null;
        paragraph.markDeleted = false;
        inline(paragraph);
        if (paragraph.markDeleted) {
            runOn = paragraph;
        } else {
            finish(paragraph);
        }
    }

    private void finish(@Nullable Paragraph paragraph) {
        if (paragraph != null) {
            drafts.add(paragraph.toDraft(styles));
            drafts.addAll(paragraph.boxes);
        }
    }

    private void inline(Paragraph paragraph) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:pPr" -> paragraphProperties(paragraph);
                case "w:r", "m:r" -> run(paragraph);
                case "w:del", "w:moveFrom", "w:sdtPr", "w:sdtEndPr", "mc:Fallback" -> xml.skip();
                case "w:txbxContent" -> paragraph.boxes.addAll(new DocxBody(xml, styles).blocks());
                default -> inline(paragraph);
            }
        }
    }

    private void paragraphProperties(Paragraph paragraph) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:pStyle" -> paragraph.style = xml.attribute("val", "");
                case "w:outlineLvl" -> paragraph.outline = (xml.number("val", 0, 9, 9) + 1) % 10;
                case "w:ind" -> paragraph.indent = indent();
                case "w:numPr" -> numbering(paragraph);
                case "w:rPr" -> markProperties(paragraph);
                default -> {
                    // looks only; its children, if any, match nothing here
                }
            }
        }
    }

    private int indent() {
        int left = xml.number("left", 0, MAX_TWIPS, xml.number("start", 0, MAX_TWIPS, 0));
        int first = xml.number("firstLine", 0, MAX_TWIPS, 0) - xml.number("hanging", 0, MAX_TWIPS, 0);
        return Math.max(0, Math.round((float) (left + first) / TWIPS_A_LEVEL));
    }

    private void numbering(Paragraph paragraph) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:ilvl" -> paragraph.listLevel = xml.number("val", 0, 8, 0) + 1;
                case "w:numId" -> paragraph.listed = xml.number("val", 0, Integer.MAX_VALUE, 0) > 0;
                default -> xml.skip();
            }
        }
    }

    private void markProperties(Paragraph paragraph) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("w:del") || xml.name().equals("w:moveFrom")) {
                paragraph.markDeleted = true;
            }
        }
    }

    private void run(Paragraph paragraph) {
        boolean hidden = styles.hidden(paragraph.style);
        boolean raised = false;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:rPr" -> {
                    RunProperties properties = runProperties(hidden);
                    hidden = properties.hidden;
                    raised = properties.raised;
                }
                case "w:t", "m:t" -> paragraph.add(text(), hidden, raised);
                case "w:tab", "w:ptab" -> paragraph.add("\t", hidden, raised);
                case "w:br", "w:cr" -> paragraph.add("\n", hidden, raised);
                case "w:noBreakHyphen" -> paragraph.add("\u2011", hidden, raised);
                case "w:delText", "w:instrText", "w:delInstrText", "mc:Fallback" -> xml.skip();
                case "w:txbxContent" -> paragraph.boxes.addAll(new DocxBody(xml, styles).blocks());
                default -> {
                    if (xml.name().equals("mc:AlternateContent")
                            || xml.name().equals("w:drawing")
                            || xml.name().equals("w:pict")) {
                        inline(paragraph);
                    }
                }
            }
        }
    }

    private record RunProperties(boolean hidden, boolean raised) {}

    private RunProperties runProperties(boolean hiddenBefore) {
        boolean hidden = hiddenBefore;
        boolean raised = false;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "w:vanish" -> hidden = DocxReader.on(xml);
                case "w:vertAlign" -> raised = xml.attribute("val", "").equals("superscript");
                case "w:rStyle" -> {
                    String style = xml.attribute("val", "");
                    hidden |= styles.hidden(style);
                    raised |= styles.raised(style);
                }
                default -> {
                    // looks only
                }
            }
        }
        return new RunProperties(hidden, raised);
    }

    /** Word drops white space around the text unless the file says to keep it. */
    private String text() {
        boolean keep = xml.attribute("space", "").equals("preserve");
        var text = new StringBuilder();
        int outside = xml.depth() - 1;
        while (xml.next() && xml.depth() > outside) {
            if (xml.isText()) {
                text.append(xml.text());
            }
        }
        String folded = text.toString().replaceAll("[\\t\\n\\r]", " ");
        return keep ? folded : folded.strip();
    }

    /** A paragraph being read. */
    private static final class Paragraph {
        private final Words words = new Words();
        private final List<Draft> boxes = new ArrayList<>();
        private String style = "";
        private int outline;
        private int indent;
        private int listLevel;
        private boolean listed;
        private boolean markDeleted;

        void add(String text, boolean hidden, boolean raised) {
            if (!hidden) {
                words.add(text, raised);
            }
        }

        Draft toDraft(DocxStyles styles) {
            int heading = outline > 0 ? outline : styles.headingLevel(style);
            if (heading > 0) {
                return words.toDraft(Block.Kind.HEADING, heading, indent);
            }
            if (listed || styles.list(style)) {
                return words.toDraft(Block.Kind.LIST_ITEM, Math.max(1, listLevel), indent);
            }
            return words.toDraft(styles.caption(style) ? Block.Kind.CAPTION : Block.Kind.PARAGRAPH, 0, indent);
        }
    }
}
