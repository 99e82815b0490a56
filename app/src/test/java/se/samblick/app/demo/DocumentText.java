package se.samblick.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

/** The words of a document in any of its formats, with all space between them made one. */
final class DocumentText {
    private DocumentText() {}

    static String of(String format, byte[] file) throws IOException {
        return folded(
                switch (format) {
                    case "html" ->
                        Jsoup.parse(new String(file, StandardCharsets.UTF_8)).text();
                    case "docx" -> docx(file);
                    default -> pdf(file);
                });
    }

    private static String docx(byte[] file) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    return xml.replaceAll("</w:p>", " ")
                            .replaceAll("<[^>]+>", "")
                            .replace("&lt;", "<")
                            .replace("&amp;", "&");
                }
            }
        }
        throw new AssertionError("no document in the Word file");
    }

    private static String pdf(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static String folded(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
