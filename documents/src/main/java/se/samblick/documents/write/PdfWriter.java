package se.samblick.documents.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A publication as a tagged PDF for print, screen reader and archive: PDF/UA-1 and PDF/A-3a at once, with bookmarks,
 * language, page numbers and running head. Equal publications give equal bytes: the dates are the publication's own.
 */
public final class PdfWriter {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final List<Font> FONTS = List.of(
            new Font("/liberation/LiberationSans-Regular.ttf", "Liberation Sans", 400, FontStyle.NORMAL),
            new Font("/liberation/LiberationSans-Bold.ttf", "Liberation Sans", 700, FontStyle.NORMAL),
            new Font("/liberation/LiberationSans-Italic.ttf", "Liberation Sans", 400, FontStyle.ITALIC),
            new Font("/liberation/LiberationSans-BoldItalic.ttf", "Liberation Sans", 700, FontStyle.ITALIC),
            // For signs and scripts that Liberation lacks, such as the ticked box.
            new Font("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf", "DejaVu Sans", 400, FontStyle.NORMAL),
            new Font("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf", "DejaVu Sans", 700, FontStyle.NORMAL));

    static {
        // It would log words of the document that it cannot set.
        XRLog.setLoggingEnabled(false);
    }

    private record Font(String resource, String family, int weight, FontStyle style) {
        private byte[] bytes() {
            try (InputStream in = PdfWriter.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("Missing in the program: " + resource);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<byte[]> fonts = FONTS.stream().map(Font::bytes).toList();

    /** The file. */
    public byte[] write(Publication publication) {
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(SRGB);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.withProducer("Samblick");
        useFonts(builder);
        // The page is made here and brings all it needs; nothing in it may reach for a file or an address.
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, when);
        }
        String markup = markup(publication);
        builder.withW3cDocument(page(markup), "");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument document = renderer.createPDFKeepOpen()) {
                return saved(document, publication.cover().date(), markup);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void useFonts(PdfRendererBuilder builder) {
        Set<FSFontUseCase> uses = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);
        for (int i = 0; i < FONTS.size(); i++) {
            Font font = FONTS.get(i);
            byte[] bytes = fonts.get(i);
            builder.useFont(
                    () -> new ByteArrayInputStream(bytes), font.family(), font.weight(), font.style(), true, uses);
        }
    }

    private static byte[] saved(PDDocument document, LocalDate date, String markup) throws IOException {
        GregorianCalendar day = GregorianCalendar.from(date.atStartOfDay(ZONE));
        day.setTimeZone(TimeZone.getTimeZone(ZONE));
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentInformation().setModificationDate(day);
        document.getDocumentInformation().setCreator("Samblick");
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String stamp =
                day.toZonedDateTime().toOffsetDateTime().toString().replaceFirst("(T\\d\\d:\\d\\d)([+Z-])", "$1:00$2");
        metadata.importXMPMetadata(Xmp.withDates(xmp, stamp).getBytes(StandardCharsets.UTF_8));
        document.setDocumentId((long) markup.hashCode());
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static Document page(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("Our own mark-up is not well-formed", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("This JDK has no XML parser", e);
        }
    }

    private static String markup(Publication publication) {
        Labels labels = Labels.of(publication);
        Cover cover = publication.cover();
        var body = new BodyMarkup(publication, Medium.PAGE);
        var out = new Markup();
        out.open("html", "lang", labels.language(), "xmlns", "http://www.w3.org/1999/xhtml");
        out.open("head").element("title", cover.title());
        out.empty("meta", "name", "subject", "content", subject(cover));
        out.empty("meta", "name", "author", "content", authors(cover));
        out.element("style", style(publication.cover(), labels));
        bookmarks(body.outline(), out);
        out.close("head").open("body").raw(body.write()).close("body").close("html");
        return out.toString();
    }

    private static String subject(Cover cover) {
        return cover.subtitle().isBlank() ? cover.area() : cover.subtitle();
    }

    private static String authors(Cover cover) {
        return cover.parties().stream().map(Party::name).collect(Collectors.joining(", "));
    }

    private static String style(Cover cover, Labels labels) {
        String edition = labels.edition(cover) + ", " + labels.text("version", cover.version());
        String page = "%s counter(page) %s counter(pages)"
                .formatted(quoted(labels.text("page") + " "), quoted(" " + labels.text("page.of") + " "));
        return HtmlWriter.resource("page.css")
                .replace("RUNNING-TITLE", quoted(shortened(cover.title())))
                .replace("RUNNING-EDITION", quoted(edition))
                .replace("RUNNING-AREA", quoted(shortened(cover.area() + ", " + labels.date(cover.date()))))
                .replace("RUNNING-PAGE", page);
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= 90 ? text : text.substring(0, text.offsetByCodePoints(0, 88)) + " …";
    }

    /** A CSS string: everything but letters, digits and plain signs as an escape. */
    private static String quoted(String text) {
        var css = new StringBuilder("\"");
        text.codePoints().filter(Markup::allowed).forEach(c -> {
            if (Character.isLetterOrDigit(c) || " .,:;()/-+–…".indexOf(c) >= 0) {
                css.appendCodePoint(c);
            } else {
                css.append('\\').append("%06x".formatted(c));
            }
        });
        return css.append('"').toString();
    }

    /** Bookmarks nest as the sections do. */
    private static void bookmarks(Outline outline, Markup out) {
        out.open("bookmarks");
        List<Integer> open = new ArrayList<>();
        for (Outline.Place place : outline.places()) {
            while (!open.isEmpty() && open.get(open.size() - 1) >= place.level()) {
                open.remove(open.size() - 1);
                out.close("bookmark");
            }
            out.open("bookmark", "name", place.section().heading(), "href", "#" + place.anchor());
            open.add(place.level());
        }
        open.forEach(level -> out.close("bookmark"));
        out.close("bookmarks");
    }
}
