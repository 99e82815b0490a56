package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;

/**
 * A four-digit code by which Swedish authorities register an offence; see {@code figures/crime-codes.csv}.
 *
 * @param code four digits
 * @param victims as users group them, such as {@code mot barn 0–6 år}; null where the code does not tell
 * @param words what it stands for, in our own words
 * @param from first year in which it can have been in use, null if unknown
 * @param to last year in which it can have been in use, null if it is or may be in use
 */
record CrimeCode(
        String code,
        CrimeKind kind,
        @Nullable String victims,
        String words,
        CrimeTraits traits,
        @Nullable Integer from,
        @Nullable Integer to) {
    private static final Map<String, String> RELATIONS = Map.of("släktskap", "släkt eller familj");
    private static final Map<String, String> MEANS = Map.of(
            "skjutvapen", "med skjutvapen",
            "internet", "på internet",
            "ej internet", "ej på internet",
            "internationell", "internationell anknytning",
            "ej internationell", "utan internationell anknytning");

    /** Made of a row of the file; its columns as named there. */
    static CrimeCode of(Map<String, String> row, CrimeKind kind) {
        List<String> words = new ArrayList<>(List.of(kind.label()));
        String victim = cell(row, "victim");
        words.add(cell(row, "kind"));
        words.add(cell(row, "grade"));
        words.add(cell(row, "stage"));
        words.add(victim.isEmpty() || victim.startsWith("ej ") ? victim : "mot " + CrimeTraits.victim(victim));
        words.add(said(RELATIONS, cell(row, "relation")));
        words.add(cell(row, "place"));
        words.add(said(MEANS, cell(row, "means")));
        words.removeIf(String::isEmpty);
        String text = String.join(", ", words);
        return new CrimeCode(
                cell(row, "code"),
                kind,
                CrimeTraits.group(victim).orElse(null),
                text,
                CrimeTraits.in(text),
                year(cell(row, "from")),
                year(cell(row, "to")));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String said(Map<String, String> words, String value) {
        return words.getOrDefault(value, value);
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** The code and its words, as a category is labelled. */
    String label() {
        return code + " " + words;
    }

    /** True if the code can have been in use on some day of the period. */
    boolean inUse(Period period) {
        return !ended(period) && !notBegun(period);
    }

    boolean ended(Period period) {
        return to != null && period.first().getYear() > to;
    }

    boolean notBegun(Period period) {
        return from != null && period.last().getYear() < from;
    }

    /** True if a name that is printed beside the code plainly says something else. */
    boolean contradicts(String name, Iterable<CrimeKind> kinds) {
        return traits.contradict(CrimeTraits.in(name)) || speaksOfAnother(name, kinds);
    }

    private boolean speaksOfAnother(String name, Iterable<CrimeKind> kinds) {
        Optional<Boolean> own = kind.speaksIn(name);
        if (own.isEmpty() || own.get()) {
            return false;
        }
        for (CrimeKind other : kinds) {
            if (!other.equals(kind) && other.isMeantBy(name)) {
                return true;
            }
        }
        return false;
    }
}
