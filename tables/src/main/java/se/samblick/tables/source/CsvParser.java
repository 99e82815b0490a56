package se.samblick.tables.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parts delimited text into records, one after another. Made by us since it must name the line where a quote that never
 * ends was opened and where a cell is too long, and stay within a small memory whatever the file holds.
 */
public final class CsvParser {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1_000_000;
    private static final int CACHED = 100_000;
    private static final int CACHED_LENGTH = 64;

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[BUFFER];
    private final Map<String, RawCell> cache = new HashMap<>();
    private final StringBuilder field = new StringBuilder();
    private final List<RawCell> cells = new ArrayList<>();
    private int size;
    private int at;
    private int line = 1;
    private boolean ended;

    public CsvParser(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    /**
     * The next record.
     *
     * @return its cells with the line where it begins; null at the end
     * @throws Refusal if a quote is never closed or a cell is above a million characters
     */
    public Sheet.@Nullable Row next() throws IOException {
        boolean first = line == 1 && at == 0;
        Sheet.Row row = record();
        return first && row != null && tellsDelimiter(row) ? record() : row;
    }

    /** True for {@code sep=;}, which is written for Excel and is no row. */
    private static boolean tellsDelimiter(Sheet.Row row) {
        String told = row.cells()[0].printed();
        boolean empty = Arrays.stream(row.cells()).skip(1).allMatch(RawCell::isEmpty);
        return empty && told.length() <= 5 && told.regionMatches(true, 0, "sep=", 0, 4);
    }

    private Sheet.@Nullable Row record() throws IOException {
        if (ended) {
            return null;
        }
        cells.clear();
        field.setLength(0);
        int begins = line;
        int c = read();
        if (c < 0) {
            ended = true;
            return null;
        }
        while (true) {
            if (c == '"' && field.length() == 0) {
                c = quoted(line);
            }
            if (c < 0) {
                ended = true;
                break;
            }
            if (c == delimiter) {
                addCell();
            } else if (c == '\n') {
                line++;
                break;
            } else if (c == '\r') {
                line++;
                if (peek() == '\n') {
                    read();
                }
                break;
            } else {
                append((char) c, line);
            }
            c = read();
        }
        addCell();
        boolean alone = cells.size() == 1;
        return new Sheet.Row(begins, cells.toArray(new RawCell[0]), alone, 0, 0);
    }

    /** Reads to the closing quote and answers the sign after it. */
    private int quoted(int opened) throws IOException {
        while (true) {
            int before = line;
            int c = read();
            if (c < 0) {
                throw neverClosed(opened);
            }
            if (c == '"') {
                int next = read();
                if (next != '"') {
                    refuseStray(next, opened, before);
                    return next;
                }
            } else if (c == '\n') {
                line++;
            } else if (c == '\r') {
                line++;
                if (peek() == '\n') {
                    read();
                }
                c = '\n';
            }
            append((char) c, opened);
        }
    }

    /** After a field of several lines a word right behind the quote means that it opened another field. */
    private void refuseStray(int next, int opened, int closed) {
        boolean ends = next < 0 || next == delimiter || next == '\n' || next == '\r' || next == ' ';
        if (!ends && closed > opened) {
            throw neverClosed(opened);
        }
    }

    private static Refusal neverClosed(int opened) {
        return new Refusal("rad " + opened, "ett citattecken (\") som aldrig stängs", "ett avslutande citattecken");
    }

    private void append(char c, int where) {
        field.append(c);
        if (field.length() > LONGEST) {
            throw Refusal.longCell("rad " + where);
        }
    }

    private void addCell() {
        String text = field.toString();
        field.setLength(0);
        if (text.isEmpty()) {
            cells.add(RawCell.EMPTY);
            return;
        }
        if (text.length() > CACHED_LENGTH) {
            cells.add(RawCell.text(text));
            return;
        }
        RawCell cell = cache.get(text);
        if (cell == null) {
            if (cache.size() >= CACHED) {
                cache.clear();
            }
            cell = RawCell.text(text);
            cache.put(text, cell);
        }
        cells.add(cell);
    }

    private int read() throws IOException {
        if (at == size && !fill()) {
            return -1;
        }
        return buffer[at++];
    }

    private int peek() throws IOException {
        if (at == size && !fill()) {
            return -1;
        }
        return buffer[at];
    }

    private boolean fill() throws IOException {
        size = reader.read(buffer, 0, BUFFER);
        at = 0;
        if (size <= 0) {
            size = 0;
            return false;
        }
        return true;
    }
}
