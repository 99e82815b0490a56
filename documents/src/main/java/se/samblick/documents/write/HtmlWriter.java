package se.samblick.documents.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A publication as one accessible web page without scripts, fit to be printed. */
public final class HtmlWriter {
    private final String stylesheet;

    private HtmlWriter(String stylesheet) {
        this.stylesheet = stylesheet;
    }

    /** A page that brings its look within itself, for a file that is sent or stored. */
    public static HtmlWriter standalone() {
        return new HtmlWriter("");
    }

    /**
     * A page that names its stylesheet, for a site whose policy allows no style in pages.
     *
     * @param stylesheet its address; the rules to serve there are {@link #style()}
     */
    public static HtmlWriter linkedTo(String stylesheet) {
        return new HtmlWriter(stylesheet);
    }

    /** The rules for the look of a page. */
    public static String style() {
        return resource("publication.css");
    }

    /** The page, to be stored as UTF-8. */
    public String write(Publication publication) {
        Labels labels = Labels.of(publication);
        Cover cover = publication.cover();
        var out = new Markup();
        out.raw("<!DOCTYPE html>\n").open("html", "lang", labels.language()).line();
        out.open("head").empty("meta", "charset", "utf-8").line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.element("title", cover.title() + " – " + labels.edition(cover)).line();
        if (cover.edition() == Edition.INTERNAL) {
            out.empty("meta", "name", "robots", "content", "noindex").line();
        }
        if (stylesheet.isEmpty()) {
            out.open("style").raw("\n" + style()).close("style").line();
        } else {
            out.empty("link", "rel", "stylesheet", "href", stylesheet).line();
        }
        out.close("head").line().open("body").line();
        out.raw(new BodyMarkup(publication, Medium.SCREEN).write());
        return out.line().close("body").close("html").line().toString();
    }

    static String resource(String name) {
        try (InputStream in = HtmlWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
