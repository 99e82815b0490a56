package se.samblick.documents.write;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Fields, bookmarks and links in Word, each with the result that is shown until Word computes it anew. */
final class DocxFields {
    private DocxFields() {}

    static void field(XWPFParagraph paragraph, String instruction, String result) {
        begin(paragraph, instruction);
        paragraph.createRun().setText(result);
        end(paragraph);
    }

    static void begin(XWPFParagraph paragraph, String instruction) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        var text = paragraph.createRun().getCTR().addNewInstrText();
        text.setStringValue(" " + instruction + " ");
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    static void end(XWPFParagraph paragraph) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** Text that can be led to; the name is unique in the document. */
    static void bookmarked(XWPFParagraph paragraph, String text, String name, int id) {
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setId(BigInteger.valueOf(id));
        start.setName(name);
        paragraph.createRun().setText(text);
        paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(id));
    }

    /** A run that leads to a bookmark. */
    static XWPFRun linkInside(XWPFParagraph paragraph, String bookmark) {
        CTHyperlink link = paragraph.getCTP().addNewHyperlink();
        link.setAnchor(bookmark);
        link.setHistory(true);
        return new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
    }
}
