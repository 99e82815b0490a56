package se.samblick.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.NullUnmarked;

/** Collects the glyphs of every page with their places, within bounds that no honest document reaches. */
@NullUnmarked
final class PdfGlyphs extends PDFTextStripper {
    private static final int MAX_OPERATORS = 20_000_000;
    private static final int MAX_GLYPHS = 5_000_000;
    private static final float USUAL_SPACE = 0.25f;
    private static final int NEAR = 40;
    private static final float SAME_PLACE = 0.12f;

    private final String file;
    private final List<Page> pages = new ArrayList<>();
    private final PdfRulings rulings = new PdfRulings(this);
    private final Deque<COSDictionary> marks = new ArrayDeque<>();
    private final Deque<Boolean> artifacts = new ArrayDeque<>();
    private List<PdfGlyph> page = new ArrayList<>();
    private int operators;
    private int glyphs;

    /** What stands on a page, and the rulings drawn on it. */
    record Page(List<PdfGlyph> glyphs, List<PdfRulings.Ruling> rulings) {}

    PdfGlyphs(String file) {
        this.file = file;
        rulings.operators().forEach(this::addOperator);
        addOperator(new BeginMarkedContentSequence(this));
        addOperator(new BeginMarkedContentSequenceWithProperties(this));
        addOperator(new EndMarkedContentSequence(this));
    }

    List<Page> read(PDDocument pdf) throws IOException {
        writeText(pdf, Writer.nullWriter());
        return pages;
    }

    @Override
    protected void startPage(PDPage next) {
        page = new ArrayList<>();
        rulings.startPage(next.getCropBox(), next.getRotation());
        pages.add(new Page(page, rulings.found()));
        marks.clear();
        artifacts.clear();
    }

    @Override
    protected void writePage() {
        // the glyphs are all that is wanted
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MAX_OPERATORS) {
            throw tooMuch("fler än " + MAX_OPERATORS + " ritkommandon");
        }
        super.processOperator(operator, operands);
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        marks.push(properties == null ? new COSDictionary() : properties);
        artifacts.push(COSName.ARTIFACT.equals(tag));
    }

    @Override
    public void endMarkedContentSequence() {
        if (!marks.isEmpty()) {
            marks.pop();
            artifacts.pop();
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        glyphs++;
        if (glyphs > MAX_GLYPHS) {
            throw tooMuch("fler än " + MAX_GLYPHS + " tecken");
        }
        String text = position.getUnicode();
        float em = Math.abs(position.getYScale());
        if (text == null || text.isEmpty() || !(em > 0) || Float.isInfinite(em)) {
            return;
        }
        var glyph = new PdfGlyph(
                plain(text),
                position.getXDirAdj(),
                position.getYDirAdj(),
                Math.max(0, position.getWidthDirAdj()),
                em,
                space(position.getWidthOfSpace(), em),
                Math.round(position.getDir()),
                mark(),
                artifacts.contains(true));
        boolean placed = Float.isFinite(glyph.x()) && Float.isFinite(glyph.y()) && Float.isFinite(glyph.width());
        if (placed && !printedTwice(glyph)) {
            page.add(glyph);
        }
    }

    private int mark() {
        for (COSDictionary properties : marks) {
            int mark = properties.getInt(COSName.MCID, -1);
            if (mark >= 0) {
                return mark;
            }
        }
        return -1;
    }

    /** Bold is sometimes faked by printing a text twice, a little apart. */
    private boolean printedTwice(PdfGlyph glyph) {
        for (int i = page.size() - 1; i >= Math.max(0, page.size() - NEAR); i--) {
            PdfGlyph other = page.get(i);
            if (other.text().equals(glyph.text())
                    && !glyph.blank()
                    && Math.abs(other.x() - glyph.x()) < SAME_PLACE * glyph.em()
                    && Math.abs(other.y() - glyph.y()) < SAME_PLACE * glyph.em()) {
                return true;
            }
        }
        return false;
    }

    private static float space(float stated, float em) {
        boolean likely = stated > 0.15f * em && stated < 0.4f * em;
        return likely ? stated : USUAL_SPACE * em;
    }

    /** Letters instead of ligatures, a bullet instead of a symbol font's code, nothing that is no character. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\ufb00' -> plain.append("ff");
                case '\ufb01' -> plain.append("fi");
                case '\ufb02' -> plain.append("fl");
                case '\ufb03' -> plain.append("ffi");
                case '\ufb04' -> plain.append("ffl");
                case '\uf0b7', '\uf0a7', '\uf0d8' -> plain.append('•');
                default -> plain.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return plain.toString();
    }

    private UnreadableDocument tooMuch(String found) {
        return new UnreadableDocument(file, "sida " + pages.size(), found, "ett dokument av rimlig storlek");
    }
}
