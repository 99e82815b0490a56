package se.samblick.app.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document with its claims marked.
 *
 * @param name of the file
 * @param shown verdict that alone is listed, or empty for all
 * @param json the findings in the form of {@code check}, as a data address
 * @param csv the same as a table
 * @param html the document with its claims marked, as a file of its own
 */
public record ReviewedPage(
        String name,
        int tables,
        List<Count> counts,
        List<Part> parts,
        List<Card> cards,
        String json,
        String csv,
        String html) {
    public ReviewedPage {
        counts = List.copyOf(counts);
        parts = List.copyOf(parts);
        cards = List.copyOf(cards);
    }

    /** How many claims came out so. */
    public record Count(String verdict, String mark, String icon, long number) {}

    /** A piece of the document: running text, or rows of a table. {@code kind} is {@code heading}, {@code text} or {@code table}. */
    public record Part(String kind, int level, List<Run> runs, List<Row> rows, boolean columns) {
        public Part {
            runs = List.copyOf(runs);
            rows = List.copyOf(rows);
        }
    }

    /** Words, with the claim they are, if they are one. */
    public record Run(String text, @Nullable Card card) {}

    /** A row of a table; {@code card} marks its first cell. */
    public record Row(List<Cell> cells, @Nullable Card card) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** A cell. */
    public record Cell(String text, int columnSpan, int rowSpan, boolean header) {}

    /** What came of a claim. */
    public record Card(
            String id,
            String kind,
            String verdict,
            String mark,
            String icon,
            String place,
            int number,
            String quote,
            String explanation,
            String claimed,
            String computed,
            @Nullable String suggestion,
            List<String> notes) {
        public Card {
            notes = List.copyOf(notes);
        }

        public String anchor() {
            return "f-" + id;
        }
    }
}
