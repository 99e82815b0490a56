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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.ui.InvalidInput;

/**
 * The answers of single persons to a survey, a line each, as read from a file. Held in memory until estimates have been
 * made of them, never kept. A column with more different values than any answer or group has is dropped at once: it may
 * tell who answered.
 *
 * @param columns those that are kept
 * @param rows values by column
 */
record Microdata(List<Column> columns, List<List<String>> rows) {
    private static final int MOST_ROWS = 200_000;
    private static final int MOST_VALUES = 15;
    private static final int MOST_AREAS = 500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern YES = Pattern.compile("1|ja|yes|j|sant|true");

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

    /**
     * A column.
     *
     * @param values the different ones, in order of appearance; empty if they are too many to choose among
     * @param role what its header and values suggest
     */
    record Column(String header, Set<String> values, Role role) {
        /** The answers that a question is most likely to count: a yes. */
        Set<String> likelyYes() {
            Set<String> yes = new LinkedHashSet<>();
            values.stream()
                    .filter(v -> YES.matcher(v.toLowerCase(Locale.ROOT)).matches())
                    .forEach(yes::add);
            return yes;
        }
    }

    /** @throws InvalidInput if it is no table of answers */
    static Microdata read(byte[] content) {
        String text = text(content);
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                lines.add(line.getFields().stream().map(String::strip).toList());
                if (lines.size() > MOST_ROWS + 1) {
                    throw new InvalidInput("survey.microdata.tooMany", MOST_ROWS);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new InvalidInput("survey.microdata.unreadable");
        }
        lines.removeIf(l -> l.stream().allMatch(String::isEmpty));
        if (lines.size() < 3 || lines.get(0).size() < 2) {
            throw new InvalidInput("survey.microdata.unreadable");
        }
        return of(lines.get(0), lines.subList(1, lines.size()));
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

    private static Microdata of(List<String> headers, List<List<String>> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).size() != headers.size()) {
                throw new InvalidInput(
                        "survey.microdata.ragged", i + 2, lines.get(i).size(), headers.size());
            }
        }
        List<Column> columns = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < headers.size(); c++) {
            Column column = column(headers.get(c), c, lines);
            if (column.role() != Role.SKIP) {
                columns.add(column);
                kept.add(c);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(l -> rows.add(kept.stream().map(l::get).toList()));
        return new Microdata(List.copyOf(columns), rows);
    }

    private static Column column(String header, int index, List<List<String>> lines) {
        Set<String> values = new LinkedHashSet<>();
        boolean numeric = true;
        for (List<String> line : lines) {
            String value = line.get(index);
            if (!value.isEmpty()) {
                numeric &= NUMBER.matcher(value).matches();
                if (values.size() <= MOST_AREAS) {
                    values.add(value);
                }
            }
        }
        Role role = role(Groups.key(header), values, numeric);
        return new Column(header, values.size() <= MOST_VALUES || role == Role.AREA ? values : Set.of(), role);
    }

    private static Role role(String key, Set<String> values, boolean numeric) {
        if (key.matches("(stratum|skikt|strata)[ _-]?(size|storlek|n)|populationsstorlek|stratumstorlek") && numeric) {
            return Role.STRATUM_SIZE;
        }
        if (key.matches(".*vikt.*|weight") && numeric) {
            return Role.WEIGHT;
        }
        if (key.matches("stratum|strata|skikt|urvalsgrupp")) {
            return Role.STRATUM;
        }
        if (key.matches("område|stadsdel(somr[åa]de)?|delområde|stadsområde|kommundel|area|basområde")
                && values.size() <= MOST_AREAS) {
            return Role.AREA;
        }
        if (values.isEmpty() || values.size() > MOST_VALUES) {
            return Role.SKIP;
        }
        boolean groups = values.stream().allMatch(v -> GroupDimension.of(v).isPresent());
        return groups
                        || key.matches(
                                "kön|ålder(sgrupp)?|utbildning(snivå)?|funktionsnedsättning|bakgrund|födelseland|årskurs")
                ? Role.GROUP
                : Role.QUESTION;
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
