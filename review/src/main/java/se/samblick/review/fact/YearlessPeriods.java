package se.samblick.review.fact;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.Window;

/**
 * Periods that a reader of tables leaves as printed: school years, and periods without their year ("V. 36", "Jan", "Kv 1"). The latter stand in order within one year; when neither table nor
 * headings name it, a year that no text means stands for it.
 */
final class YearlessPeriods {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2039;

    private YearlessPeriods() {}

    /** The days the label means; null if it names no part of a year. */
    static @Nullable Span span(String label, int year) {
        Span school = schoolYear(label.strip());
        if (school != null) {
            return school;
        }
        Window window = window(label.strip().toLowerCase(Locale.ROOT));
        LocalDate[] days = window == null ? null : window.in(year);
        return days == null ? null : new Span(days[0], days[1]);
    }

    /**
     * "2021/22", "Läsåret 2021/2022", "Per 100 elever 2023/24", and "Läsåret 21/22", where a word says what the two short
     * numbers are: the one school year that the label names.
     */
    static @Nullable Span schoolYear(String label) {
        Span found = null;
        boolean named = Tokens.of(label).stream()
                .anyMatch(token -> token.is("lå") || token.norm().startsWith("läsår"));
        for (String word : label.split("[\\s,()]+")) {
            Span span = oneSchoolYear(named && word.indexOf('/') == 2 ? "20" + word : word);
            if (span != null && found != null) {
                return null;
            }
            found = span == null ? found : span;
        }
        return found;
    }

    private static @Nullable Span oneSchoolYear(String label) {
        int slash = label.indexOf('/');
        boolean shaped = slash == 4 && (label.length() == 7 || label.length() == 9);
        if (!shaped || !label.replace("/", "").chars().allMatch(Character::isDigit)) {
            return null;
        }
        int first = Integer.parseInt(label.substring(0, 4));
        int last = Integer.parseInt(label.substring(slash + 1));
        boolean next = last == first + 1 || last == (first + 1) % 100;
        return next ? new Span(LocalDate.of(first, 7, 1), LocalDate.of(first + 1, 6, 30)) : null;
    }

    private static @Nullable Window window(String label) {
        int split = label.length();
        while (split > 0 && Character.isDigit(label.charAt(split - 1))) {
            split--;
        }
        String name = label.substring(0, split).replace(".", "").strip();
        if (split == label.length()) {
            return Lexicon.swedish().marks(Tokens.of(name)).stream()
                    .filter(mark -> mark.is("month"))
                    .map(mark -> (Window) new Window.Months((int) mark.number(), (int) mark.number()))
                    .findFirst()
                    .orElse(null);
        }
        if (label.length() - split > 2) {
            return null;
        }
        int number = Integer.parseInt(label.substring(split));
        return switch (name) {
            case "v", "vecka" -> number > 53 ? null : new Window.Weeks(number, number);
            case "kv", "kvartal", "q" -> part(number, 4);
            case "t", "tertial" -> part(number, 3);
            case "h", "halvår" -> part(number, 2);
            default -> null;
        };
    }

    private static @Nullable Window part(int number, int parts) {
        int months = 12 / parts;
        return number < 1 || number > parts ? null : new Window.Months((number - 1) * months + 1, number * months);
    }

    /** The last year that the words name, else the stand-in. */
    static int year(String words) {
        int year = Span.NO_YEAR;
        for (String word : words.split("[^0-9]+")) {
            if (word.length() == 4) {
                int number = Integer.parseInt(word);
                year = number >= FIRST_YEAR && number <= LAST_YEAR ? number : year;
            }
        }
        return year;
    }
}
