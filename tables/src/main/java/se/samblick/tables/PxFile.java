package se.samblick.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samblick.tables.source.Refusal;
import se.samblick.tables.words.Labels;

/** Reads PC-Axis files: keywords with quoted values, then the numbers. */
final class PxFile {
    private static final Pattern START = Pattern.compile(
            "(?s)\\s*(?:CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|CREATION-DATE|MATRIX|SUBJECT-AREA|TITLE)\\b.*");

    private static final int LONGEST = 1_000_000;

    private final String text;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int at;
    private int dataAt = -1;

    private PxFile(String text) {
        this.text = text;
    }

    static boolean looksLike(String text) {
        return START.matcher(text.substring(0, Math.min(text.length(), 200))).matches()
                && (text.contains("STUB") || text.contains("HEADING") || text.contains("AXIS-VERSION"));
    }

    static List<Table> read(String text) {
        PxFile file = new PxFile(text);
        file.readKeywords();
        return List.of(file.table());
    }

    // --- keywords ---

    private void readKeywords() {
        while (at < text.length() && dataAt < 0) {
            skipSpace();
            if (at >= text.length()) {
                break;
            }
            String key = key();
            if (key.equals("DATA")) {
                dataAt = at;
                return;
            }
            values.putIfAbsent(key, values());
        }
        throw new Refusal("", "en px-fil utan DATA", "nyckelordet DATA med värden");
    }

    private void skipSpace() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == ';')) {
            at++;
        }
    }

    /** The keyword with its dimension, such as {@code VALUES|region}; a language in brackets is left out. */
    private String key() {
        StringBuilder key = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '=') {
            char c = text.charAt(at);
            if (c == '"') {
                key.append('|').append(quoted());
                continue;
            }
            if (c == '[') {
                // another language than the main one gets a key of its own and is not asked for
                int end = text.indexOf(']', at);
                if (end < 0) {
                    throw damaged();
                }
                key.append(text, at, end + 1);
                at = end;
            } else if (c != '(' && c != ')' && c != ',' && !Character.isWhitespace(c)) {
                key.append(c);
            }
            at++;
        }
        if (at >= text.length()) {
            throw damaged();
        }
        at++;
        int bar = key.indexOf("|");
        String name = (bar < 0 ? key.toString() : key.substring(0, bar)).toUpperCase(Locale.ROOT);
        return bar < 0 ? name : name + key.substring(bar);
    }

    private String quoted() {
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw damaged();
        }
        if (end - at > LONGEST) {
            long line = text.substring(0, at).lines().count();
            throw Refusal.longCell("rad " + Math.max(1, line));
        }
        String value = text.substring(at + 1, end);
        at = end + 1;
        return value;
    }

    private Refusal damaged() {
        return damagedAt(Math.min(at, text.length()));
    }

    private List<String> values() {
        List<String> found = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        boolean joined = false;
        while (at < text.length() && text.charAt(at) != ';') {
            char c = text.charAt(at);
            if (c == '"') {
                String value = quoted();
                if (joined && !found.isEmpty()) {
                    found.set(found.size() - 1, found.get(found.size() - 1) + value);
                } else {
                    found.add(value);
                }
                joined = true;
                continue;
            }
            if (c == ',') {
                joined = false;
            } else if (!Character.isWhitespace(c)) {
                plain.append(c);
            }
            at++;
        }
        if (found.isEmpty() && plain.length() > 0) {
            found.add(plain.toString());
        }
        return found;
    }

    private List<String> get(String key) {
        return values.getOrDefault(key, List.of());
    }

    private String first(String key) {
        return get(key).isEmpty() ? "" : get(key).get(0);
    }

    // --- the cube ---

    private Table table() {
        List<String> names = new ArrayList<>(get("STUB"));
        names.addAll(get("HEADING"));
        if (names.isEmpty()) {
            throw new Refusal("", "en px-fil utan dimensioner", "nyckelorden STUB och HEADING");
        }
        List<Cube.Dimension> dimensions = names.stream().map(this::dimension).toList();
        long size = dimensions.stream().mapToLong(d -> d.members().size()).reduce(1, PxFile::product);
        Cube.refuseLarge(size);
        List<String> data = data();
        if (data.size() != size) {
            throw new Refusal("DATA", data.size() + " värden", size + " värden");
        }
        String title =
                Optional.of(first("DESCRIPTION")).filter(t -> !t.isEmpty()).orElse(first("TITLE"));
        return Cube.table(
                1, Labels.fold(title), dimensions, index -> cell(data.get(index)), first("CONTENTS"), first("UNITS"));
    }

    private static long product(long one, long other) {
        return one > Integer.MAX_VALUE ? one : one * other;
    }

    private Cube.Dimension dimension(String name) {
        List<String> labels = get("VALUES|" + name);
        List<String> codes = get("CODES|" + name);
        if (labels.isEmpty()) {
            labels = codes;
        }
        if (labels.isEmpty()) {
            throw new Refusal("dimension " + name, "inga värden", "nyckelordet VALUES");
        }
        boolean metric = first("CONTVARIABLE").equals(name);
        List<Cube.Member> members = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            String code = i < codes.size() ? codes.get(i) : "";
            members.add(new Cube.Member(code, Labels.clean(label), metric ? first("UNITS|" + label) : ""));
        }
        return new Cube.Dimension(name, name, role(name, metric), members);
    }

    private Cube.Role role(String name, boolean metric) {
        if (metric) {
            return Cube.Role.METRIC;
        }
        String type = first("VARIABLE-TYPE|" + name).toLowerCase(Locale.ROOT);
        if (values.containsKey("TIMEVAL|" + name) || type.equals("time")) {
            return Cube.Role.TIME;
        }
        boolean mapped = values.containsKey("MAP|" + name) || type.startsWith("geogra");
        return mapped ? Cube.Role.AREA : Cube.roleOf(name, name);
    }

    private List<String> data() {
        List<String> data = new ArrayList<>();
        int index = dataAt;
        while (index < text.length() && text.charAt(index) != ';') {
            char c = text.charAt(index);
            if (Character.isWhitespace(c) || c == ',') {
                index++;
                continue;
            }
            int end;
            if (c == '"') {
                end = text.indexOf('"', index + 1);
                if (end < 0) {
                    throw damagedAt(index);
                }
                data.add(text.substring(index + 1, end));
                index = end + 1;
                continue;
            }
            end = index;
            while (end < text.length()
                    && !Character.isWhitespace(text.charAt(end))
                    && text.charAt(end) != ';'
                    && text.charAt(end) != ',') {
                end++;
            }
            data.add(text.substring(index, end));
            index = end;
        }
        return data;
    }

    private Cube.Cell cell(String value) {
        BigDecimal number = se.samblick.tables.words.NumberWords.read(value).number();
        return number == null ? new Cube.Cell(null, symbol(value)) : new Cube.Cell(number, "");
    }

    /** Dots stand for the symbols that the file defines. */
    private String symbol(String value) {
        if (value.equals("-")) {
            return "-";
        }
        boolean dots = !value.isEmpty() && value.chars().allMatch(c -> c == '.');
        String defined = dots ? first("DATASYMBOL" + value.length()) : "";
        return defined.isEmpty() ? value : defined;
    }

    private Refusal damagedAt(int place) {
        long line = text.substring(0, place).lines().count();
        return new Refusal("rad " + Math.max(1, line), "en skadad eller avklippt px-fil", "en hel fil");
    }
}
