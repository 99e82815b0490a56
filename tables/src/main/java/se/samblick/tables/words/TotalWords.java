package se.samblick.tables.words;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Labels of totals. */
public final class TotalWords {
    private static final Set<String> FIRST_WORDS =
            Set.of("summa", "delsumma", "total", "totalt", "totala", "samtliga", "s:a");
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)hela (?:området?|delområdet?|bostadsområdet?|kommun(?:en)?|stad(?:en)|stadsdel(?:en)?|stadsdelsområdet?"
                    + "|lokalpolisområdet?|lpo(?:t|:t)?|polisområdet?|region(?:en)?|län(?:et)?|land(?:et)|deso|regso)\\b.*");

    private TotalWords() {}

    /** True for {@code Summa}, {@code Totalt antal brott}, {@code Alla}, {@code Hela kommunen}. */
    public static boolean isTotal(String label) {
        if (label.isEmpty()) {
            return false;
        }
        String lower = label.toLowerCase(Locale.ROOT);
        char first = lower.charAt(0);
        if (first != 's' && first != 'd' && first != 't' && first != 'a' && first != 'h') {
            return false;
        }
        int end = 0;
        while (end < lower.length()
                && (Character.isLetter(lower.charAt(end))
                        || (lower.charAt(end) == ':'
                                && end + 1 < lower.length()
                                && Character.isLetter(lower.charAt(end + 1))))) {
            end++;
        }
        return FIRST_WORDS.contains(lower.substring(0, end))
                || lower.equals("alla")
                || (first == 'h' && WHOLE.matcher(label).matches());
    }
}
