package se.samblick.tables.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds periods in labels, headers and running text, in all the ways Swedish tables write them. */
public final class PeriodWords {
    private static final Pattern PRELIMINARY =
            Pattern.compile("(?i)\\s*\\((?:prel\\.?|preliminär[at]?|preliminära uppgifter)\\)|\\s+prel\\.?$");
    private static final Set<String> BEFORE = Set.of(
            "period",
            "perioden",
            "år",
            "året",
            "åren",
            "under",
            "mellan",
            "avser",
            "datum",
            "tid",
            "månad",
            "vecka",
            "kvartal",
            "mätår",
            "ack",
            "ackumulerat",
            "from",
            "hela");
    private static final Set<String> HEADERS = Set.of(
            "år",
            "årtal",
            "månad",
            "vecka",
            "veckonr",
            "veckonummer",
            "kvartal",
            "tertial",
            "halvår",
            "period",
            "tidsperiod",
            "tid",
            "datum",
            "dag",
            "mätår",
            "mätning",
            "läsår",
            "undersökningsår",
            "mätperiod",
            "year",
            "month",
            "week",
            "quarter",
            "date");

    private PeriodWords() {}

    /** All periods in a text, in order. Parts of a year written with one letter ({@code T1}) count only with a year. */
    public static List<FoundPeriod> find(String text) {
        Tokens tokens = new Tokens(text);
        List<FoundPeriod> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            PeriodParser parser = new PeriodParser(tokens);
            Optional<FoundPeriod> period = parser.at(at);
            if (period.isPresent() && parser.next() > at && !afterPer(tokens, at)) {
                int end = tokens.at(parser.next() - 1).end();
                found.add(period.get().at(tokens.at(at).start(), end, text));
                at = parser.next();
            } else {
                at++;
            }
        }
        found.removeIf(PeriodWords::bareLetter);
        return found;
    }

    private static boolean afterPer(Tokens tokens, int index) {
        return tokens.at(index - 1).is("per")
                || tokens.at(index - 1).is("kap")
                || tokens.at(index - 1).is("tabell");
    }

    private static boolean bareLetter(FoundPeriod found) {
        return found.part() != null && found.printed().matches("(?i)[tqkhw]\\d");
    }

    /** The period that a whole label is, if it is one: {@code 2022 (prel.)}, {@code Period jan–sep}, {@code T1}. */
    public static Optional<FoundPeriod> whole(String label) {
        if (label.length() > 80) {
            return Optional.empty();
        }
        String text = withoutPreliminary(label).strip();
        if (text.length() == 3 && (text.charAt(0) == '\'' || text.charAt(0) == '’')) {
            return shortYear(text);
        }
        Tokens tokens = new Tokens(text);
        int start = 0;
        while (start < tokens.size()) {
            PeriodParser parser = new PeriodParser(tokens);
            Optional<FoundPeriod> found = parser.at(start);
            if (found.isPresent() && onlySignsFrom(tokens, parser.next())) {
                return Optional.of(found.get().at(tokens.at(start).start(), text.length(), text));
            }
            String word = tokens.at(start).text();
            if (!BEFORE.contains(word) && !word.equals(".") && !word.equals(":") && !word.equals("(")) {
                return Optional.empty();
            }
            start++;
        }
        return Optional.empty();
    }

    private static boolean onlySignsFrom(Tokens tokens, int index) {
        for (int at = index; at < tokens.size(); at++) {
            if (!".,:)".contains(tokens.at(at).text())) {
                return false;
            }
        }
        return true;
    }

    /** A two-digit year, such as {@code 22} or {@code '22}; for headers that are known to be years. */
    public static Optional<FoundPeriod> shortYear(String label) {
        String digits = label.strip();
        digits = digits.startsWith("'") || digits.startsWith("’") ? digits.substring(1) : digits;
        if (!digits.matches("\\d\\d")) {
            return Optional.empty();
        }
        Period year = Period.ofYear(PeriodParser.fullYear(Integer.parseInt(digits), 2, true));
        return Optional.of(FoundPeriod.of(year).at(0, label.length(), label));
    }

    /** {@code 202209}: a month, where a period is looked for. */
    public static Optional<FoundPeriod> packedMonth(String label) {
        String digits = label.strip();
        if (digits.length() != 6 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int year = PeriodReader.fullYear(Integer.parseInt(digits.substring(0, 4)), 4, false);
        int month = Integer.parseInt(digits.substring(4));
        if (year < 0 || month < 1 || month > 12) {
            return Optional.empty();
        }
        Period period = Period.ofMonth(java.time.YearMonth.of(year, month));
        return Optional.of(FoundPeriod.of(period).at(0, label.length(), label));
    }

    /** {@code 21-22}, {@code 21/22}, {@code 2021-2022}: the two years that a change compares, earlier first. */
    public static Optional<int[]> comparedYears(String text) {
        var match = Pattern.compile(
                        "(?<![\\d/.-])(\\d{4}|\\d{2})\\s*(?:[-–—−/]|till|mot|jmf|jfr)\\s*(\\d{4}|\\d{2})(?![\\d/.-])")
                .matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        int first = PeriodParser.fullYear(
                Integer.parseInt(match.group(1)), match.group(1).length(), true);
        int second = PeriodParser.fullYear(
                Integer.parseInt(match.group(2)), match.group(2).length(), true);
        if (first < 0 || second < 0 || first == second) {
            return Optional.empty();
        }
        return Optional.of(new int[] {Math.min(first, second), Math.max(first, second), match.start(), match.end()});
    }

    /** A plain number under a header that says what it counts: 41 under {@code Vecka}, 9 under {@code Månad}. */
    public static Optional<FoundPeriod> numbered(String header, int number) {
        PartOfYear part = switch (header.toLowerCase(Locale.ROOT)) {
            case "vecka", "veckonr", "veckonummer", "week" ->
                number >= 1 && number <= 53 ? PartOfYear.week(number) : null;
            case "månad", "month" -> number >= 1 && number <= 12 ? PartOfYear.months(number, number) : null;
            case "kvartal", "quarter" ->
                number >= 1 && number <= 4 ? PartOfYear.months(number * 3 - 2, number * 3) : null;
            case "tertial" -> number >= 1 && number <= 3 ? PartOfYear.months(number * 4 - 3, number * 4) : null;
            case "halvår" -> number >= 1 && number <= 2 ? PartOfYear.months(number * 6 - 5, number * 6) : null;
            default -> null;
        };
        String printed = Integer.toString(number);
        return Optional.ofNullable(part).map(p -> FoundPeriod.of(p).at(0, printed.length(), printed));
    }

    /** True for a header of periods: {@code År}, {@code Månad}, {@code Vecka} … */
    public static boolean isHeader(String header) {
        return HEADERS.contains(header.toLowerCase(Locale.ROOT).strip());
    }

    public static String withoutPreliminary(String label) {
        return label.indexOf('p') < 0 && label.indexOf('P') < 0
                ? label
                : PRELIMINARY.matcher(label).replaceAll("");
    }

    /** The text without the period found in it, and without the signs that tied it to the rest. */
    public static String rest(String text, FoundPeriod found) {
        String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
        return trimSigns(withoutPreliminary(rest));
    }

    /** Without empty brackets and without signs at the ends that bind nothing. */
    public static String trimSigns(String text) {
        String trimmed =
                text.replaceAll("\\(\\s*\\)", " ").replaceAll("\\s+", " ").strip();
        trimmed = trimmed.replaceAll("^[\\s,;:–—-]+|[\\s,;:–—-]+$", "");
        return trimmed.replaceAll("(?i)^(?:år|året|åren|period|perioden)$|[\\s,]+(?:år|året|åren|perioden|under)$", "")
                .strip();
    }
}
