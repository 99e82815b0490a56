package se.samblick.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** A PDF: its pages as glyphs with places, put together again into lines, columns and paragraphs. */
final class PdfReader {
    /** Kept, since a logger that nobody holds forgets its level; what PDFBox repairs is no message to a user. */
    private static final Logger PDFBOX_LOG = Logger.getLogger("org.apache.pdfbox");

    private static final Logger FONTBOX_LOG = Logger.getLogger("org.apache.fontbox");
    private static final int MAX_PAGES = 5000;

    private PdfReader() {}

    static boolean looksLikePdf(byte[] content, int within) {
        return new String(content, 0, Math.min(content.length, within), StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    static Document read(String name, byte[] content) {
        PDFBOX_LOG.setLevel(Level.OFF);
        FONTBOX_LOG.setLevel(Level.OFF);
        PdfStreams.refuseBombs(name, content);
        FontMappers.set(PdfFonts.INSTANCE);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            if (pdf.getNumberOfPages() > MAX_PAGES) {
                throw new UnreadableDocument(
                        name, "", pdf.getNumberOfPages() + " sidor", "en PDF med högst " + MAX_PAGES + " sidor");
            }
            List<PdfGlyphs.Page> pages = new PdfGlyphs(name).read(pdf);
            if (pages.stream().allMatch(page -> page.glyphs().isEmpty())) {
                throw new UnreadableDocument(
                        name, "", "ingen text, bara bilder (en inskannad PDF?)", "en PDF med läsbar text");
            }
            return new Document(name, Document.Format.PDF, new PdfLayout(pages).blocks());
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(name, "", "en lösenordsskyddad PDF", "en olåst PDF");
        } catch (IOException e) {
            throw damaged(name);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (RuntimeException e) {
            // a mutilated file makes the library stumble anywhere: wrong casts, indexes, missing objects
            throw damaged(name);
        }
    }

    private static UnreadableDocument damaged(String name) {
        return new UnreadableDocument(name, "", "en skadad eller avklippt PDF", "en hel PDF");
    }
}
