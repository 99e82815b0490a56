package se.samblick.review.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.documents.Block;
import se.samblick.documents.Document;
import se.samblick.review.text.Prose;
import se.samblick.tables.Table;

/** The words around a table that tell what it shows: its title, the heading, the lines right above and below it. */
final class Surroundings {
    private static final int LONGEST_LEAD = 260;

    /** Words that begin what a table measures. */
    private static final List<String> LEADS =
            List.of("andel", "procent", "antal ", "svar i procent", "redovisas i procent");

    /** Words anywhere in the lead that tell its unit. */
    private static final List<String> UNITS = List.of(
            "andel i procent",
            "andelen i procent",
            "andel (",
            "andelen (",
            ", andel",
            "procentandel",
            "i procent av",
            "redovisas i procent",
            "anges i procent",
            "procent av samtliga",
            ", procent.");

    private static final List<String> NOTES =
            List.of("källa", "not", "anm", "andel", "procent", "*", "(", "siffrorna anger", "talen anger", "redovisas");

    /** "Anmälda brott per 1 000 invånare." alone on a line, without a figure. */
    private static final Pattern RATE =
            Pattern.compile("[\\p{L} ,]{3,60} per 1(?:0|00)?[ \u00a0]?000 \\p{L}+(?: \\p{L}+)?[.:]?");

    private static final int HEAD_TEXTS = 3;
    private static final int NEAR_TEXTS = 2;
    private static final Pattern YEAR = Pattern.compile("\\b(19[89]|20[0-3])\\d\\b");

    private final Document document;
    private final Prose prose;
    private final Map<Integer, String> lines = new HashMap<>();
    private final Map<Integer, Integer> blockOfLine = new HashMap<>();
    private final String head;

    Surroundings(Document document, Prose prose) {
        this.document = document;
        this.prose = prose;
        for (int i = 0; i < document.blocks().size(); i++) {
            index(document.blocks().get(i), i);
        }
        this.head = head(document);
    }

    private void index(Block block, int number) {
        if (block instanceof Block.Text text) {
            for (Block.Line line : text.lines()) {
                lines.put(line.number(), line.text());
                blockOfLine.put(line.number(), number);
            }
        } else if (block instanceof Block.Grid grid) {
            for (Block.Row row : grid.rows()) {
                blockOfLine.putIfAbsent(row.line(), number);
            }
        }
    }

    /** The first lines of the document, where it says what time it covers. */
    private static String head(Document document) {
        StringBuilder words = new StringBuilder();
        int texts = 0;
        for (Block block : document.blocks()) {
            if (block instanceof Block.Text text && texts < HEAD_TEXTS) {
                words.append(text.text(), 0, Math.min(LONGEST_LEAD, text.text().length()))
                        .append(' ');
                texts++;
            }
        }
        return words.toString();
    }

    /** Index of the block the table begins in. */
    int block(Table table) {
        return blockOfLine(table.firstLine());
    }

    int blockOfLine(int line) {
        return blockOfLine.getOrDefault(line, 0);
    }

    @Nullable
    String line(int number) {
        return lines.get(number);
    }

    /** The year that the paragraphs right above the table name, if it is one alone; else the stand-in. */
    int soleYearAbove(Table table) {
        Set<String> years = new HashSet<>();
        int texts = 0;
        for (int i = block(table); i >= 0 && texts < NEAR_TEXTS; i--) {
            if (document.blocks().get(i) instanceof Block.Text text && i < block(table)) {
                texts++;
                YEAR.matcher(text.text()).results().forEach(match -> years.add(match.group()));
            }
        }
        return years.size() == 1 ? Integer.parseInt(years.iterator().next()) : Span.NO_YEAR;
    }

    /** Headings and title, then the head of the document. */
    String timeWords(Table table) {
        return head + " " + titleWords(table);
    }

    /** Headings and title. */
    String titleWords(Table table) {
        return String.join(" ", prose.sectionAt(block(table)).headings()) + " " + table.title();
    }

    /** The heading and the lines right after the table, where a note may say what is measured. */
    String around(Table table, int block) {
        StringBuilder words = new StringBuilder();
        List<String> headings = prose.sectionAt(block).headings();
        if (!headings.isEmpty()) {
            words.append(headings.get(headings.size() - 1)).append(' ');
        }
        for (int line = table.lastLine() + 1; line <= table.lastLine() + 3; line++) {
            String note = lines.getOrDefault(line, "");
            words.append(isNote(note) ? note : "").append(' ');
        }
        if (block + 1 < document.blocks().size()
                && document.blocks().get(block + 1) instanceof Block.Text text
                && isNote(text.text())) {
            words.append(text.text());
        }
        return words.append(' ').append(lead(table)).toString();
    }

    /** A line under a table that tells what it shows, as against a sentence about its figures. */
    private static boolean isNote(String line) {
        String plain = line.strip().toLowerCase(Locale.ROOT);
        return plain.length() < 60
                && (!plain.endsWith(".") || NOTES.stream().anyMatch(plain::startsWith))
                && !plain.isEmpty();
    }

    /** The paragraph right above the table if it tells what is measured: "Andel (procent) som svarat …". */
    private String lead(Table table) {
        for (int line = table.firstLine() - 1; line >= Math.max(1, table.firstLine() - 3); line--) {
            String above = lines.getOrDefault(line, "").strip();
            if (!above.isEmpty()) {
                String lower = above.toLowerCase(Locale.ROOT);
                boolean leads = LEADS.stream().anyMatch(lower::startsWith)
                        || UNITS.stream().anyMatch(lower::contains)
                        || RATE.matcher(lower).matches();
                return above.length() < LONGEST_LEAD && leads ? above : "";
            }
        }
        return "";
    }

    /** The words above the table; a whole paragraph above it is no title, then its heading is. */
    String title(Table table, int block) {
        List<String> headings = prose.sectionAt(block).headings();
        String title =
                table.title().length() <= 120 || headings.isEmpty() ? table.title() : headings.get(headings.size() - 1);
        String lead = lead(table);
        return lead.isEmpty() || title.contains(lead) ? title : title + " | " + lead;
    }
}
