package se.samblick.app.survey;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samblick.app.ui.InvalidInput;

/**
 * The answers of single persons to a survey, a line each, as read from a file. Held in memory until estimates have been
 * made of them, never kept, and read row by row into columns, so that a file takes little more room than its bytes.
 *
 * @param columns those that are kept
 * @param rows how many answered
 */
record Microdata(List<AnswerColumn> columns, int rows) {
    private static final int MOST_ROWS = 200_000;

    /** What a column may hold. */
    enum Role {
        AREA,
        STRATUM,
        STRATUM_SIZE,
        WEIGHT,
        GROUP,
        QUESTION,
        SKIP;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Role of(String code) {
            for (Role role : values()) {
                if (role.code().equals(code)) {
                    return role;
                }
            }
            return SKIP;
        }
    }

    /** @throws InvalidInput if it is no table of answers */
    static Microdata read(byte[] content) {
        String text = text(content);
        List<AnswerColumn.Reader> columns = new ArrayList<>();
        int rows = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                if (line.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    line.getFields().forEach(f -> columns.add(new AnswerColumn.Reader(f.strip())));
                } else {
                    add(line, columns);
                    rows++;
                }
                if (rows > MOST_ROWS) {
                    throw new InvalidInput("survey.microdata.tooMany", MOST_ROWS);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new InvalidInput("survey.microdata.unreadable");
        }
        if (rows < 2 || columns.size() < 2) {
            throw new InvalidInput("survey.microdata.unreadable");
        }
        return new Microdata(
                columns.stream()
                        .map(AnswerColumn.Reader::column)
                        .flatMap(Optional::stream)
                        .toList(),
                rows);
    }

    private static void add(CsvRecord line, List<AnswerColumn.Reader> columns) {
        List<String> fields = line.getFields();
        if (fields.size() != columns.size()) {
            throw new InvalidInput(
                    "survey.microdata.ragged", line.getStartingLineNumber(), fields.size(), columns.size());
        }
        for (int i = 0; i < fields.size(); i++) {
            columns.get(i).add(fields.get(i).strip());
        }
    }

    private static String text(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUnicode) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ';';
        long most = -1;
        for (char c : new char[] {';', '\t', ','}) {
            long count = head.chars().filter(x -> x == c).count();
            if (count > most) {
                most = count;
                best = c;
            }
        }
        return best;
    }

    /**
     * What the columns hold, as somebody has said.
     *
     * @param roles one for each column
     * @param labels of groups and questions
     * @param counted answers that count, by column
     */
    record Plan(List<Role> roles, List<String> labels, Map<Integer, Set<String>> counted) {
        Plan {
            roles = List.copyOf(roles);
            labels = List.copyOf(labels);
            counted = Map.copyOf(counted);
        }

        List<Integer> of(Role role) {
            List<Integer> columns = new ArrayList<>();
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) == role) {
                    columns.add(i);
                }
            }
            return columns;
        }

        /** The only column of a role, or −1. */
        int only(Role role) {
            List<Integer> columns = of(role);
            if (columns.size() > 1) {
                throw new InvalidInput("survey.microdata.several." + role.code());
            }
            return columns.isEmpty() ? -1 : columns.get(0);
        }
    }

    /** What headers and values suggest. */
    Plan suggested() {
        List<Role> roles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<Integer, Set<String>> counted = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            roles.add(columns.get(i).role());
            labels.add(columns.get(i).header());
            counted.put(i, columns.get(i).likelyYes());
        }
        return new Plan(roles, labels, counted);
    }
}
