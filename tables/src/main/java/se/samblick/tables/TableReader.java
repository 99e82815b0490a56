package se.samblick.tables;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import se.samblick.documents.DocumentReader;
import se.samblick.documents.TextEncoding;
import se.samblick.documents.UnreadableDocument;
import se.samblick.documents.ZipParts;
import se.samblick.tables.source.CsvParser;
import se.samblick.tables.source.Delimiter;
import se.samblick.tables.source.OdsReader;
import se.samblick.tables.source.Refusal;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.source.XlsReader;
import se.samblick.tables.source.XlsxReader;

/**
 * Reads the tables of a file: workbooks (xlsx, xls, ods), delimited text in any common encoding, JSON (JSON-stat,
 * Kolada, Open311), px, and the tables of documents. The content decides the format, never the name.
 */
public final class TableReader {
    private static final String WANTED =
            "en fil med tabeller (xlsx, xls, ods, csv, json, px, html, docx, odt, pdf eller text)";
    private static final long HELD_AT_MOST = 300_000_000;
    private static final long LONG_FROM = 4_000_000;
    private static final int LONGEST_LINE = 1_000_000;

    /** How much of a table is shown before its values. */
    static final int HEAD_ROWS = 60;

    private TableReader() {}

    /**
     * Reads a file that is held in memory.
     *
     * @param name the file as the caller names it, used in errors
     * @throws UnreadableTable if the file is empty, damaged, locked, too large or hostile; one that only holds no tables
     *     gives none
     */
    public static Reading read(String name, byte[] content) {
        return new Reading(name, guarded(name, () -> tables(name, content)));
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableTable as {@link #read(String, byte[])}, and if there is no such file
     */
    public static Reading read(String name, Path file) {
        return read(name, bytes(name, file));
    }

    /**
     * Reads a file and hands on each value as it is read. Long delimited text is read twice instead of being held.
     *
     * @return how many values were read
     * @throws UnreadableTable as {@link #read(String, byte[])}; values read before the fault have been handed on
     */
    public static long stream(String name, Path file, TableSink sink) {
        long[] count = {0};
        TableSink counting = new TableSink() {
            @Override
            public void begin(int table, String title, List<TableColumn> columns) {
                sink.begin(table, title, columns);
            }

            @Override
            public void begin(int table, String title, List<TableColumn> columns, int left) {
                sink.begin(table, title, columns, left);
            }

            @Override
            public void head(Table first) {
                sink.head(first);
            }

            @Override
            public void accept(int table, String title, Observation value) {
                accept(table, title, value, "");
            }

            @Override
            public void accept(int table, String title, Observation value, String printed) {
                count[0]++;
                sink.accept(table, title, value, printed);
            }

            @Override
            public void end(int table, Supplier<List<Problem>> problems) {
                sink.end(table, problems);
            }
        };
        boolean done = guarded(name, () -> size(name, file) >= LONG_FROM && LongCsv.read(file, counting));
        if (!done) {
            for (Table table : read(name, file).tables()) {
                counting.begin(table.number(), table.title(), table.columns(), table.left());
                hand(table, counting);
            }
        }
        return count[0];
    }

    static void hand(Table table, TableSink sink) {
        if (table.hasCells()) {
            sink.head(table.head(HEAD_ROWS));
        }
        for (Observation value : table.observations()) {
            sink.accept(table.number(), table.title(), value, table.printed(value));
        }
        sink.end(table.number(), table::problems);
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> T guarded(String name, Work<T> work) {
        try {
            return work.run();
        } catch (UnreadableTable e) {
            throw e;
        } catch (UnreadableDocument e) {
            boolean anyDocument = e.expected().startsWith("ett dokument (");
            throw new UnreadableTable(name, e.where(), e.found(), anyDocument ? WANTED : e.expected());
        } catch (Refusal e) {
            throw new UnreadableTable(name, e.where(), e.found(), e.expected());
        } catch (IOException e) {
            throw new UnreadableTable(name, "", "en fil som inte går att läsa", "en läsbar fil");
        } catch (OutOfMemoryError e) {
            // what was read so far is given back here, so the next file is not touched by it
            throw new UnreadableTable(name, "", "ett innehåll som minnet inte rymmer", "en mindre fil");
        } catch (StackOverflowError e) {
            throw new UnreadableTable(name, "", "ett innehåll i orimligt många nivåer", "en vanlig tabell");
        }
    }

    private static long size(String name, Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UnreadableTable(name, "", "ingen sådan fil", "en fil som finns");
        }
    }

    private static byte[] bytes(String name, Path file) {
        if (Files.isDirectory(file)) {
            throw new UnreadableTable(name, "", "en mapp", "en fil");
        }
        if (size(name, file) > HELD_AT_MOST) {
            throw new UnreadableTable(
                    name, "", "en fil på mer än 300 MB", "en mindre fil, eller semikolonseparerad text");
        }
        return guarded(name, () -> Files.readAllBytes(file));
    }

    private static List<Table> tables(String name, byte[] content) throws IOException {
        if (content.length == 0) {
            throw new UnreadableTable(name, "", "en tom fil (0 byte)", "en fil med tabeller");
        }
        if (ZipParts.looksLikeZip(content)) {
            return zipped(name, content);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return SheetTables.of(XlsReader.read(content));
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            return DocumentTables.of(DocumentReader.read(name, content));
        }
        return text(name, content);
    }

    private static List<Table> zipped(String name, byte[] content) {
        ZipParts parts = ZipParts.open(name, content);
        checkSmallParts(parts);
        if (XlsxReader.looksLikeXlsx(parts)) {
            return SheetTables.of(XlsxReader.read(parts));
        }
        if (OdsReader.looksLikeOds(parts)) {
            return SheetTables.of(OdsReader.read(parts));
        }
        return DocumentTables.of(DocumentReader.read(name, content));
    }

    /** A workbook damaged in a part that says nothing about tables is damaged all the same. */
    private static void checkSmallParts(ZipParts parts) {
        for (String part : parts.names()) {
            boolean large =
                    part.contains("sheets/") || part.endsWith("sharedStrings.xml") || part.equals("content.xml");
            if (!large && (part.endsWith(".xml") || part.endsWith(".rels"))) {
                parts.find(part);
            }
        }
    }

    private static List<Table> text(String name, byte[] content) throws IOException {
        String text = unmarkedUtf16(content).orElseGet(() -> TextEncoding.decode(content));
        if (text.indexOf('\0') >= 0 || looksLikeMarkup(text)) {
            return DocumentTables.of(DocumentReader.read(name, content));
        }
        if (JsonTables.looksLike(text)) {
            return JsonTables.read(text);
        }
        if (PxFile.looksLike(text)) {
            return PxFile.read(text);
        }
        Optional<Character> delimiter = Delimiter.of(text);
        if (delimiter.isPresent()) {
            return SheetTables.of(List.of(csv(text, delimiter.get())));
        }
        refuseLongLines(text);
        return DocumentTables.of(DocumentReader.read(name, content));
    }

    /** UTF-16 without a byte order mark shows by every other byte being zero. */
    private static Optional<String> unmarkedUtf16(byte[] content) {
        int[] zeros = new int[2];
        int length = Math.min(content.length, 4_000);
        for (int i = 0; i < length; i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        boolean even = zeros[0] * 4 > length && zeros[1] * 50 < length;
        boolean odd = zeros[1] * 4 > length && zeros[0] * 50 < length;
        if (even || odd) {
            return Optional.of(new String(content, even ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static Sheet csv(String text, char delimiter) throws IOException {
        CsvParser parser = new CsvParser(new StringReader(text), delimiter);
        List<Sheet.Row> rows = new ArrayList<>();
        for (Sheet.Row row = parser.next(); row != null; row = parser.next()) {
            rows.add(row);
        }
        return new Sheet("", Sheet.Place.FIELD, rows, new int[0], List.of());
    }

    private static boolean looksLikeMarkup(String text) {
        String start = text.substring(0, Math.min(text.length(), 4_000))
                .toLowerCase(Locale.ROOT)
                .stripLeading();
        return start.startsWith("<")
                && (start.contains("<html")
                        || start.contains("<!doctype")
                        || start.contains("<table")
                        || start.contains("<body")
                        || start.contains("<head")
                        || start.contains("<div"));
    }

    private static void refuseLongLines(String text) {
        int line = 1;
        int begins = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\n') {
                line++;
                begins = at + 1;
            } else if (at - begins > LONGEST_LINE) {
                throw new Refusal("rad " + line, "en rad med mer än 1 000 000 tecken", "kortare rader");
            }
        }
    }

    private static boolean startsWith(byte[] content, int... start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
