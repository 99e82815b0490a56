package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed label that bears a crime code, with or without a name: {@code 0365}, {@code 0365 Misshandel}.
 *
 * @param code four digits
 * @param name printed beside the code, may be empty
 * @param others the other label parts of the row
 */
record CodedLabel(String code, String name, List<String> others) {
    private static final Pattern PART = Pattern.compile("(\\d{3,4})(?:[ :.,–-]+(\\S.*))?");
    private static final Pattern HEADER =
            Pattern.compile("(?:.*\\b)?brotts?[- ]?kod(?:er|en)?\\b.*|kod(?:er)?", Pattern.CASE_INSENSITIVE);
    private static final String PARTS = " | ";

    CodedLabel {
        others = List.copyOf(others);
    }

    /** True if a column under this header holds crime codes. */
    static boolean isHeader(String header) {
        return HEADER.matcher(header.strip()).matches();
    }

    /**
     * The code in a label, if it bears just one.
     *
     * @param codes whether the table has a column of codes: then a number is a code that has lost its leading zero
     */
    static Optional<CodedLabel> of(String printed, boolean codes) {
        List<String> others = new ArrayList<>(List.of(printed.split(" \\| ")));
        CodedLabel found = null;
        for (String part : List.copyOf(others)) {
            Matcher coded = PART.matcher(part.substring(part.lastIndexOf(" > ") < 0 ? 0 : part.lastIndexOf(" > ") + 3));
            if (coded.matches() && isCode(coded.group(1), codes)) {
                if (found != null) {
                    return Optional.empty();
                }
                others.remove(part);
                String code = coded.group(1).length() == 4 ? coded.group(1) : "0" + coded.group(1);
                found = new CodedLabel(code, coded.group(2) == null ? "" : coded.group(2), others);
            }
        }
        return Optional.ofNullable(found == null ? null : new CodedLabel(found.code(), found.name(), others));
    }

    private static boolean isCode(String digits, boolean codes) {
        // A number of four digits that begins like a year is taken for a code only where codes are told of.
        boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
        return codes || digits.length() == 4 && !year;
    }

    /** The label as it would be printed of the whole code. */
    String printed() {
        String own = name.isEmpty() ? code : code + " " + name;
        return others.isEmpty() ? own : own + PARTS + String.join(PARTS, others);
    }
}
