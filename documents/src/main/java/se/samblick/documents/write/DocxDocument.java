package se.samblick.documents.write;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** An empty Word document with our styles, list formats, page and properties. */
final class DocxDocument {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final XWPFDocument document = new XWPFDocument();
    private final BigInteger bullets;
    private final BigInteger numbersFormat;

    DocxDocument(Publication publication, Labels labels) {
        try {
            String language = labels.language().equals("en") ? "en-GB" : "sv-SE";
            String styles = HtmlWriter.resource("docx-styles.xml").replace("LANGUAGE", language);
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
            XWPFNumbering numbering = document.createNumbering();
            CTAbstractNum[] formats = NumberingDocument.Factory.parse(HtmlWriter.resource("docx-numbering.xml"))
                    .getNumbering()
                    .getAbstractNumArray();
            bullets = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(formats[0])));
            numbersFormat = numbering.addAbstractNum(new XWPFAbstractNum(formats[1]));
            setProperties(publication.cover(), language);
            setPage();
        } catch (XmlException | InvalidFormatException e) {
            throw new IllegalStateException("Our own styles for Word cannot be read", e);
        }
    }

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph paragraph(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    BigInteger bulletList() {
        return bullets;
    }

    /** A list of its own, so that its numbers begin afresh. */
    BigInteger numberedList(int level, int start) {
        BigInteger list = document.getNumbering().addNum(numbersFormat);
        CTNumLvl override = document.getNumbering().getNum(list).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.valueOf(level));
        override.addNewStartOverride().setVal(BigInteger.valueOf(start));
        return list;
    }

    private void setProperties(Cover cover, String language) throws InvalidFormatException {
        Date day = day(cover.date());
        POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
        core.setTitle(cover.title());
        core.setSubjectProperty(cover.subtitle());
        core.setCreator(cover.parties().stream().map(Party::name).collect(Collectors.joining(", ")));
        core.setCategory(cover.area());
        PackagePropertiesPart properties = core.getUnderlyingProperties();
        properties.setLanguageProperty(Optional.of(language));
        properties.setCreatedProperty(Optional.of(day));
        properties.setModifiedProperty(Optional.of(day));
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Samblick");
    }

    static Date day(LocalDate date) {
        return Date.from(date.atStartOfDay(ZONE).toInstant());
    }

    private void setPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1418));
        margins.setBottom(BigInteger.valueOf(1247));
        margins.setLeft(BigInteger.valueOf(1247));
        margins.setRight(BigInteger.valueOf(1247));
        margins.setHeader(BigInteger.valueOf(680));
        margins.setFooter(BigInteger.valueOf(567));
        margins.setGutter(BigInteger.ZERO);
    }

    byte[] saved(LocalDate date) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        document.write(out);
        document.close();
        byte[] settings = HtmlWriter.resource("docx-settings.xml").getBytes(StandardCharsets.UTF_8);
        return FixedZip.of(out.toByteArray(), date, Map.of("word/settings.xml", settings));
    }
}
