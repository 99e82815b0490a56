package se.samblick.app.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.samblick.app.figures.GroupDimension;

/**
 * A column of single answers. Its different values are kept once, and each row as a number among them: a byte where they are
 * few, as answers and groups are.
 */
final class AnswerColumn {
    private static final int MOST_VALUES = 15;
    private static final int MOST_AREAS = 500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern YES = Pattern.compile("1|ja|yes|j|sant|true");
    private static final Pattern SIZE = Pattern.compile(
            "(stratum|skikt|strata)[ _-]?(size|storlek|n)|populationsstorlek|stratumstorlek|skiktstorlek");
    private static final Pattern WEIGHT = Pattern.compile(".*vikt.*|weights?");
    private static final Pattern STRATUM = Pattern.compile("stratum|strata|skikt|urvalsgrupp");
    private static final Pattern AREA =
            Pattern.compile("område|stadsdel(somr[åa]de)?|delområde|stadsområde|kommundel|area|basområde");
    private static final Pattern GROUP =
            Pattern.compile("kön|ålder(sgrupp)?|utbildning(snivå)?|funktionsnedsättning|bakgrund|födelseland|årskurs");

    private final String header;
    private final Microdata.Role role;
    private final List<String> values;
    private final byte[] few;
    private final int[] many;

    private AnswerColumn(String header, Microdata.Role role, List<String> values, byte[] few, int[] many) {
        this.header = header;
        this.role = role;
        this.values = values;
        this.few = few;
        this.many = many;
    }

    String header() {
        return header;
    }

    /** What header and values suggest. */
    Microdata.Role role() {
        return role;
    }

    /** The different values in order of appearance. */
    List<String> values() {
        return values;
    }

    /** Index into {@link #values} of the value in a row; −1 if there is none. */
    int code(int row) {
        return few.length > 0 ? few[row] : many[row];
    }

    /** The values to choose among; empty if they are too many for that. */
    Set<String> choices() {
        boolean choosable = values.size() <= MOST_VALUES || role == Microdata.Role.AREA;
        return choosable ? new LinkedHashSet<>(values) : Set.of();
    }

    /** The answers that a question is most likely to count: a yes. */
    Set<String> likelyYes() {
        Set<String> yes = new LinkedHashSet<>();
        choices().stream()
                .filter(v -> YES.matcher(v.toLowerCase(java.util.Locale.ROOT)).matches())
                .forEach(yes::add);
        return yes;
    }

    /**
     * Takes a column in, value by value. One with more different values than any answer or group has is dropped at once, as it
     * may tell who answered; only what its header says is a weight, a stratum or the size of one may have more.
     */
    static final class Reader {
        private static final int FITS_A_BYTE = Byte.MAX_VALUE;

        private final String header;
        private final String key;
        private final int most;
        private final Map<String, Integer> codes = new HashMap<>();
        private final List<String> values = new ArrayList<>();
        private byte[] few = new byte[1024];
        private int[] many = new int[0];
        private int rows;
        private boolean numeric = true;
        private boolean dropped;

        Reader(String header) {
            this.header = header;
            this.key = Groups.key(header);
            boolean design = SIZE.matcher(key).matches()
                    || WEIGHT.matcher(key).matches()
                    || STRATUM.matcher(key).matches();
            this.most = design ? Integer.MAX_VALUE : AREA.matcher(key).matches() ? MOST_AREAS : MOST_VALUES;
        }

        void add(String value) {
            if (dropped) {
                return;
            }
            int code = value.isEmpty() ? -1 : code(value);
            if (values.size() > most) {
                drop();
                return;
            }
            if (values.size() > FITS_A_BYTE && many.length == 0) {
                widen();
            }
            if (many.length == 0) {
                few = rows < few.length ? few : Arrays.copyOf(few, 2 * rows);
                few[rows++] = (byte) code;
            } else {
                many = rows < many.length ? many : Arrays.copyOf(many, 2 * rows);
                many[rows++] = code;
            }
        }

        private int code(String value) {
            Integer known = codes.get(value);
            if (known != null) {
                return known;
            }
            numeric &= NUMBER.matcher(value).matches();
            codes.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }

        private void drop() {
            dropped = true;
            codes.clear();
            values.clear();
            few = new byte[0];
            many = new int[0];
        }

        private void widen() {
            many = new int[Math.max(1024, few.length)];
            for (int i = 0; i < rows; i++) {
                many[i] = few[i];
            }
            few = new byte[0];
        }

        /** The column; empty if it was dropped or holds nothing. */
        Optional<AnswerColumn> column() {
            Microdata.Role role = role();
            return role == Microdata.Role.SKIP
                    ? Optional.empty()
                    : Optional.of(new AnswerColumn(
                            header,
                            role,
                            List.copyOf(values),
                            many.length == 0 ? Arrays.copyOf(few, rows) : few,
                            Arrays.copyOf(many, many.length == 0 ? 0 : rows)));
        }

        private Microdata.Role role() {
            if (dropped || values.isEmpty()) {
                return Microdata.Role.SKIP;
            }
            if (numeric && SIZE.matcher(key).matches()) {
                return Microdata.Role.STRATUM_SIZE;
            }
            if (numeric && WEIGHT.matcher(key).matches()) {
                return Microdata.Role.WEIGHT;
            }
            if (STRATUM.matcher(key).matches()) {
                return Microdata.Role.STRATUM;
            }
            if (AREA.matcher(key).matches()) {
                return Microdata.Role.AREA;
            }
            if (values.size() > MOST_VALUES) {
                return Microdata.Role.SKIP;
            }
            boolean groups = values.stream().allMatch(v -> GroupDimension.of(v).isPresent());
            return groups || GROUP.matcher(key).matches() ? Microdata.Role.GROUP : Microdata.Role.QUESTION;
        }
    }
}
