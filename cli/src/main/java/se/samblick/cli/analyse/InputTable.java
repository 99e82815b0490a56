package se.samblick.cli.analyse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samblick.analysis.Refusal;

/** A CSV file whose header has been checked. Rows count from 0; messages name the line of the file. */
final class InputTable {
    private final String file;
    private final Map<String, Integer> columns;
    private final List<CsvRecord> rows;

    private InputTable(String file, Map<String, Integer> columns, List<CsvRecord> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    static InputTable read(Path path, List<String> required, List<String> optional) {
        String file = path.toString();
        List<CsvRecord> records = records(file, text(path));
        if (records.isEmpty()) {
            throw new BadInput(file + ": filen är tom, väntade en rubrikrad med " + String.join(",", required) + ".");
        }
        Map<String, Integer> columns = header(file, records.get(0), required, optional);
        List<CsvRecord> rows = records.subList(1, records.size());
        for (CsvRecord row : rows) {
            if (row.getFieldCount() != columns.size()) {
                throw BadInput.at(
                        file + ", rad " + row.getStartingLineNumber(),
                        row.getFieldCount() + " fält",
                        columns.size() + " fält som i rubrikraden");
            }
        }
        return new InputTable(file, columns, rows);
    }

    private static String text(Path path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new BadInput(path + ": filen finns inte.");
        } catch (CharacterCodingException e) {
            throw new BadInput(path + ": filen är inte text i UTF-8.");
        } catch (IOException e) {
            throw new BadInput(path + ": filen går inte att läsa, väntade en CSV-fil.");
        }
    }

    private static List<CsvRecord> records(String file, String text) {
        // The reader takes the end of the file for the end of a quoted field, as in a file that was cut off.
        if (text.chars().filter(c -> c == '"').count() % 2 == 1) {
            throw malformed(file);
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().filter(record -> !isBlank(record)).toList();
        } catch (CsvParseException e) {
            throw malformed(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadInput malformed(String file) {
        return new BadInput(
                file + ": filen är inte rätt formad CSV, väntade fält åtskilda av komma och stängda citattecken.");
    }

    private static boolean isBlank(CsvRecord record) {
        return record.getFieldCount() == 1 && record.getField(0).isBlank();
    }

    private static Map<String, Integer> header(
            String file, CsvRecord header, List<String> required, List<String> optional) {
        String where = file + ", rad " + header.getStartingLineNumber();
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        Map<String, Integer> columns = new HashMap<>();
        for (String field : header.getFields()) {
            String name = field.strip();
            if (!known.contains(name)) {
                throw BadInput.at(where + ", okänd kolumn", name, "kolumnerna " + String.join(",", known));
            }
            if (columns.putIfAbsent(name, columns.size()) != null) {
                throw BadInput.at(where, name, "varje kolumn en gång");
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw new BadInput(
                        "%s: kolumnen %s saknas, väntade %s.".formatted(where, name, String.join(",", required)));
            }
        }
        return columns;
    }

    int size() {
        return rows.size();
    }

    /** The field as it stands; empty if the column is missing. */
    String text(int row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : rows.get(row).getField(index);
    }

    private String stripped(int row, String column) {
        return text(row, column).strip();
    }

    boolean isEmpty(int row, String column) {
        return stripped(row, column).isEmpty();
    }

    long count(int row, String column) {
        return Numbers.whole(stripped(row, column))
                .filter(count -> count >= 0)
                .orElseThrow(() -> bad(row, column, "ett heltal som är 0 eller större"));
    }

    double number(int row, String column) {
        return Numbers.number(stripped(row, column)).orElseThrow(() -> bad(row, column, "ett tal"));
    }

    /** A number, or the given value for an empty field or missing column. */
    double number(int row, String column, double otherwise) {
        return isEmpty(row, column) ? otherwise : number(row, column);
    }

    /** A number of 0 or more, or NaN for an empty field. */
    double amount(int row, String column) {
        double amount = number(row, column, Double.NaN);
        if (amount < 0) {
            throw bad(row, column, "ett tal som är 0 eller större, eller ett tomt fält");
        }
        return amount;
    }

    LocalDate date(int row, String column) {
        return Numbers.date(stripped(row, column)).orElseThrow(() -> bad(row, column, "ett datum som 2024-02-29"));
    }

    /** Rows by the text of a column, in order of first appearance. */
    Map<String, List<Integer>> groups(String column) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < size(); row++) {
            groups.computeIfAbsent(text(row, column), name -> new ArrayList<>()).add(row);
        }
        return groups;
    }

    BadInput bad(int row, String column, String expected) {
        return BadInput.at(place(row, column), text(row, column), expected);
    }

    /** What the library refuses, told with line and column; {@code rows} are the rows that were passed to it. */
    BadInput bad(Refusal refusal, List<Integer> passed) {
        if (!columns.containsKey(refusal.field()) && refusal.element().isEmpty()) {
            return BadInput.option(refusal);
        }
        int row = passed.get(Math.min(refusal.element().orElse(0), passed.size() - 1));
        String found = Optional.of(text(row, refusal.field()))
                .filter(text -> !text.isEmpty())
                .orElse(refusal.found());
        return BadInput.at(place(row, refusal.field()), found, refusal.expected());
    }

    private String place(int row, String column) {
        return "%s, rad %d, kolumn %s".formatted(file, rows.get(row).getStartingLineNumber(), column);
    }
}
