package se.samblick.app.watch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samblick.app.figures.FigureView;
import se.samblick.app.ui.Crumb;
import se.samblick.app.ui.Pager;

/**
 * A view of Läget: what is chosen, the finding in words, tables and drawings. Everything is decided and worded.
 *
 * @param path address without query; where the form of choices goes
 * @param meta what the figures are, from which extract
 * @param selects what can be chosen
 * @param hidden what the form sends along unseen
 * @param lead the finding, its first sentence first; empty if there is nothing to tell
 * @param empty why there is nothing to see, null if there is something
 * @param notes how it is computed and what to mind
 */
public record ViewPage(
        String title,
        String path,
        List<Crumb> crumbs,
        List<FigureView.Tab> tabs,
        List<Link> meta,
        List<Select> selects,
        List<Hidden> hidden,
        List<String> lead,
        @Nullable Empty empty,
        List<Drawing> drawings,
        List<Table> tables,
        List<String> notes,
        @Nullable Pager pager) {
    public ViewPage {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        meta = List.copyOf(meta);
        selects = List.copyOf(selects);
        hidden = List.copyOf(hidden);
        lead = List.copyOf(lead);
        drawings = List.copyOf(drawings);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** Words, with an address or without. */
    public record Link(String text, @Nullable String href) {}

    /** A choice among several. */
    public record Select(String name, String label, List<Option> options) {
        public Select {
            options = List.copyOf(options);
        }
    }

    public record Option(String value, String text, boolean chosen) {}

    public record Hidden(String name, String value) {}

    public record Empty(String title, String sentence) {}

    /**
     * A table.
     *
     * @param id begins its ids on the page
     * @param files addresses of the table as CSV and XLSX, and of putting it into a picture; empty without them
     */
    public record Table(String id, String heading, List<Head> heads, List<Row> rows, List<String> foot, Files files) {
        public Table {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
            foot = List.copyOf(foot);
        }
    }

    /** Head of a column; {@code number} if its cells are numbers. */
    public record Head(String text, boolean number) {}

    /** A row; with a heading and no cells it begins a group. */
    public record Row(String heading, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public boolean group() {
            return cells.isEmpty();
        }
    }

    /**
     * A cell.
     *
     * @param state a chip's kind in the style sheet, empty for plain words
     * @param icon of the chip
     * @param small quiet words after the text, may be empty
     */
    public record Cell(String text, @Nullable String href, String state, String icon, String small) {
        static Cell of(String text) {
            return new Cell(text, null, "", "", "");
        }

        static Cell link(String text, String href) {
            return new Cell(text, href, "", "", "");
        }

        static Cell chip(String text, String state, String icon) {
            return new Cell(text, null, state, icon, "");
        }

        Cell small(String words) {
            return new Cell(text, href, state, icon, words);
        }
    }

    /** Where a table can be had as a file, and be put into a picture; empty texts where it cannot. */
    public record Files(String csv, String xlsx, String insert) {
        static final Files NONE = new Files("", "", "");

        public boolean any() {
            return !csv.isEmpty() || !insert.isEmpty();
        }
    }

    /**
     * A chart with its words and its data.
     *
     * @param about what it shows
     * @param data beside it as a table
     */
    public record Drawing(
            String id,
            String title,
            String about,
            String wide,
            String narrow,
            List<String> headers,
            List<List<String>> data,
            List<String> foot,
            Files files) {
        public Drawing {
            headers = List.copyOf(headers);
            data = List.copyOf(data);
            foot = List.copyOf(foot);
        }
    }
}
