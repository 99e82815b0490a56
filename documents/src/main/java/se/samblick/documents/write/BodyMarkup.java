package se.samblick.documents.write;

import java.util.Iterator;
import java.util.List;
import se.samblick.documents.content.ContentBlock;
import se.samblick.documents.content.FigureBlock;

/** The whole of a publication as mark-up, from title to colophon, for the web page and for the PDF. */
final class BodyMarkup {
    private final Publication publication;
    private final Medium medium;
    private final Outline outline;
    private final Labels labels;
    private final Markup out = new Markup();
    private final TextMarkup text;
    private final TableMarkup tables;
    private final FigureMarkup figures;

    BodyMarkup(Publication publication, Medium medium) {
        this.publication = publication;
        this.medium = medium;
        outline = new Outline(publication);
        labels = Labels.of(publication);
        text = new TextMarkup(publication, outline, labels, out);
        tables = new TableMarkup(medium, labels, text, out);
        figures = new FigureMarkup(publication, medium, labels, tables, out);
    }

    Outline outline() {
        return outline;
    }

    /** The mark-up inside the body element. */
    String write() {
        if (medium == Medium.SCREEN) {
            out.element("a", labels.text("skip"), "class", "skip", "href", "#main")
                    .line();
        }
        band();
        out.open("div", "class", "public").line();
        if (medium == Medium.SCREEN && publication.contents()) {
            contents();
        }
        out.open("main", "id", "main", "class", "prose", "tabindex", medium == Medium.SCREEN ? "-1" : "")
                .line();
        cover();
        if (medium == Medium.PAGE && publication.contents()) {
            contents();
        }
        outline.places().forEach(this::section);
        end();
        return out.close("main").close("div").toString();
    }

    private void band() {
        if (publication.cover().edition() == Edition.INTERNAL) {
            out.open("div", "class", "internal", "role", medium == Medium.SCREEN ? "note" : "");
            out.element("strong", labels.text("edition.internal")).text(". ");
            out.text(labels.text("edition.internal.note")).close("div").line();
        }
    }

    private void cover() {
        Cover cover = publication.cover();
        out.open("header", "class", "cover");
        out.element("h1", cover.title(), "id", "titel");
        if (!cover.subtitle().isBlank()) {
            out.element("p", cover.subtitle(), "class", "intro");
        }
        out.open("dl", "class", "facts");
        fact("area", cover.area());
        fact("framework", cover.framework());
        fact("date", labels.date(cover.date()));
        fact("edition", labels.edition(cover) + ", " + labels.text("version", cover.version()));
        if (!cover.parties().isEmpty()) {
            out.open("div").element("dt", labels.text("parties"));
            for (Party party : cover.parties()) {
                out.open("dd")
                        .element("strong", party.name())
                        .text(", " + labels.signature(party))
                        .close("dd");
            }
            out.close("div");
        }
        out.close("dl").close("header").line();
    }

    private void fact(String label, String value) {
        if (!value.isBlank()) {
            out.open("div")
                    .element("dt", labels.text(label))
                    .element("dd", value)
                    .close("div");
        }
    }

    private void contents() {
        out.open("nav", "class", "toc", "aria-labelledby", "innehall");
        out.element("p", labels.text("contents"), "id", "innehall", "class", "toc-head");
        out.open("ol");
        for (Outline.Place place : outline.places()) {
            out.open("li", "class", "l" + place.level());
            out.element("a", place.section().heading(), "href", "#" + place.anchor());
            out.close("li");
        }
        out.close("ol").close("nav").line();
    }

    private void section(Outline.Place place) {
        Section section = place.section();
        out.element("h" + place.level(), section.heading(), "id", place.anchor())
                .line();
        WorkStatus status = section.status();
        if (status != null) {
            status(status);
        }
        Iterator<Integer> levels = place.innerLevels().iterator();
        for (ContentBlock block : section.content().blocks()) {
            if (block instanceof ContentBlock.Heading heading) {
                String tag = "h" + levels.next();
                out.open(tag);
                text.inlines(heading.inlines());
                out.close(tag).line();
            } else if (block instanceof FigureBlock figure) {
                figures.figure(figure);
            } else if (block instanceof ContentBlock.Table table) {
                tables.byHand(table);
            } else {
                text.block(block);
            }
        }
    }

    private void status(WorkStatus status) {
        out.open("div", "class", "choice");
        out.element("p", labels.text("status"), "class", "choice-head");
        out.open("ul", "class", "plain");
        for (WorkStatus.Choice choice : status.choices()) {
            out.open("li", "class", choice.checked() ? "checked" : "");
            out.element("span", choice.checked() ? "☒" : "☐", "class", "box").text(" ");
            out.element(
                    "span",
                    labels.text(choice.checked() ? "status.checked" : "status.unchecked") + ":",
                    "class",
                    "visually-hidden");
            out.text(" " + choice.text()).close("li");
        }
        out.close("ul");
        if (!status.comment().isBlank()) {
            out.open("p").element("strong", labels.text("status.comment") + ":").text(" " + status.comment());
            out.close("p");
        }
        out.close("div").line();
    }

    private void end() {
        out.open("footer", "class", "colophon");
        notes(text.footnotes());
        if (!publication.readingNotes().isEmpty()) {
            out.element("h2", labels.text("reading"), "id", "las-siffrorna").open("ul");
            publication.readingNotes().forEach(note -> out.element("li", note));
            out.close("ul").line();
        }
        out.open("div", "class", "whole").element("h2", labels.text("colophon"), "id", "om-dokumentet");
        out.element(
                "p",
                labels.text("colophon.made", labels.date(publication.cover().date())));
        if (!publication.hash().isBlank()) {
            out.element("p", labels.text("colophon.hash", publication.hash()), "class", "hash");
        }
        out.close("div").close("footer").line();
    }

    private void notes(List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        out.element("h2", labels.text("notes"), "id", "noter").open("ol", "class", "notes");
        for (int i = 0; i < notes.size(); i++) {
            String number = String.valueOf(i + 1);
            out.open("li", "id", "not-" + number).text(notes.get(i) + " ");
            out.element("a", "↑", "href", "#till-not-" + number, "title", labels.text("notes.back", number));
            out.close("li");
        }
        out.close("ol").line();
    }
}
