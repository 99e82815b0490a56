package se.samblick.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.samblick.documents.Block;
import se.samblick.documents.Document;
import se.samblick.review.text.Place;

/** Prompts of a template that nobody filled in: "[Ange område här]", "Skriv här", "XX procent", an empty "5.". */
final class Leftovers {
    private static final List<String> PROMPTS = List.of(
            "ange",
            "skriv",
            "fyll i",
            "klicka",
            "välj",
            "infoga",
            "beskriv",
            "kommentera",
            "lägg in",
            "komplettera",
            "text",
            "namn",
            "datum",
            "rubrik",
            "område",
            "stadsdel",
            "kommun",
            "belopp",
            "antal",
            "xx",
            "…",
            "...");

    private static final Pattern EMPTY_ROW = Pattern.compile("\\s*\\d{1,2}[.)]\\s*");
    /** "Åtgärd 3: " before what is asked for. */
    private static final Pattern ITEM = Pattern.compile("^\\p{L}+ \\d{1,2}\\s*[:.–-]\\s+");

    private static final Pattern NUMBERED_ROW = Pattern.compile("\\s*\\d{1,2}[.)](\\s|$)");

    private static final List<String> OPENINGS = List.of(
            "ange ",
            "skriv ",
            "fyll i ",
            "klicka här",
            "klicka eller tryck",
            "välj ett ",
            "välj ",
            "infoga ",
            "beskriv ",
            "lägg in ");

    /** Letters of which each blank that a template leaves has one. */
    private static final String BLANKS = "XÅTx";

    private Leftovers() {}

    /** Each distinct prompt once, where it first stands. */
    static List<Finding> of(Document document) {
        List<Finding> found = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i) instanceof Block.Text text) {
                for (int k = 0; k < text.lines().size(); k++) {
                    Block.Line line = text.lines().get(k);
                    String next = k + 1 < text.lines().size()
                            ? text.lines().get(k + 1).text()
                            : firstLineAfter(document, i);
                    String prompt = isEmptyRow(line.text(), next)
                            ? line.text().strip()
                            : prompt(line.text().strip());
                    add(prompt, new Place(line.number(), text.page(), text.paragraph()), i, seen, found);
                }
            } else if (document.blocks().get(i) instanceof Block.Grid grid) {
                for (Block.Row row : grid.rows()) {
                    for (Block.Cell cell : row.cells()) {
                        add(
                                prompt(cell.text().strip()),
                                new Place(row.line(), grid.page(), grid.paragraph()),
                                i,
                                seen,
                                found);
                    }
                }
            }
        }
        return found;
    }

    /** The first line of the text after a block; empty at the end of the document and before a table. */
    private static String firstLineAfter(Document document, int block) {
        boolean text = block + 1 < document.blocks().size() && document.blocks().get(block + 1) instanceof Block.Text;
        return text
                ? ((Block.Text) document.blocks().get(block + 1)).lines().get(0).text()
                : "";
    }

    /** "5." with nothing to it: another number or the end follows, so its words do not stand on the next line. */
    private static boolean isEmptyRow(String line, String next) {
        return EMPTY_ROW.matcher(line).matches()
                && (next.isBlank() || NUMBERED_ROW.matcher(next).lookingAt());
    }

    private static void add(String prompt, Place place, int block, List<String> seen, List<Finding> found) {
        if (!prompt.isEmpty() && !seen.contains(prompt)) {
            seen.add(prompt);
            found.add(new Finding(
                    Ids.of(Kind.LEFTOVER, prompt, ""),
                    Kind.LEFTOVER,
                    Verdict.DOUBTFUL,
                    place,
                    block,
                    String.join(" ", prompt.split("\\s+")),
                    "",
                    "",
                    "En uppmaning från mallen står kvar.",
                    List.of(),
                    null,
                    List.of()));
        }
    }

    /** The prompt in a line, empty if it has none. */
    static String prompt(String line) {
        int open = line.indexOf('[');
        while (open >= 0) {
            int close = line.indexOf(']', open);
            if (close > open + 1
                    && close - open < 120
                    && !line.startsWith("](", close)
                    && !line.startsWith("(", close + 1)
                    && isPrompt(line.substring(open + 1, close))) {
                return line.substring(open, close + 1);
            }
            open = close < 0 ? -1 : line.indexOf('[', close);
        }
        String bare = ITEM.matcher(strip(line)).replaceFirst("");
        String lower = bare.toLowerCase(Locale.ROOT);
        boolean opened = OPENINGS.stream().anyMatch(lower::startsWith);
        boolean here = lower.endsWith(" här") || lower.endsWith(" här.") || lower.contains(" här för att ");
        if (opened && here && bare.length() < 120) {
            return bare;
        }
        if (lower.startsWith("klicka här för att")
                || lower.startsWith("klicka eller tryck här")
                || lower.startsWith("lorem ipsum")) {
            return bare.length() < 200 ? bare : bare.substring(0, 200);
        }
        return placeholder(line);
    }

    private static String strip(String line) {
        int from = 0;
        while (from < line.length() && "-*•_# (<".indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        int to = line.length();
        while (to > from && "*_ )>".indexOf(line.charAt(to - 1)) >= 0) {
            to--;
        }
        return line.substring(from, to);
    }

    /** "XX procent", "xx fall", "N.N.", "<namn>" or a dotted line of a form. */
    private static String placeholder(String line) {
        if (line.chars().noneMatch(letter -> BLANKS.indexOf(letter) >= 0)) {
            return "";
        }
        for (String word : line.split("[ \\t]+")) {
            String bare = strip(word).replace(",", "").replace(".", "");
            boolean blank = bare.equals("XX")
                    || bare.equals("XXX")
                    || bare.equals("XXXX")
                    || bare.equals("20XX")
                    || bare.equals("ÅÅÅÅ")
                    || bare.equals("ÅÅÅÅ-MM-DD")
                    || bare.equals("TODO")
                    || bare.equals("xx%")
                    || bare.equals("XX%");
            if (blank) {
                return line.length() < 160 ? line : word;
            }
        }
        return "";
    }

    private static boolean isPrompt(String inside) {
        String lower = inside.strip().toLowerCase(Locale.ROOT);
        return lower.length() > 1 && PROMPTS.stream().anyMatch(lower::startsWith);
    }
}
