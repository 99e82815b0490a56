package se.samblick.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import se.samblick.tables.Piece.BodyKind;
import se.samblick.tables.Piece.BodyRow;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.CsvParser;
import se.samblick.tables.source.Delimiter;
import se.samblick.tables.source.Sheet;

/**
 * Reads long delimited text in two passes, holding a few thousand rows at a time. The head of the file tells the layout;
 * the first pass counts what the columns hold all the way down, the second reads the values. A file with more than one
 * table after its head is left to the ordinary way.
 */
final class LongCsv {
    private static final int HEAD_BYTES = 1 << 18;
    private static final int HEAD_ROWS = 1_500;
    private static final int CHUNK = 4_096;
    private static final int NOTES = 40;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final Path file;
    private final TableSink sink;
    private Charset charset = StandardCharsets.UTF_8;
    private int skip;
    private char delimiter;

    private LongCsv(Path file, TableSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Reads the file if it is long delimited text with one table; false if it must be read in another way. */
    static boolean read(Path file, TableSink sink) throws IOException {
        return new LongCsv(file, sink).read();
    }

    private boolean read() throws IOException {
        if (!findFormat()) {
            return false;
        }
        try {
            return readAs();
        } catch (CharacterCodingException e) {
            if (!charset.equals(StandardCharsets.UTF_8) || skip > 0) {
                throw e;
            }
            charset = WINDOWS_1252;
            return readAs();
        }
    }

    private boolean findFormat() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        findCharset(head);
        if (head.length < 4 || (head[0] == 'P' && head[1] == 'K') || head[0] == '%' || (head[0] & 0xFF) == 0xD0) {
            return false;
        }
        String text = new String(head, skip, head.length - skip, charset);
        String start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("<") || PxFile.looksLike(text)) {
            return false;
        }
        Optional<Character> found = Delimiter.of(text);
        delimiter = found.orElse(' ');
        return found.isPresent();
    }

    private void findCharset(byte[] head) {
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB) {
            skip = 3;
        } else if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            skip = 2;
            charset = StandardCharsets.UTF_16LE;
        } else if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            skip = 2;
            charset = StandardCharsets.UTF_16BE;
        }
    }

    private Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(skip);
        CodingErrorAction action = charset.equals(WINDOWS_1252) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        return new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action));
    }

    private boolean readAs() throws IOException {
        List<Sheet.Row> rows = new ArrayList<>();
        RawTable table;
        TableContext context;
        List<ColumnFacts> facts;
        Optional<CaseList> cases;
        int before;
        try (Reader reader = open()) {
            CsvParser parser = new CsvParser(reader, delimiter);
            while (rows.size() < HEAD_ROWS) {
                Sheet.Row row = parser.next();
                if (row == null) {
                    return false;
                }
                rows.add(row);
            }
            Sheet head = new Sheet("", Sheet.Place.FIELD, rows, new int[0], List.of());
            List<Piece> pieces = Segmenter.pieces(head);
            int at = pieces.size() - 1;
            if (at < 0 || !(pieces.get(at) instanceof RawTable last) || last.lastRow() != rows.size() - 1) {
                return false;
            }
            table = last;
            facts = Plan.factsOf(table);
            boolean listed = CaseList.of(table, TableContext.none()).isPresent();
            List<Sheet.Row> tail = firstPass(parser, table, listed ? List.of() : facts);
            if (tail == null) {
                return false;
            }
            List<Piece> around = new ArrayList<>(pieces);
            for (Sheet.Row row : tail) {
                Sheet line = head.withRows(List.of(row));
                around.add(new RowLook(line, 0, 0, Math.max(0, line.width() - 1)).toLine(false));
            }
            Surroundings surroundings = new Surroundings(around, false);
            context = surroundings.of(at);
            cases = CaseList.of(table, context);
            before = readTablesBefore(pieces, at, surroundings);
        }
        secondPass(table, context, facts, cases, before + 1);
        return true;
    }

    private int readTablesBefore(List<Piece> pieces, int end, Surroundings surroundings) {
        int number = 0;
        for (int at = 0; at < end; at++) {
            if (pieces.get(at) instanceof RawTable raw) {
                Optional<Table> table = TableBuilder.build(number + 1, raw, surroundings.of(at));
                if (table.isPresent()) {
                    number++;
                    Table found = table.get();
                    sink.begin(number, found.title(), found.columns(), found.left());
                    TableReader.hand(found, sink);
                }
            }
        }
        return number;
    }

    /** Counts the columns to the end and answers the lines after the body; null if another table follows. */
    private static @org.jspecify.annotations.Nullable List<Sheet.Row> firstPass(
            CsvParser parser, RawTable table, List<ColumnFacts> facts) throws IOException {
        Deque<Sheet.Row> tail = new ArrayDeque<>();
        boolean gap = false;
        for (Sheet.Row row = parser.next(); row != null; row = parser.next()) {
            int filled = filled(row);
            if (filled == 0) {
                gap = true;
                continue;
            }
            if (filled == 1) {
                tail.add(row);
                if (tail.size() > NOTES) {
                    tail.removeFirst();
                }
                continue;
            }
            if (!tail.isEmpty() || gap) {
                RowLook look = new RowLook(table.sheet().withRows(List.of(row)), 0, table.left(), table.right());
                if (!look.hasValues()) {
                    return null;
                }
            }
            tail.clear();
            gap = false;
            for (int column = table.left(); column <= table.right() && !facts.isEmpty(); column++) {
                facts.get(column - table.left())
                        .add(
                                column < row.cells().length
                                        ? row.cells()[column]
                                        : se.samblick.tables.source.RawCell.EMPTY);
            }
        }
        return List.copyOf(tail);
    }

    private static int filled(Sheet.Row row) {
        int filled = 0;
        for (var cell : row.cells()) {
            filled += cell.isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private void secondPass(
            RawTable table, TableContext context, List<ColumnFacts> facts, Optional<CaseList> cases, int number)
            throws IOException {
        TableBuilder.Parts parts = new TableBuilder.Parts(table, context, facts);
        if (cases.isEmpty() && !parts.hasNumbers()) {
            return;
        }
        sink.begin(number, context.title(), cases.map(CaseList::columns).orElseGet(parts::columns), table.left());
        sink.head(cases.map(list -> list.table(number))
                .orElseGet(() -> parts.head(number))
                .head(TableReader.HEAD_ROWS));
        List<Sheet.Row> header = new ArrayList<>();
        table.headerRows().forEach(row -> header.add(table.sheet().row(row)));
        int firstLine = table.sheet().row(table.body().get(0).row()).number();
        List<Sheet.Row> rows = new ArrayList<>(header);
        try (Reader reader = open()) {
            CsvParser parser = new CsvParser(reader, delimiter);
            for (Sheet.Row row = parser.next(); row != null; row = parser.next()) {
                if (row.number() < firstLine || filled(row) == 0) {
                    continue;
                }
                rows.add(row);
                if (rows.size() >= CHUNK) {
                    read(table, rows, header.size(), parts, context, cases, number);
                    rows = new ArrayList<>(header);
                }
            }
        }
        read(table, rows, header.size(), parts, context, cases, number);
        sink.end(number, parts::problems);
    }

    private void read(
            RawTable table,
            List<Sheet.Row> rows,
            int header,
            TableBuilder.Parts parts,
            TableContext context,
            Optional<CaseList> cases,
            int number) {
        if (rows.size() == header) {
            return;
        }
        Sheet sheet = table.sheet().withRows(rows);
        List<Integer> headerRows = new ArrayList<>();
        List<List<String>> labels = new ArrayList<>();
        for (int row = 0; row < header; row++) {
            headerRows.add(row);
            labels.add(new RowLook(sheet, row, table.left(), table.right()).labels());
        }
        List<BodyRow> body = new ArrayList<>();
        for (int row = header; row < rows.size(); row++) {
            body.add(new BodyRow(row, kind(sheet, row, table, labels, row + 1 < rows.size())));
        }
        RawTable part = new RawTable(sheet, headerRows, body, table.left(), table.right(), 0, false);
        if (cases.isPresent()) {
            List<Observation> values = new ArrayList<>();
            cases.get().read(part, values, new ArrayList<>());
            values.forEach(value -> sink.accept(number, context.title(), value));
        } else {
            parts.read(
                    part,
                    value -> sink.accept(
                            number,
                            context.title(),
                            value,
                            part.cell(value.row(), part.left() + value.column()).printed()));
        }
    }

    private static BodyKind kind(Sheet sheet, int row, RawTable table, List<List<String>> labels, boolean more) {
        if (filled(sheet.row(row)) > 1
                && !sheet.cell(row, table.left()).label().equals(labels.get(0).get(0))) {
            return BodyKind.DATA;
        }
        RowLook look = new RowLook(sheet, row, table.left(), table.right());
        if (!look.single()) {
            return labels.contains(look.labels()) ? BodyKind.HEADER_AGAIN : BodyKind.DATA;
        }
        if (look.namesArea()) {
            return BodyKind.AREA;
        }
        if (look.note() || !look.startsAtLeft() || !more) {
            return look.startsAtLeft() ? BodyKind.NOTE : BodyKind.DATA;
        }
        return BodyKind.SECTION;
    }
}
